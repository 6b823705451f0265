import { PRESETS } from "../../src/engine/agreement/presets";
import { TERM_DEFINITIONS } from "../../src/engine/agreement/terms";
import { presetDeal } from "../../src/taskpane/stores/deal/deal";
import { DealStore } from "../../src/taskpane/stores/deal/deal-store";
import { MemoryWorkbook } from "./memory-workbook";

const HEADING_ROW = 6;
const rowOf = (name: string) =>
  HEADING_ROW + 1 + Object.values(TERM_DEFINITIONS).findIndex((definition) => definition.name === name);
const P = `Deal!B${rowOf("Principal")}`;
const GOLDEN_GATE = presetDeal(PRESETS.find((each) => each.name === "GOLDEN_GATE")!);
const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
const settled = () => new Promise((resolve) => setTimeout(resolve, 160));

async function started(workbook = new MemoryWorkbook()) {
  const store = new DealStore(workbook);
  await store.start();
  return { workbook, store };
}

async function withSheet() {
  const { workbook, store } = await started();
  await store.insertSheet();
  workbook.log.length = 0;
  return { workbook, store };
}

const valueAt = async (workbook: MemoryWorkbook, cell: string) => (await workbook.read(cell)).values[0]![0];

describe("a workbook without a Deal sheet", () => {
  test("gives the agreement's own deal, in the pane alone", async () => {
    const { store, workbook } = await started();
    expect(store.snapshot()).toMatchObject({ loaded: true, sheet: undefined, damage: [], unread: undefined });
    expect(store.snapshot().deal).toEqual(presetDeal(PRESETS[0]!));
    await store.set("principal", 5);
    expect(workbook.log).toEqual([]);
  });

  test("gets one with what was changed before", async () => {
    const { store, workbook } = await started();
    await store.set("principal", 800_000);
    await store.rename("The second deal");
    await store.insertSheet();
    expect(store.snapshot()).toMatchObject({ sheet: "Deal", damage: [], unread: undefined });
    expect(await valueAt(workbook, P)).toBe(800_000);
    expect(await valueAt(workbook, "Deal_name")).toBe("The second deal");
    expect(store.snapshot().deal.name).toBe("The second deal");
    expect(workbook.choices.get(`Deal!B${rowOf("Top-up rounding")}`)).toEqual(["UP", "DOWN", "NEAREST", "ODD_LOT"]);
  });

  test("keeps a sheet of the same name that is something else", async () => {
    const { store, workbook } = await started();
    await workbook.addSheet("Deal");
    workbook.type("Deal!A1", "Notes on the deal");
    await store.insertSheet();
    expect(store.snapshot().sheet).toBe("Deal 2");
    expect(await valueAt(workbook, "Deal!A1")).toBe("Notes on the deal");
  });

  test("with a name Deal that stands for other cells gets none, and is told why", async () => {
    const { store, workbook } = await started();
    await workbook.setName("Deal", "Sheet1!A1:B9");
    await expect(store.insertSheet()).rejects.toThrow(
      "The name Deal stands for Sheet1!A1:B9 in this workbook. Rename it, then insert the Deal sheet.",
    );
    expect(await workbook.sheets()).toEqual(["Sheet1"]);
  });

  test("takes over the names that an earlier sheet left, and leaves those that stand for other cells", async () => {
    const { store, workbook } = await started();
    workbook.type("Sheet1!A1", 7);
    await workbook.setName("Principal", "Sheet1!A1");
    workbook.defined.set("Escrow_cover", "=#REF!$B$26");
    workbook.defined.set("Deal_name", "=#REF!$A$1");
    expect(await store.insertSheet()).toEqual({ sheet: "Deal", kept: ["Principal"] });
    expect([
      workbook.defined.get("Principal"),
      workbook.defined.get("Escrow_cover"),
      workbook.defined.get("Deal_name"),
    ]).toEqual(["Sheet1!A1", `Deal!B${rowOf("Escrow cover")}`, "Deal!A1"]);
    expect(workbook.undone).toEqual(["Name the deal's cells"]);
  });

  test("never gets a second", async () => {
    const { store, workbook } = await withSheet();
    await expect(store.insertSheet()).rejects.toThrow("The workbook has a Deal sheet already.");
    expect(await workbook.sheets()).toEqual(["Sheet1", "Deal"]);
  });
});

