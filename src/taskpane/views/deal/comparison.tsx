import { mergeClasses } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { compareDeals, type ComparedTerm } from "../../stores/deal/compare";
import { useCompareStyles } from "./compare-styles";
import type { Side } from "./compared-side";

function Row({ row }: { row: ComparedTerm }): ReactNode {
  const styles = useCompareStyles();
  const value = mergeClasses(styles.cell, row.same ? styles.quiet : styles.different);
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {row.name} <span className={styles.quiet}>{row.clause}</span>
      </th>
      <td className={value}>{row.left}</td>
      <td className={value}>{row.right}</td>
    </tr>
  );
}

/** The terms of both, those that differ or all. */
export function Comparison({ left, right, all }: { left: Side; right: Side; all: boolean }): ReactNode {
  const styles = useCompareStyles();
  const rows = useMemo(() => compareDeals(left.deal, right.deal), [left, right]);
  const different = rows.filter((row) => !row.same);
  const shown = all ? rows : different;
  return (
    <>
      <p className={styles.text} role="status">
        {different.length === 0
          ? "The two deals come to the same terms."
          : `${different.length} of ${rows.length} terms differ.`}
      </p>
      {shown.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.heading}>
                Term
              </th>
              <th scope="col" className={styles.heading}>
                {left.title}
              </th>
              <th scope="col" className={styles.heading}>
                {right.title}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
