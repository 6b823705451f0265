import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useState, type ReactNode } from "react";
import { sheetPrefix } from "../../../workbook/address";
import type { Damage } from "../../stores/deal/damage";
import { useDeal, useServices } from "../../services";

const useStyles = makeStyles({
  panel: {
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  title: {
    display: "flex",
    gap: "8px",
    alignItems: "center",
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: "0 0 8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorStatusWarningBorder1}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "6px" },
});

const SHOWN_AT_FIRST = 5;

function Item({ damage, sheet }: { damage: Damage; sheet: string }): ReactNode {
  const styles = useStyles();
  const { deal, workbook, attempt } = useServices();
  const show = (): void => attempt(async () => workbook?.activate(`${sheetPrefix(sheet)}A${damage.row}`));
  return (
    <li className={styles.item}>
      {damage.row !== undefined && (
        <>
          <Link inline as="button" onClick={show}>
            Row {damage.row}
          </Link>
          {": "}
        </>
      )}
      {damage.says}
      <div className={styles.actions}>
        {damage.repairs.map((repair) => (
          <Button key={repair.label} size="small" onClick={() => attempt(() => deal.repair(repair))}>
            {repair.label}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** What is wrong with the Deal sheet, row by row, each with what would mend it. Nothing is mended unasked. */
export function DamageList(): ReactNode {
  const styles = useStyles();
  const damage = useDeal((state) => state.damage);
  const sheet = useDeal((state) => state.sheet) ?? "";
  const [isLong, setLong] = useState(false);
  if (damage.length === 0) return null;
  const shown = isLong ? damage : damage.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.panel} aria-label="The Deal sheet needs attention">
      <h2 className={styles.title}>
        <WarningRegular fontSize={20} aria-hidden />
        The Deal sheet needs attention
      </h2>
      <p className={styles.text}>
        Formulas that read the sheet may show #VALUE! until this is mended. Nothing is changed unless you say so.
      </p>
      <ul className={styles.list}>
        {shown.map((each) => (
          <Item key={each.id} damage={each} sheet={sheet} />
        ))}
      </ul>
      {shown.length < damage.length && (
        <Button size="small" appearance="subtle" onClick={() => setLong(true)}>
          Show {damage.length - shown.length} more
        </Button>
      )}
    </section>
  );
}