describe("the pane and the sheet follow each other", () => {
  test("a change in the pane is one writing of one cell", async () => {
    const { store, workbook } = await withSheet();
    await store.set("principal", 800_000);
    expect(workbook.log).toEqual([`write ${P}`]);
    expect(await valueAt(workbook, P)).toBe(800_000);
  });

  test("a change in the sheet appears in the pane, and only its term is drawn again", async () => {
    const { store, workbook } = await withSheet();
    const before = store.snapshot().deal.entries;
    workbook.type(P, 900_000);
    await settled();
    const after = store.snapshot().deal.entries;
    expect(after.principal.raw).toBe(900_000);
    expect(after.executionDate).toBe(before.executionDate);
    expect(after.topUpDays).toBe(before.topUpDays);
  });

  test("a change on another sheet is no reason to draw anything", async () => {
    const { store, workbook } = await withSheet();
    const before = store.snapshot();
    workbook.type("Sheet1!A1", 5);
    await settled();
    expect(store.snapshot()).toBe(before);
  });

  test("a row that was moved is found again", async () => {
    const { store, workbook } = await withSheet();
    workbook.type(`Deal!A${rowOf("Principal")}`, "Debenture count");
    workbook.type(P, 750);
    const other = `Deal!B${rowOf("Debenture count")}`;
    workbook.type(`Deal!A${rowOf("Debenture count")}`, "Principal");
    workbook.type(other, 750_000);
    await store.set("principal", 1_000_000);
    expect([await valueAt(workbook, P), await valueAt(workbook, other)]).toEqual([750, 1_000_000]);
  });

  test("a sheet that was taken away leaves the deal in the pane", async () => {
    const { store, workbook } = await withSheet();
    await store.set("principal", 800_000);
    workbook.tables.delete("Deal");
    workbook.type("Deal!A1", "");
    await settled();
    expect(store.snapshot()).toMatchObject({ sheet: undefined });
    expect(store.snapshot().deal.entries.principal.raw).toBe(800_000);
  });

  test("a formula in a value is read again when it was computed", async () => {
    const { store, workbook } = await withSheet();
    workbook.type(P, 1, { formula: "=Sheet1!A1" });
    await settled();
    expect(store.snapshot().deal.entries.principal).toEqual({ raw: 1, formula: "=Sheet1!A1" });
    workbook.cells.get("Deal")!.set(P.slice(5), { value: 2, formula: "=Sheet1!A1", format: "General", error: false });
    await workbook.recalculate();
    await settled();
    expect(store.snapshot().deal.entries.principal.raw).toBe(2);
  });
});

describe("a host that fails", () => {
  test("to write is told with what was to be written, the sheet's value stands again, and the pane goes on", async () => {
    const { store, workbook } = await withSheet();
    workbook.fail("write", "The sheet is protected.");
    await expect(store.set("principal", 5)).rejects.toThrow("Principal was not changed to $5. The sheet is protected.");
    expect(store.snapshot().deal.entries.principal.raw).toBe(750_000);
    await store.set("principal", 6);
    expect(await valueAt(workbook, P)).toBe(6);
  });

  test("to write the name is told, and the sheet's name stands again", async () => {
    const { store, workbook } = await withSheet();
    const { name } = store.snapshot().deal;
    workbook.fail("write", "The sheet is protected.");
    await expect(store.rename("Other")).rejects.toThrow("The deal was not renamed to “Other”. The sheet is protected.");
    expect(store.snapshot().deal.name).toBe(name);
  });

  test("to write another deal is told, and nothing of it stands on the screen", async () => {
    const { store, workbook } = await withSheet();
    workbook.fail("write", "The sheet is protected.");
    await expect(store.replace(GOLDEN_GATE)).rejects.toThrow(
      "The change of the deal was not made. The sheet is protected.",
    );
    expect(store.snapshot().deal).toEqual(presetDeal(PRESETS[0]!));
  });

  test("in the middle of another deal is told with what was written, and the screen shows what the sheet holds", async () => {
    const { store, workbook } = await withSheet();
    workbook.fail("write", "The sheet is protected.", { after: 1 });
    await expect(store.replace(GOLDEN_GATE)).rejects.toThrow(
      "The change of the deal was made in part: the values of the terms. Not made: the deal's name, what it is based on. The sheet is protected.",
    );
    expect(await valueAt(workbook, `Deal!B${rowOf("Fixed conversion price")}`)).toBe(0.65);
    const { deal } = store.snapshot();
    expect(deal.entries.fixedConversionPrice.raw).toBe(0.65);
    // It rests on no other already, and so is not based on the agreement.
    expect([deal.name, deal.preset]).toEqual([PRESETS[0]!.title, "NONE"]);
  });

  test("in the middle of a repair is told with what was written", async () => {
    const { store, workbook } = await withSheet();
    for (const column of "ABCDE") workbook.type(`Deal!${column}${rowOf("Top-up rounding")}`, "");
    await settled();
    const damage = store.snapshot().damage.find(({ id }) => id.startsWith("missing"))!;
    workbook.fail("resizeTable", "Excel is busy.");
    await expect(store.repair(damage.repairs[0]!)).rejects.toThrow(
      "The repair was made in part: rows under the table. Not made: the table's reach over them, their choices. Excel is busy.",
    );
  });

  test("in the middle of a new Deal sheet is told with what was written", async () => {
    const { store, workbook } = await started();
    workbook.defined.set("Deal_name", "=#REF!$A$1");
    workbook.fail("setName", "Excel is busy.");
    await expect(store.insertSheet()).rejects.toThrow(
      "The Deal sheet was made in part: the sheet Deal. Not made: its names, showing it. Excel is busy.",
    );
    expect(store.snapshot().sheet).toBe("Deal");
  });
});

