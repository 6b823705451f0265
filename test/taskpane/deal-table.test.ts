import { AGREEMENT_PRESET } from "../../src/engine/agreement/presets";
import { TERM_DEFINITIONS } from "../../src/engine/agreement/terms";
import { readDealTable } from "../../src/taskpane/stores/deal/deal-table";
import { formatAddress } from "../../src/workbook/address";
import { dealSheet } from "../../src/sheets/deal";
import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import type { CellValue } from "../../src/workbook/workbook";
import { MemoryWorkbook } from "./memory-workbook";
import { said } from "../other-words/said";

/** A Deal sheet in which some cells were changed; A7 is the first term. */
async function tableWith(
  changes: Record<string, CellValue | { error: string } | { formula: string; value: CellValue }>,
) {
  const workbook = new MemoryWorkbook();
  await workbook.insertSheet(dealSheet(AGREEMENT_TERMS, "The deal"));
  for (const [cell, change] of Object.entries(changes)) {
    if (typeof change !== "object") workbook.type(`Deal!${cell}`, change);
    else if ("error" in change) workbook.type(`Deal!${cell}`, change.error, { error: true, formula: "=1/0" });
    else workbook.type(`Deal!${cell}`, change.value, { formula: change.formula });
  }
  const table = (await workbook.table("Deal"))!;
  return readDealTable(await workbook.read(table.address), AGREEMENT_PRESET.name);
}

const rowOf = (name: string) => 7 + Object.values(TERM_DEFINITIONS).findIndex((definition) => definition.name === name);
const PRINCIPAL = rowOf("Principal");
const LAST = 6 + Object.keys(TERM_DEFINITIONS).length;
const LAST_TERM = Object.values(TERM_DEFINITIONS).at(-1)!.name;

describe("a whole Deal sheet", () => {
  test("is read as it was written, without anything to mend", async () => {
    const { entries, damage } = await tableWith({});
    expect(damage).toEqual([]);
    expect(entries.principal).toEqual({ raw: 750_000 });
    expect(entries.executionDate).toEqual({ raw: 37739 });
    expect(entries.fixedConversionPrice).toEqual({ raw: "not set" });
    expect(entries.topUpRounding).toEqual({ raw: "UP" });
  });

  test("may compute a term by a formula", async () => {
    const { entries, damage } = await tableWith({ [`B${PRINCIPAL}`]: { formula: "=500000+250000", value: 750_000 } });
    expect(entries.principal).toEqual({ raw: 750_000, formula: "=500000+250000" });
    expect(damage).toEqual([]);
  });

  test("may leave a value blank: the term is not set", async () => {
    const { entries, damage } = await tableWith({ [`B${PRINCIPAL}`]: "" });
    expect(entries.principal).toEqual({ raw: "not set" });
    expect(damage).toEqual([]);
  });

  test("may write names with other spaces and capitals", async () => {
    const { entries, damage } = await tableWith({
      [`A${PRINCIPAL}`]: "  PRINCIPAL ",
      [`A${rowOf("Top-up days")}`]: "topup days",
    });
    expect(entries.principal.raw).toBe(750_000);
    expect(entries.topUpDays.raw).toBe(10);
    expect(damage).toEqual([]);
  });
});

