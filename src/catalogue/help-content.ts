import type { Catalogue } from "./catalogue";

/** A term as the help shows it. */
export interface HelpTerm {
  readonly name: string;
  readonly clause: string;
  readonly unit: string;
  readonly meaning: string;
  /** as the Deal sheet of the model agreement shows it */
  readonly value: string;
  /** the readings of a term that is a choice, the default first */
  readonly choices: readonly { readonly name: string; readonly means: string }[];
  /** why the default is the default */
  readonly reason?: string;
}

/** A doubt that no term decides. */
export interface HelpDecided {
  readonly name: string;
  readonly clause: string;
  readonly inForce: string;
  readonly readings: string;
  readonly reason: string;
}

export interface HelpClause {
  /** 4.13, Recital, Article VI, Schedules, Exhibit A */
  readonly number: string;
  readonly title: string;
  readonly provisions: readonly { readonly decides: string; readonly clause: string; readonly answeredBy: string }[];
}

/** Everything that the help pages are made of. */
export interface HelpContent {
  readonly catalogue: Catalogue;
  readonly terms: readonly HelpTerm[];
  readonly decided: readonly HelpDecided[];
  readonly clauses: readonly HelpClause[];
}

/** The clauses that a reference such as "4.19(v), VI" names, each by the number of its page. */
export function clausesOf(reference: string): string[] {
  const numbers = reference.split(/[,;]\s*/).map((part) => {
    const section = /^\d+\.\d+/.exec(part)?.[0];
    if (section) return section;
    if (/^(Article )?VI\b/.test(part)) return "Article VI";
    if (/^Schedule/.test(part)) return "Schedules";
    return /^(Recital|Exhibit [A-L])/.exec(part)?.[0] ?? "";
  });
  return [...new Set(numbers)].filter((number) => number !== "");
}

export function clauseFile(number: string): string {
  return `clause-${number.toLowerCase().replace(/[^a-z0-9.]+/g, "-")}.html`;
}

/** The anchor of a term on its page. */
export function anchorOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
