import type { IWorkbookData } from "@univerjs/core";
import type { Spreadsheet } from "../../src/workbook/univer/spreadsheet";
import { closeBench, openBench, type Bench } from "./page";
import { eventually, Pane, termCell } from "./pane";

jest.setTimeout(240_000);

declare const window: { debentureWorkbook: import("../../src/workbook/univer/univer-workbook").UniverWorkbook };

let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench);
  await pane.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});

afterAll(() => closeBench(bench));

const value = (address: string) => pane.workbench.value(address);

async function refersTo(name: string): Promise<string | undefined> {
  const names = await pane.page.evaluate(() => window.debentureWorkbook.names());
  return names.find((each) => each.name === name)?.refersTo;
}

const selected = async () => (await pane.page.evaluate(() => window.debentureWorkbook.selection())).address;

/** Presses the second button of the mouse on the number of a row, and chooses from the menu. */
async function rowMenu(row: number, item: string): Promise<void> {
  const { page } = pane;
  await pane.workbench.select("Deal!A1");
  await pane.workbench.onSheet("Deal", (sheet) => sheet.scrollToCell(0, 0));
  const middle = await page.evaluate((index) => {
    const { spreadsheet } = window.debentureWorkbook as unknown as { spreadsheet: Spreadsheet };
    const { y, height } = spreadsheet.workbook().getActiveSheet().getRange(index, 0).getCellRect();
    const canvases = [...document.querySelectorAll("#wb-grid canvas")].map((each) => each.getBoundingClientRect());
    return Math.max(...canvases.filter((each) => each.height > 200).map((each) => each.y)) + y + height / 2;
  }, row - 1);
  await page.mouse.click(20, middle);
  await pane.workbench.drawn();
  expect(await selected()).toMatch(new RegExp(`^Deal![A-Z]+${row}:`));
  await page.mouse.click(20, middle, { button: "right" });
  const choice = page.getByText(item).filter({ visible: true }).first();
  await choice.waitFor();
  await pane.workbench.drawn();
  // In the middle of an item may stand a field for a number.
  const box = (await choice.boundingBox())!;
  await pane.workbench.computed(() => page.mouse.click(box.x + box.width - 8, box.y + box.height / 2));
}

/** The row of a term in a new workbook. */
const rowOf = (term: string): number => Number(/\d+$/.exec(termCell(term))![0]);

/** Its cell once a row was put in above it. */
const below = (term: string): string => `Deal!B${rowOf(term) + 1}`;

describe("a row put in by the menu, as at row 11 of the Deal sheet", () => {
  beforeAll(async () => {
    await rowMenu(11, "rows above");
  });

  test("moves the name, and formulas typed afterwards know it", async () => {
    expect(await refersTo("Outstanding_shares")).toBe(below("Outstanding shares"));
    await pane.workbench.type("Model!Z1", "=Outstanding_shares");
    await pane.workbench.type("Model!Z2", "=outstanding_shares*2");
    expect([await value("Model!Z1"), await value("Model!Z2")]).toEqual([37_916_390, 75_832_780]);
    expect(await value("Model!B18")).toBe(942_967);
  });

  test("leaves the sheet and Explain beside it of one mind", async () => {
    await pane.view("Explain");
    await pane.workbench.select("Model!B18");
    await pane.frame.getByText("942,967").first().waitFor();
  });

  test("lets a value in its new cell reach the formulas, typed in the sheet or in the pane", async () => {
    await pane.workbench.select("Deal!A1");
    await pane.type(below("Outstanding shares"), "40000000");
    // 4.18: with 1,000,000 held, x more is 5% of what is then outstanding: (2,000,000 - 1,000,000) / 0.95
    await eventually(() => value("Model!B18"), 1_052_631);
    await pane.view("Deal");
    await pane.field("Search the terms").fill("outstanding");
    await pane.fill("Outstanding shares", "37916390");
    await eventually(() => value(below("Outstanding shares")), 37_916_390);
    await eventually(() => value("Model!B18"), 942_967);
  });
});

describe("cells cut and put in elsewhere", () => {
  test("take their name along, by the keyboard, onto another sheet", async () => {
    const { page } = pane;
    await pane.workbench.select(below("Principal"));
    await page.mouse.click(300, 500);
    await pane.workbench.select(below("Principal"));
    await page.keyboard.press("Control+x");
    await eventually(async () => (await page.evaluate(() => navigator.clipboard.readText())).trim(), "750,000.00");
    await pane.workbench.select("Model!Z5");
    await page.keyboard.press("Control+v");
    await eventually(() => refersTo("Principal"), "Model!Z5");
    await pane.workbench.enter("Model!Z6", "=principal");
    expect(await value("Model!Z6")).toBe(750_000);
    await pane.workbench.history("undo");
    await pane.workbench.history("undo");
    expect([await refersTo("Principal"), await value("Principal")]).toEqual([below("Principal"), 750_000]);
  });
});

