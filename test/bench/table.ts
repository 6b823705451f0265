import type { Timing } from "./rounds";

/** A figure of ours beside the same of a named alternative, taken in the same run. */
export interface Row {
  readonly group: string;
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly against: string;
  readonly theirs: number;
  /** ours ÷ theirs, median of the rounds where there are any; none where theirs is 0 */
  readonly times: number | undefined;
}

/** An alternative, or a figure of ours, that this run could not take. */
export interface Absent {
  readonly what: string;
  readonly why: string;
}

export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  readonly chromium: string;
  /** how many programs waited for a core when the run began, over a minute */
  readonly load: number;
  readonly seed: number;
}

export interface Report {
  readonly machine: Machine;
  readonly rows: readonly Row[];
  readonly absent: readonly Absent[];
}

const NANOSECONDS = { ns: 1, µs: 1e3, ms: 1e6, s: 1e9 };
export type TimeUnit = keyof typeof NANOSECONDS;

/** What of a race stands in the table: the first contestant against each other one, for so many cases. */
export interface Title {
  readonly group: string;
  readonly what: string;
  readonly unit: TimeUnit;
  readonly cases?: number;
}

export function rowsOf({ group, what, unit, cases = 1 }: Title, [ours, ...others]: readonly Timing[]): Row[] {
  const inUnit = ({ nanoseconds }: Timing) => (nanoseconds * cases) / NANOSECONDS[unit];
  return others.map((other) => ({
    group,
    what,
    unit,
    ours: inUnit(ours!),
    against: other.name,
    theirs: inUnit(other),
    times: other.times,
  }));
}

/** Three digits that count, and every digit before the point. */
export function shown(value: number): string {
  const options = Math.abs(value) < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return value.toLocaleString("en", options);
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function rowLine({ what, unit, ours, against, theirs, times }: Row): string {
  const ratio = times === undefined ? "" : `${shown(times)} ×`;
  return line([what, `${shown(ours)} ${unit}`, against, `${shown(theirs)} ${unit}`, ratio]);
}

function groupLines([group, rows]: readonly [string, readonly Row[]]): string[] {
  return [line([`**${group}**`, "", "", "", ""]), ...rows.map(rowLine)];
}

function machineLine({ date, cpu, cores, node, chromium, load, seed }: Machine): string {
  return `${date}: ${cpu}, ${cores} cores, load ${shown(load)}; node ${node}, Chromium ${chromium}; seed ${seed}.`;
}

function byGroup(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return groups;
}

/** The table alone, a heading for each group. */
export function linesOf(rows: readonly Row[]): string[] {
  const head = [line(["", "this add-in", "against", "it", "ours ÷ its"]), "|---|---:|---|---:|---:|"];
  return [...head, ...[...byGroup(rows)].flatMap(groupLines)];
}

/** The report in Markdown: where and when, the table, what is absent. */
export function tableOf({ machine, rows, absent }: Report): string {
  const missing = absent.map(({ what, why }) => `${what} (${why})`).join("; ");
  return [machineLine(machine), linesOf(rows).join("\n"), ...(missing ? [`Not measured: ${missing}.`] : [])].join(
    "\n\n",
  );
}

export const MARKERS = ["<!-- bench -->", "<!-- /bench -->"] as const;

/** A text with this between its two markers, in place of what stood there. */
export function between(text: string, what: string): string {
  const [from, to] = MARKERS.map((marker) => text.split(marker).length === 2 && text.indexOf(marker));
  if (typeof from !== "number" || typeof to !== "number" || to < from)
    throw new Error(`the text needs ${MARKERS.join(" and then ")}, each once`);
  const inside = what === "" ? "\n" : `\n\n${what}\n\n`;
  return text.slice(0, from + MARKERS[0].length) + inside + text.slice(to);
}
