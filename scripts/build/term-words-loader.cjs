/** Leaves out of a file of terms what functions.late.js brings, for webpack. */
const load = require("./load.cjs");
const { withoutWords } = load("scripts/build/term-words.ts");

module.exports = withoutWords;
