import { literalText } from "../../src/formula/literal";

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '""';
  if (Object.is(cell, -0)) return "-0";
  if (typeof cell === "string" || typeof cell === "boolean" || typeof cell === "number") return literalText(cell);
  const rich = cell as { basicValue?: unknown };
  return typeof rich.basicValue === "string" && rich.basicValue.startsWith("#")
    ? rich.basicValue
    : cellText(rich.basicValue ?? String(cell));
}

function argumentText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!Array.isArray(value)) return cellText(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]) as unknown[]);
  const isOne = rows.length === 1 && rows[0]!.length === 1;
  return isOne ? cellText(rows[0]![0]) : `{${rows.map((row) => row.map(cellText).join(",")).join(";")}}`;
}

/** A call as a person types it; a blank in a list of values is an empty text, since a formula cannot hold one. */
export function formulaText(name: string, args: readonly unknown[]): string {
  const last = args.findLastIndex((value) => value !== null && value !== undefined);
  const given = args.slice(0, last + 1).map(argumentText);
  return `=${name}(${given.join(", ")})`;
}
