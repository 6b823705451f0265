import { TERM_KEYS } from "../../src/engine/agreement/terms";
import type { FWorksheet } from "@univerjs/sheets/lib/facade";
import type { Spreadsheet } from "../../src/workbook/univer/spreadsheet";
import { closeBench, openBench, type Bench } from "./page";
import { Workbench } from "./workbench";

jest.setTimeout(240_000);

declare const window: { debentureWorkbook: import("../../src/workbook/univer/univer-workbook").UniverWorkbook };

/** The agreement's own terms, by their names; each number stands for one name alone. */
const RIGHT: Readonly<Record<string, string | number>> = {
  Deal_preset: "HY_TECH_2003",
  Execution_date: 37739,
  Maturity_date: 39565,
  Principal: 750_000,
  Coupon_rate: 0.01,
  Escrow_shares: 7_500_000,
  Escrow_warrant_shares: 2_500_000,
  Escrow_cover: 2,
  Certificate_size: 10_000,
  Ownership_cap: 0.05,
  Authorized_shares: 50_000_000,
  Outstanding_shares: 37_916_390,
};
const NAMES = Object.keys(RIGHT);

/** Cells that use the deal's names and its table, one beside the other. */
const USING = ["=ROWS(Deal)", "=DEBENTURE.ESCROW_TOPUP(Principal,0.25,5000000,,Deal)"];
const MODELS = ["Model", "Redemption", "Escrow", "Ownership", "Timeline", "Findings"];

let bench: Bench;
let workbench: Workbench;
let models: string;
let fresh = 0;

/** Writes formulas outside of what is undone, so that undo takes back the step alone. */
async function put(row: number, column: number, formulas: readonly (readonly string[])[]): Promise<void> {
  const write = () =>
    workbench.page.evaluate(
      async ([r, c, rows]) => {
        const { api } = (window.debentureWorkbook as unknown as { spreadsheet: Spreadsheet }).spreadsheet;
        const book = api.getActiveWorkbook()!;
        const cells = (each: readonly string[]) =>
          Object.fromEntries(each.map((f, i) => [c + i, { f, v: null, si: null }]));
        await api.executeCommand("sheet.mutation.set-range-values", {
          unitId: book.getId(),
          subUnitId: book.getSheetByName("Check")!.getSheetId(),
          cellValue: Object.fromEntries(rows.map((each, index) => [r + index, cells(each)])),
        });
      },
      [row, column, formulas] as const,
    );
  await workbench.computed(write);
}

/** The values of the model sheets, straight from the grid. */
function readModels(): Promise<string> {
  return workbench.page.evaluate((sheets) => {
    const { spreadsheet } = window.debentureWorkbook as unknown as { spreadsheet: Spreadsheet };
    const values = sheets.map((name) =>
      spreadsheet.workbook().getSheetByName(name)!.getRange(0, 0, 80, 16).getValues(),
    );
    return JSON.stringify(values);
  }, MODELS);
}

/** Every use of a name that gives another value than the agreement's. */
async function faults(): Promise<string[]> {
  fresh += 1;
  await put(
    0,
    3,
    NAMES.map((name) => [`=${name}`, `=${name}&"#${fresh}"`]),
  );
  const { values } = await workbench.read(`Check!A1:E${NAMES.length}`);
  const pane = await workbench.page.evaluate(
    (names) => Promise.all(names.map(async (name) => (await window.debentureWorkbook.read(name)).values[0]![0])),
    NAMES,
  );
  const used = NAMES.flatMap((name, row) => {
    const right = RIGHT[name]!;
    const [kept, within, small, again, anew] = values[row]!;
    const wanted = [right, right, `${right}`, right, `${right}#${fresh}`, right];
    return [kept, within, small, again, anew, pane[row]].flatMap((value, way) =>
      value === wanted[way]
        ? []
        : [`${name} ${["kept", "in IF", "in small letters", "again", "anew", "read"][way]}: ${value}`],
    );
  });
  const isSame = (await readModels()) === models;
  return isSame ? used : [...used, "the model sheets changed"];
}

async function tableUse(): Promise<unknown> {
  return (await workbench.read(`Check!A${NAMES.length + 1}:B${NAMES.length + 1}`)).values[0];
}

beforeAll(async () => {
  bench = await openBench();
  workbench = await Workbench.open(bench);
  await workbench.page.evaluate(() => window.debentureWorkbook.addSheet("Check"));
  await put(
    0,
    0,
    NAMES.map((name) => [`=${name}`, `=IF(TRUE,${name},0)`, `=${name.toLowerCase()}&""`]),
  );
  await put(NAMES.length, 0, [USING]);
  models = await readModels();
});

afterAll(() => closeBench(bench));

beforeEach(() => workbench.select("Deal!A1"));

test("the names stand for the agreement's terms to begin with, each its own", async () => {
  expect(new Set(Object.values(RIGHT)).size).toBe(NAMES.length);
  expect(await faults()).toEqual([]);
  expect(await workbench.value("Model!B18")).toBe(942_967);
});

interface Step {
  /** what is done to the Deal sheet */
  readonly step: (deal: FWorksheet) => unknown;
  /** of the table afterwards */
  readonly rows: number;
  /** what is on the screen meanwhile */
  readonly shown?: string;
}

const STEPS: Readonly<Record<string, Step>> = {
  "a row inserted above most names": { step: (deal) => deal.insertRows(10, 1), rows: TERM_KEYS.length + 1 },
  "three rows inserted above nearly all": { step: (deal) => deal.insertRows(1, 3), rows: TERM_KEYS.length },
  "a row inserted under the heading": { step: (deal) => deal.insertRows(6, 1), rows: TERM_KEYS.length + 1 },
  "a column inserted before the values": { step: (deal) => deal.insertColumns(1, 1), rows: TERM_KEYS.length },
  "a row deleted above the table": { step: (deal) => deal.deleteRows(1, 1), rows: TERM_KEYS.length },
  "a row deleted on a sheet not shown": {
    step: (deal) => deal.deleteRows(1, 1),
    rows: TERM_KEYS.length,
    shown: "Model!A1",
  },
  "a name's own row moved down": { step: (deal) => deal.moveRows(deal.getRange("17:17"), 60), rows: TERM_KEYS.length },
  "rows moved up over names, on a sheet not shown": {
    step: (deal) => deal.moveRows(deal.getRange("50:52"), 9),
    rows: TERM_KEYS.length,
    shown: "Prices!A1",
  },
  "a row moved under the heading": { step: (deal) => deal.moveRows(deal.getRange("60:60"), 6), rows: TERM_KEYS.length },
  "the sheet renamed": { step: (deal) => deal.setName("Terms of the deal"), rows: TERM_KEYS.length },
};

test.each(Object.entries(STEPS))("follow %s, its undoing and its redoing", async (_, { step, rows, shown }) => {
  if (shown) await workbench.select(shown);
  await workbench.onSheet("Deal", step);
  expect(await faults()).toEqual([]);
  expect(await tableUse()).toEqual([rows, 1_000_000]);
  for (const way of ["undo", "redo"] as const) {
    await workbench.history(way);
    expect([way, await faults()]).toEqual([way, []]);
    expect(await tableUse()).toEqual([way === "undo" ? TERM_KEYS.length : rows, 1_000_000]);
  }
  await workbench.history("undo");
});

test("an error in no page", () => {
  expect(workbench.seen.problems).toEqual([]);
});
