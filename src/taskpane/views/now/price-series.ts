import { parseIsoDay, type Day } from "../../../engine/basics/days";
import { AVERAGE_QUANTITIES } from "../../../engine/clauses/s1_1_average_market_value";
import { plainCell, type Matrix } from "../../formula/evaluate";
import { stepCalled, type Working } from "../../formula/working";

/** The prices that the chart draws, and the windows over which they are averaged. */

export interface PricePoint {
  readonly day: Day;
  readonly price: number;
}

export interface AveragingWindow {
  readonly label: string;
  /** before this day */
  readonly date: Day;
  readonly first: Day;
  readonly last: Day;
  readonly average: number;
}

function dayIn(cell: unknown): Day | undefined {
  const plain = plainCell(cell);
  if (typeof plain === "number") return Math.floor(plain);
  return typeof plain === "string" ? parseIsoDay(plain.trim()) : undefined;
}

/** The days of a price table on which anything is quoted, in their order. */
export function quotedDays(table: Matrix): Day[] {
  const isQuoted = (row: readonly unknown[]) => row.slice(1).some((cell) => typeof plainCell(cell) === "number");
  return table
    .filter(isQuoted)
    .map((row) => dayIn(row[0]))
    .filter((day) => day !== undefined)
    .sort((a, b) => a - b);
}

/** What EXPLAIN says of an average: its first and its last day. */
export function windowOf(label: string, date: Day, working: Working | undefined): AveragingWindow | undefined {
  const number = (key: keyof typeof AVERAGE_QUANTITIES) => stepCalled(working, AVERAGE_QUANTITIES[key].label)?.value;
  const [first, last, average] = [number("firstDay"), number("lastDay"), number("average")];
  if (typeof first !== "number" || typeof last !== "number" || typeof average !== "number") return undefined;
  return { label, date, first, last, average };
}

const DAYS_BEFORE = 75;
const DAYS_AFTER = 10;

/** The days that the chart shows: some time before the first window, to shortly after what is asked about. */
export function chartSpan(
  days: readonly Day[],
  windows: readonly AveragingWindow[],
  asOf: Day | undefined,
): { from: Day; to: Day } | undefined {
  if (days.length === 0) return undefined;
  const marked = [...windows.flatMap(({ first, date }) => [first, date]), ...(asOf === undefined ? [] : [asOf])];
  const last = marked.length === 0 ? days.at(-1)! : Math.max(...marked) + DAYS_AFTER;
  const first = (marked.length === 0 ? days.at(-1)! : Math.min(...marked)) - DAYS_BEFORE;
  return { from: first, to: last };
}
