import { invalid } from "../basics/errors";
import type { Exact } from "../basics/exact";
import { isBlank, readDay, readFlag, readNumber, refuse, shown, type Place, type Raw } from "../basics/values";
import type { Schedules, StatedTerm } from "./schedules";
import { knownTermKey, plainName } from "./terms-table";
import { TERM_DEFINITIONS, type TermDefinition } from "./terms";

/** A row of a table of schedules: kind, name, then what its kind asks for. */
export interface ScheduleRow {
  readonly number: number;
  readonly cells: readonly Raw[];
}

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
    return { parameter: `schedules, row ${this.row.number}`, clause: "Schedules" };
  }

  number(index: number, what: string): Exact {
    const raw = this.#at(index);
    const accepted = `${what}, 0 or more`;
    const value = readNumber(isBlank(raw) ? 0 : raw, accepted, this.place());
    return value.sign() < 0 ? refuse(raw, accepted, this.place()) : value;
  }

  shares(index: number, what: string): Exact {
    const value = this.number(index, what);
    return value.isWhole() ? value : refuse(this.#at(index), `${what}, a whole number`, this.place());
  }

  /** An empty cell may arrive as 0. */
  optional<V>(index: number, read: (raw: Raw, place: Place) => V): V | undefined {
    const raw = this.#at(index);
    return isBlank(raw) || raw === 0 ? undefined : read(raw, this.place());
  }

  flag(index: number): boolean {
    return this.optional(index, readFlag) ?? false;
  }

  text(index: number, what: string): string {
    const raw = this.#at(index);
    return typeof raw === "string" && raw.trim() !== "" ? raw.trim() : refuse(raw, what, this.place());
  }
}

const readRate = (raw: Raw, place: Place): Exact => readNumber(raw, "a rate a year: 8% is 0.08, or nothing", place);

function statedTerm(reader: RowReader): StatedTerm {
  const term = knownTermKey(reader.name, reader.place().parameter);
  const { kind, name }: TermDefinition = TERM_DEFINITIONS[term];
  if (["choice", "time", "dates"].includes(kind)) {
    invalid(reader.place().parameter, `${name} came; accepted is a term that is a number or a date`, "Schedules");
  }
  const value =
    kind === "date"
      ? (reader.optional(1, readDay) ?? refuse(null, "a date", reader.place()))
      : reader.number(1, "a number");
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
      rate: row.optional(2, readRate),
      from: row.optional(3, readDay),
      due: row.optional(4, readDay),
      isListedAsDefault: row.flag(5),
    }),
  STATED: (row, lists) => lists.stated.push(statedTerm(row)),
  "AS OF": (row, lists) =>
    lists.asOf.push({ name: row.name, day: row.optional(1, readDay) ?? refuse(null, "a date", row.place()) }),
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
  const place = { parameter: `schedules, row ${row.number}`, clause: "Schedules" };
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
