import { said } from "../other-words/said";
import { openBench, type Bench } from "./page";
import { closePane, DEAL, eventually, Pane, testLooks } from "./pane";

jest.setTimeout(180_000);

let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench, { height: 1000 });
  await pane.view("Findings");
  await pane.frame.getByRole("heading", { name: /^Grave/ }).waitFor();
});

afterAll(() => closePane(bench, pane));

const group = (name: string) => pane.frame.getByRole("region", { name, exact: true });

test("groups what it finds by severity, with counts that are right", async () => {
  for (const name of ["Grave", "Middling", "Slight"]) {
    const count = await group(name).locator("ul > li").count();
    expect(await group(name).getByRole("heading").innerText()).toBe(`${name} (${count})`);
  }
});

test("shows the exact figures", async () => {
  await group("Grave").getByText(said("416,390 over"), { exact: false }).first().waitFor();
  await group("Grave").getByText("0.211864406780 (25/118)", { exact: false }).first().waitFor();
});

test("marks the notes of a reader, and shows them alone", async () => {
  await pane.button(/^Reader's notes \d+$/).click();
  const count = await pane.frame.locator("#view-findings ul > li").count();
  expect(await pane.frame.getByText("reader's note", { exact: true }).count()).toBe(count);
  await pane.button(/^Reader's notes \d+$/).click();
});

test("follows the deal: a term that is mended takes its finding away", async () => {
  const over = pane.frame.getByText(said("The agreement can lapse while the Closing is still in time"), {
    exact: false,
  });
  expect(await over.count()).toBe(1);
  await pane.view("Deal");
  await pane.fill("Lapse days", "20");
  await pane.view("Findings");
  await eventually(() => over.count(), 0);
  await pane.view("Deal");
  await pane.fill("Lapse days", "5");
  await pane.view("Findings");
  await eventually(() => over.count(), 1);
});

test("leads to the term that a finding comes from, by keyboard", async () => {
  await pane.frame.getByRole("button", { name: "Top-up rounding", exact: true }).first().focus();
  await pane.page.keyboard.press("Enter");
  await pane.frame.locator("#term-topUpRounding").waitFor();
  await eventually(
    () => pane.frame.locator("#term-topUpRounding").evaluate((field) => field === document.activeElement),
    true,
  );
  await pane.view("Findings");
});

test("goes to a sheet as a live formula", async () => {
  await pane.button("Insert as a sheet").click();
  await pane.frame.getByText("Added the sheet Findings 2").waitFor();
  expect(await pane.workbench.formula("'Findings 2'!A4")).toBe(`=DEBENTURE.DEAL_CHECK(,${DEAL})`);
  await eventually(() => pane.workbench.value("'Findings 2'!A5"), "H");
  await pane.button("Dismiss").click();
});

testLooks(() => pane);
