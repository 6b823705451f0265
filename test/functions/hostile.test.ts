import fc from "fast-check";
import { answer } from "../../src/cells/answer";
import { HOST } from "../../src/cells/host";
import { isForPrograms, libraryDiffers } from "./by-library";
import { choicesOf } from "../../src/engine/agreement/readings";
import { TERM_DEFINITIONS, TERM_KEYS } from "../../src/engine/agreement/terms";
import { hostileArgument, hostileTerms } from "../arbitraries/hostile";
import { PROPERTY_SEED, runs } from "../arbitraries/properties";
import { BASE_CALLS, type BaseCall } from "./base-calls";
import { HostError, FUNCTIONS } from "./host";

const LEGAL = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#NULL!"];

/** After so long Excel warns of an add-in; no call comes near it. */
const MOST_MILLISECONDS = 3000;

/** What is wrong with a cell of an answer; undefined where nothing is. */
function wrongCell(cell: unknown): string | undefined {
  if (typeof cell === "string" || typeof cell === "boolean") return undefined;
  if (Object.is(cell, -0)) return "a minus zero";
  if (typeof cell === "number") return Number.isFinite(cell) ? undefined : `the number ${cell}`;
  if (!(cell instanceof HostError)) return `${typeof cell} ${String(cell)}`;
  return LEGAL.includes(cell.code) ? undefined : `the code ${cell.code}`;
}

function wrongMatrix(matrix: unknown): string | undefined {
  if (!Array.isArray(matrix) || matrix.length === 0) return `no rows: ${String(matrix)}`;
  const width = Array.isArray(matrix[0]) ? matrix[0].length : 0;
  if (width === 0 || matrix.some((row) => !Array.isArray(row) || row.length !== width))
    return "rows of several lengths";
  return matrix.flat().map(wrongCell).find(Boolean);
}

/** Calls a function as a host does, and says what no host could show. */
function complaint(id: string, args: readonly unknown[]): string | undefined {
  const start = performance.now();
  try {
    const cells = answer(FUNCTIONS.get(id)!, args, HOST);
    return wrongMatrix(cells) ?? slow(start) ?? byProgram(id, args, cells);
  } catch (error) {
    if (!(error instanceof HostError)) return `not the host's error: ${String((error as Error)?.stack ?? error)}`;
    return wrongCell(error) ?? slow(start) ?? byProgram(id, args, error);
  }
}

/** The same through the library, which a single value is enough for. */
function byProgram(id: string, args: readonly unknown[], cells: unknown[][] | HostError): string | undefined {
  const isSingle = FUNCTIONS.get(id)!.kind === "quantity" && Array.isArray(cells);
  return isForPrograms(id, args) ? libraryDiffers(id, args, isSingle ? cells[0]![0] : cells) : undefined;
}

function slow(start: number): string | undefined {
  const took = performance.now() - start;
  return took > MOST_MILLISECONDS ? `${Math.round(took)} ms` : undefined;
}

const names: readonly string[] = TERM_KEYS.map((key) => TERM_DEFINITIONS[key].name);
const choices = [
  ...new Set(TERM_KEYS.flatMap((key) => (TERM_DEFINITIONS[key].kind === "choice" ? choicesOf(key) : []))),
];

/** Now and then an argument of the base call, so that a single hostile one comes to be used. */
function hostileCall(base: BaseCall): fc.Arbitrary<unknown[]> {
  const facts = base.parameters.map((_, index) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(base.args[index]) }, { weight: 2, arbitrary: hostileArgument }),
  );
  const terms = fc.oneof(
    { weight: 2, arbitrary: fc.constant(base.args[base.parameters.length]) },
    { weight: 3, arbitrary: hostileTerms(names, choices) },
    { weight: 1, arbitrary: hostileArgument },
  );
  return fc.tuple(...facts, terms);
}

