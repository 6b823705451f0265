import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import { DEAL_TABLE, dealSheet } from "../../src/sheets/deal";

/** The cells of the table Deal as a host hands them over: every term with its value, unit, clause and meaning. */
export function dealTable(): (string | number)[][] {
  const { cells, table } = dealSheet(AGREEMENT_TERMS, DEAL_TABLE);
  const [first, last] = table!.range.match(/\d+/g)!.map(Number) as [number, number];
  const row = (index: number): (string | number)[] =>
    cells
      .filter((cell) => cell.row === index)
      .sort((a, b) => a.column - b.column)
      .map(({ value }) => value as string | number);
  return Array.from({ length: last - first + 1 }, (_, place) => row(first - 1 + place));
}

/** Another deal as the one text that DEAL makes of it. */
export const DEAL_TEXT =
  "Base deal=HY_TECH_2003; Principal=500000; Escrow shares=6000000; Ownership cap=0.0999; Outstanding shares=41000000";
