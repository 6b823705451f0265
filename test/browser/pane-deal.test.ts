import { readFileSync } from "node:fs";
import type { UniverWorkbook } from "../../src/workbook/univer/univer-workbook";
import { said } from "../other-words/said";
import { openBench, type Bench } from "./page";
import { closePane, eventually, Pane, ROW_AFTER_DEAL, termCell } from "./pane";

jest.setTimeout(180_000);

let bench: Bench;
let pane: Pane;
let restart: () => Promise<void>;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench);
  restart = await pane.restarting();
});

/** Each test begins with the sheet as it was and a pane just opened. */
beforeEach(() => restart());

afterAll(() => closePane(bench, pane));

const dealFile = (content: object | string) => ({
  name: "other.json",
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

const file = (terms: object, more: object = {}) =>
  dealFile({ schema: "debenture-deal", version: 1, name: "Another deal", preset: "HY_TECH_2003", terms, ...more });

async function importFile(content: ReturnType<typeof dealFile>): Promise<void> {
  await pane.frame.getByLabel("Deal file", { exact: true }).setInputFiles(content);
}

describe("a term", () => {
  test("is typed as people type it, stored in its cell, and every formula follows", async () => {
    await pane.workbench.enter("Model!Q2", '=DEBENTURE.TERM("Execution date",Deal)+0');
    await pane.fill("Execution date", "April 30, 2003");
    await eventually(() => pane.field("Execution date").inputValue(), "30 Apr 2003");
    await eventually(() => pane.workbench.text(termCell("Execution date")), "2003-04-30");
    await eventually(() => pane.workbench.value("Model!Q2"), 37741);
  });

  test("is marked where it differs from the preset, and goes back by one button", async () => {
    await pane.fill("Filing days", "60 days");
    await pane.button("Put Filing days back to 45 days").click();
    await eventually(() => pane.field("Filing days").inputValue(), "45");
    await eventually(() => pane.workbench.value(termCell("Filing days")), 45);
    expect(await pane.button(/^Put Filing days back/).count()).toBe(0);
  });

  test("that is wrong says what to mend while it is typed, and is not stored", async () => {
    await pane.fill("Maturity date", "1/2/2008");
    await pane.frame.getByText("This could be 1 Feb 2008 or 2 Jan 2008: write which.").waitFor();
    expect(await pane.field("Maturity date").getAttribute("aria-invalid")).toBe("true");
    expect(await pane.workbench.text(termCell("Maturity date"))).toBe("2008-04-27");
    await pane.field("Maturity date").press("Escape");
    await eventually(() => pane.field("Maturity date").inputValue(), "27 Apr 2008");
  });

  test("that was edited in the sheet appears in the pane", async () => {
    await pane.type(termCell("Filing days"), "30");
    await eventually(() => pane.field("Filing days").inputValue(), "30");
  });

  test("that a formula computes is read only, and says which", async () => {
    await pane.workbench.enter(termCell("Filing days"), "=40+2");
    await pane.frame.getByText("Computed in the sheet: =40+2").waitFor();
    await eventually(() => pane.field("Filing days").inputValue(), "42");
    await expect(pane.field("Filing days").isEditable()).resolves.toBe(false);
  });

  test("is found by its name, its clause or its meaning, and explained on demand", async () => {
    await pane.field("Search the terms").fill(`4.13 ${said("odd certificate")}`);
    await pane.frame.getByText("1 term", { exact: true }).waitFor();
    await pane.button("About Top-up rounding").click();
    await pane.frame.getByText(`Why the default: ${said("The purpose is a cover")}`).waitFor();
    await pane.frame.getByRole("combobox", { name: "Top-up rounding" }).click();
    await pane.frame.getByRole("option", { name: /ODD_LOT/ }).click();
    await eventually(() => pane.workbench.value(termCell("Top-up rounding")), "ODD_LOT");
  });
});

describe("a damaged Deal sheet", () => {
  test("is told by row, and mended only by the buttons", async () => {
    await pane.put(termCell("Principal", "A"), "Pricipal");
    await pane.frame.getByText("“Pricipal” is not a term; the nearest is Principal.").waitFor();
    expect(await pane.workbench.value(termCell("Principal", "A"))).toBe("Pricipal");
    await pane.button("Call it Principal").click();
    await pane.frame.getByText("The Deal sheet needs attention").waitFor({ state: "detached" });
    expect(await pane.workbench.value(termCell("Principal", "A"))).toBe("Principal");
  });

  test("gets the row of a term that is missing, at its end", async () => {
    const end = ROW_AFTER_DEAL;
    await pane.put(termCell("Filing days", "A"), "");
    await pane.put(termCell("Filing days"), "");
    await pane.frame.getByText("No row for Filing days. The agreement's own value applies.").waitFor();
    await pane.button("Add the row").click();
    await eventually(() => pane.workbench.value(`Deal!A${end}`), "Filing days");
    await eventually(async () => (await pane.workbench.read("Deal")).address, `${termCell("Base deal", "A")}:E${end}`);
    await pane.frame.getByText("The Deal sheet needs attention").waitFor({ state: "detached" });
    for (const column of "ABCDE") await pane.put(`Deal!${column}${end}`, "");
  });

  test("shows a hostile text as text", async () => {
    await pane.put(termCell("Principal", "A"), "<img src=x onerror=alert(1)>");
    await pane.frame.getByText(/“<img src=x onerror=alert\(1\)>” is not a term/).waitFor();
    expect(await pane.frame.locator("img").count()).toBe(0);
  });
});

test("a value that speaks as our messages do is told what is accepted, and not its own words", async () => {
  await pane.put(termCell("Principal"), "accepted is mine");
  await pane.frame.getByText(`Accepted is ${said("an amount in $, above 0, or none")}.`).waitFor();
  expect(await pane.frame.getByText(/Accepted is mine/).count()).toBe(0);
});

describe("a deal as a file", () => {
  test("is saved, and comes back with what was changed", async () => {
    await pane.fill("Filing days", "60");
    await pane.button("Export").click();
    const downloading = pane.page.waitForEvent("download");
    await pane.button("Save the file").click();
    const saved = readFileSync(await (await downloading).path(), "utf8");
    expect(JSON.parse(saved)).toMatchObject({
      schema: "debenture-deal",
      version: 1,
      terms: { "Filing days": 60, "Execution date": "2003-04-28" },
    });
    await pane.fill("Filing days", "45");
    await importFile(dealFile(saved));
    await pane.frame.getByText(/1 term of the deal change/).waitFor();
    await pane.button("Import").last().click();
    await eventually(() => pane.field("Filing days").inputValue(), "60");
  });

  test("that is wrong in places is imported without them, if the person says so", async () => {
    await importFile(file({ "Filing days": 30, Principal: "=cmd|' /C calc'!A0", "Escrow covr": 2 }));
    await pane.frame.getByText(`Principal: Accepted is ${said("an amount in $, above 0, or none")}.`).waitFor();
    await pane.frame.getByText("Escrow covr: Not a term; the nearest is Escrow cover.").waitFor();
    await pane.button("Cancel").click();
    await eventually(() => pane.field("Filing days").inputValue(), "45");
    await importFile(file({ "Filing days": 30, Principal: "=cmd|' /C calc'!A0" }));
    await pane.button("Import the rest").click();
    await eventually(() => pane.workbench.value(termCell("Filing days")), 30);
    expect(await pane.workbench.value(termCell("Principal"))).toBe(750_000);
    await pane.button("Undo").click();
    await eventually(() => pane.workbench.value(termCell("Filing days")), 45);
  });

  test("with a name that tries to be a formula or markup is a text in the sheet and in the pane", async () => {
    await importFile(file({}, { name: '=HYPERLINK("http://x.invalid","<b>y</b>")' }));
    await pane.button("Import").last().click();
    await eventually(() => pane.workbench.value("Deal_name"), '=HYPERLINK("http://x.invalid","<b>y</b>")');
    const { values, formulas } = await pane.workbench.read("Deal!A1");
    expect([values[0]![0], formulas[0]![0]]).toEqual(['=HYPERLINK("http://x.invalid","<b>y</b>")', ""]);
    expect(await pane.frame.getByRole("heading", { level: 1 }).innerText()).toBe(
      '=HYPERLINK("http://x.invalid","<b>y</b>")',
    );
  });

  const refused: [content: ReturnType<typeof dealFile>, says: RegExp, why: string][] = [
    [dealFile("<html></html>"), /not JSON/, "no JSON"],
    [dealFile({ schema: "other" }), /its schema is not/, "somebody else's"],
    [dealFile(" ".repeat(900_000)), /too large/, "never parsed"],
  ];
  test.each(refused)("is refused, the deal being as it was (%#)", async (content, says) => {
    await importFile(content);
    await pane.frame.getByRole("alert").filter({ hasText: says }).waitFor();
    await eventually(() => pane.field("Filing days").inputValue(), "45");
  });
});

describe("other deals", () => {
  test("a preset is taken after a question, and undone", async () => {
    await pane.frame.getByRole("combobox", { name: "Based on" }).click();
    await pane.frame.getByRole("option", { name: /Lowest three of twenty/ }).click();
    await pane.frame.getByText(/terms change/).waitFor();
    await pane.button("Take them").click();
    await eventually(() => pane.workbench.value(termCell("Fixed conversion price")), 0.65);
    await eventually(() => pane.workbench.value("Deal_preset"), "GOLDEN_GATE");
    await pane.button("Undo").click();
    await eventually(() => pane.workbench.value(termCell("Fixed conversion price")), "not set");
  });

  test("two are compared side by side, a file among them", async () => {
    await pane.button("Compare").click();
    await pane.frame.getByText(/of \d+ terms differ/).waitFor();
    await pane.frame.getByLabel("Deal file to compare").setInputFiles(file({ Principal: 800_000 }));
    await pane.frame.getByText(/^1 of \d+ terms differ/).waitFor();
    expect(await pane.frame.getByRole("row").last().innerText()).toMatch(/Principal.*\$750,000\s+\$800,000/s);
    await pane.button("Back to the deal").click();
    await pane.field("Search the terms").waitFor();
  });
});

test("without the Deal sheet the deal is a draft in the pane, until its sheet is inserted", async () => {
  await pane.page.evaluate(() =>
    (window as never as { debentureWorkbook: UniverWorkbook }).debentureWorkbook.removeName("Deal"),
  );
  await pane.put("Deal!G1", "the table is gone");
  await pane.button("Insert the Deal sheet").waitFor();
  await pane.fill("Filing days", "50");
  await pane.button("Insert the Deal sheet").click();
  await pane.button("on Deal 2").waitFor();
  const rows = await pane.workbench.read("Deal");
  expect(rows.address).toMatch(/^'Deal 2'!/);
  expect(rows.values.find(([name]) => name === "Filing days")![1]).toBe(50);
  await pane.frame.getByText(/These names still stand for other cells: .*Principal/).waitFor();
});
