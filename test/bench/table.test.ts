import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../built/bare-host";
import { summary } from "./mapped";
import { between, MARKERS, rowsOf, shown, tableOf, type Report, type Row } from "./table";

const row = (what: string, ours: number, theirs: number, more: Partial<Row> = {}): Row => ({
  group: "Rows",
  what,
  unit: "µs",
  ours,
  against: "plain doubles",
  theirs,
  times: ours / theirs,
  ...more,
});

const report: Report = {
  machine: { date: "2026-01-02", cpu: "A processor", cores: 2, node: "v20", chromium: "156", load: 0.25, seed: 7 },
  rows: [row("ONE", 0.3, 0.02), row("TWO", 1234.5, 0, { group: "Others", times: undefined }), row("THREE", 4, 2)],
  absent: [{ what: "LibreOffice", why: "not installed here" }],
};

describe("the table", () => {
  test("names the machine and the date, has a heading for each group, and says what is absent", () => {
    expect(tableOf(report)).toBe(
      [
        "2026-01-02: A processor, 2 cores, load 0.25; node v20, Chromium 156; seed 7.",
        "",
        "|  | this add-in | against | it | ours ÷ its |",
        "|---|---:|---|---:|---:|",
        "| **Rows** |  |  |  |  |",
        "| ONE | 0.3 µs | plain doubles | 0.02 µs | 15 × |",
        "| THREE | 4 µs | plain doubles | 2 µs | 2 × |",
        "| **Others** |  |  |  |  |",
        "| TWO | 1,235 µs | plain doubles | 0 µs |  |",
        "",
        "Not measured: LibreOffice (not installed here).",
      ].join("\n"),
    );
  });

  test("says nothing of what is absent where nothing is", () => {
    expect(tableOf({ ...report, absent: [] })).not.toContain("Not measured");
  });

  test.each([
    [0, "0", "nothing"],
    [0.000132, "0.000132", "three digits that count"],
    [12.345, "12.3", "three digits"],
    [99.96, "100", "rounded up into the next"],
    [1234.56, "1,235", "every digit before the point"],
  ])("shows %p as %s: %s", (value, expected) => {
    expect(shown(value)).toBe(expected);
  });

  test("has a row of a race for each alternative, in the unit of its title and for its cases", () => {
    const timings = [
      { name: "ours", nanoseconds: 2000, times: 1 },
      { name: "doubles", nanoseconds: 100, times: 21 },
      { name: "decimal.js", nanoseconds: 4000, times: 0.5 },
    ];
    const title = { group: "Dates", what: "CONVERSION_PRICE", unit: "ms", cases: 5000 } as const;
    expect(rowsOf(title, timings)).toEqual([
      { group: "Dates", what: title.what, unit: "ms", ours: 10, against: "doubles", theirs: 0.5, times: 21 },
      { group: "Dates", what: title.what, unit: "ms", ours: 10, against: "decimal.js", theirs: 20, times: 0.5 },
    ]);
  });

  test("sums up the rows against plain doubles alone: geometric mean and the worst", () => {
    const rows = [row("A", 2, 1), row("B", 8, 1), row("B", 8, 0.001, { against: "decimal.js" })];
    const [mean, worst] = summary(rows, "Rows");
    expect(mean).toMatchObject({ what: "geometric mean of the 2", against: "plain doubles" });
    expect([mean!.ours, mean!.theirs, mean!.times].map((value) => value!.toFixed(9))).toEqual([
      "4.000000000",
      "1.000000000",
      "4.000000000",
    ]);
    expect(worst).toMatchObject({ what: "the worst: B", times: 8 });
  });
});

describe("a text with a table between its markers", () => {
  const [from, to] = MARKERS;

  test("keeps what is around them, and nothing of what stood between", () => {
    const text = `before\n${from}\n\n| old |\n\n${to}\nafter\n`;
    const written = between(text, "| new |");
    expect(written).toBe(`before\n${from}\n\n| new |\n\n${to}\nafter\n`);
    expect(between(written, "")).toBe(`before\n${from}\n${to}\nafter\n`);
  });

  test.each([
    ["no marker", "none", ""],
    ["a marker twice", "twice", `${from} ${from} ${to}`],
    ["the second before the first", "order", `${to} ${from}`],
    ["no second", "second", from],
  ])("is refused with %s (%s)", (_, __, text) => {
    expect(() => between(text, "| new |")).toThrow("each once");
  });

  test("the README has a place for it", () => {
    const readme = readFileSync(path.join(root, "README.md"), "utf8");
    expect(between(readme, "| new |")).toContain(`${from}\n\n| new |\n\n${to}`);
  });
});
