import { ask, offered, published, refusal, section } from "./published";

const DAY = 86_400_000;

/** A cell as a person would write it. */
function written(cell: unknown, unit: unknown): string {
  return unit === "date" && typeof cell === "number"
    ? new Date((cell - 25_569) * DAY).toISOString().slice(0, 10)
    : String(cell);
}

/** Term, Value, Unit. */
const termRows = ask("TERMS").slice(1) as string[][];

/** The readings that READINGS lists for a term and TERM takes; none for a term that is no choice. */
const readings = new Map(
  (ask("READINGS").slice(1) as string[][]).map(([term, , , listed]) => {
    const found = [...listed!.matchAll(/(?:^|; )([A-Z0-9_]+): /g)].map(([, reading]) => reading!);
    return [term!, found.filter((reading) => String(ask("TERM", term!, [[term!, reading]])[0]![0]) === reading)];
  }),
);

/** Each term's unit, the value that counts where a deal says nothing, and the other readings. */
export const terms = section(termRows, ([term, value, unit]) => {
  const others =
    unit === "choice" ? (readings.get(term!) ?? offered(refusal(ask("TERM", term!, [[term!, "?"]]))!)) : [];
  return [term!, [unit!, written(value, unit), ...others.filter((reading) => reading !== value)]];
});

/** What another deal than the agreement's own states: the terms that it knows, with their values. */
export const presets = section(offered(refusal(ask("TERMS", "?"))!), (preset) => {
  const rows = ask("TERMS", preset).slice(1) as string[][];
  const isOwn = JSON.stringify(rows) === JSON.stringify(termRows);
  const stated = isOwn ? [] : rows.filter(([, value]) => value !== "");
  return [preset, stated.map(([name, value, unit]) => `${name}: ${written(value, unit)}`)];
});

/** Facts as the help lists them: those of one kind before their kind, "Closing; Warrant expires (date or none)". */
function listedFacts(paragraph: string): [name: string, kind: string][] {
  const [, list] = /^Facts of Articles? [^:]+: (.+)\.$/.exec(paragraph) ?? [];
  const parts = (list?.split("; ") ?? []).map((part) => /^(.+?)(?: \(([^()]+)\))?$/.exec(part)!);
  return parts.map(([, name], index) => [name!, parts.slice(index).find(([, , kind]) => kind !== undefined)![2]!]);
}

/** What a person writes for a fact of a kind. */
const SAMPLES: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  "TRUE/FALSE": [true, false],
  "date or none": ["2003-04-28", "none"],
  "date, TRUE/FALSE": ["2003-04-28", true, false],
  "$ or none": [0.5, "none"],
  "shares or none": [1, "none"],
  list: ["A, B"],
};

/** The kind of a fact, or "choice" with its words: those that DEAL_STATUS takes. */
function factLine([name, kind]: readonly [string, string]): [string, string[]] {
  const isTaken = (value: string | number | boolean) => refusal(ask("DEAL_STATUS", [[name, value]])) === undefined;
  const samples = SAMPLES[kind];
  if (samples) return [name, samples.every(isTaken) ? [kind] : []];
  return [name, ["choice", ...kind.split(", ").filter(isTaken)]];
}

export const facts = section(published("DEAL_STATUS").details.flatMap(listedFacts), factLine);

const PROBES: readonly (readonly [kind: string, probe: string | number | boolean])[] = [
  ["text", "?"],
  ["date", "2003-04-28"],
  ["TRUE/FALSE", true],
  ["number", 0.5],
  ["whole number", 1],
];

/** Whether a row of a schedule is read to its end without complaint about its last cell. */
function takes(kind: string, cells: readonly (string | number | boolean)[]): boolean {
  const last = cells.at(-1)!;
  const came = typeof last === "string" ? `"${last}"` : String(last).toUpperCase();
  return !refusal(ask("DEAL_CHECK", [[kind, "Principal", ...cells]]))?.includes(`${came} came`);
}

/** What the cells after the name are, in order: a place that takes a text as well as a number is not read. */
function cellKinds(kind: string): string[] {
  const kinds: string[] = [];
  const before: (string | number | boolean)[] = [];
  while (!(takes(kind, [...before, "?"]) && takes(kind, [...before, 0.5]))) {
    const [name, probe] = PROBES.find(([, each]) => takes(kind, [...before, each]))!;
    kinds.push(name);
    before.push(probe);
  }
  return kinds;
}

/** The words of the help for the cells of a kind: "CERTIFICATE how many, shares in each." */
function cellWords(kind: string): string[] {
  const help = published("DEAL_CHECK").details.join(" ");
  return new RegExp(`\\b${kind} (?:\\([^)]*\\) )?(.+?)\\.(?: |$)`).exec(help)?.[1]?.split(", ") ?? [];
}

export const schedules = section(offered(refusal(ask("DEAL_CHECK", [["?", "?"]]))!), (kind) => {
  const words = cellWords(kind);
  return [kind, cellKinds(kind).map((cell, place) => `${words[place] ?? "?"}: ${cell}`)];
});
