import { dealOf } from "../agreement/deal";
import { unavailable } from "../basics/errors";
import { Exact } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { amount, optionally, price } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { wholeShares } from "./s1_1_underlying_shares";

export interface ConversionSharesFacts {
  amount: Exact;
  conversionPrice: Exact;
  accruedInterest: Exact;
}

export const CONVERSION_SHARES_FACTS = {
  amount,
  conversionPrice: price,
  accruedInterest: optionally(amount, Exact.ZERO),
} satisfies Kinds<ConversionSharesFacts>;

/** 1.1 Underlying Shares, Exhibit A: the shares that a conversion gives. */
export interface ConversionSharesStatement {
  interestLeftOut: Exact | undefined;
  amountConverted: Exact;
  exactShares: Exact;
  shares: Exact;
}

export const CONVERSION_SHARES_QUANTITIES: Quantities<ConversionSharesStatement> = {
  interestLeftOut: {
    label: "Accrued interest left out",
    unit: "$",
    clause: "Exhibit A",
    rule: "it converts only under Conversion includes interest YES",
  },
  amountConverted: {
    label: "Amount converted",
    unit: "$",
    clause: "Exhibit A",
    rule: "the amount, with accrued interest under Conversion includes interest YES",
  },
  exactShares: {
    label: "Quotient",
    unit: "shares",
    clause: "1.1, Exhibit A",
    rule: "amount converted ÷ conversion price, or as Share formula says",
  },
  shares: {
    label: "Underlying Shares",
    unit: "shares",
    clause: "1.1, Exhibit A",
    rule: "the quotient in whole shares, by Fractional shares",
  },
};

const PAID = Exact.whole(110);
const FORCED = Exact.whole(100);

/** **Reading:** the amount ÷ the price, unless the deal states another formula: term *Share formula*. */
function exactShares(amount: Exact, price: Exact, terms: Pick<Terms, "shareFormula">): Exact {
  // No reading of a deal that does not speak of it.
  if (!dealOf(terms).said.has("shareFormula") || terms.shareFormula === "PLAIN") return amount.over(price);
  const shares = amount.times(PAID.minus(FORCED.times(price))).over(price);
  return shares.sign() < 0
    ? unavailable("conversion_price", `above $1.10 the share formula ${terms.shareFormula} gives no share`, "Exhibit A")
    : shares;
}

/** **Reading:** whether interest converts, and what becomes of a fraction of a share, is left to Exhibit A, which is not attached. */
export function conversionSharesStatement(
  facts: ConversionSharesFacts,
  terms: Pick<Terms, "conversionIncludesInterest" | "fractionalShares" | "shareFormula">,
): ConversionSharesStatement {
  check(CONVERSION_SHARES_FACTS, facts, "1.1, Exhibit A");
  const interest =
    facts.accruedInterest.isZero() || terms.conversionIncludesInterest === "YES" ? undefined : facts.accruedInterest;
  const amountConverted = interest ? facts.amount : facts.amount.plus(facts.accruedInterest);
  const quotient = exactShares(amountConverted, facts.conversionPrice, terms);
  return { interestLeftOut: interest, amountConverted, exactShares: quotient, shares: wholeShares(quotient, terms) };
}
