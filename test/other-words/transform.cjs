/** The same for Jest: ts-jest, with the sources of the engine and the functions in other words. */
const { createHash } = require("node:crypto");
const path = require("node:path");
const tsJest = require("ts-jest").default;
const load = require("../../scripts/build/load.cjs");
const { allSources, inOtherWords } = load("scripts/build/word-places.ts");

const root = path.resolve(__dirname, "../..");

exports.createTransformer = (options) => {
  const inner = tsJest.createTransformer(options);
  const words = createHash("sha256").update(allSources(root)).digest("hex");
  return {
    process: (text, file, asked) => inner.process(inOtherWords(root, file, text), file, asked),
    getCacheKey: (text, file, asked) => words + inner.getCacheKey(text, file, asked),
  };
};
