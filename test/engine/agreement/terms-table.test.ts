import { AGREEMENT_TERMS } from "../../../src/engine/agreement/deal";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition } from "../../../src/engine/agreement/terms";
import { plainName, termKey, termsFrom } from "../../../src/engine/agreement/terms-table";
import { shownTerm } from "../../../src/engine/agreement/shown-terms";
import { serialOf, type Raw } from "../../../src/engine/basics/values";
import { Exact } from "../../../src/engine/basics/exact";
import { TermError } from "../../../src/engine/basics/errors";

test.each<[string, Raw, keyof typeof AGREEMENT_TERMS, string, string]>([
  ["Escrow cover", 1.5, "escrowCover", "1.5", "a percent as a fraction"],
  ["escrow COVER", 1.5, "escrowCover", "1.5", "without regard to case"],
  ["TopUp days", 7, "topUpDays", "7", "or punctuation and spaces"],
  ["Cap denominator", "pre", "capDenominator", "PRE", "a choice in any case"],
  ["Day count", 30360, "dayCount", "30360", "a choice that looks like a number"],
  ["Escrow warrant shares", "none", "escrowWarrantShares", "0", "none for zero"],
  ["Escrow shares", "not set", "escrowShares", "7,500,000", "not set: the agreement's own"],
  ["Escrow shares", "", "escrowShares", "7,500,000", "blank: the agreement's own"],
  ["Ownership cap", 0, "ownershipCap", "0.05", "0 counts as blank where it makes no sense"],
  ["Execution date", "2004-01-15", "executionDate", "38001", "ISO text"],
  ["Notice opens", "08:30", "noticeOpens", "510", "a time"],
  ["Notice opens", 0.375, "noticeOpens", "540", "a time as the fraction of a day"],
  ["Extra closures", "2003-08-14, 2003-08-15", "extraClosures", "37847,37848", "a list of days"],
  ["Fixed conversion price", 0.65, "fixedConversionPrice", "0.65", "a term that is not set by default"],
])("%s %p: %s is %s (%s)", (name, raw, key, expected) => {
  const value: unknown = termsFrom([[name, raw]])[key];
  expect(value instanceof Exact ? value.toText() : String(value)).toBe(expected);
});

test.each<[string, Raw, RegExp, string]>([
  ["Escrow covers", 2, /"Escrow covers" is not a term; the nearest known one is Escrow cover \[/, "a near miss"],
  ["Escrow shares", 0, /^Escrow shares: 0 came.*write none for zero, or not set/, "0 that could be meant"],
  ["Escrow shares", 0.5, /^Escrow shares: 0.5 came.*whole number of shares/, "half a share"],
  ["Escrow cover", "200%", /^Escrow cover: "200%" came; accepted is a fraction/, "a number as text"],
  ["Coupon rate", -0.01, /^Coupon rate: -0.01 came/, "a negative rate"],
  ["Closing days", 2.5, /^Closing days: 2.5 came; accepted is a whole number/, "half a day"],
  [
    "Cap denominator",
    "AFTER",
    /^Cap denominator: "AFTER" came; accepted is POST, PRE, ESCROW_OUT/,
    "an unknown choice",
  ],
  ["Execution date", "28/4/2003", /^Execution date: "28\/4\/2003" came; accepted is a date/, "an ambiguous date"],
  ["Notice opens", "25:00", /^Notice opens: "25:00" came/, "no such time"],
  ["Extra closures", "2003-08-14, soon", /^Extra closures: "soon" came/, "a list with no day in it"],
  ["Principal", true, /^Principal: TRUE came/, "a truth value"],
])("%s %p is refused: %s (%s)", (name, raw, message) => {
  const read = (): unknown => termsFrom([[name, raw]])[termKey(name)!];
  expect(read).toThrow(TermError);
  expect(read).toThrow(message);
});

test("a term that cannot be read is judged by whoever reads it, and no other is", () => {
  const terms = termsFrom([
    ["Coupon rate", -0.01],
    ["Principal", 5],
  ]);
  expect(terms.principal.toNumber()).toBe(5);
  expect(() => terms.couponRate).toThrow(/^Coupon rate: -0.01 came/);
});

test("a name given twice with different values is refused, with the same value it is not", () => {
  expect(() =>
    termsFrom([
      ["Principal", 1],
      ["principal", 2],
    ]),
  ).toThrow(/Principal is given twice: 1 and 2/);
  expect(
    termsFrom([
      ["Principal", 1],
      ["principal", 1],
    ]).principal.toNumber(),
  ).toBe(1);
});

test("names are told apart when plain, and each term has a unit, a clause and a meaning in a sentence", () => {
  const definitions: TermDefinition[] = TERM_KEYS.map((key) => TERM_DEFINITIONS[key]);
  expect(new Set(definitions.map(({ name }) => plainName(name))).size).toBe(definitions.length);
  for (const { name, clause, meaning } of definitions) {
    expect(`${name}: ${clause}`).toMatch(/: \S/);
    expect(`${name}: ${meaning}`).toMatch(/: [A-Z].*\.$/);
  }
});

test("what the Deal sheet shows, read again, is the same term", () => {
  for (const key of TERM_KEYS) {
    const { value, unit } = shownTerm(key, AGREEMENT_TERMS);
    const raw =
      value instanceof Exact
        ? value.toNumber()
        : unit === "date"
          ? serialOf(value as number, { parameter: key, clause: "" })
          : (value as Raw);
    const again: unknown = termsFrom([[TERM_DEFINITIONS[key].name, raw]])[key];
    const before: unknown = AGREEMENT_TERMS[key];
    if (before instanceof Exact) expect((again as Exact).equals(before)).toBe(true);
    else expect(again).toEqual(before);
  }
});
