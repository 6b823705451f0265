import { chromium } from "playwright-core";
import { chromiumOptions } from "../browser/chromium";

/** Runs the races in the engine that runs the functions in a spreadsheet, and prints what they print. */
export async function runSpeedInChromium(page: string, seed: number): Promise<void> {
  const browser = await chromium.launch(await chromiumOptions());
  try {
    console.log(`\nChromium ${browser.version()}`);
    const tab = await browser.newPage();
    tab.on("console", (message) => console.log(message.text()));
    await tab.addScriptTag({ path: page });
    await tab.evaluate((given) => (globalThis as unknown as { runSpeed(seed: number): void }).runSpeed(given), seed);
  } finally {
    await browser.close();
  }
}
