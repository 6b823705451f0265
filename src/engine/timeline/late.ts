import { mustBeAgreement, mustSay } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { maturityStatement } from "../clauses/recital";
import { blueSkyStatement } from "../clauses/s4_17_blue_sky";
import { exclusivityStatement } from "../clauses/s4_16_exclusivity";
import { banStatement } from "../clauses/s4_26_short_sales";
import { introductionEndStatement } from "../clauses/s4_28_introduction";
import { datedEvent, endOf, needed, type CountedFrom, type DatedEvent, type TimelineContext } from "./event";

function introductionEnds(terms: Terms): DatedEvent {
  const from = { name: "Execution Date", day: terms.executionDate };
  const rule = `${terms.introductionYears} years after it; never rolled`;
  return datedEvent({ event: "Introduction fee period ends", clause: "4.28", from, rule }, () => ({
    date: introductionEndStatement({}, terms).end,
  }));
}

function blueSkyEnds(context: TimelineContext, terms: Terms): DatedEvent {
  const rule = `${terms.blueSkyYears} years after it, the day included; never rolled`;
  const conflict =
    "4.24 keeps the registration current, with the states too, until the last conversion or exercise: it has no such day";
  return datedEvent(
    { event: "Blue sky qualification ends", clause: "4.17", from: { name: "Closing Date" }, rule, conflict },
    () => {
      const days = { closing: needed(context.closing), effective: context.effective.value };
      const { closingDate, end } = blueSkyStatement(days, terms);
      return { date: end, from: { name: "Closing Date", day: closingDate } };
    },
  );
}

function exclusivityEnds(terms: Terms): DatedEvent {
  const rule = `${terms.exclusivityYears} years, Exclusivity count ${terms.exclusivityCount}; never rolled`;
  const from = { name: "Original Issuance Date", day: terms.originalIssuanceDate };
  return datedEvent({ event: "Exclusivity ends", clause: "4.16", from, rule }, () => ({
    date: exclusivityStatement({ originalIssuance: undefined }, terms).end,
  }));
}

function maturity(terms: Terms): DatedEvent {
  return { event: "Maturity Date", clause: "Recital", date: terms.maturityDate, rule: "fixed by the agreement" };
}

function maturityOf(terms: Terms): CountedFrom {
  return { name: "Maturity Date", day: terms.maturityDate };
}

function principalPayment(terms: Terms): DatedEvent {
  const rule = `Maturity roll ${terms.maturityRoll}, without interest for the delay`;
  const base = { event: "Payment of the principal", clause: "Recital, 7.8", from: maturityOf(terms), rule };
  return datedEvent(base, () => endOf(maturityStatement({}, terms)));
}

function mergerCovenantEnds(terms: Terms): DatedEvent {
  mustBeAgreement(terms);
  return {
    event: "Merger covenant ends",
    clause: "4.23",
    date: terms.maturityDate,
    from: maturityOf(terms),
    rule: "at the latest; full conversion ends it sooner",
  };
}

function shortSaleBanEnds(terms: Terms): DatedEvent {
  mustSay(terms, "shortSaleCoverDays");
  // Without a maturity nothing but the last Debenture ends the ban, and that has no day yet.
  const from = maturityOf(terms);
  return {
    event: "Short Sale ban ends",
    clause: "4.26",
    date: banStatement({ lastDebenture: undefined }, terms).banEnd,
    from,
    rule: "at the latest; it ends when the Purchaser's last Debenture goes, if sooner",
  };
}

/** The years after the Closing. */
export function lateEvents(context: TimelineContext, terms: Terms) {
  return {
    introductionEnd: () => introductionEnds(terms),
    blueSkyEnd: () => blueSkyEnds(context, terms),
    exclusivityEnd: () => exclusivityEnds(terms),
    maturity: () => maturity(terms),
    principalPayment: () => principalPayment(terms),
    mergerCovenantEnd: () => mergerCovenantEnds(terms),
    shortSaleBanEnd: () => shortSaleBanEnds(terms),
  };
}