describe(`hostile arguments give a value or an error with a legal code, seed ${PROPERTY_SEED}`, () => {
  test.each(BASE_CALLS.map((base) => [base.id, base] as const))("%s", (id, base) => {
    const isFine = (args: unknown[]) => {
      const found = complaint(id, args);
      if (found) throw new Error(found);
    };
    fc.assert(fc.property(hostileCall(base), isFine), runs(200));
  });

  test("and leave every prototype as it was", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

const PRICES = Array.from({ length: 3000 }, (_, index) => [
  36_526 + index,
  0.1 + (index % 97) / 1000 + (index % 2) / 100,
]);
const FORMULA = [
  ["Market multiplier", 0.75],
  ["Lookback days", 1e15],
];

describe("counts without measure are answered at once", () => {
  test.each([
    ["DEADLINE", ["2003-05-01", 1e15, "days"], "days"],
    ["DEADLINE", ["2003-05-01", 9e15, "months"], "months"],
    ["DEADLINE", ["2003-05-01", -9e15, "years"], "years"],
    ["DEADLINE", ["2003-05-01", 9e15, "business days"], "Business Days"],
    ["BUSINESS_DAY", ["2003-05-01", -9e15], "Business Days back"],
    ["TRADING_DAY", ["2003-05-01", 9e15, [["1900-01-01", "9999-12-31"]]], "halted all the time"],
    [
      "TRADING_DAYS",
      ["1990-01-01", "2100-12-31", Array.from({ length: 5000 }, (_, i) => [32_874 + i])],
      "thousands of halts",
    ],
    ["HOLIDAYS", ["NY_LEGAL", "1990-01-01", "2100-12-31"], "every holiday"],
    ["CONVERSION_SCHEDULE", [1e15, 0.0001, 1000, 0, 0.5], "tranches without end"],
    ["CONVERSION_SCHEDULE", [1e300, 1e-300, 9e15, 0, 0.999999999], "huge and tiny"],
    ["DILUTION", [Array.from({ length: 5000 }, (_, i) => [(i + 1) / 10_000])], "thousands of prices"],
    ["DILUTION", [[[1e-300], [5e-324], [1e300]]], "huge and tiny"],
    ["AVERAGE_MARKET_VALUE", [40_000, PRICES, 9e15], "more days than there are"],
    ["AVERAGE_MARKET_VALUE", [39_000, PRICES, 1600], "every day"],
    ["AVERAGE_MARKET_VALUE", [73_000, PRICES, 25_000], "every session since 1990"],
    ["CONVERSION_PRICE", [39_000, PRICES, FORMULA], "more days than there are"],
    [
      "CONVERSION_PRICE",
      [
        39_000,
        PRICES,
        [
          ["Market multiplier", 0.75],
          ["Lookback days", 1600],
          ["Lowest count", 1599],
          ["Price decimals", 1e15],
        ],
      ],
      "every day",
    ],
    ["DEFAULT_INTEREST", [1e15, "1900-01-01", "9999-12-31"], "eight thousand years of compounding"],
    [
      "DEFAULT_INTEREST",
      [
        1e15,
        "1900-01-01",
        "9999-12-31",
        null,
        [
          ["Compounding stub", "EXPONENT"],
          ["Default rate", 1e15],
        ],
      ],
      "and a fractional power",
    ],
    [
      "DEFAULT_INTEREST",
      [1e15, "1900-01-01", "9999-12-31", null, [["Default rate", 0.123456789012345]]],
      "a rate of fifteen digits",
    ],
    [
      "REDEMPTION_INTEREST",
      [
        1e15,
        "1900-01-01",
        "9999-12-31",
        null,
        [
          ["Redemption compounding", "ANNUAL"],
          ["Redemption interest rate", 0.123456789012345],
        ],
      ],
      "the same",
    ],
    [
      "ALLOCATION",
      [1e15, Array.from({ length: 3000 }, (_, i) => [(i + 1) / 10 ** (i % 12)])],
      "thousands of weights of many decimals",
    ],
    ["DENOMINATION_TOTAL", [Array.from({ length: 20_000 }, (_, i) => [i + 1, 1e15])], "thousands of certificates"],
    ["AUTHORIZED_HEADROOM", [Array.from({ length: 20_000 }, (_, i) => [i + 1])], "thousands of commitments"],
    [
      "ESCROW_CERTIFICATES",
      [
        Array.from({ length: 5000 }, (_, i) => [(i + 1) / 10 ** (i % 12)]),
        0.0123456789,
        Array.from({ length: 5000 }, () => [1]),
      ],
      "thousands of Purchasers",
    ],
    [
      "SHORT_SALE_UNCOVERED",
      [1e15, true, 0, "2003-11-26", Array.from({ length: 20_000 }, () => ["2003-11-26", 1])],
      "thousands of notices",
    ],
    ["ESCROW_TOPUP", [Array.from({ length: 10_000 }, (_, i) => [i]), 0.0001, 1], "thousands of rows"],
    ["ESCROW_TOPUP", [1e300, 1e-300, 9e15], "huge and tiny"],
    ["EXPLAIN", ["DILUTION", Array.from({ length: 300 }, (_, i) => [(i + 1) / 10_000])], "every reading of a table"],
    ["EXPLAIN", ["CONVERSION_SCHEDULE", 1e15, 0.0001, 100_000, 0, 0], "every reading of an endless one"],
    ["FILING_DEADLINE", [null, [["Filing days", 9e15]]], "a term without measure"],
    ["INTRODUCTION_END", [null, [["Introduction years", 9e15]]], "a term without measure"],
    ["ESCROW_DEADLINE", ["2003-10-06", [["Top-up days", 9e15]]], "a term without measure"],
    ["REINSTATEMENT_DEADLINE", ["2003-10-01", [["Reinstatement days", 9e15]]], "a term without measure"],
    [
      "TIMELINE",
      [
        null,
        null,
        null,
        [
          ["Exclusivity years", 9e15],
          ["Blue sky years", 9e15],
          ["Waiver days", 9e15],
          ["Lapse days", 9e15],
        ],
      ],
      "terms without measure",
    ],
  ])("%s (%#)", (id, args, _why) => {
    const terms = args.at(-1);
    const facts = Object.keys(FUNCTIONS.get(id)!.facts).length;
    const isTerms =
      Array.isArray(terms) &&
      typeof (terms as unknown[][])[0]?.[0] === "string" &&
      names.includes((terms as string[][])[0]![0]!);
    const padded = isTerms ? [...args.slice(0, -1), ...Array<null>(facts - args.length + 1).fill(null), terms] : args;
    expect(complaint(id, padded)).toBeUndefined();
  });
});
