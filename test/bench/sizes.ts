import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { serve } from "../../scripts/build/serve";
import { built, dist, functionScripts } from "../built/bare-host";
import type { Row } from "./table";

const GROUP = "Size as sent, against the same unpacked";
const KIB = 1024;

/** Each file packed by itself, as a server sends it. */
export function sizeRows(what: string, files: readonly (string | Buffer)[]): Row[] {
  const whole = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0) / KIB;
  const packed: [string, (file: string | Buffer) => Buffer][] = [
    ["gzip", (file) => gzipSync(file, { level: 9 })],
    ["brotli", (file) => brotliCompressSync(file)],
  ];
  return packed.map(([name, pack]) => {
    const ours = files.reduce((sum, file) => sum + pack(file).length, 0) / KIB;
    const row = { group: GROUP, unit: "KiB", ours, against: "unpacked", theirs: whole, times: ours / whole };
    return { ...row, what: `${what}, ${name}` };
  });
}

type Part = "pane" | "workbench";

/** The scripts and styles that the workbench and the pane in it ask for until both show what they hold. */
async function firstView(browser: Browser, address: string): Promise<Record<Part, Buffer[]>> {
  const page = await browser.newPage();
  const files: Record<Part, Promise<Buffer>[]> = { pane: [], workbench: [] };
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const part = response.frame() === page.mainFrame() ? "workbench" : "pane";
    if (/\.(js|css)$/.test(pathname) && !/\/functions(\.late)?\.js$/.test(pathname)) files[part].push(response.body());
  });
  await page.goto(address);
  await page.locator("#wb-start").waitFor({ state: "hidden" });
  await page.frameLocator("#wb-frame").getByRole("tab", { name: "Deal" }).waitFor();
  await page.waitForLoadState("networkidle");
  const [pane, workbench] = await Promise.all([Promise.all(files.pane), Promise.all(files.workbench)]);
  await page.close();
  return { pane, workbench };
}

export async function sizesOf(browser: Browser): Promise<Row[]> {
  const server = await serve(dist, { port: 0 });
  try {
    const { pane, workbench } = await firstView(browser, `${server.url}workbench/`);
    return [
      ...functionScripts().flatMap((file) => sizeRows(file, [built(file)])),
      ...sizeRows("the pane, scripts and styles of its first view", pane),
      ...sizeRows("the workbench around it, scripts and styles of its first view", workbench),
    ];
  } finally {
    await server.close();
  }
}
