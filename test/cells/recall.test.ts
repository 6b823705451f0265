import { Recall } from "../../src/cells/recall";
import { CellError } from "../../src/cells/cell";

const TABLE = [
  ["Principal", 750_000, "$"],
  ["Escrow cover", 2, "×"],
];

const copy = <T>(rows: readonly (readonly T[])[]): T[][] => rows.map((row) => [...row]);

describe("what was read from a table", () => {
  test("is found again by the cells, in other arrays", () => {
    const recall = new Recall<string>(2);
    recall.keep(TABLE, "read");
    expect(recall.find(copy(TABLE))).toBe("read");
  });

  test.each([
    [[["Principal", 750_001, "$"], TABLE[1]!], "another number"],
    [[["Principal", "750000", "$"], TABLE[1]!], "a text that looks like it"],
    [[["Principal", null, "$"], TABLE[1]!], "an empty cell"],
    [[TABLE[0]!], "a row fewer"],
    [[...TABLE, ["Coupon rate", 0.05, "%"]], "a row more"],
    [[TABLE[0]!, ["Escrow cover", 2]], "a shorter row"],
    [TABLE.map((row) => row.slice(0, 2)), "a column fewer"],
  ])("is not that of %j: %s", (other) => {
    const recall = new Recall<string>(2);
    recall.keep(TABLE, "read");
    expect(recall.find(other)).toBeUndefined();
  });

  test("is not what the arrays hold when they are used again", () => {
    const recall = new Recall<string>(2);
    const rows = copy(TABLE);
    recall.keep(rows, "read");
    rows[0]![1] = 5;
    expect(recall.find(rows)).toBeUndefined();
    expect(recall.find(TABLE)).toBe("read");
  });

  test("goes when as many others came as are kept, the least lately asked for first", () => {
    const recall = new Recall<number>(2);
    const table = (value: number) => [["x", value]];
    recall.keep(table(1), 1);
    recall.keep(table(2), 2);
    expect(recall.find(table(1))).toBe(1);
    recall.keep(table(3), 3);
    expect([1, 2, 3].map((value) => recall.find(table(value)))).toEqual([1, undefined, 3]);
  });

  test("hangs on the columns that are read, and on no others", () => {
    const recall = new Recall<string>(2, 2);
    recall.keep(TABLE, "read");
    expect(recall.find(TABLE.map(([name, value]) => [name!, value!, "another unit"]))).toBe("read");
  });

  test("is read anew where an error stands: two errors are never the same", () => {
    const recall = new Recall<string>(2);
    const rows = [["x", new CellError("#N/A")]];
    recall.keep(rows, "read");
    expect(recall.find(rows)).toBeUndefined();
  });

  test("with ragged rows is not kept", () => {
    const recall = new Recall<string>(2);
    const rows = [["x", 1], ["y"]];
    recall.keep(rows, "read");
    expect(recall.find(rows)).toBeUndefined();
  });

  test("is read once, and not kept where it is refused", () => {
    const recall = new Recall<string>(2);
    const read = jest.fn(() => "read");
    expect([recall.of(TABLE, read), recall.of(copy(TABLE), read)]).toEqual(["read", "read"]);
    expect(read).toHaveBeenCalledTimes(1);
    const refuse = (): never => {
      throw new Error("no");
    };
    expect(() => recall.of([["x", 1]], refuse)).toThrow("no");
    expect(recall.find([["x", 1]])).toBeUndefined();
  });
});
