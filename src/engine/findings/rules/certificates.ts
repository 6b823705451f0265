import type { Denomination } from "../../agreement/schedules";
import { Exact } from "../../basics/exact";
import { escrowPriceStatement } from "../../clauses/s4_13_escrow_price";
import { denominationStatement } from "../../clauses/schedules";
import { NOTHING, type Rule, type Rules } from "./deal";
import { difference, dollars, figure } from "./words";

/** Lines beyond which whole lines that add up are not looked for: their number doubles with each. */
const MOST_LINES = 12;

/** The sets of whole lines that add up to a number of shares, lines counted from one. */
function linesThatMake(target: Exact, certificates: readonly Denomination[]): number[][] {
  if (certificates.length > MOST_LINES) return [];
  const amounts = certificates.map(({ count, size }) => count.times(size));
  const found: number[][] = [];
  const extend = (from: number, left: Exact, chosen: number[]): void => {
    if (left.isZero() && chosen.length > 0) found.push(chosen);
    if (left.sign() <= 0) return;
    for (let line = from; line < amounts.length; line++)
      extend(line + 1, left.minus(amounts[line]!), [...chosen, line + 1]);
  };
  extend(0, target, []);
  return found;
}

function linesText(target: Exact, certificates: readonly Denomination[]): string | undefined {
  const sets = linesThatMake(target, certificates);
  return sets.length === 0
    ? undefined
    : `${figure(target)} (lines ${sets.map((lines) => lines.join("+")).join(" or ")})`;
}

/** The certificates listed are those of the two escrows. */
const certificatesAgainstEscrow: Rule = ({ terms, schedules }) => {
  const denominations = schedules.certificates;
  const { certificates, shares } = denominationStatement({ denominations });
  const [escrow, initial] = [terms.escrowShares, terms.initialWarrantEscrowShares];
  const both = escrow.plus(initial);
  if (denominations.length === 0 || shares.equals(both)) return NOTHING;
  const made = [escrow, both, initial]
    .map((target) => linesText(target, denominations))
    .filter((text) => text !== undefined);
  const against = `Escrow Shares ${figure(escrow)} (${difference(shares, escrow)}); with the Initial Warrant Escrow Shares ${figure(both)} (${difference(shares, both)})`;
  return [
    {
      severity: "H",
      clause: "Schedule 1, 1.1",
      finding: "The certificates do not add up to the shares in escrow.",
      figures: `${figure(shares)} in ${figure(certificates)} certificates v ${against}. Whole lines make: ${made.join(", ") || "none of these"}.`,
      changes: "How many shares are issued into escrow, and so the cover, the headroom and the percentages.",
      terms: ["escrowShares", "initialWarrantEscrowShares"],
    },
  ];
};

/** What is outstanding and what the certificates stand for are authorized. */
const certificatesAgainstCharter: Rule = ({ terms, schedules }) => {
  const { shares } = denominationStatement({ denominations: schedules.certificates });
  const issued = terms.outstandingShares.plus(shares);
  if (schedules.certificates.length === 0 || !issued.isMore(terms.authorizedShares)) return NOTHING;
  return [
    {
      severity: "H",
      clause: "Schedule 1, 3.1(c)",
      finding: "Outstanding shares and the certificates together are more than the charter authorizes.",
      figures: `${figure(terms.outstandingShares)} + ${figure(shares)} = ${figure(issued)} v ${figure(terms.authorizedShares)}: ${figure(issued.minus(terms.authorizedShares))} over.`,
      changes: "Shares over the authorized number cannot be validly issued.",
      terms: ["outstandingShares", "authorizedShares"],
    },
  ];
};

/** A cover that is to be met exactly can be met in the certificates prescribed. */
const certificatesAgainstCover: Rule = ({ terms }) => {
  const size = terms.certificateSize;
  const held = terms.escrowShares.minus(terms.escrowWarrantShares);
  if (!size.isMore(Exact.ONE) || terms.topUpRounding === "ODD_LOT" || held.sign() <= 0) return NOTHING;
  const { price } = escrowPriceStatement({ principal: terms.principal, accruedInterest: Exact.ZERO }, terms);
  return [
    {
      severity: "H",
      clause: "4.13",
      finding:
        "A cover that is to be equal to a percentage cannot be met in certificates of one size, except where the shortfall is a multiple of it.",
      figures: `Certificates of ${figure(size)}: one share short at ${dollars(price)} costs ${figure(size)} shares, ${dollars(size.times(price))}.`,
      changes: "How many shares are issued: term Top-up rounding decides.",
      terms: ["escrowCover", "certificateSize", "topUpRounding"],
    },
  ];
};

export const CERTIFICATE_RULES = {
  certificatesAgainstEscrow,
  certificatesAgainstCharter,
  certificatesAgainstCover,
} satisfies Rules;
