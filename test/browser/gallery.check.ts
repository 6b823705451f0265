import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { buildGallery } from "../../scripts/build/gallery";
import { serve, type Served } from "../../scripts/build/serve";
import { root } from "../built/bare-host";
import { chromiumOptions } from "./chromium";
import { watch } from "./page";

jest.setTimeout(240_000);

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let folder: string;
let server: Served;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gallery-"));
  await buildGallery(root, folder);
  server = await serve(folder, { port: 0 });
  browser = await chromium.launch(await chromiumOptions());
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the frames that the address asks for, and gives them back once each has drawn its view. */
async function frames(page: Page, query: string): Promise<Map<string, Frame>> {
  await page.goto(`${server.url}gallery.html?${query}`);
  const found = new Map<string, Frame>();
  for (const place of await page.locator("iframe").all()) {
    await place.scrollIntoViewIfNeeded();
    const frame = (await (await place.elementHandle()).contentFrame())!;
    const title = (await place.getAttribute("title"))!;
    await frame.locator(`#view-${title.split(":")[0]}`).waitFor();
    await frame.locator(".fui-Spinner").first().waitFor({ state: "detached" });
    found.set(title, frame);
  }
  return found;
}

async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { violations } = await (globalThis as any).axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }: any) => nodes.map(({ html }: any) => `${id}: ${html.slice(0, 160)}`));
  });
}

test("has every view, with a frame for each state, theme and width", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}gallery.html`);
  const titles = await page
    .locator("iframe")
    .evaluateAll((all) => all.map((each) => (each as HTMLIFrameElement).title));
  const views = ["deal", "now", "deadlines", "findings", "explain", "functions", "sheets"];
  expect([...new Set(titles.map((title) => title.split(":")[0]))]).toEqual(views);
  for (const state of ["a whole deal", "no deal stored", "a damaged deal", "no spreadsheet"])
    for (const looks of ["light, 350 px", "light, 450 px", "dark, 350 px", "dark, 450 px"])
      for (const view of views) expect(titles).toContain(`${view}: ${state}, ${looks}`);
  expect(titles).toHaveLength(7 * 4 * 4);
  await page.close();
});

test.each([
  ["theme=light&width=350", "none", 28],
  ["theme=dark&width=450&state=whole&state=damaged", "none", 14],
  ["theme=light&width=450&state=whole", "active", 7],
] as const)(
  "%s with forced colours %s: each frame is drawn without an error, and axe finds nothing",
  async (query, forcedColors, count) => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, forcedColors });
    const seen = await watch(page, server.url);
    const found: string[] = [];
    const drawn = await frames(page, query);
    for (const [title, frame] of drawn) found.push(...(await violations(frame)).map((each) => `${title}: ${each}`));
    expect(drawn.size).toBe(count);
    expect([...found, ...seen.problems, ...seen.foreign]).toEqual([]);
    await page.close();
  },
);
