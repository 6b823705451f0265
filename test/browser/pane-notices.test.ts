import { openBench, type Bench } from "./page";
import { closePane, eventually, Pane, termCell } from "./pane";

jest.setTimeout(180_000);

let bench: Bench;
let pane: Pane;

declare const window: { debentureWorkbook: Record<string, (...args: unknown[]) => Promise<unknown>> };

let restart: () => Promise<void>;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench);
  restart = await pane.restarting();
});

/** Each test begins with a workbook that works, the sheet as it was, and a pane just opened. */
beforeEach(async () => {
  await pane.page.evaluate(() => {
    for (const own of ["write", "table"]) delete window.debentureWorkbook[own];
  });
  await restart();
});

afterAll(() => closePane(bench, pane));

/** Lets calls of the workbook fail, after some that go well. */
async function fail(method: string, { after = 0, times = 1 } = {}): Promise<void> {
  await pane.page.evaluate(
    ([name, from, count]) => {
      const workbook = window.debentureWorkbook;
      const work = workbook[name]!.bind(workbook);
      let calls = 0;
      workbook[name] = (...args) => {
        calls += 1;
        const isDue = calls > from && calls <= from + count;
        return isDue ? Promise.reject(new Error("The sheet is busy.")) : work(...args);
      };
    },
    [method, after, times] as const,
  );
}

const notices = () => pane.frame.locator('[role="status"] .fui-MessageBar');
const says = (text: string | RegExp) => pane.frame.getByText(text).first().waitFor();

async function importFile(): Promise<void> {
  const content = { schema: "debenture-deal", version: 1, name: "Other", preset: "HY_TECH_2003", terms: {} };
  await pane.frame.getByLabel("Deal file", { exact: true }).setInputFiles({
    name: "other.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ ...content, terms: { "Filing days": 30 } })),
  });
  await pane.button("Import").last().click();
}

