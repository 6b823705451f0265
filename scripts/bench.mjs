/**
 * npm run bench [-- --only exactness|speed] [-- --answers 100000] [-- --in chromium|node]
 * Bundles test/bench with every function and runs it: optimized code, no test runner. The exactness
 * runs in node, the speed in Chromium, whose engine runs the functions in a spreadsheet.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import "./listing.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Within node_modules, so that what is not bundled is found from there. */
const cache = path.join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(path.join(cache, "bench-"));

async function bundle(entry, outfile, options) {
  const entryPoints = [path.join(root, "test/bench", entry)];
  await build({ entryPoints, outfile, bundle: true, target: "es2022", ...options });
  return outfile;
}

try {
  const page = await bundle("page.ts", path.join(folder, "page.js"), { platform: "browser", format: "iife" });
  const main = await bundle("bench.ts", path.join(folder, "bench.cjs"), {
    platform: "node",
    format: "cjs",
    external: ["playwright-core"],
  });
  const env = { ...process.env, BENCH_PAGE: page };
  const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: "inherit", env });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
