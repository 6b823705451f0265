import { parseIsoDay, type Day } from "../../../engine/basics/days";
import type { AverageStatement } from "../../../engine/clauses/s1_1_average_market_value";
import { plainCell, type Matrix } from "../../formula/evaluate";
import { stepNumber } from "../../formula/working";
import type { HeldExplanation } from "../../../cells/held-explanation";

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

/** The first and the last day of an average, by its working. */
export function windowOf(label: string, date: Day, working: HeldExplanation | undefined): AveragingWindow | undefined {
  const step = (key: keyof AverageStatement) => stepNumber<AverageStatement>(working, key);
  const [first, last, average] = [step("firstDay"), step("lastDay"), step("average")];
  if (first === undefined || last === undefined || average === undefined) return undefined;
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