describe("a change that the sheet refuses", () => {
  test("by a file is told, is no success, and leaves nothing on the screen", async () => {
    await fail("write");
    await importFile();
    await says("The change of the deal was not made. The sheet is busy.");
    await eventually(() => pane.field("Filing days").inputValue(), "45");
    expect(await pane.frame.getByText("is imported").count()).toBe(0);
  });

  test("halfway says what was written, and the screen shows what the sheet holds", async () => {
    await fail("write", { after: 1 });
    await importFile();
    await says(/was made in part: the values of the terms\. Not made: the deal's name, what it is based on\./);
    await eventually(() => pane.field("Filing days").inputValue(), "30");
    expect(await pane.workbench.value(termCell("Filing days"))).toBe(30);
    expect(await pane.field("Name").inputValue()).toBe(await pane.workbench.value("Deal_name"));
    expect(await pane.frame.getByText("is imported").count()).toBe(0);
  });

  test("by a preset is told, and is no success", async () => {
    await fail("write");
    await pane.frame.getByRole("combobox", { name: "Based on" }).click();
    await pane.frame.getByRole("option", { name: /Lowest three of twenty/ }).click();
    await pane.button("Take them").click();
    await says("The change of the deal was not made. The sheet is busy.");
    expect(await pane.frame.getByText("The terms are those of").count()).toBe(0);
    expect(await pane.frame.getByRole("combobox", { name: "Based on" }).innerText()).not.toMatch(/Lowest three/);
  });

  test("by a field is told with what was typed, and stays told while something else succeeds", async () => {
    await fail("write");
    await pane.fill("Filing days", "60");
    await says("Filing days was not changed to 60 days. The sheet is busy.");
    await eventually(() => pane.field("Filing days").inputValue(), "45");
    await pane.fill("Filing days", "61");
    await pane.button("Export").click();
    await pane.button("Copy the text").click();
    await says("Copied: the deal as JSON.");
    await says("Filing days was not changed to 60 days. The sheet is busy.");
  });

  test("by a fact is told, and the field shows what its cell holds", async () => {
    await pane.view("Now");
    await pane.fill("Conversion price", "0.25");
    await pane.button("Keep on a sheet…").click();
    await pane.button("Add the sheet").click();
    await says("Kept on the sheet Facts");
    await fail("write");
    await pane.fill("Conversion price", "0.3");
    await says("Conversion price was not changed to 0.3. The sheet is busy.");
    await eventually(() => pane.field("Conversion price").inputValue(), "0.25");
  });
});

test("a workbook that cannot be read is told where the deal is, and what is typed meanwhile reaches it", async () => {
  await fail("table", { times: 6 });
  await pane.page.locator("#wb-frame").evaluate((frame) => {
    (frame as HTMLIFrameElement).contentWindow!.location.reload();
  });
  await says(/The workbook could not be read: The sheet is busy\./);
  await pane.view("Now");
  await says(/The workbook could not be read: The sheet is busy\./);
  await pane.view("Deal");
  await pane.fill("Filing days", "60");
  expect(await pane.frame.getByText("not stored").count()).toBe(0);
  for (let times = 0; times < 8 && (await pane.button("Read again").isVisible()); times++) {
    await pane
      .button("Read again")
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    await pane.page.waitForTimeout(100);
  }
  await pane.button(/^on Deal/).waitFor();
  await eventually(() => pane.workbench.value(termCell("Filing days")), 60);
  await eventually(() => pane.field("Filing days").inputValue(), "60");
});

describe("what was done is told", () => {
  async function copied(): Promise<void> {
    await pane.button("Export").click();
    await pane.button("Copy the text").click();
    await says("Copied: the deal as JSON.");
  }

  /** So much time goes by at once. */
  const pass = (seconds: number) => pane.page.clock.fastForward(1000 * seconds);
  const gone = () => notices().waitFor({ state: "detached", timeout: 2_000 });

  beforeAll(() => pane.page.clock.install());

  test("for six seconds, in a place of its own that covers nothing", async () => {
    await copied();
    const [main, notice] = await Promise.all([pane.frame.locator("main"), notices()].map((each) => each.boundingBox()));
    expect(main!.y + main!.height).toBeLessThanOrEqual(notice!.y);
    await pane.page.mouse.move(10, 10);
    await pass(3);
    expect(await notices().count()).toBe(1);
    await pass(6);
    await gone();
  });

  test("as long as the mouse or the keyboard is on it", async () => {
    await copied();
    await notices().hover();
    await pass(7);
    await pane.button("Dismiss").focus();
    await pane.page.mouse.move(10, 10);
    await pass(7);
    expect(await notices().count()).toBe(1);
    await pane.field("Filing days").focus();
    await pass(7);
    await gone();
  });

  test("longer where it holds an Undo", async () => {
    await importFile();
    await pane.button("Undo").waitFor();
    await pane.page.mouse.move(10, 10);
    await pass(8);
    await pane.button("Undo").click();
    await eventually(() => pane.workbench.value(termCell("Filing days")), 45);
  });
});

test("of a workbook that is closed nothing stays in the pane, and the view stays open", async () => {
  await pane.view("Now");
  await pane.fill("As of", "10 Nov 2003");
  await pane.fill("Conversion price", "0.25");
  await pane.view("Sheets");
  await pane.button("Insert dilution grid").click();
  await says(/Added the sheet Dilution/);
  await pane.put("Model!K15", { formula: "=DEBENTURE.ESCROW_TOPUP(Principal,0.25,5000000,,Deal)" });
  await pane.workbench.select("Model!K15");
  await pane.view("Explain");
  await pane.frame.getByRole("heading", { name: "Model!K15" }).waitFor();
  await pane.page.getByRole("button", { name: "New", exact: true }).click();
  await pane.page.locator("#wb-dialog").getByRole("button", { name: "Begin again" }).click();
  await pane.frame.getByRole("heading", { name: "Model!K15" }).waitFor({ state: "detached" });
  expect(await pane.frame.getByRole("tab", { name: "Explain" }).getAttribute("aria-selected")).toBe("true");
  expect(await pane.frame.getByText("Added the sheet").count()).toBe(0);
  await pane.view("Now");
  await pane.frame.getByRole("heading", { name: "Charter headroom" }).waitFor();
  expect(await pane.field("As of").inputValue()).toBe("");
  expect(await pane.field("Conversion price").inputValue()).toBe("");
});

test("a view whose code did not come is fetched when it is asked for again", async () => {
  const page = await bench.browser.newPage();
  await page.goto(`${bench.server.url}pane.html`);
  const now = page.getByRole("tab", { name: "Now" });
  await now.waitFor();
  await page.route("**/chunks/*.js", (route) => route.abort());
  await now.click();
  const again = page.getByRole("button", { name: "Try again" });
  await again.click();
  await page.getByText("This view could not be drawn.").waitFor();
  await page.unroute("**/chunks/*.js");
  await again.click();
  await page.locator("#view-now").getByRole("heading").first().waitFor();
  expect(await again.count()).toBe(0);
  await page.close();
});
