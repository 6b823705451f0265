import type { Drawn } from "../oracles/check";
import type { Random } from "./random";

/** A term of a deal, with the words that it takes where it is a choice. */
export interface Term {
  readonly name: string;
  readonly unit: string;
  readonly value: unknown;
  readonly choices: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  /** whether the function answers for each cell of a range here */
  readonly isMapped: boolean;
}

/** A function to be called, as far as its metadata, its documentation and its answers tell. */
export interface Subject {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** arguments of the documented examples that are answered */
  readonly examples: readonly (readonly unknown[])[];
  /** the terms that its answer may hang on */
  readonly terms: readonly Term[];
  /** the calls of its independent check, where it has one */
  readonly draw: ((random: Random) => Drawn) | undefined;
}

/** A fact of the deal's status, with the words or kinds of values that it takes. */
export interface StatusFact {
  readonly name: string;
  readonly accepted: readonly string[];
}

/** What calls are made of. */
export interface Vocabulary {
  readonly subjects: readonly Subject[];
  readonly terms: readonly Term[];
  readonly presets: readonly string[];
  readonly statusFacts: readonly StatusFact[];
}
