import { TermError } from "../basics/errors";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey, type Terms } from "./terms";

/** What a deal says of a term: a value, or that it has no such clause. */
export type Stated = { readonly is: "value"; readonly value: unknown } | { readonly is: "none" };

/** What could not be read, as it came, with the error of whatever needs the term. */
export interface Unreadable {
  readonly is: "unreadable";
  readonly text: string;
  readonly error: unknown;
}

export type Said = Stated | Unreadable;

export type BaseDeal = Terms["baseDeal"];

/** One deal: what it rests on, and what it says itself. */
export interface Deal {
  readonly base: BaseDeal;
  readonly said: ReadonlyMap<TermKey, Said>;
}

export const AGREEMENT_DEAL: Deal = { base: "HY_TECH_2003", said: new Map() };

/** A deal that rests on no other and says nothing. */
export const BLANK_DEAL: Deal = { base: "NONE", said: new Map() };

/** The deal behind the terms, which a copy of them shares. */
const DEAL = Symbol("deal");

/** Why a term has no value. */
export type Lack = "not stated" | "none";

/** A term that a deal does not state, or of which it has none. */
export class TermMissing extends TermError {
  constructor(
    readonly term: TermKey,
    readonly lack: Lack,
    detail: string,
    sentence?: string,
  ) {
    const { name, clause }: TermDefinition = TERM_DEFINITIONS[term];
    super("unavailable", name, detail, clause, { sentence });
  }
}

function notStated(key: TermKey): TermMissing {
  const { name, clause }: TermDefinition = TERM_DEFINITIONS[key];
  const says = `this deal does not state ${name} (${clause})`;
  return new TermMissing(key, "not stated", says, says);
}

type Held = { readonly value: unknown } | { readonly missing: () => unknown };

function heldOf(key: TermKey, { base, said }: Deal): Held {
  const { fallback, none, unsaid }: TermDefinition = TERM_DEFINITIONS[key];
  const one = said.get(key);
  if (!one) {
    const isSaid = base === "HY_TECH_2003" || unsaid === "FALLBACK";
    return isSaid ? { value: fallback } : { missing: () => notStated(key) };
  }
  if (one.is === "value") return { value: one.value };
  if (one.is === "unreadable") return { missing: () => one.error };
  return "value" in none ? none : { missing: () => new TermMissing(key, "none", none.says) };
}

/** The terms as clauses read them. What has no value is a property too, which fails when it is read: a term that is not used is not judged. */
export function termsOf(deal: Deal): Terms {
  const terms: Record<string | symbol, unknown> = { [DEAL]: deal, baseDeal: deal.base };
  for (const key of TERM_KEYS) {
    if (key === "baseDeal") continue;
    const held = heldOf(key, deal);
    if ("value" in held) terms[key] = held.value;
    else
      Object.defineProperty(terms, key, {
        enumerable: true,
        get: () => {
          throw held.missing();
        },
      });
  }
  return terms as unknown as Terms;
}

/** The agreement's own. */
export const AGREEMENT_TERMS = termsOf(AGREEMENT_DEAL);

export function dealOf(terms: object): Deal {
  return (terms as { [DEAL]?: Deal })[DEAL] ?? AGREEMENT_DEAL;
}

/** The same terms but for some, of which the deal now says this. The others are those of the deal itself, asked for as ever. */
export function withTerms(terms: Terms, changed: Partial<Terms>): Terms {
  const { base, said } = dealOf(terms);
  const values = Object.entries(changed).map(([key, value]) => [key as TermKey, value] as const);
  const deal: Deal = {
    base,
    said: new Map<TermKey, Said>([...said, ...values.map(([key, value]) => [key, { is: "value", value }] as const)]),
  };
  const properties = values.map(([key, value]) => [key, { value, enumerable: true }] as const);
  return Object.create(terms, { ...Object.fromEntries(properties), [DEAL]: { value: deal } }) as Terms;
}

/** Whether the deal has no such clause. */
export function isAbsent<K extends TermKey>(terms: Pick<Terms, K>, key: K): boolean {
  // Asked as a property too, so that whoever records what a computation reads sees it.
  return key in terms && dealOf(terms).said.get(key)?.is === "none";
}

/** Whether the term has a value to go on with. */
export function isGiven<K extends TermKey>(terms: Pick<Terms, K>, key: K): boolean {
  return key in terms && "value" in heldOf(key, dealOf(terms));
}

/** Fails where a deal that rests on no other says nothing of a term, though the term may be left open elsewhere. */
export function mustSay<K extends TermKey>(terms: Pick<Terms, K>, key: K): void {
  const { base, said } = dealOf(terms);
  if (base === "NONE" && key in terms && !said.has(key)) throw notStated(key);
}

/** Whether a deal that rests on no other says something of a term. */
export function isSaidAlone<K extends TermKey>(terms: Pick<Terms, K>, key: K): boolean {
  const { base, said } = dealOf(terms);
  return base === "NONE" && key in terms && said.has(key);
}

/** Fails where the clause, of which no term speaks, is not one of the deal. */
export function mustBeAgreement(terms: Pick<Terms, "baseDeal">): void {
  if (terms.baseDeal === "NONE") throw notStated("baseDeal");
}

/** What rows of a table make, each left out where the deal does not state what it needs, or has no such clause. */
export function whereStated<T>(compute: () => readonly T[]): readonly T[] {
  try {
    return compute();
  } catch (error) {
    if (error instanceof TermMissing) return [];
    throw error;
  }
}
