import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { closeBench, openBench, watch, type Bench } from "./page";
import { eventually, Pane } from "./pane";

jest.setTimeout(180_000);

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** A pane's surroundings, as far as saving asks for them. */
interface World {
  readonly platform?: string;
  readonly opensBrowser?: boolean;
  readonly clipboard?: boolean;
}

let bench: Bench;
let pane: Pane;
/** files that came from the pane's page, however late */
let downloads = 0;

beforeAll(async () => {
  bench = await openBench();
  pane = await Pane.open(bench);
  await pane.page.context().grantPermissions(["clipboard-read"]);
  pane.page.on("download", () => (downloads += 1));
});

afterAll(async () => {
  try {
    const { seen } = pane.workbench;
    expect([...seen.problems, ...seen.foreign, ...(await pane.workbench.violations())]).toEqual([]);
    expect(downloads).toBe(hosts.filter(([, , isSaved]) => isSaved).length);
  } finally {
    await closeBench(bench);
  }
});

/** Office around the pane says its platform; the spreadsheet stays the workbench's. */
function surround(_page: Element, { platform, opensBrowser = true, clipboard = true }: World): void {
  const requirements = { isSetSupported: (set: string) => set === "OpenBrowserWindowApi" && opensBrowser };
  const ui = { openBrowserWindow: (address: string) => (globalThis as any).opened.push(address) };
  const context = { platform, requirements, ui };
  Object.assign(globalThis, { opened: [], Office: platform === undefined ? undefined : { context } });
  delete (document as Partial<Document>).execCommand;
  delete (navigator as any).clipboard;
  if (clipboard) return;
  document.execCommand = () => false;
  const closed = { writeText: () => Promise.reject(new Error("closed")) };
  Object.defineProperty(navigator, "clipboard", { value: closed, configurable: true });
}

const paneIn = (world: World) => pane.frame.locator("html").evaluate(surround, world);

const opened = (): Promise<string[]> =>
  pane.frame.locator("html").evaluate(() => (globalThis as any).opened as string[]);
const clipboard = () => pane.page.evaluate(() => navigator.clipboard.readText());

/** Presses, and gives back the text of the file that comes. */
async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const downloading = page.waitForEvent("download");
  await press();
  return readFileSync(await (await downloading).path(), "utf8");
}

/** Presses in the pane, and waits for what is said of it; no file comes, then or later. */
async function handedOver(press: () => Promise<void>, notice: string): Promise<void> {
  const before = downloads;
  await press();
  await eventually(async () => (await pane.notice()).includes(notice), true);
  expect(downloads).toBe(before);
}

const panel = () => pane.frame.getByRole("group", { name: "Export the deal" });
const pressSave = async (): Promise<void> => {
  if (!(await panel().isVisible())) await pane.button("Export").click();
  await pane.button("Save the file").click();
};
const NAME = "hy-tech-technology-group-1-convertible-debenture-2003.deal.json";

const hosts: [world: World, notice: string, isSaved: boolean, isDone: boolean][] = [
  [{}, `Saved as ${NAME}.`, true, true],
  [{ platform: "PC" }, `Excel was given ${NAME} to save. If no file appeared, copy the text.`, true, false],
  [{ platform: "OfficeOnline" }, `Excel was given ${NAME} to save. If no file appeared, copy the text.`, true, false],
  [
    { platform: "Mac" },
    `Excel on a Mac saves no file from a pane. The text is on the clipboard: paste it into a file called ${NAME}, or open it in the browser and save it there.`,
    false,
    false,
  ],
  [
    { platform: "iOS", opensBrowser: false },
    `Excel on an iPad saves no file from a pane. The text is on the clipboard: paste it into a file called ${NAME}.`,
    false,
    false,
  ],
  [
    { platform: "Mac", clipboard: false },
    "Excel on a Mac saves no file from a pane. The clipboard is closed to it: open it in the browser and save it there.",
    false,
    false,
  ],
  [
    { platform: "Mac", clipboard: false, opensBrowser: false },
    `Excel on a Mac saves no file from a pane. The clipboard is closed to it too: ${NAME} was not handed over.`,
    false,
    false,
  ],
];

test.each(hosts)("in %j the pane says: %s", async (world, notice, isSaved, isDone) => {
  await paneIn(world);
  if (isSaved) expect(JSON.parse(await saved(pane.page, pressSave))).toMatchObject({ schema: "debenture-deal" });
  else await handedOver(pressSave, notice);
  await eventually(() => pane.notice(), notice);
  expect(await panel().isVisible()).toBe(!isDone);
  const hasWay = (world.platform === "Mac" || world.platform === "iOS") && world.opensBrowser !== false;
  expect(await pane.button("Open in the browser").count()).toBe(hasWay ? 1 : 0);
  await pane.button("Dismiss").click();
});

