import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import { TERM_DEFINITIONS } from "../../src/engine/agreement/terms";
import { PRESETS } from "../../src/engine/agreement/presets";
import { presetDeal } from "../../src/taskpane/stores/deal/deal";
import { DealStore } from "../../src/taskpane/stores/deal/deal-store";
import { connectExcel, ExcelWorkbook, officeIsDark } from "../../src/workbook/excel/excel-workbook";
import { dealSheet } from "../../src/sheets/deal";
import { findingsSheet } from "../../src/sheets/findings";
import { dilutionSheet } from "../../src/sheets/dilution";
import { WorkbookError, type Workbook } from "../../src/workbook/workbook";
import { FakeExcel, type Refusal } from "./excel-fake";

const MODERN = 1.21;

function open(version = MODERN): { excel: FakeExcel; workbook: ExcelWorkbook } {
  const excel = new FakeExcel(version);
  excel.install();
  return { excel, workbook: new ExcelWorkbook() };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 160));

describe("what this Excel can do", () => {
  const rows: [version: number, capabilities: object, why: string][] = [
    [1.21, { choices: true, undoGroups: true, printSetup: true }, "the newest"],
    [1.19, { choices: true, undoGroups: false, printSetup: true }, "no undo groups before 1.20"],
    [1.08, { choices: true, undoGroups: false, printSetup: false }, "choices since 1.8"],
    [1.07, { choices: false, undoGroups: false, printSetup: false }, "the oldest"],
  ];
  test.each(rows)("%s", (version, capabilities) => {
    expect(open(version).workbook.capabilities).toMatchObject({
      host: "excel",
      tables: true,
      charts: true,
      ...capabilities,
    });
  });

  test("is asked of Office when the page is in Excel", async () => {
    open();
    expect(await connectExcel()).toBeInstanceOf(ExcelWorkbook);
    expect(officeIsDark()).toBe(true);
  });

  test("a page outside Excel has no workbook", async () => {
    open();
    Object.assign(globalThis.Office, { onReady: async () => ({ host: null }) });
    expect(await connectExcel()).toBeUndefined();
    Object.assign(globalThis, { Office: undefined });
    expect(await connectExcel()).toBeUndefined();
    expect(officeIsDark()).toBeUndefined();
  });
});

describe("reading", () => {
  test("gives values, kinds, formulas and formats in one sync", async () => {
    const { excel, workbook } = open();
    excel.put("Sheet1!A1", { value: 5, format: "0.00" });
    excel.put("Sheet1!B1", { value: "#N/A", error: true, formula: "=NA()" });
    excel.put("Sheet1!A2", { value: "=not a formula" });
    excel.put("Sheet1!B2", { value: true });
    expect(await workbook.read("Sheet1!A1:C2")).toEqual({
      address: "Sheet1!A1:C2",
      values: [
        [5, "#N/A", ""],
        ["=not a formula", true, ""],
      ],
      kinds: [
        ["number", "error", "empty"],
        ["text", "boolean", "empty"],
      ],
      formulas: [
        ["", "=NA()", ""],
        ["", "", ""],
      ],
      formats: [
        ["0.00", "General", "General"],
        ["General", "General", "General"],
      ],
      texts: [
        ["5", "#N/A", ""],
        ["=not a formula", "true", ""],
      ],
    });
    expect(excel.syncs).toBe(1);
  });

  test("finds what a name and a table stand for", async () => {
    const { excel, workbook } = open();
    excel.names.push({ name: "Principal", refersTo: "Sheet1!$B$7" });
    excel.tables.push({ name: "Deal", address: "Sheet1!A1:B3" });
    expect((await workbook.read("principal")).address).toBe("Sheet1!B7");
    expect((await workbook.read("Deal")).address).toBe("Sheet1!A2:B3");
  });

  const wrong: [reference: string, says: string, why: string][] = [
    ["Nobody", "Nobody is neither a place nor a name in this workbook.", "no such name"],
    ["Rate", "Rate is neither a place nor a name in this workbook.", "a name that stands for a number"],
    ["Gone!A1", "The sheet or the name is no longer there.", "no such sheet"],
  ];
  test.each(wrong)("%s is refused in words", async (reference, says) => {
    const { excel, workbook } = open();
    excel.names.push({ name: "Rate", refersTo: "0.05" });
    await expect(workbook.read(reference)).rejects.toThrow(new WorkbookError(says));
  });
});