describe("a host that cannot be read", () => {
  test("at first is told and asked again, and nothing that was typed meanwhile is lost", async () => {
    const { workbook } = await withSheet();
    workbook.fail("table", "Excel is busy.", { times: 2 });
    const store = new DealStore(workbook);
    void store.start();
    await turn();
    expect(store.snapshot()).toMatchObject({ unread: "Excel is busy.", loaded: false });
    await store.set("principal", 800_000);
    expect(await valueAt(workbook, P)).toBe(800_000);
    expect(store.snapshot().deal.entries.principal.raw).toBe(800_000);
    expect(store.snapshot()).toMatchObject({ unread: undefined, loaded: true, sheet: "Deal" });
  });

  test("is asked again at once when the person wants it", async () => {
    const { workbook } = await withSheet();
    workbook.fail("table", "Excel is busy.", { times: 4 });
    const store = new DealStore(workbook);
    const reading = store.start();
    for (let times = 0; times < 4; times++) {
      await turn();
      store.readAgain();
    }
    await reading;
    expect(store.snapshot()).toMatchObject({ unread: undefined, sheet: "Deal" });
  });

  test("after its Deal sheet was inserted says so, and the next change reaches the sheet", async () => {
    const { store, workbook } = await started();
    workbook.fail("table", "Excel is busy.", { after: 1, times: 2 });
    expect(await store.insertSheet()).toEqual({ sheet: "Deal", kept: [] });
    await turn();
    expect(store.snapshot().unread).toBe("Excel is busy.");
    await store.set("principal", 800_000);
    expect(await valueAt(workbook, P)).toBe(800_000);
    expect(store.snapshot()).toMatchObject({ unread: undefined, sheet: "Deal" });
  });

  test("after a change keeps what was changed", async () => {
    const { store, workbook } = await withSheet();
    workbook.fail("table", "Excel is busy.", { after: 1, times: 2 });
    await store.set("principal", 800_000);
    await turn();
    expect(store.snapshot().unread).toBe("Excel is busy.");
    expect(store.snapshot().deal.entries.principal.raw).toBe(800_000);
    expect(await valueAt(workbook, P)).toBe(800_000);
  });

  test("and is closed is left alone, and what waited for it is told", async () => {
    const { workbook } = await withSheet();
    workbook.fail("table", "Excel is busy.");
    const store = new DealStore(workbook);
    void store.start();
    const changed = store.set("principal", 800_000);
    await turn();
    store.stop();
    await expect(changed).rejects.toThrow("The workbook was closed before this was written.");
    expect(await valueAt(workbook, P)).toBe(750_000);
  });
});

