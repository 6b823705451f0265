import { Exact, total } from "../../basics/exact";
import { HEADROOM_TERMS, headroomStatement } from "../../clauses/s3_1_capital";
import { escrowPriceStatement } from "../../clauses/s4_13_escrow_price";
import { NOTHING, type Deal, type Rule, type Rules } from "./deal";
import { lowestConversionPrice } from "./formula";
import { dollars, figure, priceText } from "./words";

interface Step {
  readonly name: string;
  readonly left: Exact;
}

/** Unissued shares, then what is left of them after each claim in turn. */
function ladder({ terms, schedules }: Deal): Step[] {
  const escrows = { name: "both escrows", shares: terms.escrowShares.plus(terms.initialWarrantEscrowShares) };
  let left = headroomStatement({ commitments: [] }, terms).headroom;
  const claims = [escrows, ...schedules.commitments].map(({ name, shares }) => ({
    name,
    left: (left = left.minus(shares)),
  }));
  return [{ name: "unissued", left: headroomStatement({ commitments: [] }, terms).headroom }, ...claims];
}

/** Everything promised is authorized. */
const headroom: Rule = (deal) => {
  const steps = ladder(deal);
  if (steps.every(({ left }) => left.sign() >= 0)) return NOTHING;
  const authorized = deal.terms.authorizedShares;
  const last = steps.at(-1)!.left;
  const [first, ...claims] = steps;
  const text = claims.map(({ name, left }) => `after ${name} ${figure(left)}`).join("; ");
  return [
    {
      severity: "H",
      clause: "3.1(c), 3.1(d)",
      finding:
        "More shares are promised than are authorized and unissued, against the statement of an adequate reserve.",
      figures: `${figure(first!.left)} unissued; ${text} (${figure(authorized.minus(last))} in all v ${figure(authorized)}).`,
      changes: "Conversions, exercises and top-ups that cannot be delivered without a change of the charter.",
      terms: HEADROOM_TERMS,
    },
  ];
};

/** However low the conversion price falls, the top-up can be issued. */
const topUpReserve: Rule = ({ terms, schedules }) => {
  const price = (commitments: Exact) => {
    const available = headroomStatement({ commitments: undefined }, terms).headroom.minus(commitments);
    return {
      available,
      price: escrowPriceStatement(
        { principal: terms.principal, accruedInterest: Exact.ZERO, headroom: available },
        terms,
      ).price,
    };
  };
  if (terms.escrowShares.minus(terms.escrowWarrantShares).sign() <= 0) return NOTHING;
  const alone = price(Exact.ZERO);
  const beside = price(total(schedules.commitments.map(({ shares }) => shares)));
  const lowest = lowestConversionPrice(terms);
  if (beside.price.isZero() || (lowest && !lowest.isLess(beside.price))) return NOTHING;
  const bound = lowest ? `the formula goes down to ${dollars(lowest)}` : "no bound on the conversion price is known";
  return [
    {
      severity: "H",
      clause: "3.1(d), 4.13",
      finding: "Below a conversion price the top-up cannot be issued from the authorized shares.",
      figures: `${figure(alone.available)} unissued after both escrows: covered down to ${priceText(alone.price)}; with the other commitments ${figure(beside.available)}: down to ${priceText(beside.price)}; ${bound}.`,
      changes: "Below it the Company is in breach of 4.13 without being able to cure.",
      terms: ["principal", "escrowCover", ...HEADROOM_TERMS, "priceFloor"],
    },
  ];
};

/** The part of the escrow for a Warrant is that Warrant's number of shares. */
const escrowAgainstWarrants: Rule = ({ terms }) => {
  const pairs = [
    ["Warrant", "escrowWarrantShares", "warrantShares"],
    ["Initial Warrant", "initialWarrantEscrowShares", "initialWarrantShares"],
  ] as const;
  return pairs
    .filter(([, held, promised]) => !terms[held].equals(terms[promised]))
    .map(([name, held, promised]) => ({
      severity: "H",
      clause: "1.1, Schedule 1",
      finding: `The shares in escrow for the ${name} are not those for which it may be exercised.`,
      figures: `${figure(terms[held])} v ${figure(terms[promised])}.`,
      changes: "Exercises that the escrow cannot serve, or shares that serve nothing.",
      terms: [held, promised],
    }));
};

/** Shares are not issued below par. */
const exercisePriceAgainstPar: Rule = ({ terms }) => {
  const pairs = [
    ["Warrant", "warrantExercisePrice", "warrantShares"],
    ["Initial Warrant", "initialWarrantExercisePrice", "initialWarrantShares"],
  ] as const;
  return pairs
    .map(([name, term, shares]) => ({ name, term, price: terms[term], shares: terms[shares] }))
    .filter(({ price, shares }) => !shares.isZero() && price.isLess(terms.parValue))
    .map(({ name, term, price }) => ({
      severity: "M",
      clause: "1.1",
      finding: `The exercise price of the ${name} is below par.`,
      figures: `${dollars(price)} v ${dollars(terms.parValue)}.`,
      changes: "Shares issued below par are not fully paid (3.1(d)).",
      terms: [term, "parValue"],
    }));
};

export const CAPITAL_RULES = {
  headroom,
  topUpReserve,
  escrowAgainstWarrants,
  exercisePriceAgainstPar,
} satisfies Rules;
