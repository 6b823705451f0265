import { formatAddress, parseAddress, sheetPrefix, type Area } from "../../workbook/address";
import { WorkbookError } from "../../workbook/workbook";
import type { CellSource } from "./cell-source";

/** Where a formula stands: what its references without a sheet mean. */
export interface Standing {
  readonly workbook: CellSource;
  /** the cell with its sheet */
  readonly cell: string;
}

function here({ cell }: Standing): Area {
  return parseAddress(cell) ?? { sheet: "", row: 0, column: 0, rows: 1, columns: 1 };
}

async function spilled(text: string, standing: Standing): Promise<string> {
  const first = await addressOf(text.slice(0, -1), standing);
  return (await standing.workbook.spill(first)) ?? first;
}

interface TablePart {
  readonly table: string;
  readonly parts: readonly string[];
  readonly isThisRow: boolean;
}

/** Deal[Value], Deal[[#All],[Value]], [@Value]: the words of a table's reference. */
function tablePart(text: string): TablePart {
  const at = text.indexOf("[");
  const inside = text.slice(at + 1, -1).trim();
  const isThisRow = inside.startsWith("@");
  const plain = isThisRow ? inside.slice(1).trim() : inside;
  const listed = [...plain.matchAll(/\[((?:[^\][']|'.)*)\]/g)].map((match) => match[1]!);
  const parts = (listed.length > 0 ? listed : plain === "" ? [] : [plain]).map((part) =>
    part.replaceAll(/'(.)/g, "$1").trim(),
  );
  if (listed.length > 1 && plain.includes("]:["))
    throw new WorkbookError("Several columns of a table cannot be read here.");
  return {
    table: text.slice(0, at),
    parts,
    isThisRow: isThisRow || parts.some((part) => part.toLowerCase() === "#this row"),
  };
}

/** The table by its name, or the one that the formula stands in. */
async function tableAt({ table }: TablePart, standing: Standing): Promise<{ address: string; body: string }> {
  if (table === "")
    throw new WorkbookError("This reference leaves the table's name out, and the pane cannot tell which is meant.");
  const found = await standing.workbook.table(table);
  if (!found) throw new WorkbookError(`There is no table named ${table}.`);
  return found;
}

function rowsOf(body: Area, whole: Area, words: readonly string[], standing: Standing): Area {
  if (words.includes("#all")) return whole;
  if (words.includes("#headers")) return { ...whole, rows: 1 };
  const { row, sheet } = here(standing);
  if (!words.includes("#this row")) return body;
  if (sheet !== body.sheet || row < body.row || row >= body.row + body.rows)
    throw new WorkbookError("The formula stands in none of the table's rows.");
  return { ...body, row, rows: 1 };
}

async function inTable(text: string, standing: Standing): Promise<string> {
  const part = tablePart(text);
  const table = await tableAt(part, standing);
  const [whole, body] = [parseAddress(table.address)!, parseAddress(table.body)!];
  const words = [...part.parts.map((each) => each.toLowerCase()), ...(part.isThisRow ? ["#this row"] : [])];
  const rows = rowsOf(body, whole, words, standing);
  const column = part.parts.find((each) => !each.startsWith("#"));
  if (column === undefined) return formatAddress(rows);
  const { values } = await standing.workbook.read(formatAddress({ ...whole, rows: 1 }));
  const at = values[0]!.findIndex((heading) => String(heading).toLowerCase() === column.toLowerCase());
  if (at < 0) throw new WorkbookError(`The table ${part.table} has no column ${column}.`);
  return formatAddress({ ...rows, column: rows.column + at, columns: 1 });
}

/** The address of a reference, with its sheet; throws a WorkbookError that says why it has none. */
export async function addressOf(text: string, standing: Standing): Promise<string> {
  if (text.endsWith("#")) return spilled(text, standing);
  if (text.endsWith("]")) return inTable(text, standing);
  if (/^'?\[/.test(text) || /\][^!]*!/.test(text)) throw new WorkbookError("It lies in another workbook.");
  const area = parseAddress(text.replaceAll("$", ""));
  if (area) return formatAddress(area.sheet === "" ? { ...area, sheet: here(standing).sheet } : area);
  throw new WorkbookError("Whole columns and rows cannot be read here.");
}

/** A reference as it may stand in a formula on another sheet. */
export function withSheet(text: string, { cell }: Standing): string {
  const sheet = parseAddress(cell)?.sheet ?? "";
  return sheet === "" || text.includes("!") || text.includes("[") ? text : sheetPrefix(sheet) + text;
}

/** A place in a range, counted from its first cell: where in a spilled answer, where in an argument. */
export interface Offset {
  readonly row: number;
  readonly column: number;
}

export function cellOfRange(address: string, { row, column }: Offset): string {
  const area = parseAddress(address)!;
  return formatAddress({ ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 });
}
