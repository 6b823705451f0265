import { said } from "../other-words/said";
import { openBench, type Bench } from "./page";
import { closePane, DEAL, eventually, Pane, termCell, testLooks } from "./pane";

jest.setTimeout(180_000);

const PRINCIPAL = termCell("Principal");

let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench, { height: 1000 });
  await pane.view("Now");
  await pane.frame.getByRole("heading", { name: "Charter headroom" }).waitFor();
});

afterAll(() => closePane(bench, pane));

const tile = (name: string) => pane.frame.getByRole("region", { name, exact: true });

/** What a tile says, once it says it. */
async function says(name: string, words: string): Promise<void> {
  await tile(name).getByText(words, { exact: false }).first().waitFor({ timeout: 10_000 });
}

async function open(group: RegExp): Promise<void> {
  const header = pane.frame.getByRole("button", { name: group });
  if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
}

test("a tile says which facts it needs, and leads to their fields", async () => {
  await says("Escrow cover", "Enter");
  await tile("Escrow cover").getByRole("button", { name: "Conversion price" }).click();
  await eventually(() => pane.field("Conversion price").evaluate((field) => field === document.activeElement), true);
});

/** What the tiles say, once they say it of the day that was just typed. */
const errors = async () => (await pane.frame.locator("#view-now").innerText()).match(/#[A-Z/]+[!?]?|An input cell.*/g);

test("with the day alone no tile shows an error: each says what to enter, as a fact or as a term", async () => {
  await pane.fill("As of", "10 Nov 2003");
  await says("Market value", "$0.195");
  for (const name of ["Escrow cover", "Redemption price"]) {
    await tile(name).getByRole("button", { name: "Conversion price", exact: true }).waitFor();
    await tile(name).getByRole("button", { name: "Fixed conversion price" }).waitFor();
    await says(name, said("Exhibit A is not attached"));
  }
  expect(await errors()).toBeNull();
});

test("without prices and without a term it says so too", async () => {
  await pane.fill("Prices", "");
  await tile("Market value").getByRole("button", { name: "Prices" }).waitFor();
  await pane.put(PRINCIPAL, "not set");
  await pane.fill("Conversion price", "0.25");
  await tile("Escrow cover").getByRole("button", { name: "Principal outstanding" }).waitFor();
  await tile("Escrow cover").getByRole("button", { name: "Principal", exact: true }).waitFor();
  expect(await errors()).toBeNull();
  await pane.put(PRINCIPAL, 750_000);
  await pane.fill("Prices", "Prices");
});

test("facts that are typed give the agreement's numbers, by keyboard alone", async () => {
  await pane.fill("As of", "10 Nov 2003");
  await pane.fill("Conversion price", "0.25");
  await says("Escrow cover", "1,000,000");
  const bar = "5,000,000 Escrow Shares held, 6,000,000 required, 1,000,000 short.";
  await tile("Escrow cover").getByRole("img", { name: bar }).waitFor();
  await says("Escrow cover", "$0.3");
  await says("Ownership cap", "1,995,599");
  await says("Charter headroom", "-14,015,279");
  await says("Charter headroom", "2,083,610");
});

test("what is wrong says what to mend, and changes no number", async () => {
  await pane.fill("As of", "1/2/03");
  await pane.frame.getByText(/four digits|This could be/).waitFor();
  await pane.fill("As of", "10 Nov 2003");
  await says("Market value", "$0.195");
});

test("the chart has its text, and its prices as a table on demand", async () => {
  const chart = tile("Market value").getByRole("img").first();
  expect(await chart.getAttribute("aria-label")).toMatch(/^Per Share Market Value, \d+ quoted days between/);
  await tile("Market value").getByRole("button", { name: "Show the prices" }).click();
  expect(await tile("Market value").getByRole("row").count()).toBeGreaterThan(20);
  await tile("Market value").getByRole("button", { name: "Hide the prices" }).click();
});

test("a halt and a notice give the reference price, and the redemption its limbs", async () => {
  await open(/^What happened/);
  await pane.fill("Halted", "1 Oct 2003");
  await pane.fill("Redemption notice", "16 Oct 2003");
  await says("Market value", "Reference price");
  await says("Redemption price", "(ii)");
  await pane.fill("Payment in full", "1 Dec 2003");
  await says("Market value", "Reference average MAX");
});

test("a waiver says from when it runs", async () => {
  await pane.fill("Waiver notice", "2003-10-01");
  await says("Ownership cap", "15 Dec 2003");
});

test("a tile inserts its formula, whose cell has the same number", async () => {
  await pane.workbench.select("Model!N5");
  await pane.button("Formula of Escrow cover").click();
  await tile("Escrow cover").getByRole("button", { name: "Insert into Model!N5" }).click();
  await eventually(() => pane.workbench.value("Model!N5"), 1_000_000);
  await pane.button("Formula of Escrow cover").click();
});

test("facts go onto a sheet only when asked, and then follow its cells, and the inserted formula too", async () => {
  const { page } = pane;
  const sheets = () => page.evaluate(() => (window as any).debentureWorkbook.sheets() as Promise<string[]>);
  await pane.button("Keep on a sheet…").click();
  expect(await sheets()).not.toContain("Facts");
  await pane.button("Add the sheet").click();
  await pane.frame.getByText("Kept on the sheet Facts").waitFor();
  const price = await page.evaluate(() =>
    (window as any).debentureWorkbook
      .names()
      .then((names: any[]) => names.find(({ name }) => name === "Fact_conversion_price").refersTo),
  );
  await pane.put(price, 0.2);
  await says("Escrow cover", "2,500,000");
  await eventually(() => pane.field("Conversion price").inputValue(), "0.2");
  await pane.workbench.select("Model!N6");
  await pane.button("Formula of Escrow cover").click();
  await tile("Escrow cover").getByRole("button", { name: "Insert into Model!N6" }).click();
  await eventually(
    () => pane.workbench.formula("Model!N6"),
    `=DEBENTURE.ESCROW_TOPUP(Principal,Fact_conversion_price,DEBENTURE.TERM("Escrow shares",${DEAL})-DEBENTURE.TERM("Escrow warrant shares",${DEAL}),,${DEAL})`,
  );
  await pane.put(price, 0.25);
  await eventually(() => pane.workbench.value("Model!N6"), 1_000_000);
});

test("a text that would be a formula or markup stays a text", async () => {
  await open(/^What is outstanding/);
  await pane.fill("Commitments", '=HYPERLINK("http://x","<img src=x onerror=alert(1)>")');
  const cell = await pane.page.evaluate(() =>
    (window as any).debentureWorkbook
      .names()
      .then((names: any[]) => names.find(({ name }) => name === "Fact_commitments").refersTo),
  );
  await eventually(() => pane.workbench.formula(cell), "");
  await pane.fill("Commitments", "");
});

test("its working is one press away", async () => {
  await pane.button("Working of Escrow cover").click();
  await pane.frame.getByRole("heading", { name: "A formula of the pane" }).waitFor();
  await pane.frame.getByText(said("Full Conversion Shares"), { exact: true }).waitFor();
  await pane.view("Now");
});

testLooks(
  () => pane,
  [320, 350, 450].flatMap((width) => [
    [width, "light", false],
    [width, "dark", false],
    [width, "light", true],
  ]),
);
