import fc from "fast-check";
import { AGREEMENT_TERMS } from "../../../src/engine/agreement/deal";
import type { Terms } from "../../../src/engine/agreement/terms";
import { termsFrom } from "../../../src/engine/agreement/terms-table";
import { conversionSchedule, TrancheLadder } from "../../../src/engine/clauses/s4_18_conversion_schedule";
import { Exact, total } from "../../../src/engine/basics/exact";
import { capStatement } from "../../../src/engine/clauses/s4_18_ownership";

const whole = (n: number) => Exact.whole(n);
const cents = fc.integer({ min: 0, max: 5_000_000_00 }).map((n) => Exact.fraction(n, 100));
const prices = fc.integer({ min: 1, max: 50_000 }).map((n) => Exact.fraction(n, 10_000));
const counts = fc.integer({ min: 0, max: 100_000_000 }).map(whole);
const parts = fc.integer({ min: 0, max: 100 }).map((n) => Exact.fraction(n, 100));
const nothing = Exact.ZERO;
const facts = fc.record({
  principal: cents,
  conversionPrice: prices,
  outstanding: counts,
  owned: fc.integer({ min: 0, max: 1_000_000 }).map(whole),
  kept: parts,
  rights: fc.constant(nothing),
});

const deals: [string, Terms][] = [
  ["the agreement's own", AGREEMENT_TERMS],
  [
    "a deal at 9.99%, PRE",
    termsFrom([
      ["Ownership cap", 0.0999],
      ["Cap denominator", "PRE"],
    ]),
  ],
  [
    "a deal at 4.99%, ESCROW_OUT",
    termsFrom([
      ["Ownership cap", 0.0499],
      ["Cap denominator", "ESCROW_OUT"],
    ]),
  ],
];

describe.each(deals)("a conversion schedule in %s", (_name, terms) => {
  test("every dollar is converted or left, and no tranche goes over the cap", () => {
    fc.assert(
      fc.property(facts, (f) => {
        const { tranches, end, principalLeft } = conversionSchedule(f, terms);
        const converted = total(tranches.map((tranche) => tranche.principalConverted));
        expect(converted.plus(principalLeft).equals(f.principal)).toBe(true);
        expect(principalLeft.isZero()).toBe(end === "COMPLETE");
        for (const { percentAfter, shares } of tranches)
          expect(shares.isZero() || !percentAfter.isMore(terms.ownershipCap)).toBe(true);
      }),
    );
  });

  test("the first tranche is the ownership cap, unless less is left", () => {
    fc.assert(
      fc.property(facts, (f) => {
        const [first] = conversionSchedule(f, terms).tranches;
        const { capShares } = capStatement(f, terms);
        if (first && !first.principalLeft.isZero()) expect(first.shares.equals(capShares)).toBe(true);
        else if (first) expect(first.shares.isMore(capShares)).toBe(false);
      }),
    );
  });

  test("keeping more never makes it faster", () => {
    fc.assert(
      fc.property(facts, parts, (f, other) => {
        const [less, more] = other.isLess(f.kept) ? [other, f.kept] : [f.kept, other];
        const quick = conversionSchedule({ ...f, kept: less }, terms);
        const slow = conversionSchedule({ ...f, kept: more }, terms);
        if (slow.end === "COMPLETE") expect(slow.tranches.length).toBeGreaterThanOrEqual(quick.tranches.length);
      }),
    );
  });

  test("the ladder that serves all prices counts what the schedule counts", () => {
    const sales = fc.array(fc.integer({ min: 0, max: 200_000_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, sales, (outstanding, amounts) => {
        const ladder = new TrancheLadder(outstanding, terms);
        for (const amount of amounts) {
          const schedule = conversionSchedule(
            {
              principal: whole(amount),
              conversionPrice: Exact.ONE,
              outstanding,
              owned: nothing,
              kept: nothing,
              rights: nothing,
            },
            terms,
          );
          expect(ladder.tranches(whole(amount))).toBe(
            schedule.end === "COMPLETE" ? schedule.tranches.length : schedule.end,
          );
        }
      }),
    );
  });
});

test("the closed form of the field notes, floors aside: ceil(ln(1 + T ÷ O) ÷ −ln(1 − cap))", () => {
  const outstanding = 37_916_390;
  const ladder = new TrancheLadder(whole(outstanding), AGREEMENT_TERMS);
  for (const shares of [2_500_000, 3_750_000, 7_500_000, 15_000_000, 37_500_000, 750_000_000, 75_000_000_000]) {
    const closed = Math.ceil(Math.log1p(shares / outstanding) / -Math.log1p(-0.05));
    expect(ladder.tranches(whole(shares))).toBe(closed);
  }
});
