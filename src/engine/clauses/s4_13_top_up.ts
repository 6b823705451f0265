import type { Terms } from "../agreement/terms";
import type { Day } from "../basics/days";
import { Exact, total } from "../basics/exact";
import { check } from "../basics/check";
import { date } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { businessDayFrom, businessDayQuantities, type BusinessDayTerms } from "./s1_1_calendars";
import { escrowStatement, type EscrowStatement, type TopUpTerms } from "./s4_13_escrow";

const CLAUSE = "4.13";

/** 4.13: by when the certificates of a top-up are due. */
export interface TopUpDayStatement {
  passedOver: string | undefined;
  noticeEnd: Day;
  dueDate: Day;
}

const NOTICE_QUANTITIES = businessDayQuantities(
  CLAUSE,
  "Last of the days of notice",
  "Top-up days, in Business Days, after the notice is given",
);

export const TOP_UP_DAY_QUANTITIES: Quantities<TopUpDayStatement> = {
  passedOver: NOTICE_QUANTITIES.passedOver,
  noticeEnd: NOTICE_QUANTITIES.date,
  dueDate: {
    label: "Top-up due",
    unit: "date",
    clause: CLAUSE,
    rule: "the last of the days of notice; under Escrow duty AFTER the day after it, from which the duty runs",
  },
};

const FACTS = { notice: date };

/** **Reading:** what is owed upon so many days' notice is owed within them: term *Escrow duty*. */
export function topUpDayStatement(
  facts: { notice: Day },
  terms: BusinessDayTerms & Pick<Terms, "topUpDays" | "escrowDuty">,
): TopUpDayStatement {
  check(FACTS, facts, CLAUSE);
  const names = { start: "notice", count: "Top-up days" };
  const { passedOver, date: noticeEnd } = businessDayFrom({ start: facts.notice, days: terms.topUpDays }, terms, names);
  return { passedOver, noticeEnd, dueDate: terms.escrowDuty === "AFTER" ? noticeEnd + 1 : noticeEnd };
}

/** One Purchaser's Debentures and the Escrow Shares held for them. */
export interface PurchaserEscrow {
  readonly name: string;
  readonly principal: Exact;
  readonly escrowShares: Exact;
  readonly accruedInterest: Exact;
}

/** 4.13: one Purchaser's line; certificates only where they are its own. */
export interface CertificateLine extends Pick<EscrowStatement, "required" | "shortfall"> {
  readonly name: string;
  readonly held: Exact;
  readonly certificates: Exact | undefined;
  readonly shares: Exact | undefined;
}

export interface CertificateFacts {
  readonly purchasers: readonly PurchaserEscrow[];
  readonly conversionPrice: Exact;
}

export type CertificateTerms = TopUpTerms & Pick<Terms, "topUpPooling">;

function lineOf(purchaser: PurchaserEscrow, conversionPrice: Exact, terms: TopUpTerms): CertificateLine {
  const { required, shortfall, certificates, shares } = escrowStatement({ ...purchaser, conversionPrice }, terms);
  return { name: purchaser.name, required, held: purchaser.escrowShares, shortfall, certificates, shares };
}

const TOTAL = "Total";

/** All Purchasers as if they were one. */
function pooled(purchasers: readonly PurchaserEscrow[]): PurchaserEscrow {
  const sum = (key: "principal" | "escrowShares" | "accruedInterest") => total(purchasers.map((one) => one[key]));
  return {
    name: TOTAL,
    principal: sum("principal"),
    escrowShares: sum("escrowShares"),
    accruedInterest: sum("accruedInterest"),
  };
}

function totalOf(lines: readonly CertificateLine[]): CertificateLine {
  const sum = (key: "required" | "held" | "shortfall" | "certificates" | "shares") =>
    total(lines.map((line) => line[key] ?? Exact.ZERO));
  return {
    name: TOTAL,
    required: sum("required"),
    held: sum("held"),
    shortfall: sum("shortfall"),
    certificates: sum("certificates"),
    shares: sum("shares"),
  };
}

/**
 * 4.13 with several Purchasers: a line for each, then the total.
 * **Reading:** the certificates are in the name of each Purchaser and made whole
 * for each; or the escrow is one pool, whose certificates are no single
 * Purchaser's and in which one's surplus serves another: term *Top-up pooling*.
 */
export function certificateLines(
  { purchasers, conversionPrice }: CertificateFacts,
  terms: CertificateTerms,
): CertificateLine[] {
  const lines = purchasers.map((purchaser) => lineOf(purchaser, conversionPrice, terms));
  if (terms.topUpPooling === "EACH") return [...lines, totalOf(lines)];
  const bare = lines.map((line) => ({ ...line, certificates: undefined, shares: undefined }));
  return [...bare, lineOf(pooled(purchasers), conversionPrice, terms)];
}
