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

const NAMES = [DEAL_TABLE, ...NAMED_TERMS.map((key) => definedName(TERM_DEFINITIONS[key].name))];

/** The names that the Deal sheet gives its cells, for those who write formulas. */
export function NamedTerms(): ReactNode {
  const styles = useStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="names">
        <AccordionHeader as="h2" className={styles.header} expandIconPosition="end">
          <span className={styles.title}>Names for formulas</span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <p className={styles.text}>
            {DEAL_TABLE} is the whole table, the last argument of every function. The terms that formulas use often have
            names of their own.
          </p>
          <ul className={styles.list}>
            {NAMES.map((name) => (
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
