import Module from "node:module";
import path from "node:path";
import { buildSync } from "esbuild";

const root = path.resolve(__dirname, "../..");

/**
 * A module that uses the grid's packages, as the build joins them: those packages
 * are written for bundlers, and Jest cannot load them one by one.
 */
export function bundled<T>(source: string): T {
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  const filename = path.join(root, "bundled.cjs");
  const loaded = new Module(filename);
  loaded.paths = [path.join(root, "node_modules")];
  (loaded as unknown as { _compile(code: string, file: string): void })._compile(outputFiles[0]!.text, filename);
  return loaded.exports as T;
}
