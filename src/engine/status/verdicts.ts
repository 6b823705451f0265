import { isoDay, type Day } from "../basics/days";
import { Exact } from "../basics/exact";
import type { QuantityUnit, QuantityValue } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { factName, type FactKey, type StatusFacts } from "./facts";

/** What is known of a deal on a day. */
export interface Deal {
  readonly facts: StatusFacts;
  readonly terms: Terms;
  readonly asOf: Day | undefined;
}

/** What a row answers. */
export interface Verdict {
  /** undefined: not known */
  readonly answer: QuantityValue;
  readonly unit: QuantityUnit;
  readonly date: Day | undefined;
  readonly why: string;
  /** for want of which it is not known */
  readonly lacks: readonly Lack[];
}

/** What can be missing for an answer: a fact, or the day for which is asked. */
export type Lack = FactKey | "asOf";

/** What is asked of a deal in one row. */
export interface RowDefinition {
  readonly event: string;
  readonly clause: string;
  readonly decide: (deal: Deal) => Verdict;
}

/** A question on which many rows hang, answered once for a deal. */
export function once<A extends object>(answer: (deal: Deal) => A): (deal: Deal) => A {
  const known = new WeakMap<Deal, A>();
  return (deal) => {
    const found = known.get(deal) ?? answer(deal);
    known.set(deal, found);
    return found;
  };
}

export function known(answer: QuantityValue, unit: QuantityUnit, why: string, date?: Day): Verdict {
  return { answer, unit, date, why, lacks: [] };
}

export const yes = (why: string, date?: Day): Verdict => known(true, "TRUE/FALSE", why, date);
export const no = (why: string, date?: Day): Verdict => known(false, "TRUE/FALSE", why, date);
export const text = (answer: string, why: string, date?: Day): Verdict => known(answer, "text", why, date);

export function lackName(lack: Lack): string {
  return lack === "asOf" ? "as_of" : factName(lack);
}

/** Not known, for want of facts. */
export function lacking(missing: readonly Lack[], date?: Day): Verdict {
  const lacks = [...new Set(missing)];
  return { answer: undefined, unit: "text", date, why: `not given: ${lacks.map(lackName).join(", ")}`, lacks };
}

/** Not known, for another reason. */
export function notKnown(why: string, date?: Day): Verdict {
  return { answer: undefined, unit: "text", date, why, lacks: [] };
}

type Given<K extends FactKey> = { readonly [P in K]-?: Exclude<StatusFacts[P], undefined> };

/** Those of certain facts that are not known. */
export function missingOf<K extends FactKey>({ facts }: Deal, keys: readonly K[]): K[] {
  return keys.filter((key) => facts[key] === undefined);
}

/** An answer that needs certain facts; without them it is not known. */
export function needing<K extends FactKey>(
  deal: Deal,
  keys: readonly K[],
  decide: (facts: Given<K>) => Verdict,
): Verdict {
  const missing = missingOf(deal, keys);
  return missing.length > 0 ? lacking(missing) : decide(deal.facts as Given<K>);
}

/** Whether a condition holds, with the facts that decide it, or those that are missing. */
export interface Truth {
  readonly value: boolean | undefined;
  readonly because: readonly FactKey[];
}

export type Condition = (deal: Deal) => Truth;

type KeyOf<V> = { [K in FactKey]: Exclude<StatusFacts[K], undefined> extends V ? K : never }[FactKey];

/** A fact of its own. */
export function is(key: KeyOf<boolean>): Condition {
  return ({ facts }) => ({ value: facts[key], because: [key] });
}

/** A condition on a fact that is known. */
function where<K extends FactKey>(key: K, test: (value: Exclude<StatusFacts[K], undefined>) => boolean): Condition {
  return ({ facts }) => {
    const value = facts[key] as Exclude<StatusFacts[K], undefined> | undefined;
    return { value: value === undefined ? undefined : test(value), because: [key] };
  };
}

/** A choice that is one of those named. */
export function isOneOf<K extends KeyOf<string>>(
  key: K,
  ...choices: readonly Exclude<StatusFacts[K], undefined>[]
): Condition {
  return where(key, (value) => choices.includes(value));
}

/** Something is left of an amount or of shares. */
export function isLeft(key: KeyOf<Exact>): Condition {
  return where(key, (value) => value.sign() > 0);
}

export function not(condition: Condition): Condition {
  return (deal) => {
    const { value, because } = condition(deal);
    return { value: value === undefined ? undefined : !value, because };
  };
}

/** One that decides is enough, though others are not known; only if none does, they are missing. */
function together(conditions: readonly Condition[], decisive: boolean): Condition {
  return (deal) => {
    const truths = conditions.map((condition) => condition(deal));
    const having = (value: boolean | undefined) => truths.filter((truth) => truth.value === value);
    const gather = (value: boolean | undefined): Truth => ({
      value,
      because: having(value).flatMap((truth) => truth.because),
    });
    if (having(decisive).length > 0) return gather(decisive);
    return having(undefined).length > 0 ? gather(undefined) : gather(!decisive);
  };
}

export const every = (...conditions: readonly Condition[]): Condition => together(conditions, false);
export const some = (...conditions: readonly Condition[]): Condition => together(conditions, true);

function shownFact(key: FactKey, { facts }: Deal): string {
  const value = facts[key];
  const text =
    typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value instanceof Exact ? value.toText() : value;
  return `${factName(key)} ${String(text)}`;
}

/** Whether a condition holds, and why: its rule, with the facts that decide it. */
export function verdictOf(condition: Condition, rule: string, deal: Deal): Verdict {
  const { value, because } = condition(deal);
  if (value === undefined) return lacking(because);
  const facts = because.map((key) => shownFact(key, deal)).join(", ");
  return known(value, "TRUE/FALSE", because.length === 0 ? rule : `${rule}: ${facts}`);
}

/** A row that is TRUE where a condition holds. */
export function test(event: string, clause: string, rule: string, condition: Condition): RowDefinition {
  return { event, clause, decide: (deal) => verdictOf(condition, rule, deal) };
}

/** Whether something was done in time: by a last day. */
export function inTime(deal: Deal, key: KeyOf<Day | null>, lastDay: Day): Verdict {
  const done = deal.facts[key];
  const by = `last day ${isoDay(lastDay)}`;
  if (done === undefined) return lacking([key], lastDay);
  if (done !== null) {
    const days = done - lastDay;
    return days <= 0
      ? yes(`${by}, done ${isoDay(done)}`, lastDay)
      : no(`${by}, done ${isoDay(done)}, ${days} ${days === 1 ? "day" : "days"} late`, lastDay);
  }
  if (deal.asOf === undefined) return lacking(["asOf"], lastDay);
  return deal.asOf > lastDay
    ? no(`${by}, not done`, lastDay)
    : notKnown(`${by}, not yet done and not yet late`, lastDay);
}
