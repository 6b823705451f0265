import type { Commitment } from "../agreement/schedules";
import { isGiven } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { unavailable } from "../basics/errors";
import { Exact, notNegative } from "../basics/exact";
import { wholeShares } from "./s1_1_underlying_shares";
import { headroomStatement, type HeadroomTerms } from "./s3_1_capital";
import { coverStatement, debentureEscrow, topUp, type TopUpTerms } from "./s4_13_escrow";
import { TrancheLadder, type ScheduleEnd, type TrancheTerms } from "./s4_18_conversion_schedule";

export interface DilutionFacts {
  readonly conversionPrices: readonly Exact[];
  readonly commitments: readonly Commitment[] | undefined;
}

/** What full conversion of all Debentures at a price would mean. */
export interface DilutionLine {
  readonly conversionPrice: Exact;
  readonly fullConversionShares: Exact;
  readonly required: Exact;
  readonly topUp: Exact;
  readonly holderPercent: Exact;
  /** each resold before the next */
  readonly tranches: number | Exclude<ScheduleEnd, "COMPLETE">;
  /** undefined: the shares authorized are not stated, or have no limit */
  readonly headroomLeft: Exact | undefined;
}

export type DilutionTerms = HeadroomTerms & TopUpTerms & TrancheTerms & Pick<Terms, "principal" | "fractionalShares">;

function partHeld(shares: Exact, outstanding: Exact): Exact {
  const after = outstanding.plus(shares);
  return after.isZero()
    ? unavailable("Outstanding shares", "with no share outstanding there is no share of it", "4.18")
    : shares.over(after);
}

/** 3.1(d), 4.13, 4.18: dilution at each of some conversion prices, on the terms' principal, escrow and outstanding shares. */
export function dilutionLines({ conversionPrices, commitments }: DilutionFacts, terms: DilutionTerms): DilutionLine[] {
  const headroom = isGiven(terms, "authorizedShares") ? headroomStatement({ commitments }, terms).headroom : undefined;
  const outstanding = terms.outstandingShares;
  const ladder = new TrancheLadder(outstanding, terms);
  const basis = { principal: terms.principal, accruedInterest: Exact.ZERO };
  const held = debentureEscrow(terms);
  return conversionPrices.map((conversionPrice) => {
    const { fullConversionShares, required } = coverStatement({ ...basis, conversionPrice }, terms);
    const { shares } = topUp(notNegative(required.minus(held)), terms);
    return {
      conversionPrice,
      fullConversionShares,
      required,
      topUp: shares,
      holderPercent: partHeld(fullConversionShares, outstanding),
      tranches: ladder.tranches(wholeShares(fullConversionShares, terms)),
      headroomLeft: headroom?.minus(shares),
    };
  });
}
