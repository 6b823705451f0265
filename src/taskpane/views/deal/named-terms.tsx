import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TERM_DEFINITIONS } from "../../../engine/agreement/terms";
import { definedName } from "../../../workbook/sheet-model";
import { DEAL_TABLE, NAMED_TERMS } from "../../../workbook/sheets/deal";
import { CopyButton } from "../../parts/copy-button";

const useStyles = makeStyles({
  section: { padding: "16px 16px 24px" },
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: "0 0 8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minHeight: "28px" },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** The names that the Deal sheet gives its cells, for those who write formulas. */
export function NamedTerms(): ReactNode {
  const styles = useStyles();
  const names = [DEAL_TABLE, ...NAMED_TERMS.map((key) => definedName(TERM_DEFINITIONS[key].name))];
  return (
    <section className={styles.section} aria-labelledby="named-terms">
      <h2 id="named-terms" className={styles.title}>
        Names for formulas
      </h2>
      <p className={styles.text}>
        {DEAL_TABLE} is the whole table, the last argument of every function. The terms that formulas use often have names of their own.
      </p>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name} className={styles.item}>
            <span className={styles.name}>{name}</span>
            <CopyButton text={name} what={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
