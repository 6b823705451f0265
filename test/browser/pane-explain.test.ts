import { said } from "../other-words/said";
import { openBench, type Bench } from "./page";
import { closePane, eventually, Pane, termCell, testLooks } from "./pane";

jest.setTimeout(180_000);

let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench, { height: 1000 });
  await pane.put("Model!N3", {
    formula: '=DEBENTURE.ESCROW_TOPUP(Principal,DEBENTURE.TERM("Purchase price",Deal)/3000000,5000000,,Deal)',
  });
  await pane.put("Model!N4", { formula: "=DEBENTURE.ESCROW_TOPUP(SUM(Principal),0.25,5000000,,Deal)" });
  await pane.put("Model!N6", { formula: "=SUM(1,2)" });
  await pane.put("Model!N7", "<img src=x onerror=alert(1)>");
  await pane.put("Model!N8", { formula: "=DEBENTURE.ESCROW_TOPUP(Principal,N7,5000000,,Deal)" });
  await pane.workbench.select("Model!B10");
  await pane.view("Explain");
  await pane.frame.getByRole("heading", { name: "Model!B10" }).waitFor();
});

afterAll(() => closePane(bench, pane));

const card = (name: string) => pane.frame.getByRole("region", { name, exact: true });

async function select(cell: string): Promise<void> {
  await pane.workbench.select(cell);
  await pane.frame.getByRole("heading", { name: cell, exact: true }).waitFor();
}

test("the selected cell has its quantities with clause and rule, and what the other readings would give", async () => {
  await select("Model!F9");
  await pane.frame.getByText("Row 3 of 6 of the answer of Model!F7.").waitFor();
  await card("ESCROW_TOPUP").getByText("180,000 shares").first().waitFor();
  await card("ESCROW_TOPUP").getByText("UP · in force").waitFor();
  await card("ESCROW_TOPUP").getByText("ODD_LOT", { exact: true }).waitFor();
  await card("ESCROW_TOPUP")
    .getByText(`4.13 · ${said("shortfall ÷ Certificate size")}`, { exact: false })
    .waitFor();
});

test("an input leads to its cell, by keyboard", async () => {
  await pane.frame.getByRole("button", { name: "Select Model!E9" }).focus();
  await pane.page.keyboard.press("Enter");
  await pane.frame.getByRole("heading", { name: "Model!E9", exact: true }).waitFor();
  await pane.frame.getByText("holds a value, and no formula.", { exact: false }).waitFor();
});

test("a nested call is computed and has a working of its own", async () => {
  await select("Model!N3");
  await card("ESCROW_TOPUP").getByText("1,000,000 shares").first().waitFor();
  await pane.frame.getByRole("radio", { name: "TERM", exact: true }).click();
  await card("TERM").waitFor();
});

test("what only the sheet can compute is said so, and its value can be pointed to", async () => {
  await select("Model!N4");
  await pane.frame.getByText("The pane cannot read principal.").waitFor();
  await pane.frame.getByText("SUM(Principal) is computed by the sheet and not by the pane.").waitFor();
  await pane.button("Point to a cell with its value").click();
  await pane.workbench.select("Model!E9");
  await pane.workbench.select(termCell("Principal"));
  await pane.button("Take it").click();
  await card("ESCROW_TOPUP").getByText("1,000,000 shares").first().waitFor();
  await pane.button("Follow the selection").click();
});

test.each([
  ["Model!Z30", "is empty.", "an empty cell"],
  ["Model!N6", "holds a formula without a function of this add-in.", "another formula"],
])("%s %s", async (cell, words) => {
  await select(cell);
  await pane.frame.getByText(words, { exact: false }).waitFor();
});

test("a wrong input says what to mend, and a hostile text is shown as text", async () => {
  await select("Model!N8");
  await pane.frame.getByText(new RegExp(`conversion_price: .*${said("accepted is")}`)).waitFor();
  await card("ESCROW_TOPUP").getByText("<img src=x onerror=alert(1)>", { exact: true }).waitFor();
});

test("it is copied as text", async () => {
  await select("Model!B10");
  await card("ESCROW_TOPUP").getByText(said("Shares to issue"), { exact: true }).waitFor();
  await pane.button("Copy as text").click();
  await pane.frame.getByText("Copied: the working.").waitFor();
});

test("it goes onto a sheet as a live formula with the same cells", async () => {
  await pane.button("Insert as a sheet").click();
  await pane.frame.getByText("The working is on the sheet Working.", { exact: false }).waitFor();
  expect(await pane.workbench.formula("Working!A4")).toBe(
    '=DEBENTURE.EXPLAIN("ESCROW_TOPUP",DEBENTURE.TERM("Principal",Deal_terms),Model!B5,Model!B6,,Deal_terms)',
  );
  await eventually(() => pane.workbench.value("Working!A4"), "Step");
  await pane.button("Dismiss").click();
});

test("a reading leads to its term", async () => {
  await select("Model!B10");
  await card("ESCROW_TOPUP").waitFor();
  await select("Model!F9");
  await card("ESCROW_TOPUP").getByRole("button", { name: "Top-up rounding" }).click();
  await pane.frame.locator("#term-topUpRounding").waitFor();
  await pane.view("Explain");
});

testLooks(() => pane);
