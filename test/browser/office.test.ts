import path from "node:path";
import type { Page } from "playwright-core";
import { parseFormula, parseResult } from "../../src/catalogue/examples";
import { ERROR_CODES as WORKBENCH_CODES } from "../../src/workbench/custom-functions";
import { differences } from "../built/answers";
import { built, ERROR_CODES, readBuiltCatalogue, readMetadata, root, type Answer } from "../built/bare-host";
import { closeBench, openBench, watch, type Bench, type Watch } from "./page";

jest.setTimeout(180_000);

/** Office's own scripts, from its package, in place of Microsoft's server. They are never shipped. */
const OFFICE = path.join(root, "node_modules/@microsoft/office-js/dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const TELEMETRY = /^https:\/\/telemetryservice\.firstpartyapps\.oaspapps\.com\//;

let bench: Bench;
let page: Page;
let seen: Watch;

beforeAll(async () => {
  bench = await openBench();
  page = await bench.browser.newPage({ viewport: { width: 350, height: 700 } });
  seen = await prepare(page);
  await page.goto(`${bench.server.url}taskpane.html`);
});

afterAll(() => closeBench(bench));

/** The built page; the runtime of the functions, which Excel's own file brings along, follows Office's script. */
function pageInExcel(): string {
  const office = `<script src="${CDN}office.js"></script>`;
  const html = built("taskpane.html");
  if (!html.includes(office)) throw new Error("the page does not load Office's script");
  return html.replace(office, `${office}<script src="${CDN}custom-functions-runtime.js"></script>`);
}

async function prepare(tab: Page): Promise<Watch> {
  const watched = await watch(tab, bench.server.url, ({ href }) =>
    href.startsWith(CDN) ? path.join(OFFICE, href.slice(CDN.length)) : undefined,
  );
  await tab.route("**/taskpane.html", (route) => route.fulfill({ contentType: "text/html", body: pageInExcel() }));
  return watched;
}

interface Call {
  readonly id: string;
  readonly values: readonly unknown[];
}

/** Calls functions by their ids through Office's own association; a real error is `{ error, message, sent }`. */
function callAll(calls: readonly Call[]): Promise<Answer[]> {
  return page.evaluate((asked) => {
    const office = (globalThis as any).CustomFunctions;
    const cell = (value: any) =>
      value instanceof office.Error
        ? { error: value.code, message: value.message, sent: JSON.parse(JSON.stringify(value)) }
        : value;
    return asked.map(({ id, values }) => {
      try {
        const result = office._association.mappings[id](...values, { functionName: id, address: "Sheet1!A1" });
        return result.map((row: any[]) => row.map(cell));
      } catch (error) {
        if (!(error instanceof office.Error)) return [[{ thrown: String(error) }]];
        return [[cell(error)]];
      }
    });
  }, calls);
}

const matrix = (value: unknown) =>
  value === null || value === undefined ? null : Array.isArray(value) ? value : [[value]];

const metadata = readMetadata();
const catalogue = readBuiltCatalogue();

describe("the built page beside Office's own scripts", () => {
  test("associates every function of the metadata, and no other", async () => {
    const ids: string[] = await page.evaluate(() =>
      Object.keys((globalThis as any).CustomFunctions._association.mappings),
    );
    expect(ids.sort()).toEqual(metadata.functions.map((f) => f.id).sort());
  });

  test("answers every example through the real association", async () => {
    const examples = catalogue.functions.flatMap((f) =>
      f.examples.map((e) => ({ ...e, declared: f.parameters.length })),
    );
    const calls = examples.map(({ formula, declared }) => {
      const { id, arguments: given } = parseFormula(formula);
      return { id, values: Array.from({ length: declared }, (_, i) => matrix(given[i])) };
    });
    const answers = await callAll(calls);
    const wrong = examples.flatMap((e, i) =>
      differences(parseResult(e.result), answers[i]!).map((each) => `${e.formula}: ${each}`),
    );
    expect(wrong).toEqual([]);
    console.log(
      `${examples.length} examples of ${catalogue.functions.length} functions answered through Office's association`,
    );
  });

  test("gives an error of Office's own class for a wrong argument, and none of another", async () => {
    const wrong = "\u0000 no such thing";
    const calls = metadata.functions.map(({ id, parameters }) => ({
      id,
      values: parameters.map((p) => (p.name === "terms" ? null : [[wrong]])),
    }));
    const answers = await callAll(calls);
    const bad = metadata.functions.flatMap((f, i) => {
      const first = answers[i]![0]![0] as { error?: string; message?: string; thrown?: string };
      const hasFacts = f.parameters.some((p) => p.name !== "terms");
      const fine = !hasFacts || (first?.error === "#VALUE!" && first.message);
      return fine ? [] : [`${f.id}: ${JSON.stringify(first)}`];
    });
    expect(bad.filter((each) => each.includes("thrown"))).toEqual([]);
    expect(bad).toEqual([]);
  });

  test("what Office sends of an error keeps its code and its text", async () => {
    const [thrown, spilled] = await callAll([
      { id: "ESCROW_TOPUP", values: [[[750000]], [[0]], [[5000000]], null, null] },
      { id: "ESCROW_TOPUP", values: [[[750000]], [[0.25], [0]], [[5000000]], null, null] },
    ]);
    const sent = {
      type: "Error",
      basicType: "Error",
      basicValue: "#VALUE!",
      errorType: "Value",
      message: expect.stringContaining("conversion_price"),
    };
    expect(thrown![0]![0]).toMatchObject({ error: "#VALUE!", sent });
    expect(spilled![0]![0]).toBe(1000000);
    expect(spilled![1]![0]).toMatchObject({ error: "#VALUE!", sent });
  });

  test("takes errors, blanks and formatted numbers in the shapes in which Office hands them over", async () => {
    const answers: Answer[] = await page.evaluate(() => {
      const office = (globalThis as any).CustomFunctions;
      const topup = (price: unknown) => {
        try {
          return office._association.mappings.ESCROW_TOPUP([[750000]], [[price]], [[5000000]], null, null, {});
        } catch (error: any) {
          return [[{ error: error.code, real: error instanceof office.Error }]];
        }
      };
      return [
        { type: "Double", basicType: "Double", basicValue: 0.25, numberFormat: "0.00" },
        { type: "FormattedNumber", basicValue: 0.25, numberFormat: "0.00" },
        { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" },
        new office.Error("#DIV/0!"),
        { type: "Error", basicType: "Error", basicValue: "#SPILL!" },
        null,
        "",
        0,
      ].map(topup);
    });
    const error = (code: string) => [[{ error: code, real: true }]];
    expect(answers.slice(0, 2)).toEqual([[[1000000]], [[1000000]]]);
    expect(answers.slice(2)).toEqual([
      error("#N/A"),
      error("#DIV/0!"),
      error("#VALUE!"),
      error("#VALUE!"),
      error("#VALUE!"),
      error("#VALUE!"),
    ]);
  });

  test("has the error codes that the stand-ins have", async () => {
    const real: unknown = await page.evaluate(() => (globalThis as any).CustomFunctions.ErrorCode);
    expect(real).toEqual(ERROR_CODES);
    expect(real).toEqual(WORKBENCH_CODES);
  });

  test("asks no foreign server but the two of Office itself, and runs without an error of its own", () => {
    expect(seen.foreign.filter((address) => !TELEMETRY.test(address))).toEqual([]);
    const office = [`error in ${CDN}`, "telemetryservice.firstpartyapps", "net::ERR_FAILED"];
    expect(seen.problems.filter((problem) => !office.some((part) => problem.includes(part)))).toEqual([]);
  });
});

describe("the pane's code", () => {
  const isPane = (address: string) => /\/chunks\/[^/]+\.js$/.test(address);

  test("is fetched when the page is first seen, not before", async () => {
    const frame = await bench.browser.newPage();
    const watched = await watch(frame, bench.server.url);
    const isStart = (address: string) => address.endsWith("/start.js");
    await frame.route("**/blank.html", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>A host</title>" }),
    );
    await frame.goto(`${bench.server.url}blank.html`);
    const started = frame.waitForResponse((response) => isStart(response.url()));
    await frame.evaluate(() => {
      const pane = document.createElement("iframe");
      pane.src = "/pane.html";
      pane.hidden = true;
      document.body.append(pane);
    });
    await started;
    await frame.waitForTimeout(500);
    expect(watched.asked.filter(isPane)).toEqual([]);
    const fetched = frame.waitForRequest((request) => isPane(request.url()));
    await frame.evaluate(() => document.querySelector("iframe")!.removeAttribute("hidden"));
    await fetched;
    await frame.close();
  });
});

describe("in an Excel", () => {
  /** Office's script as far as the page asks for it at its start: what it supports, known only once it is ready. */
  function officeWith(sets: readonly string[]): string {
    return `globalThis.CustomFunctions = { associate: (id, f) => ((CustomFunctions.mappings ??= {})[id] = f), Error };
      globalThis.Office = { HostType: { Excel: "Excel" }, onReady: () => new Promise(() => undefined) };
      globalThis.becomeReady = () => { Office.context = { requirements: {
        isSetSupported: (set, version) => ${JSON.stringify(sets)}.includes(set + " " + version) } }; };`;
  }

  test.each([
    [["CustomFunctionsRuntime 1.4", "ExcelApi 1.19"], true, "that carries formats with answers"],
    [["ExcelApi 1.19"], false, "bought once, which would show #VALUE! for them"],
    [[], false, "that is old"],
  ])("with %j numbers have formats once it is ready: %p, %s", async (sets, isFormatted) => {
    const excel = await bench.browser.newPage();
    await excel.route(`${CDN}office.js`, (route) =>
      route.fulfill({ contentType: "text/javascript", body: officeWith(sets) }),
    );
    await excel.goto(`${bench.server.url}taskpane.html`);
    const [before, after]: unknown[] = await excel.evaluate(() => {
      const answer = () =>
        (globalThis as any).CustomFunctions.mappings.ESCROW_TOPUP([[750000]], [[0.25]], [[5000000]], null, null, {});
      return [answer(), ((globalThis as any).becomeReady(), answer())];
    });
    const formatted = { type: "Double", basicType: "Double", basicValue: 1000000, numberFormat: "#,##0" };
    expect([before, after]).toEqual([[[1000000]], [[isFormatted ? formatted : 1000000]]]);
    await excel.close();
  });
});

describe("the second file of the functions", () => {
  /** Office's script in a page that is in no Excel, and the runtime of the functions as far as they use it. */
  const OFFICE_ALONE = `globalThis.CustomFunctions = {
      associate: (id, f) => ((CustomFunctions.mappings ??= {})[id] = f),
      Error: class extends Error { constructor(code, message) { super(message); this.code = code; } } };
    globalThis.Office = { HostType: { Excel: "Excel" }, onReady: async () => ({ host: null }) };`;

  /** Where it fails so many times: how often it is asked for, and what TIMELINE answers; the pane opens. */
  async function failing(times: number): Promise<{ asked: number; answer: unknown }> {
    const tab = await bench.browser.newPage({ viewport: { width: 350, height: 700 } });
    let asked = 0;
    await tab.route(`${CDN}office.js`, (route) =>
      route.fulfill({ contentType: "text/javascript", body: OFFICE_ALONE }),
    );
    await tab.route("**/functions.late.js", (route) => (asked++ < times ? route.abort() : route.continue()));
    await tab.goto(`${bench.server.url}taskpane.html`);
    const answer = await tab.evaluate(async () => {
      try {
        return (await (globalThis as any).CustomFunctions.mappings.TIMELINE(null, null, null, null, {}))
          .length as number;
      } catch (error) {
        const { code, message } = error as { code: string; message: string };
        return { code, message };
      }
    });
    await tab.getByRole("tab", { name: "Deal" }).click();
    await tab.getByRole("searchbox").first().waitFor({ timeout: 5000 });
    await tab.close();
    return { asked, answer };
  }

  test.each([
    [0, 1, "comes at once"],
    [1, 2, "comes when it is asked for again"],
  ])("that fails %d times is asked for %d times and %s", async (times, asked) => {
    expect(await failing(times)).toEqual({ asked, answer: 25 });
  });

  test("that does not come is told to the formulas that wait for it, and the pane opens", async () => {
    const message = expect.stringMatching(
      /^TIMELINE: functions\.late\.js.*could not be loaded; check the connection/,
    ) as string;
    expect(await failing(2)).toEqual({ asked: 2, answer: { code: "#N/A", message } });
  });
});
