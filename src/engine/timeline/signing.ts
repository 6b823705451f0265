import { isoDay, type Day } from "../basics/days";
import { isGiven, mustSay } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { disclosureStatement } from "../clauses/s1_1_disclosure_documents";
import { filingStatement } from "../clauses/s2_2_registration";
import { exclusivityStatement } from "../clauses/s4_16_exclusivity";
import { certificateDueDate } from "../clauses/s5_1_certificates";
import { datedEvent, endOf, needed, type CountedFrom, type DatedEvent, type TimelineContext } from "./event";

function executionOf(terms: Terms): CountedFrom {
  return { name: "Execution Date", day: terms.executionDate };
}

function disclosure(terms: Terms): DatedEvent {
  const event = "Look-back for Disclosure Documents begins";
  const from = executionOf(terms);
  const rule = `${terms.disclosureYears} years before signing`;
  return datedEvent({ event, clause: "1.1", from, rule }, () => ({ date: disclosureStatement({}, terms).start }));
}

function execution(terms: Terms): DatedEvent {
  return {
    event: "Execution Date",
    clause: "1.1",
    date: terms.executionDate,
    rule: "the date of the agreement",
  };
}

/** Under EXECUTION the transfer agent has no day to spare. */
function certificates(terms: Terms): DatedEvent {
  mustSay(terms, "certificateDate");
  const isSigning = terms.certificateDate === "EXECUTION";
  const base = {
    event: "Transfer agent's certificates due",
    clause: "2.2, 5.1(a)(vii)",
    from: executionOf(terms),
  };
  const conflict = isSigning
    ? "2.2(b)(iv) has the Company deliver them at signing; under 5.1(a)(vii) a day's delay by the transfer agent ends the agreement"
    : undefined;
  return datedEvent({ ...base, rule: `Certificate date ${terms.certificateDate}`, conflict }, () => ({
    date: certificateDueDate(undefined, terms),
  }));
}

function afterLimit(day: Day, terms: Terms): string | undefined {
  const isLate = isGiven(terms, "effectiveDateLimit") && day > terms.effectiveDateLimit;
  return isLate ? `after the Effective Date limit, ${isoDay(terms.effectiveDateLimit)}` : undefined;
}

function beforeSigning(day: Day, terms: Terms): string | undefined {
  const isEarly = isGiven(terms, "executionDate") && day < terms.executionDate;
  return isEarly ? `before the Execution Date, ${isoDay(terms.executionDate)}` : undefined;
}

function filing(terms: Terms): DatedEvent {
  const from = executionOf(terms);
  const rule = `${terms.filingDays} days after it`;
  return datedEvent({ event: "Registration Statement to be filed", clause: "2.2(a)", from, rule }, () => {
    const period = filingStatement({}, terms);
    return { ...endOf(period), conflict: afterLimit(period.adjustedDate, terms) };
  });
}

function effectiveDateLimit(terms: Terms): DatedEvent {
  return {
    event: "Effective Date limit",
    clause: "1.1",
    date: terms.effectiveDateLimit,
    rule: "fixed by the agreement; never rolled",
  };
}

function effectiveConflict(effective: Day, terms: Terms): string | undefined {
  const isLate = afterLimit(effective, terms);
  return beforeSigning(effective, terms) ?? (isLate && `${isLate}: Effective date cap ${terms.effectiveDateCap}`);
}

function effectiveDate(context: TimelineContext, terms: Terms): DatedEvent {
  const rule = context.isEffectiveAssumed ? "assumed: the Effective date limit, as none is given" : "as given";
  const date = needed(context.effective);
  return {
    event: "Effective Date",
    clause: "1.1",
    date,
    rule,
    conflict: effectiveConflict(date, terms),
  };
}

function exclusivityBegins(terms: Terms): DatedEvent {
  const { start } = exclusivityStatement({ originalIssuance: undefined }, terms);
  const conflict = beforeSigning(start, terms);
  return {
    event: "Exclusivity begins",
    clause: "4.16",
    date: start,
    rule: "the Original Issuance Date, which Exhibit A fixes",
    conflict,
  };
}

/** What signing sets going, up to the Effective Date. */
export function signingEvents(context: TimelineContext, terms: Terms) {
  return {
    disclosureLookBack: () => disclosure(terms),
    execution: () => execution(terms),
    certificates: () => certificates(terms),
    exclusivityStart: () => exclusivityBegins(terms),
    filing: () => filing(terms),
    effectiveDateLimit: () => effectiveDateLimit(terms),
    effectiveDate: () => effectiveDate(context, terms),
  };
}