describe("writing", () => {
  test("a text never becomes a formula, a number or a date", async () => {
    const { excel, workbook } = open();
    const texts = [
      "=cmd|' /C calc'!A0",
      "+1",
      "-1",
      "@x",
      "2003-04-28",
      "0.25",
      "TRUE",
      "'quoted",
      "plain words",
      "Row 7",
    ];
    await workbook.write({ at: "Sheet1!A1", cells: texts.map((text) => [text]), overwriting: "refuse" });
    expect(texts.map((_, row) => excel.cell(`Sheet1!A${row + 1}`))).toEqual(
      texts.map((text) => ({ value: text, formula: "", format: "General" })),
    );
  });

  test("values, formulas and formats arrive in two syncs, however many", async () => {
    const { excel, workbook } = open();
    const cells = Array.from({ length: 200 }, (_, row) => [row, { formula: `=A${row + 1}*2` }]);
    const written = await workbook.write({
      at: "Sheet1!A1",
      cells,
      formats: cells.map(() => ["0.0", null]),
      overwriting: "refuse",
    });
    expect(written).toEqual({ written: true, address: "Sheet1!A1:B200" });
    expect(excel.cell("Sheet1!A200")).toEqual({ value: 199, formula: "", format: "0.0" });
    expect(excel.cell("Sheet1!B7")).toEqual({ value: 0, formula: "=A7*2", format: "General" });
    expect(excel.syncs).toBe(2);
  });

  test("nothing is written over cells that hold something, and these are named", async () => {
    const { excel, workbook } = open();
    excel.put("Sheet1!B2", { value: 5 });
    excel.put("Sheet1!A3", { value: "", formula: '=""' });
    const outcome = await workbook.write({
      at: "Sheet1!A1",
      cells: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      overwriting: "refuse",
    });
    expect(outcome).toEqual({ written: false, occupied: ["Sheet1!B2", "Sheet1!A3"] });
    expect(excel.cell("Sheet1!A1").value).toBe("");
  });

  test("a formula in a cell of text format stays a formula", async () => {
    const { excel, workbook } = open();
    excel.put("Sheet1!A1", { value: "x", format: "@" });
    await workbook.write({ at: "Sheet1!A1", cells: [[{ formula: "=1+1" }]], overwriting: "replace" });
    expect(excel.cell("Sheet1!A1")).toEqual({ value: 0, formula: "=1+1", format: "General" });
  });

  test("rows of different lengths, or none, are refused before Excel is asked", async () => {
    const { excel, workbook } = open();
    await expect(workbook.write({ at: "Sheet1!A1", cells: [[1], [1, 2]], overwriting: "refuse" })).rejects.toThrow(
      "different lengths",
    );
    await expect(workbook.write({ at: "Sheet1!A1", cells: [], overwriting: "refuse" })).rejects.toThrow(
      "nothing to write",
    );
    expect(excel.syncs).toBe(0);
  });

  test("a formula goes into the active cell, if it is empty or may be replaced", async () => {
    const { excel, workbook } = open();
    excel.activeCell = "Sheet1!C3";
    expect(await workbook.insertFormula("=TODAY()", "refuse")).toEqual({ written: true, address: "Sheet1!C3" });
    expect(await workbook.insertFormula("=NOW()", "refuse")).toEqual({ written: false, occupied: ["Sheet1!C3"] });
    expect(await workbook.insertFormula("=NOW()", "replace")).toEqual({ written: true, address: "Sheet1!C3" });
    expect(excel.cell("Sheet1!C3").formula).toBe("=NOW()");
  });

  const failures: [code: string, says: string, why: string][] = [
    ["AccessDenied", "The sheet is protected. Take the protection away, then try again.", "a protected sheet"],
    ["InvalidOperationInCellEditMode", "A cell is being edited. Finish it, then try again.", "somebody is typing"],
    [
      "GeneralException",
      "Excel met an error of its own. Try again; if it stays, save the workbook and open it anew.",
      "Excel's own",
    ],
    ["UndoNotSupported", "Excel could not make this change one step of undo.", "no group of undo"],
    [
      "RequestPayloadSizeLimitExceeded",
      "That is more than Excel takes at once. Choose fewer cells, then try again.",
      "5 MB up",
    ],
    [
      "ResponsePayloadSizeLimitExceeded",
      "Those are more cells than Excel hands over at once. Choose fewer, then try again.",
      "5 MB down",
    ],
    ["InactiveWorkbook", "Another workbook is in front of this one. Go back to this one, then try again.", "two open"],
    ["MergedRangeConflict", "Merged cells are in the way. Unmerge them, then try again.", "merged cells"],
    [
      "UnsupportedSheet",
      "This sheet holds a chart or macros and no cells. Go to a sheet with cells, then try again.",
      "a chart sheet",
    ],
    ["ApiNotFound", "This Excel is too old for that. Update Excel, then try again.", "a call that is not there"],
    [
      "Timeout",
      "Excel took too long. Wait until it has calculated, look at what was done, then try again.",
      "it may be done all the same",
    ],
    ["NoSuchCode", "Excel could not do this: no memory", "a code without a meaning of its own"],
  ];
  test.each(failures)("%s is told in words", async (code, says) => {
    const { excel, workbook } = open();
    excel.failure = { code, message: "no memory" };
    await expect(workbook.write({ at: "Sheet1!A1", cells: [[1]], overwriting: "replace" })).rejects.toThrow(
      new WorkbookError(says),
    );
  });

  test("an error that is ours stays what it is", async () => {
    const { workbook } = open();
    Object.assign(globalThis.Excel, { run: () => Promise.reject(new RangeError("a bug")) });
    await expect(workbook.sheets()).rejects.toThrow(RangeError);
  });
});

