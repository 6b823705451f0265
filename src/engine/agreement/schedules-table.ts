import type { Day } from "../basics/days";
import { invalid } from "../basics/errors";
import type { Exact } from "../basics/exact";
import { amount, date, exact, flag, orZero, shareCount, textOf, type Kind } from "../basics/kinds";
import { isEmpty, refuse, rowPlace, shown, type Place, type Raw } from "../basics/values";
import type { Schedules, StatedTerm } from "./schedules";
import { knownTermKey, plainName } from "./terms-table";
import { TERM_DEFINITIONS, type TermDefinition } from "./terms";

/** A row of a table of schedules: kind, name, then what its kind asks for. */
export interface ScheduleRow {
  readonly number: number;
  readonly cells: readonly Raw[];
}

const SCHEDULES: Place = { parameter: "schedules", clause: "Schedules" };

/** Reads the cells of one row by their place, counted from the name. */
class RowReader {
  constructor(
    readonly name: string,
    private readonly row: ScheduleRow,
  ) {}

  #at(index: number): Raw {
    return this.row.cells[index + 1];
  }

  place(): Place {
    return rowPlace(SCHEDULES, this.row.number);
  }

  number(index: number, what: string): Exact {
    return orZero(exact("number", `${what}, 0 or more`, amount.holds)).read(this.#at(index), this.place());
  }

  shares(index: number, what: string): Exact {
    const value = this.number(index, what);
    return shareCount.holds(value) ? value : refuse(this.#at(index), `${what}, a whole number`, this.place());
  }

  optional<V>(index: number, kind: Kind<V>): V | undefined {
    const raw = this.#at(index);
    return isEmpty(raw) ? undefined : kind.read(raw, this.place());
  }

  day(index: number): Day {
    return this.optional(index, date) ?? refuse(null, "a date", this.place());
  }

  flag(index: number): boolean {
    return this.optional(index, flag) ?? false;
  }

  text(index: number, what: string): string {
    return textOf(what).read(this.#at(index), this.place());
  }
}

const debtRate = exact("%", "a rate a year: 8% is 0.08, or nothing", () => true);

function statedTerm(reader: RowReader): StatedTerm {
  const term = knownTermKey(reader.name, reader.place().parameter);
  const { kind, name }: TermDefinition = TERM_DEFINITIONS[term];
  if (["choice", "time", "dates"].includes(kind)) {
    invalid(reader.place().parameter, `${name} came; accepted is a term that is a number or a date`, "Schedules");
  }
  const value = kind === "date" ? reader.day(1) : reader.number(1, "a number");
  return { term, value, where: reader.text(2, "a text that says where the term is stated again") };
}

type Lists = { -readonly [K in keyof Schedules]: Schedules[K][number][] };

/** What the rows of each kind hold after their name; a blank number is 0. */
const KINDS: Record<string, (reader: RowReader, lists: Lists) => void> = {
  CERTIFICATE: (row, lists) =>
    lists.certificates.push({ count: row.shares(1, "how many certificates"), size: row.shares(2, "shares in each") }),
  COMMITMENT: (row, lists) => lists.commitments.push({ name: row.name, shares: row.shares(1, "shares") }),
  PURCHASER: (row, lists) =>
    lists.purchasers.push({
      name: row.name,
      price: row.number(1, "a price in $"),
      debentures: row.shares(2, "how many Debentures"),
      warrantShares: row.shares(3, "Warrant Shares"),
      initialWarrantShares: row.shares(4, "Initial Warrant Shares"),
    }),
  DEBT: (row, lists) =>
    lists.debts.push({
      name: row.name,
      amount: row.number(1, "an amount in $"),
      rate: row.optional(2, debtRate),
      from: row.optional(3, date),
      due: row.optional(4, date),
      isListedAsDefault: row.flag(5),
    }),
  STATED: (row, lists) => lists.stated.push(statedTerm(row)),
  "AS OF": (row, lists) => lists.asOf.push({ name: row.name, day: row.day(1) }),
  PARTY: (row, lists) =>
    lists.parties.push({ name: row.name, role: row.text(1, "the party's role"), hasFacsimile: row.flag(2) }),
  EXHIBIT: (row, lists) => lists.exhibits.push({ name: row.name, isAttached: row.flag(1) }),
  RESTRAINT: (row, lists) =>
    lists.restraints.push({ name: row.name, clause: row.text(1, "its clause"), endsOnTermination: row.flag(2) }),
};

const READ_BY_KIND = new Map(Object.entries(KINDS).map(([kind, read]) => [plainName(kind), read]));

function refuseKind(kind: Raw, place: Place): never {
  const accepted = Object.keys(KINDS).join(", ");
  const detail = `kind ${shown(kind)} came; accepted is ${accepted}`;
  return invalid(place.parameter, detail, place.clause, { came: kind, accepted });
}

function readRow(row: ScheduleRow, lists: Lists): void {
  const place = rowPlace(SCHEDULES, row.number);
  const [kind, name] = row.cells;
  const read = typeof kind === "string" ? READ_BY_KIND.get(plainName(kind)) : undefined;
  if (!read) return refuseKind(kind, place);
  if (typeof name !== "string" || name.trim() === "") return refuse(name, "a name in the second column", place);
  read(new RowReader(name.trim(), row), lists);
}

/** The schedules of a deal from rows of kind, name and what the kind asks for. */
export function schedulesFrom(rows: readonly ScheduleRow[]): Schedules {
  const lists: Lists = {
    certificates: [],
    commitments: [],
    purchasers: [],
    debts: [],
    stated: [],
    asOf: [],
    parties: [],
    exhibits: [],
    restraints: [],
  };
  for (const row of rows) readRow(row, lists);
  return lists;
}
