import { dayOf, type Day } from "../engine/basics/days";
import { calendarOf } from "../engine/calendar/calendars";
import { cellName } from "../workbook/address";
import type { SheetModel } from "../workbook/sheet-model";
import { FORMATS, SheetWriter } from "./sheet-writer";

export const PRICES = "Prices";
export const HALT_DAYS = "Halt_days";

const YEAR = 2003;

/** The halt that this sheet invents: first and last day without any quotation. */
export const INVENTED_HALT: { readonly from: Day; readonly to: Day } = {
  from: dayOf(YEAR, 10, 1),
  to: dayOf(YEAR, 10, 17),
};

const NO_QUOTATION: readonly Day[] = [
  dayOf(YEAR, 2, 18),
  dayOf(YEAR, 5, 27),
  dayOf(YEAR, 7, 3),
  dayOf(YEAR, 9, 9),
  dayOf(YEAR, 11, 28),
  dayOf(YEAR, 12, 26),
];

/** Where the invented bid is heading, in ticks of half a cent. */
const COURSE: readonly (readonly [Day, number])[] = [
  [dayOf(YEAR, 1, 1), 84],
  [dayOf(YEAR, 3, 14), 66],
  [dayOf(YEAR, 4, 28), 72],
  [dayOf(YEAR, 6, 30), 60],
  [dayOf(YEAR, 8, 28), 52],
  [dayOf(YEAR, 9, 30), 44],
  [dayOf(YEAR, 10, 20), 34],
  [dayOf(YEAR, 11, 28), 40],
  [dayOf(YEAR, 12, 31), 46],
];
const TICKS_PER_DOLLAR = 200;

function heading(day: Day): number {
  const next = COURSE.findIndex(([at]) => at >= day);
  const [toDay, to] = COURSE[next < 0 ? COURSE.length - 1 : next]!;
  const [fromDay, from] = COURSE[Math.max(0, next - 1)]!;
  return toDay === fromDay ? to : Math.round(from + ((to - from) * (day - fromDay)) / (toDay - fromDay));
}

/** A small generator of whole numbers, so that the series is the same everywhere and always. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

export interface InventedPrice {
  readonly day: Day;
  /** undefined: no quotation */
  readonly bid?: number;
  readonly note?: string;
}

/** Closing bids of a year of exchange sessions: invented, and always the same. */
export function inventedPrices(): InventedPrice[] {
  const sessions = calendarOf("US_EQUITY");
  const throwDice = dice(YEAR);
  const prices: InventedPrice[] = [];
  let ticks = COURSE[0]![1];
  for (let day = dayOf(YEAR, 1, 1); day <= dayOf(YEAR, 12, 31); day++) {
    if (!sessions.isOpen(day)) continue;
    ticks += Math.sign(heading(day) - ticks) * throwDice(3) + throwDice(5) - 2;
    if (day >= INVENTED_HALT.from && day <= INVENTED_HALT.to) prices.push({ day, note: "halted" });
    else if (NO_QUOTATION.includes(day)) prices.push({ day, note: "no quotation" });
    else prices.push({ day, bid: ticks / TICKS_PER_DOLLAR });
  }
  return prices;
}

function writeHalt(sheet: SheetWriter, row: number): string {
  sheet.put(4, { value: "Halted from", style: "tableHeadRight" }, row);
  sheet.put(5, { value: "to", style: "tableHeadRight" }, row);
  const from = sheet.put(4, { value: INVENTED_HALT.from, style: "input", format: FORMATS.date }, row + 1);
  const to = sheet.put(5, { value: INVENTED_HALT.to, style: "input", format: FORMATS.date }, row + 1);
  return `${from}:${to}`;
}

export function pricesSheet(): SheetModel {
  const sheet = new SheetWriter();
  sheet.title("Prices");
  sheet
    .down()
    .text(
      0,
      `INVENTED: no quotation of any real stock. A plausible series on the true exchange sessions of ${YEAR}, to try the functions with.`,
      "notice",
    );
  sheet.heights[sheet.row] = 34;
  const notice = `${cellName(sheet.row, 0)}:${cellName(sheet.row, 5)}`;
  sheet
    .down()
    .text(
      0,
      "Put the real closing bids in its place: a date and a price in each row, in any order. A blank or a text is no quotation.",
      "subtitle",
    );
  sheet.down(2);
  ["Date", "Closing bid"].forEach((heading, column) => sheet.text(column, heading, "tableHeadRight"));
  sheet.text(2, "Note", "tableHead");
  const first = sheet.row;
  for (const { day, bid, note } of inventedPrices()) {
    sheet.down().put(0, { value: day, format: FORMATS.weekday, style: "label" });
    sheet.put(
      1,
      bid === undefined ? { value: "n/a", style: "result" } : { value: bid, format: "0.000", style: "input" },
    );
    if (note) sheet.text(2, note, "quiet");
  }
  const halt = writeHalt(sheet, first);
  return {
    name: "Prices",
    widths: [19, 14, 16, 4, 15, 15],
    cells: sheet.cells,
    heights: sheet.heights,
    merged: [notice],
    names: { [PRICES]: `${cellName(first + 1, 0)}:${cellName(sheet.row, 1)}`, [HALT_DAYS]: halt },
    frozenRows: first + 1,
    print: { landscape: false, titleRows: first + 1 },
  };
}

const FROM_PRICES = new RegExp(`\\b(${PRICES}|${HALT_DAYS})\\b`);

/** Whether any formula reads what the Prices sheet names. */
export function needsPrices({ cells }: SheetModel): boolean {
  return cells.some(({ formula }) => formula !== undefined && FROM_PRICES.test(formula));
}
