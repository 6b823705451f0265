import { compounded } from "./anniversaries";
import type { Column } from "./built";
import { byTables } from "./open-days";

/** The same columns by plain doubles, as one writes it by hand for speed: each a loop of its own over numbers. */
export type Twin = (columns: Column[]) => Column;

type Two = [Column, Column];
type Three = [Column, Column, Column];
type Nine = [...Three, ...Three, ...Three];

const cap = (outstanding: number, owned: number): number =>
  Math.max(0, Math.floor((0.05 * outstanding - owned) / 0.95));

const simple = (amount: number, rate: number, days: number): number => (amount * rate * Math.max(0, days)) / 365;

const business = byTables("NY_LEGAL");
const trading = byTables("US_EQUITY");

const answersFor = (column: Column): Column => new Array<number[]>(column.length);

export const TWINS = {
  ESCROW_TOPUP: (columns) => {
    const [principal, price, held] = columns as Three;
    const answers = answersFor(principal);
    for (let i = 0; i < answers.length; i++) {
      answers[i] = [Math.max(0, Math.ceil(((2 * principal[i]![0]!) / price[i]![0]! - held[i]![0]!) / 10_000)) * 10_000];
    }
    return answers;
  },
  FULL_CONVERSION_SHARES: (columns) => {
    const [principal, price] = columns as Two;
    const answers = answersFor(principal);
    for (let i = 0; i < answers.length; i++) {
      answers[i] = [principal[i]![0]! / price[i]![0]!];
    }
    return answers;
  },
  OWNERSHIP_CAP: (columns) => {
    const [outstanding, owned] = columns as Two;
    const answers = answersFor(outstanding);
    for (let i = 0; i < answers.length; i++) {
      answers[i] = [cap(outstanding[i]![0]!, owned[i]![0]!)];
    }
    return answers;
  },
  OWNERSHIP_PERCENT: (columns) => {
    const [outstanding, owned, acquired] = columns as Three;
    const answers = answersFor(outstanding);
    for (let i = 0; i < answers.length; i++) {
      answers[i] = [(owned[i]![0]! + acquired[i]![0]!) / (outstanding[i]![0]! + acquired[i]![0]!)];
    }
    return answers;
  },
  REVOCABLE_SHARES: (columns) => {
    const [requested, outstanding, owned] = columns as Three;
    const answers = answersFor(requested);
    for (let i = 0; i < answers.length; i++) {
      answers[i] = [Math.max(0, requested[i]![0]! - cap(outstanding[i]![0]!, owned[i]![0]!))];
    }
    return answers;
  },
  ACCRUED_INTEREST: (columns) => {
    const [principal, from, to] = columns as Three;
    const answers = answersFor(principal);
    for (let i = 0; i < answers.length; i++) {
      answers[i] = [simple(principal[i]![0]!, 0.01, to[i]![0]! - from[i]![0]!)];
    }
    return answers;
  },
  DEFAULT_INTEREST: (columns) => {
    const [amount, due, paid] = columns as Three;
    const answers = answersFor(amount);
    for (let i = 0; i < answers.length; i++) {
      answers[i] = [compounded(amount[i]![0]!, 0.15, due[i]![0]!, paid[i]![0]!)];
    }
    return answers;
  },
  REDEMPTION_INTEREST: (columns) => {
    const [amount, notice, paid] = columns as Three;
    const answers = answersFor(amount);
    for (let i = 0; i < answers.length; i++) {
      answers[i] = [simple(amount[i]![0]!, 0.15, paid[i]![0]! - notice[i]![0]! - 7)];
    }
    return answers;
  },
  REDEMPTION_PRICE: (columns) => {
    const [price, principal, accrued, owned, issuable, warrant, initial, notice, payment] = columns as Nine;
    const answers = answersFor(price);
    for (let i = 0; i < answers.length; i++) {
      const worth = price[i]![0]!;
      const gain = Math.max(0, worth - 0.01);
      const debt = Math.max(principal[i]![0]! + accrued[i]![0]!, worth * issuable[i]![0]!);
      const four = worth * owned[i]![0]! + debt + gain * warrant[i]![0]! + gain * initial[i]![0]!;
      answers[i] = [four + simple(four, 0.15, payment[i]![0]! - notice[i]![0]! - 7)];
    }
    return answers;
  },
  CONVERSION_SHARES: (columns) => {
    const [amount, price] = columns as Two;
    const answers = answersFor(amount);
    for (let i = 0; i < answers.length; i++) {
      answers[i] = [Math.floor(amount[i]![0]! / price[i]![0]!)];
    }
    return answers;
  },
  BUSINESS_DAY: (columns) => {
    const [start, days] = columns as Two;
    const answers = answersFor(start);
    for (let i = 0; i < answers.length; i++) {
      answers[i] = [business(start[i]![0]!, days[i]![0]!)];
    }
    return answers;
  },
  TRADING_DAY: (columns) => {
    const [start, days] = columns as Two;
    const answers = answersFor(start);
    for (let i = 0; i < answers.length; i++) {
      answers[i] = [trading(start[i]![0]!, days[i]![0]!)];
    }
    return answers;
  },
} satisfies Record<string, Twin>;

export type Id = keyof typeof TWINS;
export const IDS = Object.keys(TWINS) as Id[];
