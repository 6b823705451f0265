import { MODELS } from "../../src/sheets/models";
import { openBench, type Bench } from "./page";
import { closePane, eventually, Pane, testLooks } from "./pane";

jest.setTimeout(180_000);

let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench, { height: 1000 });
  await pane.view("Sheets");
  await pane.frame.getByRole("heading", { name: "Escrow monitor" }).waitFor();
});

afterAll(() => closePane(bench, pane));

const card = (name: string) => pane.frame.getByRole("region", { name, exact: true });

/** The cells of a sheet that show an error, with their texts. */
async function errors(sheet: string, range: string): Promise<string[]> {
  const { kinds, texts, values } = await pane.workbench.read(`'${sheet}'!${range}`);
  return kinds.flatMap((row, r) =>
    row.flatMap((kind, c) => (kind === "error" ? [`${r},${c}: ${texts[r]![c]} ${values[r]![c]}`] : [])),
  );
}

/** Each model that the pane offers: its sheet, and a cell of it with what it shows. */
const OFFERED = [
  ["Escrow monitor", "Escrow 2", "B8", 0.3],
  ["Redemption worksheet", "Redemption 2", "B9", true],
  ["Conversion ledger", "Ownership 2", "H9", 1_995_599],
  ["Dilution grid", "Dilution", "D9", 2_500_000],
  ["Timeline", "Timeline 2", "A4", "Event"],
  ["Findings", "Findings 2", "A5", "H"],
] as const;

test("every model is offered, and each of them is tried here", async () => {
  const titles = OFFERED.map(([title]) => title);
  expect(MODELS.flatMap(({ offer }) => offer?.title ?? [])).toEqual(titles);
  expect(await pane.frame.getByRole("region").getByRole("heading", { level: 2 }).allTextContents()).toEqual(titles);
});

describe("live from the start", () => {
  test.each([
    ["Redemption", "A1:G45", "B9", true],
    ["Escrow", "A1:H70", "B8", 0.3],
    ["Ownership", "A1:N26", "H9", 1_995_599],
    ["Timeline", "A1:I28", "A4", "Event"],
    ["Findings", "A1:E60", "A5", "H"],
  ])("%s has no error and its number", async (sheet, range, cell, value) => {
    await eventually(() => pane.workbench.value(`${sheet}!${cell}`), value);
    expect(await errors(sheet, range)).toEqual([]);
  });

  test("the ledger never holds more than the cap, and says what may be revoked", async () => {
    const { values } = await pane.workbench.read("Ownership!A9:N11");
    for (const row of values) expect(Number(row[12])).toBeLessThanOrEqual(0.05);
    expect(Number(values[2]![8])).toBeGreaterThan(0);
  });
});

describe("added on request", () => {
  test.each(OFFERED)("%s, by keyboard, as %s", async (name, sheet, cell, value) => {
    const button = card(name).getByRole("button", { name: `Insert ${name.toLowerCase()}` });
    await button.focus();
    await pane.page.keyboard.press("Enter");
    await pane.frame.getByText(`Added the sheet ${sheet}.`).waitFor();
    await eventually(() => pane.workbench.value(`'${sheet}'!${cell}`), value);
    await pane.button("Dismiss").click();
  });
});

test("where the host draws no charts, it is said", async () => {
  await card("Dilution grid").getByText("This host draws no charts", { exact: false }).waitFor();
});

test("without prices they are offered, marked as invented, and only when asked", async () => {
  await pane.page.evaluate(() => (window as any).debentureWorkbook.removeName("Prices"));
  await pane.put("Model!P3", 1);
  await card("Escrow monitor").getByRole("button", { name: "Add a Prices sheet…" }).click();
  await pane.frame.getByRole("group", { name: "Add a sheet with invented prices?" }).press("Escape");
  await card("Escrow monitor").getByRole("button", { name: "Add a Prices sheet…" }).click();
  await pane.button("Add the sheet").click();
  await card("Escrow monitor").getByRole("button", { name: "Insert escrow monitor" }).waitFor({ timeout: 90_000 });
  await pane.button("Dismiss").click();
});

testLooks(() => pane);
