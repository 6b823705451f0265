import { FACTS, factName, type FactKey } from "../../sheets/facts";
import { TERM_DEFINITIONS, type TermKey } from "../../engine/agreement/terms";
import { readFact, type Facts } from "../stores/facts/facts";
import { definedName } from "../../sheets/sheet-writer";

export interface TileSources {
  readonly facts: Facts;
  /** whether the facts have cells of their own */
  readonly areKept: boolean;
  readonly names: readonly string[];
  readonly namespace: string;
  /** what the formulas call the deal */
  readonly deal: string;
}

/** What stands in a formula in the place of a fact that was left out, and the terms that it comes from. */
export interface Derived {
  /** undefined where the terms alone say it */
  readonly fact?: FactKey;
  readonly terms: readonly TermKey[];
  readonly formula: string;
}

/** A formula with what is derived in it, or the facts that it still needs. */
export type TileFormula =
  { readonly formula: string; readonly derived?: readonly Derived[] } | { readonly needs: readonly FactKey[] };

/** The terms that give a fact where it is left out. */
const FROM_TERMS = {
  conversionPrice: ["fixedConversionPrice", "marketMultiplier", "lookbackDays"],
  principal: ["principal"],
  escrowHeld: ["escrowShares", "escrowWarrantShares"],
  outstanding: ["outstandingShares"],
} as const satisfies Partial<Record<FactKey, readonly TermKey[]>>;

type DerivedFact = keyof typeof FROM_TERMS;

/** Formulas on the facts, with what the terms give where a fact is left out. */
export class FactFormulas {
  constructor(private readonly sources: TileSources) {}

  /** A fact as it stands in a formula; "" where it is not known or cannot be read. */
  fact(key: FactKey): string {
    const { facts, areKept, names } = this.sources;
    const argument = readFact(key, facts[key], names);
    if (argument.kind === "omitted" || argument.kind === "wrong") return "";
    const isNamed = areKept && FACTS[key].kind !== "cells" && names.includes(factName(key));
    return isNamed ? factName(key) : argument.formula;
  }

  get deal(): string {
    return this.sources.deal;
  }

  /** A term as a fact of a call: its own cell where it has a name. */
  term(key: TermKey): string {
    const named = definedName(TERM_DEFINITIONS[key].name);
    return this.sources.names.includes(named) ? named : this.termValue(key);
  }

  /** A term as something to compute with: its cell may hold a word, and TERM answers a number for none. */
  termValue(key: TermKey): string {
    return this.call("TERM", `"${TERM_DEFINITIONS[key].name}"`);
  }

  protected factOr(key: FactKey, other: () => string): string {
    return this.fact(key) || other();
  }

  /** A call of ours on the terms of the deal. */
  call(id: string, ...args: readonly string[]): string {
    return `${this.sources.namespace}.${id}(${[...args, this.deal].join(",")})`;
  }

  protected unless(needs: readonly FactKey[], formula: () => string, derived: readonly Derived[] = []): TileFormula {
    const missing = needs.filter((key) => this.fact(key) === "");
    return missing.length > 0
      ? { needs: missing }
      : { formula: `=${formula()}`, ...(derived.length > 0 && { derived }) };
  }

  /** A fact, or what the terms give in its place. */
  protected given(key: DerivedFact): string {
    return this.factOr(key, () => {
      if (key === "conversionPrice") return this.call("CONVERSION_PRICE", this.fact("asOf"), this.fact("prices"));
      const terms: readonly TermKey[] = FROM_TERMS[key];
      return terms.length === 1 ? this.term(terms[0]!) : terms.map((term) => this.termValue(term)).join("-");
    });
  }

  protected derived(...keys: readonly DerivedFact[]): Derived[] {
    return keys
      .filter((fact) => this.fact(fact) === "")
      .map((fact) => ({ fact, terms: FROM_TERMS[fact], formula: `=${this.given(fact)}` }));
  }
}
