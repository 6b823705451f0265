import { TERM_DEFINITIONS, TERM_KEYS, type TermKey } from "../../../engine/agreement/terms";
import { nearestTermName, termKey } from "../../../engine/agreement/terms-table";
import { isoDay } from "../../../engine/basics/days";
import { readDay, NOT_SET, type Raw } from "../../../engine/basics/values";
import { shownRaw } from "../../typing/shown";
import { termProblem } from "../../typing/typed";
import { byTerm, cellForm, LONGEST_NAME, presetCalled, presetOf, presetValue, type Deal, type Entries } from "./deal";
import { AGREEMENT_PRESET } from "../../../engine/agreement/presets";

/** The deal as a file: readable, and checked term by term when it comes back. */

export const SCHEMA = "debenture-deal";
export const VERSION = 1;

/** A deal is some five thousand characters. */
export const LARGEST_FILE = 200_000;
const MOST_PROBLEMS = 200;

interface DealFile {
  readonly schema: typeof SCHEMA;
  readonly version: typeof VERSION;
  readonly name: string;
  readonly preset: string;
  readonly terms: Readonly<Record<string, string | number | boolean>>;
}

function fileForm(key: TermKey, raw: string | number | boolean): string | number | boolean {
  if (TERM_DEFINITIONS[key].kind !== "date" || typeof raw !== "number") return raw;
  return isoDay(readDay(raw, { parameter: "", clause: "" }));
}

/** A dated term as ISO text; the rest as the sheet holds it. */
export function dealToJson(deal: Deal): string {
  const terms = Object.fromEntries(
    TERM_KEYS.map((key) => [TERM_DEFINITIONS[key].name, fileForm(key, deal.entries[key].raw)]),
  );
  const file: DealFile = { schema: SCHEMA, version: VERSION, name: deal.name, preset: presetOf(deal).name, terms };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function fileName(deal: Deal): string {
  const plain = deal.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${plain.slice(0, 60) || "deal"}.deal.json`;
}

export interface FileProblem {
  /** the term as the file calls it, shortened where it is long */
  readonly term: string;
  readonly says: string;
}

/** refused: nothing of it can be used. read: a deal, and what had to be left out. */
export type ReadFile =
  | { readonly refused: string }
  | { readonly deal: Deal; readonly given: number; readonly problems: readonly FileProblem[] };

type Json = Record<string, unknown>;

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Why a file as a whole cannot be used. */
function refusal(text: string, file: unknown): string | undefined {
  if (text.length > LARGEST_FILE)
    return `The file is too large for a deal: ${text.length.toLocaleString("en-US")} characters, at most ${LARGEST_FILE.toLocaleString("en-US")}.`;
  if (file === undefined) return "The file is not JSON.";
  if (!isRecord(file) || file["schema"] !== SCHEMA) return `The file is not a deal: its schema is not “${SCHEMA}”.`;
  if (file["version"] !== VERSION)
    return `The file is of version ${shownRaw(file["version"])}; this add-in reads version ${VERSION}.`;
  return isRecord(file["terms"]) ? undefined : "The file has no terms.";
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

function nameOf(file: Json, problems: FileProblem[]): string {
  const name = file["name"];
  // eslint-disable-next-line no-control-regex
  if (typeof name === "string" && name.trim() !== "" && name.length <= LONGEST_NAME && !/[\u0000-\u001f]/.test(name))
    return name.trim();
  problems.push({ term: "name", says: `The deal's name is to be a text of at most ${LONGEST_NAME} characters.` });
  return "Imported deal";
}

function presetIn(file: Json, given: Entries, problems: FileProblem[]): string {
  const name = file["preset"];
  const known = typeof name === "string" ? presetCalled(name) : undefined;
  const { name: preset } = presetOf({ preset: (known ?? AGREEMENT_PRESET).name, entries: given });
  if (!known)
    problems.push({ term: "preset", says: `No preset is called ${shownRaw(name)}; ${preset} takes its place.` });
  return preset;
}

function termProblemIn(key: TermKey | undefined, name: string, raw: unknown): string | undefined {
  if (key === undefined) return `Not a term; the nearest is ${nearestTermName(name)}.`;
  if (raw !== null && !["number", "string", "boolean"].includes(typeof raw)) return "A number or a text is expected.";
  return termProblem(key, raw as Raw);
}

type Given = ReadonlyMap<TermKey, string | number>;

/** The terms that a file gives; what is wrong goes to the problems, which may become too many. */
function givenTerms(terms: Json, problems: FileProblem[]): Given | undefined {
  const given = new Map<TermKey, string | number>();
  for (const [called, raw] of Object.entries(terms)) {
    const key = termKey(called);
    const says = key && given.has(key) ? "Stands in the file already." : termProblemIn(key, called, raw);
    if (says === undefined) given.set(key!, cellForm(key!, raw as Raw));
    else problems.push({ term: shortened(called), says });
    if (problems.length > MOST_PROBLEMS) return undefined;
  }
  return given;
}

/** What a file says, term by term; a term that is wrong or left out is as the preset has it, but for what the deal rests on. */
export function dealFromJson(text: string): ReadFile {
  const file = text.length > LARGEST_FILE ? undefined : parsed(text);
  const refused = refusal(text, file);
  if (refused !== undefined) return { refused };
  const problems: FileProblem[] = [];
  const name = nameOf(file as Json, problems);
  const given = givenTerms((file as Json)["terms"] as Json, problems);
  if (!given) return { refused: `More than ${MOST_PROBLEMS} entries of the file are not terms of a deal.` };
  const said = byTerm((key) => ({ raw: given.get(key) ?? NOT_SET }));
  const preset = presetIn(file as Json, said, problems);
  const based = { preset, entries: said };
  const isLeft = (key: TermKey): boolean => key === "baseDeal" || given.has(key);
  const entries = byTerm((key) => (isLeft(key) ? said[key] : { raw: presetValue(based, key) }));
  return { deal: { name, preset, entries }, given: given.size, problems };
}
