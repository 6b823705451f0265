import type { Cell, Matrix } from "./cell";

interface Kept<V> {
  readonly rows: number;
  readonly width: number;
  /** the cells that were read, row by row: a copy, since a host may use its arrays again */
  readonly cells: readonly Cell[];
  readonly value: V;
}

/**
 * What was read from the last few tables, found again by their cells: a host makes new arrays for every call. An error or
 * a rich value is never the same as another, so a table that holds one is read anew.
 */
export class Recall<V> {
  private kept: Kept<V>[] = [];

  /** columns: how many of the first are read at all */
  constructor(
    private readonly most: number,
    private readonly columns = Number.MAX_SAFE_INTEGER,
  ) {}

  /** What an earlier call read of such a table; else it is read, and kept. A table that is refused is not. */
  of(matrix: Matrix, read: () => V): V {
    return this.find(matrix) ?? this.keep(matrix, read());
  }

  find(matrix: Matrix): V | undefined {
    for (let place = 0; place < this.kept.length; place++) {
      const one = this.kept[place]!;
      if (!this.isSame(one, matrix)) continue;
      if (place > 0) this.kept = [one, ...this.kept.filter((each) => each !== one)];
      return one.value;
    }
    return undefined;
  }

  keep(matrix: Matrix, value: V): V {
    const width = this.widthOf(matrix);
    const cells = matrix.flatMap((row) => row.slice(0, width));
    // Rows of other lengths than the first are refused or say nothing; such a table is not worth keeping.
    if (cells.length === matrix.length * width)
      this.kept = [{ rows: matrix.length, width, cells, value }, ...this.kept.slice(0, this.most - 1)];
    return value;
  }

  private widthOf(matrix: Matrix): number {
    return Math.min(matrix[0]!.length, this.columns);
  }

  private isSame({ rows, width, cells }: Kept<V>, matrix: Matrix): boolean {
    if (matrix.length !== rows || this.widthOf(matrix) !== width) return false;
    let place = 0;
    for (let row = 0; row < rows; row++) {
      const given = matrix[row]!;
      if (given.length < width) return false;
      for (let column = 0; column < width; column++) {
        const cell = given[column];
        if (cell !== cells[place++] || (typeof cell === "object" && cell !== null)) return false;
      }
    }
    return true;
  }
}
