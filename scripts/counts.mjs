/**
 * npm run counts [-- <commit>]
 * What the house is measured by, of another commit and of this checkout as it lies; the commit is that of the first
 * edition where none is named.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { root } from "./build/fresh.mjs";

const FIRST_EDITION = "0f3b71e";

const { countsOf } = createRequire(import.meta.url)("./build/load.cjs")("test/house/counts.ts");
const commit = process.argv[2] ?? FIRST_EDITION;
const folder = mkdtempSync(path.join(os.tmpdir(), "counts-"));
try {
  const archive = execFileSync("git", ["archive", commit, "src"], { cwd: root, maxBuffer: 1 << 28 });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  const [before, after] = [countsOf(folder), countsOf(root)];
  const wide = Math.max(...Object.keys(after).map((name) => name.length));
  console.log(`${"".padEnd(wide)}  ${commit.slice(0, 10).padStart(10)}  ${"now".padStart(6)}`);
  for (const [name, count] of Object.entries(after))
    console.log(`${name.padEnd(wide)}  ${String(before[name]).padStart(10)}  ${String(count).padStart(6)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