describe("Excel on a Mac", () => {
  beforeAll(() => paneIn({ platform: "Mac" }));

  test("has the deal on its clipboard, and the press keeps the focus", async () => {
    await handedOver(pressSave, "The text is on the clipboard");
    expect(JSON.parse(await clipboard())).toMatchObject({
      schema: "debenture-deal",
      terms: { Principal: 750_000 },
    });
    expect(await pane.frame.locator(":focus").innerText()).toBe("Save the file");
  });

  test("opens the deal in the browser, where it is saved as it is", async () => {
    await handedOver(pressSave, "The text is on the clipboard");
    await pane.button("Open in the browser").click();
    const [address] = await opened();
    const copied = await clipboard();
    expect(address).toMatch(new RegExp(`^${bench.server.url}save\\.html#[\\w-]+$`));
    const page = await bench.browser.newPage({ viewport: { width: 350, height: 700 } });
    const seen = await watch(page, bench.server.url);
    await page.goto(address!);
    await page.getByRole("heading", { name: `Save ${NAME}` }).waitFor();
    expect(page.url()).toBe(`${bench.server.url}save.html`);
    expect(await page.getByLabel("What is in it").inputValue()).toBe(copied);
    expect(await saved(page, () => page.getByRole("button", { name: "Save the file" }).click())).toBe(copied);
    expect(await page.getByRole("status").innerText()).toBe(
      `If ${NAME} is not among your downloads, copy the text below.`,
    );
    const files = ["save.html", "save.css", "save.js", "assets/product-32.png"];
    expect([...seen.asked].sort()).toEqual(files.map((file) => bench.server.url + file).sort());
    expect([...seen.problems, ...seen.foreign]).toEqual([]);
    await page.close();
  });

  test("has the dates on its clipboard too, with their line ends", async () => {
    await pane.view("Deadlines");
    await pane.frame.getByRole("list", { name: "Dates" }).waitFor();
    await handedOver(() => pane.button("Save for a calendar").click(), "paste it into a file called deadlines.ics");
    expect(await clipboard()).toMatch(/^BEGIN:VCALENDAR\r?\nVERSION:2\.0\r?\n/);
    await pane.button("Open in the browser").click();
    const address = (await opened()).at(-1)!;
    const page = await bench.browser.newPage();
    await page.goto(address);
    const text = await saved(page, () => page.getByRole("button", { name: "Save the file" }).click());
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    await page.close();
  });
});

describe("save.html", () => {
  const fileOf = (name: string, text: string) => `#${Buffer.from(JSON.stringify([name, text])).toString("base64url")}`;

  test("shows what it was handed as text, whatever it is", async () => {
    const page = await bench.browser.newPage();
    const seen = await watch(page, bench.server.url);
    const hostile = "</textarea><img src=x onerror=alert(1)><script>alert(2)</script>";
    await page.goto(`${bench.server.url}save.html${fileOf("deal.json", hostile)}`);
    expect(await page.getByLabel("What is in it").inputValue()).toBe(hostile);
    expect(await page.locator("img, script:not([src])").count()).toBe(0);
    expect([...seen.problems, ...seen.foreign]).toEqual([]);
    await page.close();
  });

  test.each(["", "#nonsense", fileOf("run.exe", "MZ"), fileOf("page.html", "<script>")])(
    "with %p offers nothing, and says what to do",
    async (hash) => {
      const page = await bench.browser.newPage();
      await page.goto(`${bench.server.url}save.html${hash}`);
      await page.getByRole("heading", { name: "There is no file in this address" }).waitFor();
      expect(await page.getByRole("button").count()).toBe(0);
      await page.close();
    },
  );

  test.each([
    ["light", "none"],
    ["dark", "none"],
    ["light", "active"],
  ] as const)("in %s with forced colours %s, at 350 px: nothing against it", async (colorScheme, forcedColors) => {
    const page = await bench.browser.newPage({ viewport: { width: 350, height: 700 }, colorScheme, forcedColors });
    await page.goto(`${bench.server.url}save.html${fileOf(NAME, '{ "Principal": 750000 }')}`);
    await page.getByRole("button", { name: "Save the file" }).click();
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as any).axe.run(document);
      return violations.map(({ id }: { id: string }) => id) as string[];
    });
    expect(found).toEqual([]);
    expect(await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    await page.close();
  });
});
