import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { built, readMetadata } from "../built/bare-host";
import type { BenchPage } from "./page";
import type { Row } from "./table";

declare const bench: BenchPage;

/** The bundle of page.ts, which scripts/bench.mjs makes. */
export const pageScript = (): string => readFileSync(process.env.BENCH_PAGE!, "utf8");

/** The same columns in the engine that runs the functions in a spreadsheet. */
export async function mappedInChromium(browser: Browser, seed: number): Promise<Row[]> {
  const tab = await browser.newPage();
  await tab.addScriptTag({ content: pageScript() });
  await tab.addScriptTag({ content: built("functions.js") });
  const declared = readMetadata().functions.map(({ id, parameters }) => ({
    id,
    parameters: parameters.map(({ name }) => ({ name })),
  }));
  return tab.evaluate(([given, from]) => bench.mappedRows(given, from, "in Chromium"), [declared, seed] as const);
}
