import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TERM_DEFINITIONS } from "../../../engine/agreement/terms";
import { definedName } from "../../../sheets/sheet-writer";
import { DEAL_TABLE, NAMED_TERMS } from "../../../sheets/deal";
import { useChanges } from "../../hooks/use-changes";
import { useDefinedNames } from "../../hooks/use-names";
import { useDeal } from "../../services";
import { dealName } from "../../formula/deal-name";
import { CopyButton } from "../../parts/copy-button";

const useStyles = makeStyles({
  header: { "& button": { minHeight: "40px", paddingLeft: "16px", paddingRight: "16px" } },
  title: { fontWeight: tokens.fontWeightSemibold },
  panel: { margin: 0, padding: "0 16px 16px" },
  text: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minHeight: "28px" },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

const NAMES = NAMED_TERMS.map((key) => definedName(TERM_DEFINITIONS[key].name));

/** The names that the Deal sheet gives its cells, for those who write formulas. */
export function NamedTerms(): ReactNode {
  const styles = useStyles();
  const names = useDefinedNames(useChanges()).map(({ name }) => name);
  const deal = dealName(
    names,
    useDeal(({ sheet }) => sheet !== undefined),
  );
  return (
    <Accordion collapsible>
      <AccordionItem value="names">
        <AccordionHeader as="h2" className={styles.header} expandIconPosition="end">
          <span className={styles.title}>Names for formulas</span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <p className={styles.text}>
            {deal} is the whole deal, the last argument of every function
            {deal !== DEAL_TABLE && `; ${DEAL_TABLE} is its table`}. The terms that formulas use often have names of
            their own.
          </p>
          <ul className={styles.list}>
            {[...new Set([deal, DEAL_TABLE, ...NAMES])].map((name) => (
              <li key={name} className={styles.item}>
                <span className={styles.name}>{name}</span>
                <CopyButton text={name} what={name} />
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
