import { said } from "../other-words/said";
import { openBench, type Bench } from "./page";
import { closePane, DEAL, eventually, Pane } from "./pane";

jest.setTimeout(180_000);

let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench);
});

beforeEach(async () => {
  await pane.restart(
    "Model!Q1:S40",
    Array.from({ length: 40 }, () => ["", "", ""]),
  );
  await pane.view("Functions");
});

afterAll(() => closePane(bench, pane));

async function open(id: string): Promise<void> {
  await pane.field("Search the functions").fill(id.toLowerCase().replaceAll("_", " "));
  await pane
    .button(new RegExp(`^${id}(?![A-Z_])`))
    .first()
    .click();
  await pane.frame.getByRole("heading", { name: new RegExp(`^${id}`) }).waitFor();
}

const answer = () => pane.frame.getByRole("status", { name: "Answer" }).innerText();

describe("a function in the pane", () => {
  test("is found, filled in, answered while it is typed, and inserted with the deal's table", async () => {
    await open("ESCROW_TOPUP");
    await pane.field("principal").fill("Principal");
    await pane.field("conversion_price").fill("0.25");
    await pane.field("escrow_shares").fill("5m");
    await eventually(answer, "1,000,000 shares");
    expect(await pane.field("terms").inputValue()).toBe(DEAL);
    await pane.workbench.select("Model!Q2");
    await pane.button("Insert into Model!Q2").click();
    await eventually(
      () => pane.workbench.formula("Model!Q2"),
      `=DEBENTURE.ESCROW_TOPUP(Principal,0.25,5000000,,${DEAL})`,
    );
    await eventually(() => pane.workbench.text("Model!Q2"), "1,000,000");
  });

  test("takes the cells that are selected, and follows them", async () => {
    await pane.put("Model!Q5", 0.25);
    await open("ESCROW_TRIGGERED");
    await pane.field("principal").fill("750,000");
    await pane.workbench.select("Model!Q5");
    await pane.button("Take the selected cells for conversion_price").click();
    expect(await pane.field("conversion_price").inputValue()).toBe("Model!Q5");
    await pane.field("escrow_shares").fill("5,000,000");
    await eventually(answer, "TRUE");
    await pane.put("Model!Q5", 0.3);
    await eventually(answer, "FALSE");
  });

  test("says what is missing, and what is wrong, in the words of the cell's error", async () => {
    await open("ESCROW_TOPUP");
    await eventually(answer, "Fill in principal, conversion_price, escrow_shares.");
    await pane.field("principal").fill("750000");
    await pane.field("conversion_price").fill("-1");
    const [came, above] = ["-1 came; accepted is ", "above 0"].map(said);
    const refused = new RegExp(`#VALUE!\\s+conversion_price: ${came}.*${above}.*\\[4\\.13\\]`, "s");
    await pane.field("escrow_shares").fill("5m");
    await eventually(async () => refused.test(await answer()), true);
    await pane.field("conversion_price").fill("1/2/2003");
    await pane.frame.getByText("This could be 1 Feb 2003 or 2 Jan 2003: write which.").waitFor();
  });

  test("asks for the quotes of a sheet's name, without which the formula would be none", async () => {
    await open("ESCROW_TOPUP");
    await pane.field("principal").fill("750000");
    await pane.field("escrow_shares").fill("5m");
    await pane.field("conversion_price").fill("My sheet!A1");
    await pane.frame.getByText("Put the name of the sheet in quotes: 'My sheet'!A1.").waitFor();
    expect(await pane.button(/^Insert into/).isDisabled()).toBe(true);
  });

  test("shows a table as a table, its dates as dates", async () => {
    await open("HOLIDAYS");
    await pane.field("calendar").fill("US_EQUITY");
    await pane.field("from").fill("1 Nov 2003");
    await pane.field("to").fill("31 Dec 2003");
    await pane.frame.getByRole("cell", { name: "Thu 27 Nov 2003" }).waitFor();
    expect(await pane.frame.getByRole("columnheader").allInnerTexts()).toEqual(["Date", "Weekday", "Reason"]);
  });

  test("never goes over a cell that holds something unasked, and warns of a spill that has no room", async () => {
    await pane.put("Model!Q10", "mine");
    await pane.put("Model!R12", "mine too");
    await open("HOLIDAYS");
    await pane.field("calendar").fill("US_EQUITY");
    await pane.field("from").fill("1 Nov 2003");
    await pane.field("to").fill("31 Dec 2003");
    await pane.frame.getByRole("cell", { name: "Thu 27 Nov 2003" }).waitFor();
    await pane.workbench.select("Model!Q10");
    await pane.button("Insert into Model!Q10").click();
    await pane.frame.getByText(/Model!Q10 is not empty.*Model!R12 is not empty: it would show #SPILL!/).waitFor();
    await pane.button("Cancel").click();
    expect(await pane.workbench.value("Model!Q10")).toBe("mine");
    await pane.button("Insert into Model!Q10").click();
    await pane.button("Insert").last().click();
    await eventually(() => pane.workbench.text("Model!Q10"), "#SPILL!");
    expect(await pane.workbench.value("Model!R12")).toBe("mine too");
  });

  test("is tried with its own examples", async () => {
    await open("OWNERSHIP_CAP");
    await pane
      .button(/^Try it: =OWNERSHIP_CAP\(37916390\)/)
      .first()
      .click();
    await eventually(answer, "1,995,599 shares");
  });

  test("leads to the readings that matter, in the deal", async () => {
    await open("ESCROW_TOPUP");
    await pane.button("Top-up rounding").click();
    await pane.frame.locator("#term-topUpRounding").waitFor();
    await eventually(
      () => pane.frame.locator("#term-topUpRounding").evaluate((field) => field === document.activeElement),
      true,
    );
  });
});

test("the keyboard alone: find, fill in, insert", async () => {
  await pane.workbench.select("Model!Q20");
  await pane.field("Search the functions").focus();
  await pane.page.keyboard.type("escrow topup");
  await eventually(
    async () => (await pane.frame.locator("#view-functions section > button").first().innerText()).split("\n")[0],
    "ESCROW_TOPUP",
  );
  await pane.page.keyboard.press("Tab");
  await pane.page.keyboard.press("Enter");
  await pane.frame.getByRole("heading", { name: /^ESCROW_TOPUP/ }).waitFor();
  for (const text of ["750000", "0.25", "5000000"]) {
    await pane.page.keyboard.press("Tab");
    await pane.page.keyboard.type(text);
    await pane.page.keyboard.press("Tab");
  }
  await eventually(answer, "1,000,000 shares");
  const insert = pane.button("Insert into Model!Q20");
  for (
    let presses = 0;
    presses < 12 && !(await insert.evaluate((button) => button === document.activeElement));
    presses++
  ) {
    await pane.page.keyboard.press("Tab");
  }
  await pane.page.keyboard.press("Enter");
  await eventually(() => pane.workbench.text("Model!Q20"), "1,000,000");
});
