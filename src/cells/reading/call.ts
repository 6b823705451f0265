import { ReadBy } from "../../engine/basics/check";
import { invalid, TermError, unavailable } from "../../engine/basics/errors";
import type { Kind } from "../../engine/basics/kinds";
import { camelCase } from "../../engine/basics/names";
import { isNotSet, refuse, type Place } from "../../engine/basics/values";
import { matrixOf, type Cell, type Matrix } from "../cell";
import type { DefinedFunction } from "../definition";
import { plain, readTable, refuseTerms, type Fact } from "./facts";

/** A fact of a function, as each of its calls reads it. */
export interface Step {
  readonly key: string;
  readonly fact: Fact<unknown>;
  readonly place: Place;
}

interface Reading {
  readonly steps: readonly Step[];
  readonly readBy: ReadBy;
}

/** What does not hang on the call is worked out once a function. */
const known = new WeakMap<DefinedFunction, Reading>();

function readingOf(definition: DefinedFunction): Reading {
  let reading = known.get(definition);
  if (!reading) {
    const steps = Object.entries(definition.facts).map(([name, fact]): Step => {
      return { key: camelCase(name), fact, place: { parameter: name, clause: definition.clause } };
    });
    const kinds: Record<string, Kind<unknown>> = {};
    for (const { key, fact } of steps) if (fact.shape === "single") kinds[key] = fact;
    reading = { steps, readBy: new ReadBy(kinds) };
    known.set(definition, reading);
  }
  return reading;
}

export function matricesOf(definition: DefinedFunction, args: readonly unknown[]): readonly Matrix[] {
  return readingOf(definition).steps.map((_, index) => matrixOf(args[index]));
}

/** A record with a place for each fact, in their order; the tables are in it. */
function recordOf({ steps, readBy }: Reading, matrices: readonly Matrix[]): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  readBy.mark(facts);
  for (let index = 0; index < steps.length; index++) {
    const { key, fact, place } = steps[index]!;
    const matrix = matrices[index]!;
    if (!(fact.shape === "table" && fact.takesTerms)) refuseTerms(matrix, place);
    facts[key] = fact.shape === "table" ? readTable(fact, matrix, place) : undefined;
  }
  return facts;
}

/** The value of a cell. What the cell of a term that is not set holds is no value. */
function readFact(kind: Kind<unknown>, cell: Cell, place: Place): unknown {
  const { parameter, clause } = place;
  if (typeof cell === "string" && isNotSet(cell))
    throw new TermError("unavailable", parameter, "it is not set", clause, { sentence: `${parameter} is not set` });
  return kind.read(plain(cell), place);
}

/** What a place has instead of its facts: why one of them was refused. Handed on and not thrown, which would cost as much as twenty rows. */
export class Refusal {
  constructor(readonly error: unknown) {}
}

/** The values of one fact, by the places of the answer. A cell that was refused is refused again without being read. */
class Given {
  private refused: Cell | undefined;
  refusal: Refusal | null = null;

  constructor(
    readonly key: string,
    private readonly kind: Kind<unknown>,
    protected readonly place: Place,
    protected readonly matrix: Matrix,
  ) {}

  at(row: number, column: number): unknown {
    const { matrix, kind, place } = this;
    const cells = matrix[matrix.length === 1 ? 0 : row];
    const cell = cells?.[matrix[0]!.length === 1 ? 0 : column];
    if (this.refusal && cell === this.refused) return this.refusal;
    try {
      if (cell === undefined) return unavailable(place.parameter, "this range does not reach here", place.clause);
      if (cell === 0 && kind.isZeroMeant && (matrix.length > 1 || matrix[0]!.length > 1))
        return refuse(
          cell,
          `${kind.accepted}; in a range an empty cell may arrive as 0, so write none for zero`,
          place,
        );
      return readFact(kind, cell, place);
    } catch (error) {
      this.refused = cell;
      return (this.refusal = new Refusal(error));
    }
  }
}

/** One value for all places, read when the first of them asks: errors come in the order of the facts. */
class Constant extends Given {
  private value: unknown;
  private isRead = false;

  override at(): unknown {
    if (!this.isRead) {
      this.value = super.at(0, 0);
      this.isRead = true;
    }
    return this.value;
  }
}

/** Cells where one value is asked for. */
class TooMany extends Given {
  override at(): never {
    const { matrix, place } = this;
    const came = `${matrix.length} × ${matrix[0]!.length} cells came; one value is accepted here`;
    return invalid(place.parameter, came, place.clause);
  }
}

/** The facts of a call, place by place of its answer. */
export class CallFacts {
  readonly rows: number;
  readonly columns: number;
  private readonly facts: Record<string, unknown>;
  private readonly singles: readonly Given[];

  constructor(definition: DefinedFunction, matrices: readonly Matrix[], ranges: typeof Given = Given) {
    const reading = readingOf(definition);
    const { steps } = reading;
    this.facts = recordOf(reading, matrices);
    const singles: Given[] = [];
    let [rows, columns] = [1, 1];
    for (let index = 0; index < steps.length; index++) {
      const { key, fact, place } = steps[index]!;
      const matrix = matrices[index]!;
      if (fact.shape === "table") continue;
      const width = matrix[0]!.length;
      if (matrix.length > rows) rows = matrix.length;
      if (width > columns) columns = width;
      const of = matrix.length === 1 && width === 1 ? Constant : ranges;
      singles.push(new of(key, fact, place, matrix));
    }
    this.singles = singles;
    this.rows = rows;
    this.columns = columns;
  }

  /** The facts of the first place, which may be the only one. */
  first(): object {
    const facts = this.at(0, 0);
    if (facts instanceof Refusal) throw facts.error;
    return facts;
  }

  /** The facts of one place, or why they were refused: the same record each time, filled anew, of which a statement keeps nothing. */
  at(row: number, column: number): object {
    const { facts, singles } = this;
    for (let index = 0; index < singles.length; index++) {
      const given = singles[index]!;
      const value = given.at(row, column);
      if (value === given.refusal) return given.refusal!;
      facts[given.key] = value;
    }
    return facts;
  }
}

/** The facts of a table function, or of one cell of another: one value each, and its tables. */
export function singleFacts(definition: DefinedFunction, args: readonly unknown[]): object {
  return new CallFacts(definition, matricesOf(definition, args), TooMany).first();
}
