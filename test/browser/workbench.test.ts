import { readFileSync } from "node:fs";
import { closeBench, openBench, type Bench } from "./page";
import { withChart, withTable } from "../workbench/xlsx-file";
import { Workbench } from "./workbench";

jest.setTimeout(180_000);

let bench: Bench;
let workbench: Workbench;

beforeAll(async () => {
  bench = await openBench();
  workbench = await Workbench.open(bench);
});

afterAll(() => closeBench(bench));

/** An empty corner of the model sheet. */
const FREE = "Model!Q2";

describe("a typed formula", () => {
  test("computes, and its number is shown with its format", async () => {
    await workbench.type(FREE, "=DEBENTURE.ESCROW_TOPUP(750000, 0.25, 5000000)");
    expect(await workbench.value(FREE)).toBe(1_000_000);
    expect(await workbench.text(FREE)).toBe("1,000,000");
  });

  test.each([
    ['=DEBENTURE.BUSINESS_DAY("2003-10-27",10)', "2003-11-12", "CAL-21: a date is shown as one"],
    [
      "=DEBENTURE.ESCROW_TOPUP(750000,0.25,5000000,,Deal)",
      "1,000,000",
      "a blank argument in the middle, a name at the end",
    ],
    ["=DEBENTURE.ESCROW_TOPUP(750000,0.25,5000000,)", "1,000,000", "a blank argument at the end"],
    ["=debenture.escrow_topup(750000,0.3,5000000)", "0", "ESC-03, in small letters"],
    ["=SUM(DEBENTURE.ESCROW_TOPUP(750000,0.25,5000000),1)", "1000001", "inside a function of the sheet"],
    ["=DEBENTURE.OWNERSHIP_CAP(Outstanding_shares)", "1,995,599", "LIM-01, from a named cell"],
    ['=TEXT(DEBENTURE.BUSINESS_DAY("2003-10-27",10),"yyyy")', "2003", "a date is a serial to other functions"],
  ])("%s shows %s", async (formula, shown) => {
    await workbench.enter(FREE, formula);
    expect(await workbench.text(FREE)).toBe(shown);
  });

  test("hands its format on to a cell that refers to it, and takes it away with it", async () => {
    await workbench.enter(FREE, '=DEBENTURE.BUSINESS_DAY("2003-10-27",10)');
    await workbench.enter("Model!Q3", "=Q2");
    expect(await workbench.text("Model!Q3")).toBe("2003-11-12");
    await workbench.enter(FREE, "=1+1");
    expect([await workbench.text(FREE), await workbench.text("Model!Q3")]).toEqual(["2", "2"]);
    await workbench.enter(FREE, '=DEBENTURE.BUSINESS_DAY("2003-10-27",10)');
    await workbench.type(FREE, "7");
    expect([await workbench.text(FREE), await workbench.text("Model!Q3")]).toEqual(["7", "7"]);
  });
});

