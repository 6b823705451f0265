/** Builds the engine as a library: one module, and its types, in lib/. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root, run } from "./build/fresh.mjs";

const folder = path.join(root, "lib");
const types = path.join(folder, "types");

await build({
  entryPoints: [path.join(root, "src/library.ts")],
  outfile: path.join(folder, "library.mjs"),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
});
run("tsc", "-p", "tsconfig.library.json");
for (const file of readdirSync(types, { recursive: true }))
  if (file.endsWith(".d.ts")) complete(path.join(types, file));

/** Node's own resolution asks for the endings that the sources leave out. */
function complete(file) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/((?:from|import\()\s*")(\.[^"]+)"/g, '$1$2.js"'));
}