describe("a damaged Deal sheet", () => {
  const P = `B${PRINCIPAL}`;
  const rows: [
    what: string,
    changes: Parameters<typeof tableWith>[0],
    expected: { row: number; says: string; repairs: string[] }[],
    why: string,
  ][] = [
    [
      "a misspelt name",
      { [`A${PRINCIPAL}`]: "Pricipal" },
      [
        {
          row: PRINCIPAL,
          says: "“Pricipal” is not a term; the nearest is Principal.",
          repairs: ["Call it Principal", `Empty row ${PRINCIPAL}`],
        },
        { row: -1, says: "No row for Principal. The agreement's own value applies.", repairs: ["Add the row"] },
      ],
      "both the row and the term that it leaves out",
    ],
    [
      "a name twice",
      { [`A${rowOf("Debenture count")}`]: "Principal" },
      [
        {
          row: rowOf("Debenture count"),
          says: `Principal stands in row ${PRINCIPAL} already.`,
          repairs: [`Empty row ${rowOf("Debenture count")}`, `Empty row ${PRINCIPAL}`],
        },
        { row: -1, says: "No row for Debenture count. The agreement's own value applies.", repairs: ["Add the row"] },
      ],
      "either row may be the wrong one",
    ],
    [
      "a number as text",
      { [P]: "800,000" },
      [
        {
          row: PRINCIPAL,
          says: `Principal is “800,000”. Accepted is ${said("an amount in $, above 0, or none")}.`,
          repairs: ["Make it $800,000", "Set it to $750,000", "Leave it not set"],
        },
      ],
      "what was meant can be read",
    ],
    [
      "a text that is no number",
      { [P]: "lots" },
      [
        {
          row: PRINCIPAL,
          says: `Principal is “lots”. Accepted is ${said("an amount in $, above 0, or none")}.`,
          repairs: ["Set it to $750,000", "Leave it not set"],
        },
      ],
      "what was meant cannot be read",
    ],
    [
      "a zero",
      { [P]: 0 },
      [
        {
          row: PRINCIPAL,
          says: `Principal is “0”. Accepted is ${said("a number above 0; an empty cell may arrive as 0, so write none for zero, or not set")}.`,
          repairs: ["Set it to $750,000", "Leave it not set"],
        },
      ],
      "the functions refuse it, as an empty cell may arrive as 0",
    ],
    [
      "an error",
      { [P]: { error: "#DIV/0!" } },
      [{ row: PRINCIPAL, says: "Principal shows #DIV/0!.", repairs: ["Set it to $750,000", "Leave it not set"] }],
      "a cell that computes nothing",
    ],
    [
      "a value without a name",
      { [`A${LAST}`]: "" },
      [
        {
          row: LAST,
          says: "A value stands here without the name of its term. The functions pass it over.",
          repairs: [`Empty row ${LAST}`],
        },
        { row: -1, says: `No row for ${LAST_TERM}. The agreement's own value applies.`, repairs: ["Add the row"] },
      ],
      "an orphan",
    ],
    [
      "a renamed column",
      { B6: "Wert" },
      [
        {
          row: 6,
          says: "The columns are not Term, Value, Unit, Clause, Meaning: Value is missing or moved. The functions read names and values in the first two.",
          repairs: ["Write the columns anew"],
        },
      ],
      "the values are still read where they stand",
    ],
    [
      "hostile text",
      { [`A${PRINCIPAL}`]: "<img src=x onerror=alert(1)>", [P]: "=cmd|' /C calc'!A0" },
      [
        {
          row: PRINCIPAL,
          says: expect.stringContaining("“<img src=x onerror=alert(1)>” is not a term") as never,
          repairs: expect.arrayContaining([`Empty row ${PRINCIPAL}`]) as never,
        },
        { row: -1, says: "No row for Principal. The agreement's own value applies.", repairs: ["Add the row"] },
      ],
      "it is text, and told as text",
    ],
  ];
  test.each(rows)("%s", async (_, changes, expected) => {
    const { damage } = await tableWith(changes);
    expect(
      damage.map(({ row = -1, says, repairs }) => ({ row, says, repairs: repairs.map((each) => each.label) })),
    ).toEqual(expected);
  });

  test("columns that were moved are not read as something else", async () => {
    const moved = await tableWith({ B6: "Unit", C6: "Value" });
    expect(moved.entries.principal).toEqual({ raw: "not set" });
    expect(moved.damage.map((each) => each.id)).toEqual(["columns"]);
  });

  test("every damage has an id of its own", async () => {
    const { damage } = await tableWith({ [`A${PRINCIPAL}`]: "x", B8: "y", A9: "Principal", B9: { error: "#N/A" } });
    expect(new Set(damage.map((each) => each.id)).size).toBe(damage.length);
  });
});

test("rows are named as the sheet numbers them, wherever the table stands", () => {
  const address = formatAddress({ sheet: "Terms", row: 99, column: 3, rows: 2, columns: 5 });
  const block = {
    address,
    values: [
      ["Term", "Value", "Unit", "Clause", "Meaning"],
      ["Nonsense", 1, "", "", ""],
    ],
    kinds: [
      ["text", "text", "text", "text", "text"],
      ["text", "number", "empty", "empty", "empty"],
    ] as never,
    formulas: [
      ["", "", "", "", ""],
      ["", "", "", "", ""],
    ],
    formats: [],
    texts: [],
  };
  expect(readDealTable(block, AGREEMENT_PRESET.name).damage[0]?.row).toBe(101);
});
