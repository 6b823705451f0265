import { isoDay, type Day } from "../basics/days";
import { greatest, type Exact } from "../basics/exact";
import type { PriceTable } from "../basics/price-table";
import { check, type Kinds } from "../basics/check";
import { date, optional } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import type { HaltPeriod } from "../calendar/calendars";
import { averageStatement, type AverageTerms } from "./s1_1_average_market_value";
import type { VenueHistory } from "./s1_1_market_value";

export interface ReferenceFacts {
  prices: PriceTable;
  notice: Day;
  /** left out before the price is paid */
  payment?: Day | undefined;
  halted: Day;
  venue?: VenueHistory | undefined;
  haltDays?: readonly HaltPeriod[] | undefined;
}

const FACTS = { notice: date, payment: optional(date), halted: date } satisfies Kinds<ReferenceFacts>;

export type ReferenceTerms = AverageTerms & Pick<Terms, "referenceAverage">;

/** 4.19: the average Per Share Market Value that prices every limb of the redemption. */
export interface ReferenceStatement {
  noticeAverage: Exact | undefined;
  paymentAverage: Exact | undefined;
  haltAverage: Exact | undefined;
  leftOut: string | undefined;
  basis: string;
  referencePrice: Exact;
}

export const REFERENCE_QUANTITIES: Quantities<ReferenceStatement> = {
  noticeAverage: {
    label: "Average before the notice",
    unit: "$ per share",
    clause: "4.19(a)",
    rule: "Averaging days (Trading Days) immediately before the notice",
  },
  paymentAverage: {
    label: "Average before the payment",
    unit: "$ per share",
    clause: "4.19(b)",
    rule: "the same before payment in full",
  },
  haltAverage: {
    label: "Average before the halt",
    unit: "$ per share",
    clause: "4.19(c)",
    rule: "the same before the stock was suspended, delisted or deleted from trading",
  },
  leftOut: { label: "Left out", unit: "text", clause: "4.19(b)", rule: "an average whose day is not known yet" },
  basis: {
    label: "Average that is taken",
    unit: "text",
    clause: "4.19",
    rule: "by Reference average: the greatest, that of the latest day given, or that of the notice",
  },
  referencePrice: { label: "Reference price", unit: "$ per share", clause: "4.19", rule: "that average" },
};

const LEFT_OUT = "the average before the payment, since no day of payment is given; it may raise the price";

type Occasion = readonly [name: "notice" | "payment" | "halted", day: Day];

function occasionsOf({ notice, payment, halted }: ReferenceFacts): Occasion[] {
  return [["notice", notice], ...(payment === undefined ? [] : [["payment", payment] as const]), ["halted", halted]];
}

/**
 * **Reading:** of averages the greater is meant, not the later of days: term
 * *Reference average*. Only averages that the reading asks for are computed.
 */
function askedFor(occasions: Occasion[], terms: Pick<Terms, "referenceAverage">): Occasion[] {
  if (terms.referenceAverage === "NOTICE") return occasions.slice(0, 1);
  if (terms.referenceAverage === "MAX") return occasions;
  const latest = Math.max(...occasions.map(([, day]) => day));
  return [occasions.find(([, day]) => day === latest)!];
}

export function referenceStatement(facts: ReferenceFacts, terms: ReferenceTerms): ReferenceStatement {
  check(FACTS, facts, "4.19");
  const averages = askedFor(occasionsOf(facts), terms).map(([name, date]) => {
    const { average } = averageStatement(
      { prices: facts.prices, date, venue: facts.venue, haltDays: facts.haltDays },
      terms,
      name,
    );
    return { name, date, average };
  });
  const of = (wanted: Occasion[0]) => averages.find(({ name }) => name === wanted)?.average;
  const referencePrice = greatest(averages[0]!.average, ...averages.slice(1).map(({ average }) => average));
  const taken = averages.find(({ average }) => average.equals(referencePrice))!;
  return {
    noticeAverage: of("notice"),
    paymentAverage: of("payment"),
    haltAverage: of("halted"),
    leftOut: facts.payment === undefined ? LEFT_OUT : undefined,
    basis: `${taken.name}, ${isoDay(taken.date)}`,
    referencePrice,
  };
}
