/** Has a source of the engine or the functions speak in other words, for webpack. */
const path = require("node:path");
const load = require("./load.cjs");
const { inOtherWords } = load("scripts/build/word-places.ts");

const root = path.resolve(__dirname, "../..");

module.exports = function otherWordsLoader(text) {
  return inOtherWords(root, this.resourcePath, text);
};
