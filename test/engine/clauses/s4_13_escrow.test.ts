import fc from "fast-check";
import { AGREEMENT_TERMS } from "../../../src/engine/agreement/deal";
import { termsFrom } from "../../../src/engine/agreement/terms-table";
import { Exact } from "../../../src/engine/basics/exact";
import { escrowStatement } from "../../../src/engine/clauses/s4_13_escrow";
import { escrowPriceStatement } from "../../../src/engine/clauses/s4_13_escrow_price";

const cents = fc.integer({ min: 0, max: 5_000_000_00 }).map((n) => Exact.fraction(n, 100));
const prices = fc.integer({ min: 1, max: 50_000 }).map((n) => Exact.fraction(n, 10_000));
const escrows = fc.integer({ min: 0, max: 100_000_000 }).map(Exact.whole);
const facts = fc.record({
  principal: cents,
  conversionPrice: prices,
  escrowShares: escrows,
  accruedInterest: fc.constant(Exact.ZERO),
});

const deals = {
  "the agreement's own": AGREEMENT_TERMS,
  "another deal": termsFrom([
    ["Escrow cover", 1.5],
    ["Certificate size", 5000],
  ]),
};

describe.each(Object.entries(deals))("4.13 in %s", (_name, terms) => {
  test("issuing the top-up cures the shortfall, and one certificate fewer does not", () => {
    fc.assert(
      fc.property(facts, (f) => {
        const { triggered, shares } = escrowStatement(f, terms);
        const after = (issued: Exact) =>
          escrowStatement({ ...f, escrowShares: f.escrowShares.plus(issued) }, terms).triggered;
        expect(after(shares)).toBe(false);
        if (triggered) expect(after(shares.minus(terms.certificateSize))).toBe(true);
        else expect(shares.isZero()).toBe(true);
      }),
    );
  });

  test("the duty never falls when the price falls", () => {
    fc.assert(
      fc.property(facts, prices, (f, other) => {
        const [low, high] = other.isLess(f.conversionPrice) ? [other, f.conversionPrice] : [f.conversionPrice, other];
        const at = (conversionPrice: Exact) => escrowStatement({ ...f, conversionPrice }, terms).shares;
        expect(at(low).isLess(at(high))).toBe(false);
      }),
    );
  });

  test("at the trigger price the cover holds, and a hair below it does not", () => {
    const held = fc.integer({ min: 1, max: 100_000_000 }).map(Exact.whole);
    const owed = fc.integer({ min: 1, max: 5_000_000_00 }).map((n) => Exact.fraction(n, 100));
    fc.assert(
      fc.property(owed, held, (principal, escrowShares) => {
        const { price } = escrowPriceStatement({ principal, escrowShares, accruedInterest: Exact.ZERO }, terms);
        const at = (conversionPrice: Exact) =>
          escrowStatement({ principal, conversionPrice, escrowShares, accruedInterest: Exact.ZERO }, terms).triggered;
        expect(at(price)).toBe(false);
        expect(at(price.times(Exact.fraction(10n ** 30n - 1n, 10n ** 30n)))).toBe(true);
      }),
    );
  });

  test("at the floor price the top-up just fits the headroom", () => {
    fc.assert(
      fc.property(escrows, fc.integer({ min: 10_000, max: 50_000_000 }).map(Exact.whole), (escrowShares, headroom) => {
        const principal = Exact.whole(750_000);
        const { price } = escrowPriceStatement(
          { principal, escrowShares, headroom, accruedInterest: Exact.ZERO },
          terms,
        );
        const shares = (conversionPrice: Exact) =>
          escrowStatement({ principal, conversionPrice, escrowShares, accruedInterest: Exact.ZERO }, terms).shares;
        expect(shares(price).isMore(headroom)).toBe(false);
        expect(shares(price.times(Exact.fraction(10n ** 30n - 1n, 10n ** 30n))).isMore(headroom)).toBe(true);
      }),
    );
  });
});
