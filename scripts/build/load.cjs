/** Loads a TypeScript module of this project into plain Node, for webpack.config.js and the scripts. */
const path = require("node:path");
const Module = require("node:module");
const { buildSync } = require("esbuild");

module.exports = function load(file) {
  const entry = path.resolve(__dirname, "../..", file);
  const built = buildSync({
    entryPoints: [entry],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    target: "node20",
    write: false,
  });
  const loaded = new Module(entry, module);
  loaded.filename = entry;
  loaded.paths = Module._nodeModulePaths(path.dirname(entry));
  loaded._compile(built.outputFiles[0].text, entry);
  return loaded.exports;
};
