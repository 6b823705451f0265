import { TERM_DEFINITIONS, TERM_KEYS, type TermKey } from "../../engine/agreement/terms";
import { plainCell, type Matrix } from "../formula/evaluate";

export type Severity = "H" | "M" | "L";

/** A row of DEAL_CHECK, with the terms that it comes from. */
export interface ShownFinding {
  readonly severity: Severity;
  readonly clause: string;
  readonly finding: string;
  readonly figures: string;
  readonly changes: string;
  /** found by a reader and not by a rule */
  readonly isReadersNote: boolean;
  readonly terms: readonly TermKey[];
}

const NOTE = "Reader's note: ";

export const SEVERITIES: readonly { readonly id: Severity; readonly title: string; readonly means: string }[] = [
  { id: "H", title: "Grave", means: "changes money, shares or dates" },
  { id: "M", title: "Middling", means: "changes who or what" },
  { id: "L", title: "Slight", means: "cosmetic" },
];

/** Longer names first: Initial warrant shares is not Warrant shares. */
const BY_LENGTH: readonly TermKey[] = [...TERM_KEYS].sort(
  (a, b) => TERM_DEFINITIONS[b].name.length - TERM_DEFINITIONS[a].name.length,
);

function namedTerms(text: string): TermKey[] {
  let left = text.toLowerCase();
  return BY_LENGTH.filter((key) => {
    const name = TERM_DEFINITIONS[key].name.toLowerCase();
    const at = left.indexOf(name);
    const isWord = at >= 0 && !/\w/.test(left.charAt(at - 1)) && !/\w/.test(left.charAt(at + name.length));
    if (isWord) left = left.replaceAll(name, " ");
    return isWord;
  });
}

function sections(clause: string): string[] {
  return clause
    .split(/[,;]| v /)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== "");
}

/** Definitions stand in one section: to share it says nothing. */
const TOO_WIDE = ["1.1", "recital", "schedules", "exhibits", "schedule 1"];

function termsOfClause(clause: string): TermKey[] {
  const wanted = sections(clause).filter((part) => !TOO_WIDE.includes(part));
  return TERM_KEYS.filter((key) => sections(TERM_DEFINITIONS[key].clause).some((part) => wanted.includes(part)));
}

const MOST_TERMS = 6;

/** The terms that a finding names; where it names none, those of its clauses. */
export function termsOf({
  clause,
  finding,
  figures,
  changes,
}: Pick<ShownFinding, "clause" | "finding" | "figures" | "changes">): TermKey[] {
  const named = namedTerms(`${finding} | ${figures} | ${changes}`);
  return (named.length > 0 ? named : termsOfClause(clause)).slice(0, MOST_TERMS);
}

function textIn(cell: unknown): string {
  return typeof cell === "string" ? cell : "";
}

/** DEAL_CHECK's answer, heading row included. */
export function shownFindings(rows: Matrix): ShownFinding[] {
  return rows.slice(1).map((row) => {
    const [severity, clause, text, figures, changes] = row.map((cell) => textIn(plainCell(cell)));
    const isReadersNote = text!.startsWith(NOTE);
    const plain = {
      clause: clause!,
      finding: isReadersNote ? text!.slice(NOTE.length) : text!,
      figures: figures!,
      changes: changes!,
    };
    return { severity: severity as Severity, ...plain, isReadersNote, terms: termsOf(plain) };
  });
}
