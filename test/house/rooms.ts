import { target, type Source } from "./sources";

export interface Room {
  /** rooms whose code it may run, beside its own */
  readonly uses: readonly string[];
  /** rooms of which it may know the types alone */
  readonly knows?: readonly string[];
  /** packages it may import */
  readonly packages?: readonly string[];
  readonly remedy: string;
}

const TERMS = ["engine/basics", "engine/calendar", "engine/agreement"];
const CLAUSES = [...TERMS, "engine/clauses"];
const ENGINE = [...CLAUSES, "engine/timeline", "engine/status", "engine/findings"];
const FLUENT = ["react", "react-dom", "@fluentui"];

/** The rooms of src/ and the arrows between them. */
export const ROOMS: Readonly<Record<string, Room>> = {
  "engine/basics": {
    uses: [],
    remedy: "numbers, days and errors know nothing of the deal; pass what they need as an argument",
  },
  "engine/calendar": { uses: ["engine/basics"], remedy: "calendars know days alone; pass terms as plain values" },
  "engine/agreement": {
    uses: ["engine/basics", "engine/calendar"],
    remedy: "terms are data; move what computes into a clause",
  },
  "engine/clauses": {
    uses: TERMS,
    remedy: "a clause answers without cells, pages and clocks; give it facts and terms",
  },
  "engine/timeline": {
    uses: ["engine/basics", "engine/agreement", "engine/clauses"],
    remedy: "the timeline asks each clause for its day; what two of these rooms share belongs in a clause",
  },
  "engine/status": {
    uses: ["engine/basics", "engine/agreement", "engine/clauses"],
    remedy: "the status asks the clauses what follows from facts; what two of these rooms share belongs in a clause",
  },
  "engine/findings": {
    uses: ["engine/basics", "engine/agreement", "engine/clauses"],
    remedy: "a rule compares what clauses answer; what two of these rooms share belongs in a clause",
  },
  "cells/host.ts": { uses: ["cells", ...ENGINE], remedy: "the host is spoken to here; what answers stands in cells" },
  "cells/late.ts": {
    uses: ["cells", "cells/host.ts", "engine/agreement"],
    remedy: "here the second file tells the host that it came; what it brings stands in cells and functions",
  },
  cells: { uses: ENGINE, remedy: "what all functions share knows none of them; pass it in, or look it up by its id" },
  functions: {
    uses: ["cells", ...ENGINE],
    remedy: "a function says which statement answers it and how its facts are read; move the rest there",
  },
  "functions.ts": { uses: ["cells", "functions"], remedy: "the build writes this list; change the build" },
  "library.ts": {
    uses: ["functions.ts", "cells", ...ENGINE],
    remedy: "a program has no host; what it asks for stands in the engine and in cells",
  },
  formula: { uses: [], remedy: "a formula is read as text; what its words mean in a workbook is asked where one is" },
  catalogue: {
    uses: ["formula"],
    knows: ["cells"],
    packages: ["typescript"],
    remedy: "the catalogue is handed the functions at build time, and reads the words above them as text",
  },
  "workbook/excel": {
    uses: ["workbook"],
    remedy: "a driver knows its host and the interface, and neither sheets nor deal",
  },
  "workbook/univer": {
    uses: ["workbook"],
    packages: ["@univerjs"],
    remedy: "a driver knows its host and the interface, and neither sheets nor deal",
  },
  workbook: { uses: [], remedy: "the interface names no host and no deal; what a sheet holds stands in sheets" },
  sheets: {
    uses: [...TERMS, "workbook", "formula"],
    remedy: "sheets hold terms and formulas, for any host; what a clause answers, a formula asks",
  },
  commands: { uses: ["workbook/excel"], remedy: "a ribbon button only asks; let the pane answer" },
  taskpane: {
    uses: [...ENGINE, "formula", "sheets", "workbook", "workbook/excel", "commands"],
    knows: ["catalogue", "cells", "cells/host.ts", "library.ts"],
    packages: [...FLUENT, "ics"],
    remedy: "the pane uses workbook, sheets and engine; the built functions answer it, and of them it knows the types",
  },
  workbench: {
    uses: ["formula", "sheets", "workbook", "workbook/univer"],
    knows: ["catalogue", "cells/host.ts"],
    packages: ["@univerjs", "exceljs", "react", "rxjs"],
    remedy: "the workbench loads the built functions, as Excel does, and never their sources",
  },
};

export function roomOf(file: string): string | undefined {
  const path = file.replace(/^src\//, "");
  return Object.keys(ROOMS).find((room) => path === room || path.startsWith(`${room}/`));
}

/** Every import that goes where its room has no arrow, with the remedy. */
export function forbiddenImports(source: Source): string[] {
  const name = roomOf(source.file);
  if (!name) return [`${source.file}: it stands in no room; the rooms are ${Object.keys(ROOMS).join(", ")}`];
  const room = ROOMS[name]!;
  return source.imports.flatMap(({ specifier, typeOnly, line }) => {
    const problem = judge(source.file, name, room, specifier, typeOnly);
    return problem === undefined ? [] : [`${source.file}:${line}: ${name} may not import ${problem}: ${room.remedy}`];
  });
}

/** Files outside the rooms that any may read: the version stands there. */
const OUTSIDE = ["package.json"];

function judge(file: string, name: string, room: Room, specifier: string, typeOnly: boolean): string | undefined {
  const aim = target(file, specifier);
  if (aim === undefined) {
    const allowed = room.packages?.some((each) => specifier === each || specifier.startsWith(`${each}/`));
    return allowed ? undefined : `the package ${specifier}`;
  }
  if (OUTSIDE.includes(aim)) return undefined;
  const to = roomOf(`${aim}.ts`) ?? roomOf(aim);
  if (!to) return `${aim}, which is in no room`;
  const allowed = to === name || room.uses.includes(to) || (typeOnly && room.knows?.includes(to));
  return allowed ? undefined : typeOnly || !room.knows?.includes(to) ? to : `more than types of ${to}`;
}

/** The files that import each other in a ring, following what runs. */
export function rings(sources: readonly Source[]): string[][] {
  const byPath = new Map(sources.map((source) => [source.file.replace(/\.tsx?$/, ""), source]));
  const state = new Map<string, "open" | "done">();
  const found: string[][] = [];
  const walk = (at: string, way: readonly string[]): void => {
    if (state.get(at) === "done") return;
    if (state.get(at) === "open") {
      found.push([...way.slice(way.indexOf(at)), at]);
      return;
    }
    state.set(at, "open");
    for (const each of byPath.get(at)?.imports ?? []) {
      const aim = each.typeOnly ? undefined : target(byPath.get(at)!.file, each.specifier);
      if (aim !== undefined && byPath.has(aim)) walk(aim, [...way, at]);
    }
    state.set(at, "done");
  };
  for (const each of byPath.keys()) walk(each, []);
  return found;
}
