/**
 * npm run contract
 * Adds to test/built/contract.json what a workbook may hold since the last time. What it held before stays: a line
 * that is gone or another is refused, since it is in somebody's workbook.
 */
import { writeFileSync } from "node:fs";
import { format } from "prettier";
import load from "./build/load.cjs";
import { run } from "./build/fresh.mjs";

run("webpack", "--mode", "production", "--config-name", "functions");
const { changes, extended, FILE, published, today } = load("test/built/contract-today.ts");

const found = changes(published, today);
for (const { says } of found) console.log(says);
if (found.some(({ kind }) => kind !== "ADDED")) {
  console.error("Nothing is written. Where a workbook is really to break, change its line by hand.");
  process.exit(1);
}
if (found.length > 0) {
  const text = JSON.stringify(extended(published, today), null, 2);
  writeFileSync(FILE, await format(text, { parser: "json", printWidth: 120 }));
}
console.log(`${found.length} added to test/built/contract.json.`);
