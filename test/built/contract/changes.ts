import type { Section } from "./published";

export type Contract = Readonly<Record<string, Section>>;
type Line = readonly string[];

/** ADDED breaks no workbook, and has to be published; the others do. */
export interface Change {
  readonly kind: "ADDED" | "REMOVED" | "CHANGED";
  readonly says: string;
}

interface Kind {
  /** words of a line that stand in their place for ever */
  readonly fixed: number;
  /** the place from which each word is one that a workbook may hold; later ones may be added */
  readonly words: (line: Line) => number;
  /** whose workbook breaks where words of a line are lost, or the line is gone or another */
  readonly breaks: (item: string, lost: string, was: Line, is: Line | undefined) => string;
}

const EVERY = Number.POSITIVE_INFINITY;
const formula = (id: string, argument = "…") => `=DEBENTURE.${id}(${argument})`;
const bare = (parameter: string) => parameter.replace(/^\[|\]$/g, "");

/** Which formulas a change of the parameters leaves without their meaning. */
function brokenCalls(id: string, was: Line, is: Line): string {
  const needed = was.filter((parameter) => parameter !== bare(parameter) && is.includes(bare(parameter)));
  const freed = is.filter((parameter) => parameter !== bare(parameter) && was.includes(bare(parameter)));
  if (was.map(bare).join() === is.map(bare).join()) {
    return needed.length > 0
      ? `a workbook with ${formula(id)} that leaves out ${needed.map(bare).join(", ")}`
      : `no formula, but ${freed.map(bare).join(", ")} can never be asked for again`;
  }
  const isReordered = was.map(bare).sort().join() === is.map(bare).sort().join();
  return `a workbook with ${formula(id)}, ${isReordered ? "its arguments in the old order" : "its arguments by the old list"}`;
}

const whole = (breaks: Kind["breaks"]): Kind => ({ fixed: EVERY, words: () => EVERY, breaks });
const listed = (breaks: Kind["breaks"]): Kind => ({ fixed: 0, words: () => 0, breaks });

/** What there is in a workbook, and how it changes. */
export const KINDS: Readonly<Record<string, Kind>> = {
  addin: whole(() => "every workbook with a formula of this add-in"),
  functions: whole((id, _lost, was, is) => (is ? brokenCalls(id, was, is) : `a workbook with ${formula(id)}`)),
  errors: listed((id, lost) => `a workbook that catches ${lost || "the errors"} of ${formula(id)}, as IFNA does`),
  columns: whole((id) => `a workbook that takes a column of ${formula(id)} by its heading or its place`),
  arguments: listed((item, lost) => {
    const [id, parameter] = item.split(" ");
    return `a workbook with ${formula(id!)} that says ${lost || "a word"} as ${parameter}`;
  }),
  terms: {
    fixed: 2,
    words: ([unit]) => (unit === "choice" ? 1 : EVERY),
    breaks: (term, lost, was, is) => {
      if (lost) return `a Deal sheet that says ${lost} for "${term}"`;
      if (!is) return `a Deal sheet that says "${term}", and ${formula("TERM", `"${term}"`)}`;
      return was[0] === is[0]
        ? `a deal that leaves "${term}" blank: ${is[1]} counts where ${was[1]} did`
        : `a Deal sheet that gives "${term}" as ${was[0]}`;
    },
  },
  presets: whole((preset) => `a workbook with ${formula("TERMS", `"${preset}"`)}, and a Deal sheet based on it`),
  facts: {
    fixed: 1,
    words: () => 1,
    breaks: (fact, lost) => `a workbook whose ${formula("DEAL_STATUS")} says ${lost ? `${lost} for ` : ""}"${fact}"`,
  },
  schedules: whole((kind) => `a workbook whose ${formula("DEAL_CHECK")} has a schedule with ${kind} rows`),
  names: whole((name) => `a workbook with formulas on the name ${name}, and the pane that looks for it there`),
  answers: listed((item, lost) => {
    const [, id, heading] = /^(\w+) ?(.*)$/.exec(item)!;
    return `a workbook that looks for ${lost ? `"${lost}"` : "a word"} ${heading ? `in the column ${heading} of` : "in"} ${formula(id!)}`;
  }),
};

const shown = (line: Line) => `(${line.join(", ")})`;

function added(where: string, words: Line): Change {
  return { kind: "ADDED", says: `ADDED ${where} ${shown(words)}: no workbook breaks; "npm run contract" adds it` };
}

/** Words of a line that are new behind its fixed ones. */
function grown({ fixed }: Kind, was: Line, is: Line): string[] {
  return is.slice(fixed).filter((word) => !was.includes(word));
}

function lineChanges(section: string, item: string, was: Line | undefined, is: Line | undefined): Change[] {
  const kind = KINDS[section]!;
  const where = `${section}, ${item}`;
  if (!was) return [added(where, is!)];
  const breaks = (lost = "") => `it breaks ${kind.breaks(item, lost, was, is)}`;
  if (!is) return [{ kind: "REMOVED", says: `REMOVED ${where}: ${breaks()}` }];
  const found: Change[] = [];
  const [before, now] = [was, is].map((line) => shown(line.slice(0, kind.fixed)));
  if (before !== now) found.push({ kind: "CHANGED", says: `CHANGED ${where} ${before} to ${now}: ${breaks()}` });
  for (const lost of was.slice(kind.words(was)).filter((word) => !is.includes(word)))
    found.push({ kind: "REMOVED", says: `REMOVED ${where} (${lost}): ${breaks(lost)}` });
  const words = grown(kind, was, is);
  return words.length > 0 ? [...found, added(where, words)] : found;
}

/** Every line and word that is not as it was published. */
export function changes(published: Contract, today: Contract): Change[] {
  return Object.keys(KINDS).flatMap((section) => {
    const [before, now] = [published[section] ?? {}, today[section] ?? {}];
    const items = new Set([...Object.keys(before), ...Object.keys(now)]);
    return [...items].flatMap((item) => lineChanges(section, item, before[item], now[item]));
  });
}

/** The published contract with what is new: lines at the end of their section, words at the end of their line. */
export function extended(published: Contract, today: Contract): Contract {
  const sections = Object.entries(KINDS).map(([name, kind]) => {
    const before = published[name] ?? {};
    const lines = Object.entries(today[name] ?? {}).map(([item, is]) => {
      const was = before[item];
      return [item, was ? [...was, ...grown(kind, was, is)] : is];
    });
    return [name, { ...before, ...Object.fromEntries(lines) }];
  });
  return Object.fromEntries(sections) as Contract;
}