const GROUP = { delayForCellEdit: true, mergeUndoGroup: true };
const PLAIN = { delayForCellEdit: true };

describe("undo", () => {
  const put = (workbook: Workbook, at: string, value: number) =>
    workbook.write({ at, cells: [[value]], formats: [["0.0"]], overwriting: "refuse" });
  const writeTwice = (workbook: ExcelWorkbook) =>
    workbook.undoable("Two writings", async (group) => {
      await put(group, "Sheet1!A1", 1);
      await group.undoable("within", (inner) => put(inner, "Sheet1!A2", 2));
      return "done";
    });
  const both = (excel: FakeExcel) => [excel.cell("Sheet1!A1").value, excel.cell("Sheet1!A2").value];

  test("two writings are one step where Excel can", async () => {
    const { excel, workbook } = open();
    await writeTwice(workbook);
    expect(excel.runs).toEqual([GROUP]);
    expect(both(excel)).toEqual([1, 2]);
  });

  test("and two steps before", async () => {
    const { excel, workbook } = open(1.19);
    await writeTwice(workbook);
    expect(excel.runs).toEqual([PLAIN, PLAIN]);
  });

  test("a failure ends the group", async () => {
    const { excel, workbook } = open();
    await expect(workbook.undoable("x", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await workbook.sheets();
    expect(excel.runs).toEqual([GROUP, PLAIN]);
  });

  test("what is read meanwhile, and what an event reads, is no part of the group and does not fail it", async () => {
    const { excel, workbook } = open();
    const told: unknown[] = [];
    workbook.onSelection((selection) => told.push(selection));
    await settled();
    excel.runs.length = 0;
    await workbook.undoable("Two writings", async (group) => {
      const first = put(group, "Sheet1!A1", 1);
      const stranger = workbook.read("Gone!A1");
      await expect(stranger).rejects.toThrow("The sheet or the name is no longer there.");
      await first;
      await excel.fire("selection");
      await put(group, "Sheet1!A2", 2);
    });
    expect(excel.runs).toEqual([GROUP, PLAIN, PLAIN]);
    expect([...both(excel), told.length]).toEqual([1, 2, 1]);
  });

  const refused: [at: Refusal["at"], carriedOut: number, runs: object[], why: string][] = [
    ["start", 0, [GROUP, PLAIN, PLAIN], "before anything is asked"],
    [1, 0, [GROUP, PLAIN, PLAIN], "when it is read what stands there"],
    [2, 0, [GROUP, PLAIN, PLAIN], "at the first writing"],
    [2, 1, [GROUP, PLAIN, PLAIN], "in the first writing, after the format was set"],
    ["end", 0, [GROUP], "after all was written: nothing is done twice"],
  ];
  test.each(refused)("an Excel that refuses the group at %s (%i) does the same without one", async (at, done, runs) => {
    const { excel, workbook } = open();
    excel.refusal = { code: "UndoNotSupported", at, onlyGroups: true, carriedOut: done };
    expect(await writeTwice(workbook)).toBe("done");
    expect(excel.runs).toEqual(runs);
    expect(both(excel)).toEqual([1, 2]);
    await workbook.undoable("Another", (group) => put(group, "Sheet1!A3", 3));
    expect(excel.runs).toEqual([...runs, PLAIN]);
  });

  test("one that refuses it after a part was written is told of, and asked for no group again", async () => {
    const { excel, workbook } = open();
    excel.refusal = { code: "UndoNotSupported", at: 4, onlyGroups: true };
    await expect(writeTwice(workbook)).rejects.toThrow(
      new WorkbookError(
        "Excel could not make this change one step of undo. A part of the change is in the workbook already: look at it, or take it back with Undo.",
      ),
    );
    expect(both(excel)).toEqual([1, ""]);
    await workbook.undoable("The rest", (group) => put(group, "Sheet1!A2", 2));
    expect(excel.runs).toEqual([GROUP, PLAIN]);
  });

  test("a protected sheet is told of as one, and the group is not blamed", async () => {
    const { excel, workbook } = open();
    excel.refusal = { code: "AccessDenied", at: 2, onlyGroups: false };
    await expect(writeTwice(workbook)).rejects.toThrow("The sheet is protected.");
    expect(both(excel)).toEqual(["", ""]);
    excel.refusal = undefined;
    await writeTwice(workbook);
    expect(excel.runs).toEqual([GROUP, PLAIN, GROUP]);
  });

  test("work that refuses itself is not tried a second time", async () => {
    const { excel, workbook } = open();
    const work = jest.fn(() => Promise.reject(new WorkbookError("Cells under the table are not empty.")));
    await expect(workbook.undoable("x", work)).rejects.toThrow("not empty");
    expect([work.mock.calls.length, excel.runs]).toEqual([1, [GROUP]]);
  });

  test("a sheet is never in a group, not even asked for within one, nor inserted twice for one", async () => {
    const { excel, workbook } = open();
    excel.refusal = { code: "UndoNotSupported", at: 2, onlyGroups: true };
    const work = workbook.undoable("A sheet and a cell", async (group) => {
      await group.insertSheet(dilutionSheet());
      await put(group, "Sheet1!A1", 1);
    });
    await expect(work).rejects.toThrow("A part of the change is in the workbook already");
    expect(await workbook.sheets()).toEqual(["Sheet1", "Dilution"]);
  });
});

describe("selection, spills and events", () => {
  test("the first of several areas is the selection", async () => {
    const { excel, workbook } = open();
    excel.selected = ["Sheet1!A1:B2", "Sheet1!D4"];
    excel.activeCell = "Sheet1!B2";
    expect(await workbook.selection()).toEqual({ address: "Sheet1!A1:B2", cell: "Sheet1!B2" });
  });

  test("an Excel that knows no areas says so in words", async () => {
    const { excel, workbook } = open(1.08);
    excel.selected = ["Sheet1!A1:B2", "Sheet1!D4"];
    await expect(workbook.selection()).rejects.toThrow("Select one rectangle of cells.");
    excel.selected = ["Sheet1!A1:B2"];
    expect(await workbook.selection()).toEqual({ address: "Sheet1!A1:B2", cell: "Sheet1!A1" });
  });

  test("an Excel that knows no active cell takes the first of the selection", async () => {
    const { excel, workbook } = open(1.05);
    excel.selected = ["Sheet1!C3:D4"];
    expect(await workbook.selection()).toEqual({ address: "Sheet1!C3:D4", cell: "Sheet1!C3" });
  });

  const spills: [cell: string, spill: string | undefined, why: string][] = [
    ["Sheet1!A1", "Sheet1!A1:A3", "the cell where it begins"],
    ["Sheet1!A2", "Sheet1!A1:A3", "a cell that belongs to it"],
    ["Sheet1!B1", undefined, "a cell beside it"],
  ];
  test.each(spills)("the spill of %s", async (cell, spill) => {
    const { excel, workbook } = open();
    excel.spills.set("Sheet1!A1", "Sheet1!A1:A3");
    expect(await workbook.spill(cell)).toBe(spill);
    expect(await open(1.11).workbook.spill(cell)).toBeUndefined();
  });

  test("a change is told with its sheet's name, and no more after unsubscribing", async () => {
    const { excel, workbook } = open();
    const changes: string[] = [];
    const stop = workbook.onChange(({ address }) => changes.push(address));
    await settled();
    await excel.fire("sheets.changed", { worksheetId: "{1}", address: "$B$7" });
    await excel.fire("sheets.changed", { worksheetId: "{9}", address: "A1" });
    await excel.fire("sheets.deleted", { worksheetId: "{1}" });
    await excel.fire("sheets.renamed", { worksheetId: "{1}" });
    stop();
    await settled();
    await excel.fire("sheets.changed", { worksheetId: "{1}", address: "A1" });
    expect(changes).toEqual(["Sheet1!B7", "", "", ""]);
  });

  test("an Excel without the events of sheets listens to those of tables", async () => {
    const { excel, workbook } = open(1.08);
    const changes: string[] = [];
    workbook.onChange(({ address }) => changes.push(address));
    await settled();
    await excel.fire("tables.changed", { worksheetId: "{1}", address: "B7" });
    expect(changes).toEqual(["Sheet1!B7"]);
    expect(excel.handlers.get("sheets.changed")?.size ?? 0).toBe(0);
  });

  test("selections and calculations are told", async () => {
    const { excel, workbook } = open();
    const told: unknown[] = [];
    workbook.onSelection((selection) => told.push(selection));
    workbook.onCalculated(() => told.push("calculated"));
    await settled();
    excel.selected = ["Sheet1!B2"];
    excel.activeCell = "Sheet1!B2";
    await excel.fire("selection");
    await excel.fire("sheets.calculated");
    expect(told).toEqual([{ address: "Sheet1!B2", cell: "Sheet1!B2" }, "calculated"]);
  });

  test("an Excel without the event of calculation is not asked for it", async () => {
    const { excel, workbook } = open(1.07);
    workbook.onCalculated(() => undefined)();
    await settled();
    expect(excel.handlers.size).toBe(0);
  });
});

describe("names and tables", () => {
  test("names are given with what they stand for", async () => {
    for (const version of [MODERN, 1.06]) {
      const { excel, workbook } = open(version);
      excel.names.push({ name: "Principal", refersTo: "Sheet1!$B$7" }, { name: "Rate", refersTo: "0.05" });
      expect(await workbook.names()).toEqual([
        { name: "Principal", refersTo: "Sheet1!B7" },
        { name: "Rate", refersTo: version === MODERN ? "=0.05" : "0.05" },
      ]);
    }
  });

  test("a name is made, moved and taken away, also where its formula cannot be set", async () => {
    for (const version of [MODERN, 1.06]) {
      const { excel, workbook } = open(version);
      await workbook.setName("Place", "Sheet1!A1:B2");
      expect(excel.names).toEqual([{ name: "Place", refersTo: "Sheet1!$A$1:$B$2" }]);
      await workbook.setName("place", "Sheet1!C3");
      expect(excel.names.map((each) => each.refersTo)).toEqual(["Sheet1!$C$3"]);
      await workbook.removeName("Place");
      await workbook.removeName("Place");
      expect(excel.names).toEqual([]);
    }
  });

  test("a table is made of cells that are there, and found again", async () => {
    const { excel, workbook } = open();
    const table = { name: "Prices", address: "Sheet1!A1:B9", body: "Sheet1!A2:B9" };
    expect(await workbook.createTable("Prices", "Sheet1!A1:B9")).toEqual(table);
    expect(await workbook.table("Prices")).toEqual(table);
    expect(await workbook.table("Other")).toBeUndefined();
    excel.names.push({ name: "Halt", refersTo: "Sheet1!$D$1" });
    await expect(workbook.createTable("Prices", "Sheet1!D1:E9")).rejects.toThrow("The name Prices is taken.");
    await expect(workbook.createTable("Halt", "Sheet1!D1:E9")).rejects.toThrow("The name Halt is taken.");
  });

  test("a table is extended where Excel can, and the person told how where it cannot", async () => {
    const { excel, workbook } = open();
    excel.tables.push({ name: "Deal", address: "Sheet1!A1:B3" });
    expect(await workbook.resizeTable("Deal", "Sheet1!A1:B5")).toEqual({
      name: "Deal",
      address: "Sheet1!A1:B5",
      body: "Sheet1!A2:B5",
    });
    await expect(workbook.resizeTable("Gone", "Sheet1!A1:B5")).rejects.toThrow("There is no table named Gone.");
    await expect(open(1.12).workbook.resizeTable("Deal", "Sheet1!A1:B5")).rejects.toThrow(
      "Drag the corner of the table Deal until it covers Sheet1!A1:B5.",
    );
  });
});

describe("sheets", () => {
  test("are listed and added, never twice", async () => {
    const { excel, workbook } = open();
    await workbook.addSheet("Model");
    expect(await workbook.sheets()).toEqual(["Sheet1", "Model"]);
    await expect(workbook.addSheet("model")).rejects.toThrow("There is a sheet named model already.");
    expect(excel.sheets).toHaveLength(2);
  });

  test("a place is shown, and everything computed again when asked", async () => {
    const { excel, workbook } = open();
    await workbook.addSheet("Model");
    await workbook.activate("Model!B7");
    await workbook.recalculate();
    expect([excel.active, excel.selected]).toEqual(["Model", ["Model!B7"]]);
    expect(excel.log).toContain('application.calculate("FullRebuild")');
  });

  test("a sheet's charts are drawn under it where Excel can, and left out where it cannot", async () => {
    const { excel, workbook } = open();
    await workbook.insertSheet(dilutionSheet());
    expect(excel.log.filter((line) => line.startsWith("Dilution charts"))).toEqual([
      'Dilution charts.add("ColumnClustered", Dilution!D5:D16, "Columns")',
      'Dilution charts.add.title.text = "Full Conversion Shares by conversion price"',
      "Dilution charts.add.legend.visible = false",
      "Dilution charts.add.series.getItemAt(0)",
      "Dilution charts.add.series.getItemAt.setXAxisValues(Dilution!C5:C16)",
      'Dilution charts.add.setPosition("A18", "E36")',
      'Dilution charts.add("Line", Dilution!G5:G16, "Columns")',
      'Dilution charts.add.title.text = "Part held after full conversion"',
      "Dilution charts.add.legend.visible = false",
      "Dilution charts.add.series.getItemAt(0)",
      "Dilution charts.add.series.getItemAt.setXAxisValues(Dilution!C5:C16)",
      'Dilution charts.add.setPosition("F18", "J36")',
    ]);
    const old = open(1.06);
    await old.workbook.insertSheet(dilutionSheet());
    expect(old.excel.log.filter((line) => line.includes("charts"))).toEqual([]);
  });

  test("choices are set and taken away where Excel can", async () => {
    const { excel, workbook } = open();
    await workbook.setChoices("Sheet1!A1", ["UP", "DOWN"]);
    await workbook.setChoices("Sheet1!A1", undefined);
    expect(excel.log).toEqual([
      'Sheet1!A1 dataValidation.rule = {"list":{"inCellDropDown":true,"source":"UP,DOWN"}}',
      "Sheet1!A1 dataValidation.clear()",
    ]);
    const old = open(1.07);
    await old.workbook.setChoices("Sheet1!A1", ["UP"]);
    expect(old.excel.syncs).toBe(0);
  });
});

describe("the Deal sheet in Excel", () => {
  const model = dealSheet(AGREEMENT_TERMS, "The deal");

  test("is built in three syncs, with its table, names, formats and choices", async () => {
    const { excel, workbook } = open();
    expect(await workbook.insertSheet(model)).toBe("Deal");
    expect(excel.syncs).toBe(3);
    expect(excel.tables).toEqual([
      { name: "Deal", address: `Deal!A6:E${6 + Object.keys(TERM_DEFINITIONS).length}`, style: "TableStyleLight1" },
    ]);
    const principal = excel.names.find((each) => each.name === "Principal")!.refersTo.replaceAll("$", "");
    expect(excel.cell(principal)).toEqual({ value: 750_000, formula: "", format: "#,##0.00" });
    expect(excel.cell("Deal!B8")).toEqual({ value: 37739, formula: "", format: "yyyy-mm-dd" });
    expect(excel.log.filter((line) => line.includes("dataValidation.rule"))).toHaveLength(model.choices!.length);
    expect(excel.log).toContain("Deal freezePanes.freezeRows(6)");
    expect(excel.log).toContain('Deal pageLayout.setPrintTitleRows("$1:$6")');
    expect(excel.log).toContain("Deal!A1 format.font.bold = true");
  });

  test("gets a number after its name where that is taken, and leaves names that stand for something", async () => {
    const { excel, workbook } = open();
    await workbook.addSheet("Deal");
    excel.names.push({ name: "Principal", refersTo: "Sheet1!$A$1" });
    expect(await workbook.insertSheet(model)).toBe("Deal 2");
    expect(excel.names.filter((each) => each.name === "Principal")).toEqual([
      { name: "Principal", refersTo: "Sheet1!$A$1" },
    ]);
    expect(excel.names.find((each) => each.name === "Deal_name")!.refersTo).toBe("'Deal 2'!$A$1");
  });

  test("has its text made by a formula that is written once the table has its name", async () => {
    const { excel, workbook } = open();
    await workbook.insertSheet(model);
    const steps = excel.log.filter((line) => /^table name|formula/.test(line));
    expect(steps).toEqual(["table name Deal", "Deal!B5 formula =DEBENTURE.DEAL(Deal)"]);
  });

  test("names its text by a number where another cell has the name, and later sheets call it so", async () => {
    const { excel, workbook } = open();
    excel.names.push({ name: "Deal_terms", refersTo: "Sheet1!$A$1" });
    await workbook.insertSheet(model);
    expect(excel.names.find((each) => each.name === "Deal_terms_2")!.refersTo).toBe("Deal!$B$5");
    await workbook.insertSheet(findingsSheet());
    expect(excel.cell("Findings!A4").formula).toBe("=DEBENTURE.DEAL_CHECK(,Deal_terms_2)");
  });

  test("in a workbook older than its text the formulas of a sheet take the table", async () => {
    const { excel, workbook } = open();
    await workbook.insertSheet(findingsSheet());
    expect(excel.cell("Findings!A4").formula).toBe("=DEBENTURE.DEAL_CHECK(,Deal)");
  });

  test("is built without what an old Excel lacks", async () => {
    const { excel, workbook } = open(1.05);
    await workbook.insertSheet(model);
    expect(excel.tables).toHaveLength(1);
    expect(excel.log.filter((line) => /dataValidation|freezePanes|pageLayout/.test(line))).toEqual([]);
  });

  test("is the store of the deal: the pane and the sheet follow each other", async () => {
    const { excel, workbook } = open();
    const store = new DealStore(workbook);
    await store.start();
    await store.insertSheet();
    expect(store.snapshot()).toMatchObject({ sheet: "Deal", damage: [] });
    await store.set("principal", 800_000);
    const cell = excel.names.find((each) => each.name === "Principal")!.refersTo.replaceAll("$", "");
    expect(excel.cell(cell).value).toBe(800_000);
    excel.put(cell, { value: 900_000, format: "#,##0.00" });
    await excel.fire("sheets.changed", { worksheetId: "{2}", address: cell.slice(5) });
    await settled();
    expect(store.snapshot().deal.entries.principal.raw).toBe(900_000);
    await store.rename('=HYPERLINK("http://example.invalid")');
    expect(excel.cell("Deal!A1")).toMatchObject({ value: '=HYPERLINK("http://example.invalid")', formula: "" });
    expect(store.snapshot().deal.name).toBe('=HYPERLINK("http://example.invalid")');
    store.stop();
  });

  const refusals: [at: Refusal["at"], why: string][] = [
    ["start", "at once"],
    [1, "while it is looked at"],
    ["end", "when all is done"],
  ];
  test.each(refusals)("is inserted, and changed as a whole, in an Excel that refuses groups at %s", async (at) => {
    const { excel, workbook } = open();
    excel.refusal = { code: "GeneralException", at, onlyGroups: true };
    const store = new DealStore(workbook);
    await store.start();
    await store.insertSheet();
    expect(store.snapshot()).toMatchObject({ sheet: "Deal", damage: [] });
    expect(excel.runs).not.toContainEqual(GROUP);
    await store.replace(presetDeal(PRESETS[1]!));
    expect(store.snapshot()).toMatchObject({ deal: { preset: PRESETS[1]!.name } });
    expect(excel.runs.filter((run) => "mergeUndoGroup" in run)).toEqual([GROUP]);
    store.stop();
  });
});
