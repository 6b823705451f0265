/** Addresses as a person writes them: Deal!A5:E9, 'My sheet'!$B$2. Rows and columns count from 0 inside. */

export interface Area {
  /** empty: no sheet was written */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const CELL = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i;

export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnName(rest - 1) + letter;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function parseCell(text: string): { row: number; column: number } | undefined {
  const match = CELL.exec(text);
  if (!match || Number(match[2]) < 1) return undefined;
  return { row: Number(match[2]) - 1, column: columnNumber(match[1]!) };
}

function splitSheet(text: string): [sheet: string, cells: string] {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted) return [quoted[1]!.replaceAll("''", "'"), quoted[2]!];
  // Hosts write the other names in quotes; without them a formula would not read so.
  const plain = /^([\p{L}\p{M}\p{N}_.]+)!([^!,']+)$/u.exec(text);
  return plain ? [plain[1]!, plain[2]!] : ["", text];
}

/** undefined where the text is no address of one rectangle */
export function parseAddress(text: string): Area | undefined {
  const [sheet, cells] = splitSheet(text.trim().replace(/^=/, ""));
  const [first = "", last = first, ...more] = cells.split(":");
  const from = parseCell(first);
  const to = parseCell(last);
  if (!from || !to || more.length > 0) return undefined;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return { sheet, row, column, rows: Math.abs(to.row - from.row) + 1, columns: Math.abs(to.column - from.column) + 1 };
}

/** Deal, or 'Deal 2' where the name needs quotes */
export function sheetPrefix(sheet: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !CELL.test(sheet) && !/^R\d*C\d*$/i.test(sheet);
  return plain ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

export function cellName(row: number, column: number, absolute = false): string {
  const mark = absolute ? "$" : "";
  return `${mark}${columnName(column)}${mark}${row + 1}`;
}

export function formatAddress(area: Area, absolute = false): string {
  const first = cellName(area.row, area.column, absolute);
  const last = cellName(area.row + area.rows - 1, area.column + area.columns - 1, absolute);
  const cells = first === last ? first : `${first}:${last}`;
  return area.sheet === "" ? cells : sheetPrefix(area.sheet) + cells;
}
