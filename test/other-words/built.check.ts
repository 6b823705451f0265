import { readdirSync } from "node:fs";
import path from "node:path";
import { parseFormula, parseResult } from "../../src/catalogue/examples";
import { differences } from "../built/answers";
import { BareHost, built, dist, readBuiltCatalogue, functionScripts } from "../built/bare-host";
import { bundled } from "../workbench/bundled";
import { said } from "./said";

/** What the sources say, as they are written. */
const { words } = bundled<{ words: string[] }>(`
  import { FUNCTIONS } from "./src/functions";
  import { TERM_DEFINITIONS } from "./src/engine/agreement/terms";
  import { READERS_NOTES } from "./src/engine/findings/readers-notes";
  import { STATUS_FACTS } from "./src/engine/status/facts";
  const functions = Object.values(FUNCTIONS);
  const terms = Object.values(TERM_DEFINITIONS);
  export const words = [
    ...functions.flatMap(({ quantities = {} }) => Object.values(quantities).flatMap(({ label, rule }) => [label, rule])),
    ...terms.flatMap(({ meaning, choices = new Map(), reading }) => [meaning, ...choices.values(), reading?.reason ?? ""]),
    ...READERS_NOTES.flatMap(({ finding, changes }) => [finding, changes]),
    ...Object.values(STATUS_FACTS).map(({ meaning }) => meaning),
  ];
`);

const host = new BareHost();
const { functions } = readBuiltCatalogue();

/** A text as a script that was made small holds it. */
const unescaped = (script: string): string =>
  script
    .replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/gi, (_, two: string, four: string) =>
      String.fromCharCode(parseInt(two ?? four, 16)),
    )
    .replace(/\\(["'`])/g, "$1");

const scripts = [...functionScripts(), ...readdirSync(path.join(dist, "chunks")).map((file) => `chunks/${file}`)];

/** Long enough to stand nowhere by chance. */
const sentences = words.filter((text) => text.split(" ").length > 6);

test.each(scripts.filter((file) => file.endsWith(".js")))("no sentence of ours is left in %s", (file) => {
  const script = unescaped(built(file));
  expect(sentences.length).toBeGreaterThan(300);
  expect(sentences.filter((text) => script.includes(text))).toEqual([]);
});

test("a working has other words on every line, its numbers and clauses as they are", () => {
  const rows = host.call("EXPLAIN", ["ESCROW_TOPUP", 750_000, 0.25, 5_000_000], 13);
  expect(rows.slice(5, 14).map(([step, value, unit, clause]) => [step, value, unit, clause])).toEqual([
    ["Escrow cover", 2, "%", "4.13"],
    ["Certificate size", 10_000, "shares", "4.13"],
    ["Nzbhag gb or pbairegrq va shyy", 750_000, "$", "4.13"],
    ["Shyy Pbairefvba Funerf", 3_000_000, "shares", "4.13"],
    ["Rfpebj Funerf erdhverq", 6_000_000, "shares", "4.13"],
    ["Pbire unf snvyrq", true, "TRUE/FALSE", "4.13"],
    ["Fubegsnyy", 1_000_000, "shares", "4.13"],
    ["Pregvsvpngrf gb vffhr", 100, "certificates", "4.13"],
    ["Funerf gb vffhr", 1_000_000, "shares", "4.13"],
  ]);
});

const examples = functions.flatMap(({ examples, parameters }) =>
  examples.map(({ formula, result }): [string, string, number] => [formula, result, parameters.length]),
);

/** What an error says, and the texts of a table under its headings. */
const SAID = /(?<=^#\S+ ).*|(?<=\[(?!1,)\d+,\d+\] )"[^"]*"/g;

test.each(examples)("%s is %s still", (formula, result, declared) => {
  const { id, arguments: given } = parseFormula(formula);
  const answer = host.call(id, given, declared);
  const kept = [result, result.replace(SAID, said)].map((each) => differences(parseResult(each), answer));
  expect(kept).toContainEqual([]);
});
