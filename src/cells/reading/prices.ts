import { isoDay, LAST_DAY, type Day } from "../../engine/basics/days";
import { invalid } from "../../engine/basics/errors";
import { MARKETS, Quotations, type PriceTable } from "../../engine/basics/price-table";
import { date } from "../../engine/basics/kinds";
import { isBlank, isEmpty, shown, type Place } from "../../engine/basics/values";
import { CellError, type Cell, type Matrix } from "../cell";
import { Recall } from "../recall";
import { plain, table } from "./facts";
import { tableRows, type TableRow } from "./rows";

const WIDTHS = [2, 1 + MARKETS.length];
const ACCEPTED = "a price in $ per share; a blank or a text such as n/a is no quotation";

/** From here on a day is the spreadsheet's own serial: 1 March 1900. */
const FIRST_PLAIN_SERIAL = 61;

interface PricedRow {
  readonly day: Day;
  readonly cells: readonly Cell[];
}

const isEmptyCell = (cell: Cell): boolean => !(cell instanceof CellError) && isEmpty(cell);

const isWord = (cell: Cell): boolean => typeof cell === "string" && /\p{L}/u.test(cell);

/** Words over the columns: no date first, and no number after it. */
function isHeading({ cells: [first, ...others] }: TableRow): boolean {
  return isWord(first ?? null) && others.every((cell) => isWord(cell) || isEmptyCell(cell));
}

/** A row without a date; one with a price has lost it. */
function isBlankOf(width: number, { parameter, clause }: Place): (row: TableRow) => boolean {
  return ({ cells, number }) => {
    if (cells.length !== width)
      invalid(parameter, `row ${number} has ${cells.length} cells, the first has ${width}`, clause);
    if (!isEmptyCell(cells[0])) return false;
    const priced = cells.slice(1).find((cell) => typeof cell === "number" && cell !== 0);
    if (priced !== undefined)
      invalid(parameter, `row ${number} has the price ${shown(plain(priced))} and no date`, clause);
    return true;
  };
}

function dayOfCell(cell: Cell, place: Place): Day {
  const isSerial = typeof cell === "number" && cell >= FIRST_PLAIN_SERIAL && cell <= LAST_DAY && Number.isInteger(cell);
  return isSerial ? cell : date.read(plain(cell), place);
}

function pricedRows(matrix: Matrix, place: Place): PricedRow[] {
  const width = matrix[0]!.length;
  if (!WIDTHS.includes(width)) {
    const accepted = "2 (date, price) or 5 (date, exchange last sale, Nasdaq bid, OTCBB bid, pink-sheet bid)";
    invalid(place.parameter, `${width} columns came; accepted are ${accepted}`, place.clause);
  }
  const rows: PricedRow[] = [];
  for (const { cells } of tableRows(matrix, place, { isHeading, isBlank: isBlankOf(width, place) }))
    rows.push({ day: dayOfCell(cells[0], place), cells });
  return inOrder(rows, place);
}

function inOrder(rows: PricedRow[], place: Place): PricedRow[] {
  const isRising = rows.every(({ day }, index) => index === 0 || day > rows[index - 1]!.day);
  if (isRising) return rows;
  const sorted = [...rows].sort((a, b) => a.day - b.day);
  const twice = sorted.find(({ day }, index) => index > 0 && day === sorted[index - 1]!.day);
  if (twice) invalid(place.parameter, `${isoDay(twice.day)} is listed twice; accepted is one row a day`, place.clause);
  return sorted;
}

/** A number typed as text would be left out unseen, so it is refused; any other text is no quotation. */
const isNumberAsText = (text: string): boolean => /^[\s$+-]*[\d.,]*\d[\d.,]*\s*$/.test(text);

/** Undefined: no quotation. NaN: an error stands there. */
function priceOf(cell: Cell, day: Day, place: Place): number | undefined {
  if (cell instanceof CellError) return Number.NaN;
  if (typeof cell === "number" && cell >= 0 && Number.isFinite(cell)) return cell;
  const isQuotation = typeof cell === "string" ? isNumberAsText(cell) : !isBlank(cell);
  if (!isQuotation) return undefined;
  return invalid(place.parameter, `${shown(cell)} came on ${isoDay(day)}; accepted is ${ACCEPTED}`, place.clause);
}

function quotationsOf(rows: readonly PricedRow[], column: number, place: Place): Quotations {
  const days = new Int32Array(rows.length);
  const prices = new Float64Array(rows.length);
  const errors = new Map<Day, unknown>();
  let count = 0;
  for (const { day, cells } of rows) {
    const cell = cells[column]!;
    const price = priceOf(cell, day, place);
    if (price === undefined) continue;
    if (Number.isNaN(price)) errors.set(day, cell);
    days[count] = day;
    prices[count++] = price;
  }
  return new Quotations(days.slice(0, count), prices.slice(0, count), errors);
}

function readPrices(matrix: Matrix, place: Place): PriceTable {
  const rows = pricedRows(matrix, place);
  const columns = matrix[0]!.slice(1).map((_, index) => quotationsOf(rows, index + 1, place));
  return { columns };
}

/** Date and price, or date and the four markets, in any order of days; read once, however many calls it comes with. */
export const prices = { ...table(readPrices), recall: new Recall<PriceTable>(4) };
