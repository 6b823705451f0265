import type { ArrayValueObject as Block, BaseValueObject, ErrorValueObject as Failure } from "@univerjs/engine-formula";
import { bundled } from "./bundled";

const {
  ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  CellError,
  toMatrix,
  toValue,
} = bundled<
  typeof import("@univerjs/engine-formula") &
    typeof import("../../src/workbench/custom-functions") &
    typeof import("../../src/workbench/values")
>(`
  export * from "@univerjs/engine-formula";
  export * from "./src/workbench/custom-functions";
  export * from "./src/workbench/values";
`);

function block(rows: readonly (readonly BaseValueObject[])[]): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => [...row]),
    rowCount: rows.length,
    columnCount: rows[0]!.length,
    unitId: "",
    sheetId: "",
    row: 0,
    column: 0,
  });
}

describe("an argument", () => {
  test("is always rows of cells", () => {
    expect(toMatrix(NumberValueObject.create(7))).toEqual([[7]]);
    expect(toMatrix(StringValueObject.create("2003-10-27"))).toEqual([["2003-10-27"]]);
    expect(toMatrix(block([[NumberValueObject.create(1), StringValueObject.create("a")]]))).toEqual([[1, "a"]]);
  });

  test("hands an error on as the host's error, and one that the host has no code for as a plain object", () => {
    const [[known, later]] = toMatrix(
      block([[ErrorValueObject.create(ErrorType.NA), ErrorValueObject.create(ErrorType.SPILL)]]),
    ) as [[unknown, unknown]];
    expect(known).toBeInstanceOf(CellError);
    expect(known).toMatchObject({ code: "#N/A", type: "Error" });
    expect(later).toEqual({ type: "Error", basicType: "Error", basicValue: "#SPILL!" });
  });
});

describe("an answer", () => {
  test.each([
    [[[5]], 5, "one cell is one value"],
    ["text", "text", "a plain value"],
    [true, true, "a truth"],
    [null, 0, "null is shown as 0, as Excel does"],
    [
      { type: "Double", basicType: "Double", basicValue: 37937, numberFormat: "yyyy-mm-dd" },
      37937,
      "a formatted number",
    ],
  ])("%j is %p: %s", (answer, value) => {
    expect(toValue(answer).getValue()).toBe(value);
  });

  test("carries its format, or the text of its error", () => {
    const date = { type: "Double", basicType: "Double", basicValue: 37937, numberFormat: "yyyy-mm-dd" };
    expect(toValue(date).getCustomData()).toEqual({ format: "yyyy-mm-dd" });
    const failed = toValue(new CellError("#N/A", "no price on or before the day"));
    expect(failed.isError()).toBe(true);
    expect(failed.getCustomData()).toEqual({ message: "no price on or before the day" });
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [Number.NEGATIVE_INFINITY]])("%p is #NUM!", (answer) => {
    expect((toValue(answer) as Failure).getErrorType()).toBe("#NUM!");
  });

  test("may be a table with an error in one cell", () => {
    const table = toValue([
      [1, new CellError("#VALUE!", "price: 0 came")],
      ["a", true],
    ]) as Block;
    expect([table.getRowCount(), table.getColumnCount()]).toEqual([2, 2]);
    expect(table.get(0, 1)?.isError()).toBe(true);
    expect(table.get(1, 1)?.getValue()).toBe(true);
  });

  test.each([[[]], [[[]]]])("%j, an empty table, is #CALC!", (answer) => {
    expect((toValue(answer) as Failure).getErrorType()).toBe("#CALC!");
  });
});
