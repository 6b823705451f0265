import { serial } from "../arbitraries/dates";
import { columnsOf } from "./built";
import { Rational } from "./rational";
import { TRUTH } from "./truth";
import { IDS, TWINS, type Id } from "./twins";

const [due, paid] = [serial(2003, 9, 1), serial(2005, 1, 13)];
const notice = serial(2003, 10, 15);
const held = [0.22, 750_000, 3750, 1_000_000, 5_000_000, 2_500_000, 2_500_000];
const october = serial(2003, 10, 27);

/** From the words above the functions and from hand. */
const KNOWN: readonly (readonly [id: Id, facts: readonly number[], expected: number, why: string])[] = [
  ["ESCROW_TOPUP", [750_000, 0.25, 5_000_000], 1_000_000, "100 certificates"],
  ["ESCROW_TOPUP", [750_000, 0.3, 5_000_000], 0, "exactly the cover"],
  ["ESCROW_TOPUP", [750_000, 0.2999, 5_000_000], 10_000, "less than one certificate short"],
  ["FULL_CONVERSION_SHARES", [750_000, 0.25], 3_000_000, "a whole number"],
  ["OWNERSHIP_CAP", [37_916_390, 0], 1_995_599, "of the agreement"],
  ["OWNERSHIP_CAP", [1_900_000, 0], 100_000, "exactly 5%"],
  ["OWNERSHIP_CAP", [1000, 900], 0, "over the cap already"],
  ["OWNERSHIP_PERCENT", [1_900_000, 0, 100_000], 0.05, "exactly 5%"],
  ["REVOCABLE_SHARES", [2_500_000, 37_916_390, 0], 504_401, "over the cap"],
  ["REVOCABLE_SHARES", [1_995_599, 37_916_390, 0], 0, "within the cap"],
  ["ACCRUED_INTEREST", [750_000, serial(2004, 4, 28), serial(2005, 4, 28)], 7500, "a year of 365 days"],
  ["ACCRUED_INTEREST", [750_000, paid, due], 0, "the end before the start"],
  ["DEFAULT_INTEREST", [100_000, due, serial(2005, 9, 1)], 32_250, "two anniversaries: 1.15 × 1.15"],
  ["DEFAULT_INTEREST", [36_500, serial(2004, 2, 29), serial(2005, 2, 28)], 5475, "29 February: on 28 February"],
  ["DEFAULT_INTEREST", [100_000, due, due], 0, "paid on the day"],
  ["REDEMPTION_INTEREST", [2_370_000, notice, notice + 7], 0, "the seventh day"],
  ["REDEMPTION_INTEREST", [36_500, notice, notice + 8], 15, "one day"],
  ["REDEMPTION_PRICE", [...held, notice, notice], 2_370_000, "limbs (i) to (iv)"],
  ["CONVERSION_SHARES", [1000, 0.03], 33_333, "down"],
  ["BUSINESS_DAY", [october, 10], serial(2003, 11, 12), "Election Day and Veterans Day passed over"],
  ["BUSINESS_DAY", [serial(2003, 8, 30), -1], serial(2003, 8, 29), "back from a Saturday"],
  ["BUSINESS_DAY", [serial(2003, 8, 30), 0], serial(2003, 8, 30), "the day itself"],
  ["TRADING_DAY", [serial(2003, 10, 10), 1], serial(2003, 10, 13), "Columbus Day is a session"],
];

test.each(KNOWN)("%s of %p is %p, in whole numbers and in doubles: %s", (id, facts, expected) => {
  expect(TRUTH[id](facts)).toBe(expected);
  expect(TWINS[id](columnsOf([facts]))[0]![0]).toBeCloseTo(expected, 6);
});

test("every function has a case", () => {
  expect(IDS.filter((id) => !KNOWN.some(([known]) => known === id))).toEqual([]);
});

describe("a fraction of whole numbers", () => {
  const of = (value: number) => Rational.of(value);

  test.each([
    [of(1).over(of(3)), 1 / 3, "no end"],
    [of(-2).over(of(3)), -2 / 3, "below zero"],
    [of(0).over(of(-7)), 0, "zero has no sign"],
    [of(0.1).plus(of(0.2)), 0.3, "what cells show, not what doubles make of it"],
    [of(0.1 + 0.2), 0.3, "15 digits"],
    [of(2 ** 53).plus(of(0)), 9_007_199_254_740_990, "15 digits of 9,007,199,254,740,992"],
    [of(94_906_267).times(of(94_906_267)), 9_007_199_515_875_288, "…289 lies between two doubles: to the even one"],
    [of(94_906_267).times(of(94_906_267)).plus(of(1e-30)), 9_007_199_515_875_290, "a trace above the middle: up"],
    [of(1e-300).times(of(3)), 3e-300, "small"],
    [of(1e300).over(of(4)), 2.5e299, "large"],
  ])("%# is the double nearest to it: %p", (value, expected) => {
    expect(value.toNumber()).toBe(expected);
  });

  test.each([
    [2.5, 2, 3],
    [-2.5, -3, -2],
    [7, 7, 7],
  ])("%p lies between %p and %p", (value, floor, ceiling) => {
    expect([of(value).floor().toNumber(), of(value).ceiling().toNumber()]).toEqual([floor, ceiling]);
  });

  test("is divided by nothing that is 0", () => {
    expect(() => of(1).over(of(0))).toThrow("divided by zero");
  });
});
