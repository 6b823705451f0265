import { dayOf, type Day } from "../basics/days";
import { Exact } from "../basics/exact";
import type { QuantityUnit } from "../basics/statement";
import type { Reading, TermDefinition, TermGroup } from "./terms";

type Term<V, N extends string> = Omit<TermDefinition<V, N>, "group">;

type Grouped<T> = { readonly [K in keyof T]: T[K] & { readonly group: TermGroup } };

/** Terms of one group by their keys, each made by the helper of its kind. */
export function group<T extends Readonly<Record<string, Term<unknown, string>>>>(
  name: TermGroup,
  terms: T,
): Grouped<T> {
  const grouped = Object.entries(terms).map(([key, term]) => [key, { ...term, group: name }] as const);
  return Object.fromEntries(grouped) as Grouped<T>;
}

interface Written<N extends string> {
  readonly name: N;
  readonly clause: string;
  readonly meaning: string;
}

interface Valued<V, N extends string> extends Written<N> {
  readonly value: V;
}

interface Unit {
  readonly unit: QuantityUnit;
}

/** For kinds whose terms differ in what a 0 says. */
interface Zero {
  readonly zero?: TermDefinition["zero"];
}

/** For terms whose none is not that of their kind. */
interface None<V> {
  readonly none?: TermDefinition<V>["none"];
}

const NO_PERIOD = { says: "no such period in this deal" } as const;
const NO_AMOUNT = { value: Exact.ZERO } as const;

type Ymd = readonly [year: number, month: number, day: number];

export function date<const N extends string>({
  value,
  ...written
}: Valued<Ymd, N> & Required<None<Day>>): Term<Day, N> {
  return { kind: "date", unit: "date", zero: "NO_SENSE", unsaid: "NOT_STATED", fallback: dayOf(...value), ...written };
}

export function dates<const N extends string>(written: Written<N>): Term<readonly Day[], N> {
  return {
    kind: "dates",
    unit: "dates",
    zero: "NO_SENSE",
    fallback: [],
    none: { value: [] },
    unsaid: "FALLBACK",
    ...written,
  };
}

/** The value is the minutes since midnight. */
export function time<const N extends string>({
  value,
  ...written
}: Valued<number, N> & Required<None<number>>): Term<number, N> {
  return { kind: "time", unit: "time", zero: "NO_SENSE", unsaid: "NOT_STATED", fallback: value, ...written };
}

export function money<const N extends string>({ value, ...written }: Valued<number, N>): Term<Exact, N> {
  const fallback = Exact.whole(value);
  return { kind: "money", unit: "$", zero: "AMBIGUOUS", none: NO_AMOUNT, unsaid: "NOT_STATED", fallback, ...written };
}

export function shares<const N extends string>({
  value,
  ...written
}: Valued<number, N> & Zero & None<Exact>): Term<Exact, N> {
  return {
    kind: "shares",
    unit: "shares",
    zero: "AMBIGUOUS",
    none: NO_AMOUNT,
    unsaid: "NOT_STATED",
    fallback: Exact.whole(value),
    ...written,
  };
}

export function price<const N extends string>({
  value,
  ...written
}: Valued<string, N> & Required<None<Exact>>): Term<Exact, N> {
  const fallback = Exact.parse(value).reduced();
  return { kind: "price", unit: "$ per share", zero: "NO_SENSE", unsaid: "NOT_STATED", fallback, ...written };
}

/** The value is a fraction: 0.05 is 5%. */
export function rate<const N extends string>({
  value,
  ...written
}: Valued<string, N> & Zero & None<Exact>): Term<Exact, N> {
  const fallback = Exact.parse(value).reduced();
  return { kind: "rate", unit: "%", zero: "AMBIGUOUS", none: NO_AMOUNT, unsaid: "NOT_STATED", fallback, ...written };
}

export function multiple<const N extends string>({ value, ...written }: Valued<string, N>): Term<Exact, N> {
  const fallback = Exact.parse(value).reduced();
  return { kind: "multiple", unit: "×", zero: "NO_SENSE", none: NO_AMOUNT, unsaid: "NOT_STATED", fallback, ...written };
}

export function count<const N extends string>({
  value,
  ...written
}: Valued<number, N> & Unit & Zero & None<number>): Term<number, N> {
  return { kind: "count", zero: "NO_SENSE", none: NO_PERIOD, unsaid: "NOT_STATED", fallback: value, ...written };
}

/** The parts of the conversion formula: not set until a deal gives them. */
const OPEN = { fallback: null, none: { value: null }, unsaid: "FALLBACK" } as const;

export function openPrice<const N extends string>(written: Written<N>): Term<Exact | null, N> {
  return { kind: "price", unit: "$ per share", zero: "NO_SENSE", ...OPEN, ...written };
}

export function openMultiple<const N extends string>(written: Written<N>): Term<Exact | null, N> {
  return { kind: "multiple", unit: "×", zero: "NO_SENSE", ...OPEN, ...written };
}

export function openCount<const N extends string>(written: Written<N> & Unit): Term<number | null, N> {
  return { kind: "count", zero: "NO_SENSE", ...OPEN, ...written };
}

interface Chosen<N extends string, Choices> extends Written<N> {
  /** the first is the default */
  readonly choices: Choices;
  readonly reading?: Reading;
  /** NOT_STATED: no doubt about words, but what a deal says */
  readonly unsaid?: TermDefinition["unsaid"];
}

/** Names of digits are refused: a record would move them to the front. */
type ByName<C extends string> = { readonly [K in C]: K extends `${number}` ? never : string };

export function choice<const N extends string, C extends string>(written: Chosen<N, ByName<C>>): Term<C, N> {
  return choiceInOrder({ ...written, choices: Object.entries(written.choices) as [C, string][] });
}

/** For names of digits: pairs keep the order in which they are written. */
export function choiceInOrder<const N extends string, const C extends string>({
  choices,
  ...written
}: Chosen<N, readonly (readonly [C, string])[]>): Term<C, N> {
  return {
    kind: "choice",
    unit: "choice",
    zero: "NO_SENSE",
    fallback: choices[0]![0],
    none: { value: choices[0]![0] },
    unsaid: "FALLBACK",
    choices: new Map(choices),
    ...written,
  };
}