describe("a spilled answer", () => {
  test("fills its cells, with formats, and an error in its own row alone", async () => {
    await workbench.enter("Model!Q5", "=DEBENTURE.ESCROW_TOPUP(750000,{0.25;0;0.2999},5000000)");
    const { texts, formulas } = await workbench.read("Model!Q5:Q7");
    expect(texts).toEqual([["1,000,000"], ["#VALUE!"], ["10,000"]]);
    expect(formulas.map(([formula]) => formula !== "")).toEqual([true, false, false]);
    await workbench.select("Model!Q6");
    expect(await workbench.status()).toMatch(/^Q6 #VALUE! .*conversion_price/);
  });

  test("is a table with dates in its cells", async () => {
    await workbench.enter("Model!Q9", '=DEBENTURE.HOLIDAYS("US_EQUITY","2003-11-01","2003-12-31")');
    expect((await workbench.read("Model!Q9:S11")).texts).toEqual([
      ["Date", "Weekday", "Reason"],
      ["2003-11-27", "Thursday", expect.stringContaining("Thanksgiving")],
      ["2003-12-25", "Thursday", expect.stringContaining("Christmas")],
    ]);
  });

  test("does not run over a cell that holds something", async () => {
    await workbench.type("Model!Q15", "mine");
    await workbench.enter("Model!Q14", "=DEBENTURE.ESCROW_TOPUP(750000,{0.25;0.3},5000000)");
    expect(await workbench.text("Model!Q14")).toBe("#SPILL!");
    expect(await workbench.text("Model!Q15")).toBe("mine");
    await workbench.select("Model!Q14");
    expect(await workbench.status()).toMatch(/^Q14 #SPILL! /);
  });
});

describe("a wrong formula", () => {
  const cases = [
    ["=DEBENTURE.ESCROW_TOPUP(750000,0,5000000)", "#VALUE!", /conversion_price/, "a price of 0"],
    ['=DEBENTURE.MARKET_VALUE("2002-01-02",Prices)', "#N/A", /price/i, "no price so early"],
    ["=DEBENTURE.ESCROW_TOPUP(750000)", "#VALUE!", /needs conversion_price, escrow_shares/, "too few arguments"],
    ["=DEBENTURE.ESCROW_TOPUP(1,1,1,1,Deal,1)", "#VALUE!", /at most 5/, "too many arguments"],
    ["=DEBENTURE.ESCROW_TOPUP(750000,1/0,5000000)", "#DIV/0!", /zero/, "an error in an argument passes through"],
    ["=DEBENTURE.NO_SUCH(1)", "#NAME?", /not known/, "an unknown function"],
  ] as const;

  test.each(cases)("%s shows %s and its text", async (formula, code, message) => {
    await workbench.enter("Model!Q20", formula);
    expect(await workbench.text("Model!Q20")).toBe(code);
    await workbench.select("Model!Q20");
    const status = await workbench.status();
    expect(status.startsWith(`Q20 ${code} `)).toBe(true);
    expect(status).toMatch(message);
  });

  test("shows its text on a card over the cell", async () => {
    await workbench.type("Model!B5", "0");
    const { page } = workbench;
    await workbench.select("Model!A1");
    // Column A is 285 wide after a margin of 46; row 10 lies under a heading of 20, a title of 40 and eight rows of 24.
    await workbench.hover(46 + 285 + 60, 20 + 40 + 8 * 24 + 12);
    const card = page.getByText(/conversion_price/).last();
    await card.waitFor({ timeout: 5000 });
    await workbench.type("Model!B5", "0.25");
  });
});

describe("the sheets of a new workbook", () => {
  test("show no error in any cell", async () => {
    const sheets = await workbench.page.evaluate(() => window.debentureWorkbook!.sheets());
    expect(sheets.slice(0, 3)).toEqual(["Deal", "Prices", "Model"]);
    // Counted in the page: all these cells are long on their way out of it.
    const found = await workbench.page.evaluate(async (names) => {
      const blocks = await Promise.all(names.map((name) => window.debentureWorkbook!.read(`${name}!A1:P300`)));
      return blocks.map(({ kinds, texts }) => ({
        isFilled: kinds.flat().some((kind) => kind !== "empty"),
        errors: texts.flatMap((row, r) => row.filter((_, c) => kinds[r]![c] === "error")),
      }));
    }, sheets);
    expect(found).toEqual(sheets.map(() => ({ isFilled: true, errors: [] })));
  });

  test("recalculate when a term on the Deal sheet is changed", async () => {
    const { values } = await workbench.read("Deal!A1:B130");
    const row = values.findIndex(([name]) => name === "Escrow cover") + 1;
    await workbench.enter(FREE, "=DEBENTURE.ESCROW_TOPUP(750000,0.25,5000000,,Deal)");
    await workbench.type(`Deal!B${row}`, "3");
    // 300% of 3,000,000 less 5,000,000
    expect(await workbench.value(FREE)).toBe(4_000_000);
    await workbench.type(`Deal!B${row}`, "2");
    expect(await workbench.value(FREE)).toBe(1_000_000);
  });

  test("say beside a number what the terms say, in words that follow them", async () => {
    const { values } = await workbench.read("Deal!A1:B130");
    const row = values.findIndex(([name]) => name === "Ownership cap") + 1;
    const model = await workbench.read("Model!A1:A60");
    const note = `Model!C${model.values.findIndex(([label]) => label === "May be taken now") + 1}`;
    expect(await workbench.text(note)).toBe("at most 5% after the issue");
    await workbench.type(`Deal!B${row}`, "9.99%");
    expect(await workbench.text(note)).toBe("at most 9.99% after the issue");
    await workbench.type(`Deal!B${row}`, "5%");
    expect(await workbench.text(note)).toBe("at most 5% after the issue");
  });

  test("say that the prices are invented", async () => {
    expect(await workbench.text("Prices!A2")).toMatch(/^INVENTED/);
  });
});

describe("the pane", () => {
  test("is the page that Excel shows, and knows the deal of this workbook", async () => {
    const deal = await workbench.text("Deal!A1");
    expect(await workbench.page.locator("#wb-deal").innerText()).toBe(deal);
    await workbench.pane.getByText("Hy-Tech").first().waitFor({ timeout: 30_000 });
  });
});

describe("a saved workbook", () => {
  let other: Workbench;

  beforeAll(async () => {
    other = await Workbench.open(bench);
  });

  afterAll(async () => {
    expect(other.seen.problems).toEqual([]);
    expect(await other.violations()).toEqual([]);
    await other.close();
  });

  const watched = ["Model!Q2", "Model!Q5:Q7", "Model!Q9:S11", "Model!A1:L60", "Deal!A1:E60", "Prices!A1:F30"];

  test("opens again with its formulas, answers, spills and formats", async () => {
    const before = await Promise.all(watched.map((cells) => workbench.read(cells)));
    const buffer = readFileSync(await workbench.save());
    await other.openFile({ name: "deal.xlsx", mimeType: "application/octet-stream", buffer });
    expect(await other.note()).toMatch(/^deal\.xlsx is open/);
    const after = await Promise.all(watched.map((cells) => other.read(cells)));
    expect(after.map((block) => block.formulas)).toEqual(before.map((block) => block.formulas));
    expect(after.map((block) => block.texts)).toEqual(before.map((block) => block.texts));
    await other.type("Model!B5", "0.3");
    expect(await other.value("Model!B10")).toBe(0);
  });

  test("of another program opens, its tables by their names, and what is not shown is said", async () => {
    await other.openFile({ name: "chart.xlsx", mimeType: "application/octet-stream", buffer: withChart() });
    expect(await other.note()).toMatch(/^chart\.xlsx is open.*The file also has charts: they are not shown here/);
    expect((await other.read("Data!A1:C2")).texts).toEqual([
      ["Day", "Price", ""],
      ["37895", "0.25", "0.5"],
    ]);
    await other.openFile({ name: "table.xlsx", mimeType: "application/octet-stream", buffer: withTable() });
    expect(await other.note()).toMatch(/^table\.xlsx is open/);
    await other.enter("Data!E1", "=SUM(Prices)");
    expect(await other.value("Data!E1")).toBe(37_895.25);
  });

  test.each([
    ["text.xlsx", Buffer.from("no workbook at all"), /no \.xlsx workbook/, "text under a false name"],
    [
      "cut.xlsx",
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
      /The file is damaged: its end is missing\./,
      "a file that was cut off",
    ],
  ])("%s is refused, and the open workbook stays", async (name, buffer, message) => {
    const before = await workbench.read("Model!A1:B12");
    await workbench.openFile({ name, mimeType: "application/octet-stream", buffer });
    expect(await workbench.note()).toMatch(message);
    expect(await workbench.read("Model!A1:B12")).toEqual(before);
  });
});

describe("the page", () => {
  test("ran without an error, a foreign request or a breach of its policy", async () => {
    expect(workbench.seen.problems).toEqual([]);
    expect(workbench.seen.foreign).toEqual([]);
    expect(await workbench.violations()).toEqual([]);
  });

  test.each(["light", "dark"] as const)("has nothing for axe to find around the grid, in %s", async (colorScheme) => {
    const { page } = workbench;
    await page.emulateMedia({ colorScheme });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const background = await page.locator("#wb-dialog").evaluate((dialog) => getComputedStyle(dialog).backgroundColor);
    expect(background === "rgb(255, 255, 255)").toBe(colorScheme === "light");
    await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const found = await page.evaluate(async () => {
      const around = { include: ["#wb-bar", "#wb-note", ".wb-status", "#wb-dialog"] };
      const { violations, passes } = await (window as any).axe.run(around, { iframes: false });
      return { violations: violations.map(({ id }: { id: string }) => id), passes: passes.length };
    });
    expect(found.violations).toEqual([]);
    expect(found.passes).toBeGreaterThan(5);
    await page.keyboard.press("Escape");
  });

  test.each([
    ["functions.js", 404, /functions\.js is missing/, "none of the functions"],
    ["functions.late.js", 404, /functions\.late\.js is missing/, "some of them"],
    ["functions.late.js", 200, /functions\.late\.js do not belong together/, "some of them, of another build"],
  ])("says what is wrong when %s comes with %d: %s", async (file, status, says) => {
    const page = await bench.browser.newPage();
    await page.route(`**/${file}`, (route) => route.fulfill({ status, body: "", contentType: "text/javascript" }));
    await page.goto(`${bench.server.url}workbench/`);
    await page.locator('#wb-start-card[data-kind="bad"]').waitFor({ timeout: 30_000 });
    expect(await page.locator("#wb-start-text").innerText()).toMatch(says);
    await page.close();
  });

  test("shows its bar and the pane before the spreadsheet, and fetches one that did not come when asked again", async () => {
    const page = await bench.browser.newPage({ viewport: { width: 1400, height: 860 } });
    const grid = "**/workbench/chunks/*.js";
    let refuse = (): void => undefined;
    const refused = new Promise<void>((resolve) => (refuse = resolve));
    await page.route(grid, (route) => refused.then(() => route.abort()));
    await page.goto(`${bench.server.url}workbench/`, { waitUntil: "commit" });
    await page.frameLocator("#wb-frame").getByText("Opening the deal").waitFor();
    expect(await page.locator("#wb-actions button").allInnerTexts()).toEqual(["New", "Open", "Save", "Pane", "?"]);
    expect(await page.locator("#wb-actions button:disabled").count()).toBe(4);
    const place = await page.locator("#wb-pane").boundingBox();
    refuse();
    await page.locator('#wb-start-card[data-kind="bad"]').waitFor();
    expect(await page.locator("#wb-start-text").innerText()).toBe("The spreadsheet could not be loaded.");
    expect(await page.locator("#wb-pane").isVisible()).toBe(false);
    await page.unroute(grid);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator("#wb-start").waitFor({ state: "hidden", timeout: 60_000 });
    expect(await page.locator("#wb-pane").boundingBox()).toEqual(place);
    expect(await page.locator("#wb-actions button:disabled").count()).toBe(0);
    await page.close();
  });

  test("shows the pane on demand where there is little room", async () => {
    const narrow = await Workbench.open(bench, { width: 420 });
    const pane = narrow.page.locator("#wb-pane");
    const toggle = narrow.page.getByRole("button", { name: "Pane" });
    expect(await pane.isVisible()).toBe(false);
    await toggle.click();
    expect(await pane.isVisible()).toBe(true);
    await toggle.press("Enter");
    expect(await pane.isVisible()).toBe(false);
    await narrow.close();
  });
});
