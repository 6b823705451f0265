import { invalid, unavailable } from "../basics/errors";
import { Exact, greatest, smallest } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { date } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { isAbsent, isSaidAlone, mustSay } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { floatingLegOf, type ConversionPriceFacts, type FloatingLeg, type FloatingTerms } from "./exhibit_a_look_back";

const CLAUSE = "Exhibit A";

export type ConversionPriceTerms = FloatingTerms &
  Pick<
    Terms,
    "fixedConversionPrice" | "combination" | "priceFloor" | "priceCeiling" | "priceDecimals" | "priceRounding"
  >;

/** Exhibit A, which is not attached: the conversion price of a day by a formula of the usual kind. */
export interface ConversionPriceStatement extends Partial<{ [K in keyof FloatingLeg]: FloatingLeg[K] | undefined }> {
  fixedPrice: Exact | undefined;
  combinedPrice: Exact;
  roundedPrice: Exact | undefined;
  conversionPrice: Exact;
}

export const CONVERSION_PRICE_QUANTITIES: Quantities<ConversionPriceStatement> = {
  firstDay: {
    label: "Look-back from",
    unit: "date",
    clause: CLAUSE,
    rule: "Lookback days (Trading Days or calendar days by Lookback unit) up to the last day",
  },
  lastDay: {
    label: "Look-back to",
    unit: "date",
    clause: CLAUSE,
    rule: "the day before the date; the date itself under Lookback includes date YES",
  },
  quotedDays: {
    label: "Days with a price in it",
    unit: "days",
    clause: CLAUSE,
    rule: "a day without a quotation is left out, and nothing is carried into it",
  },
  statistic: {
    label: "Price of the look-back",
    unit: "$ per share",
    clause: CLAUSE,
    rule: "by Price statistic: mean of all or of the Lowest count lowest, the lowest, the last or the median",
  },
  floatingPrice: {
    label: "Floating leg",
    unit: "$ per share",
    clause: CLAUSE,
    rule: "Market multiplier × price of the look-back",
  },
  fixedPrice: { label: "Fixed leg", unit: "$ per share", clause: CLAUSE, rule: "Fixed conversion price" },
  combinedPrice: {
    label: "Legs combined",
    unit: "$ per share",
    clause: CLAUSE,
    rule: "the lower, or under Combination MAX the higher; the one leg where there is one",
  },
  roundedPrice: { label: "Rounded", unit: "$ per share", clause: CLAUSE, rule: "to Price decimals by Price rounding" },
  conversionPrice: {
    label: "Conversion price",
    unit: "$ per share",
    clause: CLAUSE,
    rule: "not below Price floor and not above Price ceiling",
  },
};

const NO_FORMULA = "Exhibit A is not attached; set Fixed conversion price, or Market multiplier and Lookback days";

const LEGS = ["fixedConversionPrice", "marketMultiplier"] as const;

type LegTerms = Pick<Terms, (typeof LEGS)[number] | "combination">;

function noLeg(terms: LegTerms): never {
  for (const leg of LEGS) mustSay(terms, leg);
  const isNone = LEGS.some((leg) => isAbsent(terms, leg));
  return unavailable("terms", isNone ? "the deal has no conversion price: its legs are none" : NO_FORMULA, CLAUSE);
}

function combined(fixed: Exact | null, floating: Exact | undefined, terms: LegTerms): Exact {
  if (fixed === null) return floating ?? noLeg(terms);
  if (floating === undefined) return fixed;
  return terms.combination === "MAX" ? greatest(fixed, floating) : smallest(fixed, floating);
}

/** More places than any price has. */
const MOST_DECIMALS = 20;

function rounded(price: Exact, terms: Pick<Terms, "priceDecimals" | "priceRounding">): Exact | undefined {
  const decimals = terms.priceDecimals;
  if (decimals === null) return undefined;
  if (decimals > MOST_DECIMALS)
    invalid("Price decimals", `${decimals} came; accepted is a whole number from 1 to ${MOST_DECIMALS}`, CLAUSE);
  const unit = Exact.whole(10n ** BigInt(decimals));
  const units = price.times(unit);
  const whole = { NEAREST: () => units.nearest(), UP: () => units.ceiling(), DOWN: () => units.floor() };
  return whole[terms.priceRounding]().over(unit);
}

/** The bounds come last, so that rounding never leads over them. */
function bounded(price: Exact, terms: Pick<Terms, "priceFloor" | "priceCeiling">): Exact {
  const { priceFloor: floor, priceCeiling: ceiling } = terms;
  if (floor && ceiling?.isLess(floor))
    invalid("Price ceiling", `${ceiling.toText()} came, which is below the Price floor of ${floor.toText()}`, CLAUSE);
  const raised = floor ? greatest(price, floor) : price;
  return ceiling ? smallest(raised, ceiling) : raised;
}

const FACTS = { date } satisfies Kinds<ConversionPriceFacts>;

/**
 * **Reading:** how the Debentures price a conversion is not in the agreement, so
 * that there is no price until the terms give a formula. A look-back is on the
 * days of quotation among its days; of five columns the highest market with a
 * price on a day is taken.
 */
export function conversionPriceStatement(
  facts: ConversionPriceFacts,
  terms: ConversionPriceTerms,
): ConversionPriceStatement {
  check(FACTS, facts, CLAUSE);
  // A deal that says how legs are combined has two, of which both must be known.
  if (isSaidAlone(terms, "combination")) LEGS.forEach((leg) => mustSay(terms, leg));
  const floating = floatingLegOf(facts, terms);
  const fixed = terms.fixedConversionPrice;
  const combinedPrice = combined(fixed, floating?.floatingPrice, terms);
  const roundedPrice = rounded(combinedPrice, terms);
  const conversionPrice = bounded(roundedPrice ?? combinedPrice, terms);
  // Written out: a column of dates asks for thousands of these, and a spread costs more than all of the above.
  return {
    firstDay: floating?.firstDay,
    lastDay: floating?.lastDay,
    quotedDays: floating?.quotedDays,
    statistic: floating?.statistic,
    floatingPrice: floating?.floatingPrice,
    fixedPrice: fixed ?? undefined,
    combinedPrice,
    roundedPrice,
    conversionPrice,
  };
}
