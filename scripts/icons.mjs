/**
 * Draws the PNG icons from the SVG files in assets/, with an installed Chromium:
 *     node scripts/icons.mjs
 * The PNG files are committed; run it after changing a drawing.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const load = createRequire(import.meta.url)("./build/load.cjs");
const { chromiumOptions } = load("test/browser/chromium.ts");

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const assets = fileURLToPath(new URL("../assets/", import.meta.url));

const browser = await chromium.launch(await chromiumOptions());
try {
  const page = await browser.newPage();
  for (const file of readdirSync(assets).filter((name) => name.endsWith(".svg"))) {
    const name = path.basename(file, ".svg");
    const drawing = readFileSync(path.join(assets, file), "utf8");
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
      writeFileSync(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
    console.log(`${name}: ${SIZES.join(", ")}`);
  }
} finally {
  await browser.close();
}
