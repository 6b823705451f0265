import { PRESETS, presetTerms } from "../../src/engine/agreement/presets";
import { AGREEMENT_SCHEDULES } from "../../src/engine/agreement/agreement-schedules";
import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import { TERM_DEFINITIONS, TERM_KEYS, type Terms } from "../../src/engine/agreement/terms";
import { termsFrom } from "../../src/engine/agreement/terms-table";
import { dealValues } from "../../src/sheets/deal";
import { FACT_KEYS, factsSheet, type FactKey } from "../../src/sheets/facts";
import { MODELS } from "../../src/sheets/models";
import { cellName } from "../../src/workbook/address";
import { Computed } from "./computed";

/** Every model sheet on every deal, each cell computed: what a deal does not state is said in words. */

jest.setTimeout(300_000);

const blankFacts = Object.fromEntries(FACT_KEYS.map((key) => [key, ""])) as Record<FactKey, string>;
const SHEETS = [...MODELS.map(({ sheet }) => sheet()), factsSheet(blankFacts)];
/** More than the cells of any model, and room for what spills. */
const REACH = { rows: 300, columns: 20 };
/** Sheets whose one table has a row only for what the deal states. */
const FEWER_ROWS: readonly string[] = ["Timeline", "Findings"];
/** How a cell says that it has no number. */
const WORDS = /not stated|no such|none/;
/** Where nothing is missing: on Nasdaq a day without a bid has no price, and 4.13 knows no other share formula than its own. */
const NO_ANSWER = /not stated|no such|none|^no answer$/;
const hasNoAnswer = (values: Readonly<Record<string, unknown>>): boolean =>
  values["Market"] === "NASDAQ" || values["Share formula"] === "LA_JOLLA";

type Shown = ReadonlyMap<string, unknown>;

let computed: Computed;
let own: Shown;

/** What every cell shows with these values in the table of the deal. */
async function shownOn(values: Readonly<Record<string, string | number>>): Promise<Shown> {
  const cells = Object.entries(values).map(([name, value]) => [computed.beside("Deal", name), value]);
  await computed.with(Object.fromEntries(cells));
  return computed.all(REACH);
}

function valuesOf(terms: Terms): Record<string, string | number> {
  const values = dealValues(terms);
  return Object.fromEntries(TERM_KEYS.map((key) => [TERM_DEFINITIONS[key].name, values[key]]));
}

/** The cells of each table that spills under a heading of its own, by the cell of its formula. */
function tables(): Map<string, readonly string[]> {
  const heads = SHEETS.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula, style }) =>
      formula && style === "tableHead" ? [{ name, row, column }] : [],
    ),
  );
  return new Map(
    heads.map(({ name, row, column }) => {
      const at = (down: number, right: number) => `${name}!${cellName(row + down, column + right)}`;
      const reach = (cell: (step: number) => string) => {
        let step = 0;
        while (own.has(cell(step))) step++;
        return step;
      };
      const [rows, columns] = [reach((step) => at(step, 0)), reach((step) => at(0, step))];
      const cells = Array.from({ length: rows * columns }, (_, place) =>
        at(Math.floor(place / columns), place % columns),
      );
      return [at(0, 0), cells];
    }),
  );
}

function isError(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#");
}

function errorsIn(shown: Shown): [string, unknown][] {
  return [...shown].filter(([, value]) => isError(value));
}

/** Cells that show a number by the agreement, and neither a number nor words that say why not here. */
function untold(shown: Shown, words = WORDS): [string, unknown][] {
  const isWords = (value: unknown) => typeof value === "string" && words.test(value);
  const told = new Set(
    [...tables()].flatMap(([head, cells]) =>
      isWords(shown.get(head)) || FEWER_ROWS.some((sheet) => head.startsWith(`${sheet}!`)) ? cells : [],
    ),
  );
  return [...own].flatMap(([cell, value]): [string, unknown][] => {
    const now = shown.get(cell);
    const isTold = typeof now === "number" || isWords(now) || (now === undefined && told.has(cell));
    // The Deal sheet is where it is said, or not set.
    return typeof value !== "number" || isTold || cell.startsWith("Deal!") ? [] : [[cell, now]];
  });
}

beforeAll(async () => {
  computed = new Computed(SHEETS);
  own = await shownOn({});
});

const BLANK = termsFrom([["Base deal", "NONE"]]);
const DEALS = [
  ...PRESETS.map((preset) => [preset.name, valuesOf(presetTerms(preset))] as const),
  ["a blank deal", valuesOf(BLANK)] as const,
];

test("by the agreement's own deal no cell is an error, and hundreds are numbers", () => {
  expect(errorsIn(own)).toEqual([]);
  expect([...own.values()].filter((value) => typeof value === "number").length).toBeGreaterThan(1000);
});

test.each(DEALS)("on %s no cell is an error, and each number that is missing is told", async (_, values) => {
  const shown = await shownOn(values);
  expect(errorsIn(shown)).toEqual([]);
  expect(untold(shown, hasNoAnswer(values) ? NO_ANSWER : WORDS)).toEqual([]);
});

test("terms of the agreement's own deal that are not set show what they come to", async () => {
  const shown = await shownOn({ ...valuesOf(AGREEMENT_TERMS), Principal: "not set", "Escrow shares": "not set" });
  const changed = [...own].filter(([cell, value]) => shown.get(cell) !== value && !cell.startsWith("Deal!"));
  expect(changed).toEqual([]);
});

const NONE_OF_ALL = Object.fromEntries(TERM_KEYS.map((key) => [TERM_DEFINITIONS[key].name, "none"]));

test.each([
  ["every term", NONE_OF_ALL],
  ["the signing", { "Execution date": "none" }],
  ["the purchase price", { "Purchase price": "none" }],
  ["the principal", { Principal: "none" }],
  ["the escrow", { "Escrow shares": "none" }],
  ["the cover", { "Escrow cover": "none" }],
  ["the cap", { "Ownership cap": "none" }],
  ["the shares outstanding", { "Outstanding shares": "none" }],
  ["the limit of what is authorized", { "Authorized shares": "none" }],
  ["the maturity", { "Maturity date": "none" }],
])("where the deal has none of %s, no cell is an error", async (_, none) => {
  expect(errorsIn(await shownOn({ ...none, "Base deal": none === NONE_OF_ALL ? "NONE" : "HY_TECH_2003" }))).toEqual([]);
});

test("a blank deal shows no name of the agreement's schedules", async () => {
  const { commitments, debts, parties } = AGREEMENT_SCHEDULES;
  const names = ["Hy-Tech", ...[...commitments, ...debts, ...parties].map(({ name }) => name)];
  const naming = (shown: Shown) =>
    [...shown].filter(
      ([cell, value]) => cell !== "Deal!A1" && names.some((name) => typeof value === "string" && value.includes(name)),
    );
  expect(naming(own)).not.toEqual([]);
  expect(naming(await shownOn(valuesOf(BLANK)))).toEqual([]);
});

test("an empty cell or an error in the place of a number is seen", () => {
  const cell = computed.beside("Model", "Shares to issue");
  const rest = [...own].filter(([each]) => each !== cell);
  expect(untold(new Map(rest))).toEqual([[cell, undefined]]);
  expect(untold(new Map([...rest, [cell, "#VALUE!"]]))).toEqual([[cell, "#VALUE!"]]);
  expect(untold(new Map([...rest, [cell, "no answer, Escrow cover: not stated"]]))).toEqual([]);
});
