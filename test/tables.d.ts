/// <reference types="jest" />

/**
 * Tests are tables whose last column says why the row exists, so a test takes
 * fewer arguments than a row has columns, and rows differ in their types. Each
 * column's type is the union of its cells.
 */
declare namespace jest {
  type ColumnOf<Row, Index extends string> =
    Row extends Record<Index, infer Value> ? Value : Row extends (infer Value)[] ? Value : never;

  type ColumnsOf<Row> = [
    ColumnOf<Row, "0">,
    ColumnOf<Row, "1">,
    ColumnOf<Row, "2">,
    ColumnOf<Row, "3">,
    ColumnOf<Row, "4">,
    ColumnOf<Row, "5">,
    ColumnOf<Row, "6">,
    ColumnOf<Row, "7">,
    ColumnOf<Row, "8">,
    ColumnOf<Row, "9">,
  ];

  interface Each {
    <Row extends any[] | [any]>(
      rows: readonly Row[],
    ): (name: string, test: (...columns: ColumnsOf<Row>) => unknown, timeout?: number) => void;
  }
}
