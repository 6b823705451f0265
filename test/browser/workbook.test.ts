import type { UniverWorkbook } from "../../src/workbook/univer/univer-workbook";
import { closeBench, openBench, type Bench } from "./page";
import { Workbench } from "./workbench";

jest.setTimeout(180_000);

let bench: Bench;
let workbench: Workbench;

beforeAll(async () => {
  bench = await openBench();
  workbench = await Workbench.open(bench);
});

afterAll(() => closeBench(bench));

/** Runs in the page, on the workbook that the pane finds there. */
function inPage<R>(work: (workbook: UniverWorkbook) => Promise<R>): Promise<R> {
  return workbench.page.evaluate<R>(`(${work.toString()})(window.debentureWorkbook)`);
}

describe("the workbook of the workbench", () => {
  test("writes values, texts, formulas and formats, and reads them back", async () => {
    await inPage((workbook) =>
      workbook.write({
        at: "Model!T2",
        cells: [
          [37937, "=cmd", true],
          [0.05, { formula: "=T3*2" }, "0012"],
        ],
        formats: [
          ["yyyy-mm-dd", null, null],
          ["0.00%", "0.0%", null],
        ],
        overwriting: "refuse",
      }),
    );
    expect(await workbench.read("Model!T2:V3")).toEqual({
      address: "Model!T2:V3",
      values: [
        [37937, "=cmd", true],
        [0.05, 0.1, "0012"],
      ],
      kinds: [
        ["number", "text", "boolean"],
        ["number", "number", "text"],
      ],
      formulas: [
        ["", "", ""],
        ["", "=T3*2", ""],
      ],
      formats: [
        ["yyyy-mm-dd", "General", "General"],
        ["0.00%", "0.0%", "General"],
      ],
      texts: [
        ["2003-11-12", "=cmd", "TRUE"],
        ["5.00%", "10.0%", "0012"],
      ],
    });
  });

  test("refuses to write over what is there, names the cells, and writes nothing", async () => {
    const outcome = await inPage((workbook) =>
      workbook.write({ at: "Model!S2", cells: [[1, 2]], overwriting: "refuse" }),
    );
    expect(outcome).toEqual({ written: false, occupied: ["Model!T2"] });
    expect(await workbench.value("Model!S2")).toBe("");
  });

  test("empties a cell with an empty text", async () => {
    await inPage((workbook) => workbook.write({ at: "Model!V3", cells: [[""]], overwriting: "replace" }));
    expect((await workbench.read("Model!V3")).kinds).toEqual([["empty"]]);
  });

  test("knows spilled ranges from any of their cells, and counts them as occupied", async () => {
    await workbench.enter("Model!T6", "=DEBENTURE.ESCROW_TOPUP(750000,{0.25;0.2},5000000)");
    const spills = await inPage((workbook) =>
      Promise.all(["Model!T6", "Model!T7", "Model!T8"].map((cell) => workbook.spill(cell))),
    );
    expect(spills).toEqual(["Model!T6:T7", "Model!T6:T7", undefined]);
    expect(await inPage((workbook) => workbook.occupied("Model!T6:T8"))).toEqual(["Model!T6", "Model!T7"]);
  });

  test("defines names, moves them, and formulas follow", async () => {
    await workbench.enter("Model!U6", "=My_rate*100");
    await inPage((workbook) => workbook.setName("My_rate", "Model!T3"));
    expect(await workbench.value("Model!U6")).toBe(5);
    await inPage((workbook) => workbook.setName("My_rate", "Model!U3"));
    expect(await workbench.value("Model!U6")).toBe(10);
    const names = await inPage((workbook) => workbook.names());
    expect(names.find(({ name }) => name === "My_rate")).toEqual({ name: "My_rate", refersTo: "Model!U3" });
    await inPage((workbook) => workbook.removeName("My_rate"));
    expect((await inPage((workbook) => workbook.names())).some(({ name }) => name === "My_rate")).toBe(false);
  });

  test("finds the Deal table with its heading, and lets it grow", async () => {
    const table = await inPage((workbook) => workbook.table("deal"));
    expect((await workbench.read(table!.address)).values[0]).toEqual(["Term", "Value", "Unit", "Clause", "Meaning"]);
    const grown = await inPage(async (workbook) => {
      const { address } = (await workbook.table("Deal"))!;
      const longer = address.replace(/\d+$/, (row) => String(Number(row) + 2));
      return { longer, table: await workbook.resizeTable("Deal", longer), old: address };
    });
    expect(grown.table.address).toBe(grown.longer);
    await workbench.page.evaluate(
      (old) => (window as unknown as { debentureWorkbook: UniverWorkbook }).debentureWorkbook.resizeTable("Deal", old),
      grown.old,
    );
  });

  test("inserts a model sheet beside the one that is there, and leaves names where they are", async () => {
    const inserted = await inPage(async (workbook) => {
      const model = {
        name: "Model",
        widths: [10],
        cells: [{ row: 0, column: 0, formula: "=1+1" }],
        names: { Principal: "A1" },
      };
      const name = await workbook.insertSheet(model);
      return { name, sheets: await workbook.sheets(), names: await workbook.names() };
    });
    expect(inserted.name).toBe("Model 2");
    expect(inserted.sheets.slice(0, 3)).toEqual(["Deal", "Prices", "Model"]);
    expect(inserted.sheets.at(-1)).toBe("Model 2");
    expect(inserted.names.find(({ name }) => name === "Principal")?.refersTo).toMatch(/^Deal!/);
    expect(await workbench.value("'Model 2'!A1")).toBe(2);
  });

  test("tells of selections, edits and calculations", async () => {
    const told = await inPage(async (workbook) => {
      const heard: string[] = [];
      const stop = [
        workbook.onSelection(({ cell }) => heard.push(`selected ${cell}`)),
        workbook.onChange(({ address }) => heard.push(`changed ${address}`)),
        workbook.onCalculated(() => heard.push("calculated")),
      ];
      await workbook.activate("Model!T3");
      await workbook.write({ at: "Model!T3", cells: [[0.07]], overwriting: "replace" });
      for (const until = Date.now() + 10_000; !heard.includes("calculated") && Date.now() < until;)
        await new Promise((resolve) => setTimeout(resolve, 20));
      stop.forEach((each) => each());
      const count = heard.length;
      await workbook.write({ at: "Model!T3", cells: [[0.05]], overwriting: "replace" });
      return { heard, isQuiet: heard.length === count };
    });
    expect(told.heard).toEqual(expect.arrayContaining(["selected Model!T3", "changed Model!T3", "calculated"]));
    expect(told.isQuiet).toBe(true);
  });

  test("undoes several writings in one step", async () => {
    const before = await workbench.read("Model!T10:T11");
    await inPage((workbook) =>
      workbook.undoable("Two cells", async () => {
        await workbook.write({ at: "Model!T10", cells: [[1]], overwriting: "refuse" });
        await workbook.write({ at: "Model!T11", cells: [[2]], overwriting: "refuse" });
      }),
    );
    expect((await workbench.read("Model!T10:T11")).values).toEqual([[1], [2]]);
    await workbench.select("Model!T12");
    await workbench.computed(() => workbench.press("Control+z"));
    expect(await workbench.read("Model!T10:T11")).toEqual(before);
  });

  test("waits after a writing for its own calculation, though another is running", async () => {
    const seen = await inPage(async (workbook) => {
      const values: unknown[] = [];
      for (const pause of [0, 60, 120, 180, 240, 300]) {
        void workbook.recalculate();
        await new Promise((resolve) => setTimeout(resolve, pause));
        await workbook.write({ at: "Model!T20", cells: [[{ formula: `=${pause}+1` }]], overwriting: "replace" });
        values.push((await workbook.read("Model!T20")).values[0]![0]);
      }
      return values;
    });
    expect(seen).toEqual([1, 61, 121, 181, 241, 301]);
  });

  test("inserts a sheet, with its names, in one step", async () => {
    const before = await inPage(async (workbook) => [await workbook.sheets(), await workbook.names()] as const);
    await inPage((workbook) =>
      workbook.insertSheet({
        name: "Undone",
        cells: [
          { row: 0, column: 0, value: 1 },
          { row: 1, column: 0, value: 2 },
        ],
        widths: [10],
        names: { First_undone: "A1", Second_undone: "A2" },
      }),
    );
    expect(await inPage((workbook) => workbook.names())).toHaveLength(before[1].length + 2);
    await workbench.select("Undone!A3");
    await workbench.computed(() => workbench.press("Control+z"));
    const after = await inPage(async (workbook) => [await workbook.sheets(), await workbook.names()] as const);
    expect(after).toEqual(before);
  });

  test.each([
    ["No_such_name", /neither an address nor the name of a range/],
    ["Nowhere!A1", /no sheet named Nowhere/],
    ["Model!ZZ99999", /outside the sheet/],
  ])("%s is refused with a reason", async (address, reason) => {
    await expect(workbench.read(address)).rejects.toThrow(reason);
  });

  test("did all that without an error in the page", () => {
    expect(workbench.seen.problems).toEqual([]);
  });
});