describe("another deal in the place of this one", () => {
  test("changes the values, the name and the preset of the sheet in one step of undo", async () => {
    const { store, workbook } = await withSheet();
    const preset = PRESETS.find((each) => each.name === "GOLDEN_GATE")!;
    await store.replace(presetDeal(preset));
    expect(workbook.undone.at(-1)).toBe("Change the deal");
    expect(await valueAt(workbook, "Deal_preset")).toBe("GOLDEN_GATE");
    expect(await valueAt(workbook, "Deal_name")).toBe(preset.title);
    expect(await valueAt(workbook, P)).toBe("not set");
    expect(await valueAt(workbook, `Deal!B${rowOf("Fixed conversion price")}`)).toBe(0.65);
    expect(store.snapshot().deal).toEqual(presetDeal(preset));
  });

  test("leaves a formula whose value is the same", async () => {
    const { store, workbook } = await withSheet();
    workbook.type(P, 750_000, { formula: "=500000+250000" });
    await settled();
    await store.replace(presetDeal(PRESETS[0]!));
    expect((await workbook.read(P)).formulas).toEqual([["=500000+250000"]]);
  });
});

describe("repairs", () => {
  const repair = async (store: DealStore, id: string, label: string) => {
    await settled();
    const damage = store.snapshot().damage.find((each) => each.id.startsWith(id))!;
    await store.repair(damage.repairs.find((each) => each.label === label)!);
  };

  test("a misspelt name gets its own", async () => {
    const { store, workbook } = await withSheet();
    workbook.type(`Deal!A${rowOf("Principal")}`, "Pricipal");
    await repair(store, "row", "Call it Principal");
    expect(store.snapshot()).toMatchObject({ damage: [], unread: undefined });
  });

  test("a value gets what was meant, and nothing else is touched", async () => {
    const { store, workbook } = await withSheet();
    workbook.type(P, "800,000");
    await repair(store, "row", "Make it $800,000");
    expect(workbook.log).toEqual([`write ${P}`]);
    expect(store.snapshot().deal.entries.principal).toEqual({ raw: 800_000 });
  });

  test("rows that are missing are added at the end, with their choices", async () => {
    const { store, workbook } = await withSheet();
    for (const column of "ABCDE") workbook.type(`Deal!${column}${rowOf("Top-up rounding")}`, "");
    await repair(store, "missing", "Add the row");
    const end = HEADING_ROW + Object.keys(TERM_DEFINITIONS).length + 1;
    expect((await workbook.read(`Deal!A${end}:C${end}`)).values).toEqual([["Top-up rounding", "UP", "choice"]]);
    expect((await workbook.table("Deal"))!.address).toBe(`Deal!A${HEADING_ROW}:E${end}`);
    expect(workbook.choices.get(`Deal!B${end}`)).toContain("ODD_LOT");
    expect(store.snapshot().damage).toEqual([]);
  });

  test("rows are not added over cells that hold something", async () => {
    const { store, workbook } = await withSheet();
    const end = HEADING_ROW + Object.keys(TERM_DEFINITIONS).length + 1;
    for (const column of "ABCDE") workbook.type(`Deal!${column}${rowOf("Top-up rounding")}`, "");
    workbook.type(`Deal!B${end}`, "a note under the table");
    await expect(repair(store, "missing", "Add the row")).rejects.toThrow(
      `The repair was not made. Cells under the table are not empty (Deal!B${end}). Move them, then add the rows.`,
    );
    expect(await valueAt(workbook, `Deal!B${end}`)).toBe("a note under the table");
  });

  test("columns that were moved come back with their values", async () => {
    const { store, workbook } = await withSheet();
    const count = Object.keys(TERM_DEFINITIONS).length;
    const block = await workbook.read(`Deal!A6:E${HEADING_ROW + count}`);
    block.values.forEach((row, index) => {
      workbook.type(`Deal!B${HEADING_ROW + index}`, row[2]!);
      workbook.type(`Deal!C${HEADING_ROW + index}`, row[1]!);
    });
    workbook.type(`Deal!C${rowOf("Principal")}`, 800_000);
    await repair(store, "columns", "Write the columns anew");
    expect(store.snapshot()).toMatchObject({ damage: [], unread: undefined });
    expect(store.snapshot().deal.entries.principal.raw).toBe(800_000);
    expect((await workbook.read(`Deal!A6:E6`)).values).toEqual([["Term", "Value", "Unit", "Clause", "Meaning"]]);
  });

  test("a repair that no longer fits is not made", async () => {
    const { store, workbook } = await withSheet();
    workbook.type(P, "lots");
    await settled();
    const [damage] = store.snapshot().damage;
    const offered = damage!.repairs.find((each) => each.label === "Set it to $750,000")!;
    workbook.type(P, 5);
    await expect(store.repair(offered)).rejects.toThrow("The table has changed meanwhile. Look at what it needs now.");
    expect(await valueAt(workbook, P)).toBe(5);
  });
});
