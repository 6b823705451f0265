import { invalid } from "../../engine/basics/errors";
import { isEmpty, isNothing, rowPlace, shown, wordOf, type Place, type Raw } from "../../engine/basics/values";
import type { Cell, Matrix } from "../cell";
import { plain } from "./facts";

/** A row of a table, with the number under which a message names it. */
export class TableRow {
  constructor(
    readonly cells: readonly Cell[],
    readonly number: number,
    private readonly table: Place,
  ) {}

  /** The value in a column; an error that stands there passes through. */
  at(column: number): Raw {
    return plain(this.cells[column] ?? null);
  }

  /** prices, row 3 */
  get place(): Place {
    return rowPlace(this.table, this.number);
  }

  isEmpty(): boolean {
    return this.cells.every((cell) => isEmpty(plain(cell)));
  }

  isNothing(): boolean {
    return this.cells.every((cell) => isNothing(plain(cell)));
  }
}

/** How a table is to be taken, since each has words and blanks of its own. */
interface Form {
  /** whether the first row is words over the columns */
  readonly isHeading: (row: TableRow) => boolean;
  /** whether a row says nothing; a table that must not have such a row refuses it here */
  readonly isBlank: (row: TableRow) => boolean;
}

/** The rows of a table that say something, one after the other as they are read. */
export function* tableRows(matrix: Matrix, table: Place, { isHeading, isBlank }: Form): Generator<TableRow> {
  for (const [index, cells] of matrix.entries()) {
    const row = new TableRow(cells, index + 1, table);
    if (!(index === 0 && isHeading(row)) && !isBlank(row)) yield row;
  }
}

/** Names and cells in the first two columns, under a heading that is what the names are of: Term, Fact. */
export function* namedCells(matrix: Matrix, table: Place, of: string): Generator<readonly [name: string, cell: Cell]> {
  const rows = tableRows(matrix, table, {
    isHeading: (row) => wordOf(row.at(0)) === of,
    isBlank: (row) => isEmpty(row.at(0)),
  });
  for (const row of rows) {
    const name = row.at(0);
    if (typeof name !== "string") {
      const detail = `row ${row.number} starts with ${shown(name)}; accepted is the name of a ${of}`;
      invalid(table.parameter, detail, table.clause);
    }
    yield [name, row.cells[1] ?? null];
  }
}

/** The same; an error in place of a value passes through. */
export function* namedValues(matrix: Matrix, table: Place, of: string): Generator<readonly [name: string, raw: Raw]> {
  for (const [name, cell] of namedCells(matrix, table, of)) yield [name, plain(cell)];
}
