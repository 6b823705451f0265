/**
 * npm run bench [-- --json FILE] [-- --readme] [-- --answers 1000000] [-- --only exactness]
 * Measures the built functions against named alternatives and prints one table: as a bare context runs
 * them, and as Chromium does, whose engine runs the functions in a spreadsheet. Builds dist/ where it is
 * not of these sources. --only exactness compares the answers of every function with independent ones.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { refresh, root } from "./build/fresh.mjs";
import "./listing.mjs";

refresh();

/** Within node_modules, so that what is not bundled is found from there. */
const cache = path.join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(path.join(cache, "bench-"));

async function bundle(entry, outfile, options) {
  const entryPoints = [path.join(root, "test/bench", entry)];
  // Every room of the tests finds the project from its own folder, which lies as deep as this one.
  const define = { __dirname: JSON.stringify(path.join(root, "test/bench")) };
  await build({ entryPoints, outfile, bundle: true, target: "es2022", define, ...options });
  return outfile;
}

try {
  const page = await bundle("page.ts", path.join(folder, "page.js"), { platform: "browser", format: "iife" });
  const main = await bundle("bench.ts", path.join(folder, "bench.cjs"), {
    platform: "node",
    format: "cjs",
    external: ["playwright-core", "esbuild"],
  });
  const env = { ...process.env, BENCH_PAGE: page };
  const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: "inherit", env });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
