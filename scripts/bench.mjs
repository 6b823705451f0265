/**
 * npm run bench [-- --runs 100000] [-- --only exactness|speed]
 * Bundles test/bench/bench.ts, with every file of src/functions, and runs it: optimized code, no test runner.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const functions = path.join(root, "src/functions");

/** The module functions:all is the folder, as the build lists it. */
const allFunctions = {
  name: "functions",
  setup(bundler) {
    bundler.onResolve({ filter: /^functions:all$/ }, ({ path: name }) => ({ path: name, namespace: "functions" }));
    bundler.onLoad({ filter: /.*/, namespace: "functions" }, () => ({
      contents: readdirSync(functions)
        .map((file) => `import ${JSON.stringify(`./${file}`)};`)
        .join("\n"),
      resolveDir: functions,
    }));
  },
};

const folder = mkdtempSync(path.join(tmpdir(), "debenture-bench-"));
try {
  const outfile = path.join(folder, "bench.cjs");
  await build({
    entryPoints: [path.join(root, "test/bench/bench.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    plugins: [allFunctions],
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