describe("the cells of a name deleted", () => {
  beforeAll(async () => {
    await pane.workbench.enter("Model!Z10", "=Principal*2");
    await rowMenu(rowOf("Principal") + 1, "Delete Selected Row");
    await pane.workbench.enter("Model!Z11", "=PRINCIPAL*2");
    await pane.workbench.enter("Model!Z12", "=DEBENTURE.ESCROW_TOPUP(Principal,0.25,5000000)");
  });

  test.each([
    ["Model!Z10", "#REF!", "a formula that stood there"],
    ["Model!Z11", "#REF!", "one typed afterwards"],
    ["Model!Z12", "#VALUE!", "a function that gets the name"],
  ])("%s shows %s and says which name: %s", async (cell, code) => {
    expect(await pane.workbench.text(cell)).toBe(code);
    await pane.workbench.select(cell);
    expect(await pane.workbench.status()).toMatch(
      new RegExp(`${code} The cells that Principal stood for were deleted`),
    );
  });

  test("are said to the pane in words, and come back by undo", async () => {
    await expect(value("Principal")).rejects.toThrow(/cells that Principal stood for were deleted/);
    for (let steps = 0; steps < 3; steps++) await pane.workbench.history("undo");
    expect([await refersTo("Principal"), await value("Model!Z10")]).toEqual([below("Principal"), 1_500_000]);
  });
});

describe("a name that the grid's own window defines", () => {
  const define = (refersTo: string) =>
    pane.page.evaluate((formulaOrRefString) => {
      const { api } = (window.debentureWorkbook as unknown as { spreadsheet: Spreadsheet }).spreadsheet;
      const name = { id: "own", name: "Own_rate", localSheetId: "AllDefaultWorkbook", formulaOrRefString };
      const unitId = api.getActiveWorkbook()!.getId();
      const known = api.getActiveWorkbook()!.getDefinedName("Own_rate");
      return api.executeCommand(`sheet.command.${known ? "set" : "insert"}-defined-name`, { unitId, ...name });
    }, refersTo);

  test("reaches formulas that waited for it, in any spelling, follows its change, and leaves them when it goes", async () => {
    await pane.workbench.enter("Model!Z20", "=Own_rate*2");
    await pane.workbench.enter("Model!Z21", "=own_rate*2");
    const both = async () => JSON.stringify((await pane.workbench.read("Model!Z20:Z21")).values.flat());
    expect(await both()).toBe('["#NAME?","#NAME?"]');
    await define(`Deal!$B$${rowOf("Certificate size") + 1}`);
    await eventually(both, "[20000,20000]");
    await define(`Deal!$B$${rowOf("Principal") + 1}`);
    await eventually(both, "[1500000,1500000]");
    await pane.page.evaluate(() => window.debentureWorkbook.removeName("Own_rate"));
    await eventually(both, '["#REF!","#NAME?"]');
  });
});

test("a sheet that goes by another name is still the pane's", async () => {
  await pane.workbench.onSheet("Deal", (sheet) => sheet.setName("The terms"));
  await pane.frame.getByText("on The terms").waitFor();
  await pane.workbench.select("'The terms'!A1");
  await pane.type(below("Outstanding shares").replace("Deal", "'The terms'"), "41000000");
  await eventually(() => pane.field("Outstanding shares").inputValue(), "41,000,000");
  await pane.workbench.history("undo");
  await pane.workbench.history("undo");
  await pane.frame.getByText("on Deal").waitFor();
});

test("a column that is selected whole does not lose the selection when rows go", async () => {
  const { page } = pane;
  await pane.workbench.onSheet("Deal", (sheet) => sheet.insertRows(4, 1));
  await pane.workbench.onSheet("Deal", (sheet) => sheet.getRange("C:C").activate());
  await pane.workbench.history("undo");
  expect(await page.evaluate(() => window.debentureWorkbook.selection())).toMatchObject({ cell: "Deal!C1" });
});

test("a workbook opened after another computes with its own cells", async () => {
  const answers = await pane.page.evaluate(async () => {
    const { spreadsheet } = window.debentureWorkbook as unknown as { spreadsheet: Spreadsheet };
    const workbookWith = (row: number): Partial<IWorkbookData> => ({
      name: `Rows ${row}`,
      sheetOrder: ["s"],
      sheets: {
        s: {
          id: "s",
          name: "Only",
          rowCount: 50,
          columnCount: 10,
          cellData: {
            0: { 0: { v: 1 }, 1: { f: "=Foo*2" } },
            1: { 0: { v: 2 } },
            9: { 0: { v: 10 } },
          },
        },
      },
      resources: [
        {
          name: "SHEET_DEFINED_NAME_PLUGIN",
          data: JSON.stringify({
            foo: { id: "foo", name: "Foo", formulaOrRefString: `Only!$A$${row}`, localSheetId: "AllDefaultWorkbook" },
          }),
        },
      ],
    });
    const found: unknown[] = [];
    for (const row of [1, 2, 10]) {
      spreadsheet.load(workbookWith(row));
      await window.debentureWorkbook.recalculate();
      found.push((await window.debentureWorkbook.read("Only!B1")).values[0]![0]);
    }
    return found;
  });
  expect(answers).toEqual([2, 4, 20]);
});

test("the page did all that without an error", () => {
  expect(pane.workbench.seen.problems).toEqual([]);
});
