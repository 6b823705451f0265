import { AGREEMENT_TERMS } from "../../../src/engine/agreement/deal";
import type { Terms } from "../../../src/engine/agreement/terms";
import { dayOf, parseIsoDay } from "../../../src/engine/basics/days";
import { timelineEvents, type TimelineEvent, type TimelineFacts } from "../../../src/engine/timeline/timeline";

const NOTHING_GIVEN: TimelineFacts = { effective: undefined, closing: undefined, asOf: undefined };

function eventsOf(facts: Partial<TimelineFacts> = {}, terms: Partial<Terms> = {}): readonly TimelineEvent[] {
  return timelineEvents({ ...NOTHING_GIVEN, ...facts }, { ...AGREEMENT_TERMS, ...terms });
}

function eventOf(id: TimelineEvent["id"], facts: Partial<TimelineFacts> = {}, terms: Partial<Terms> = {}) {
  return eventsOf(facts, terms).find((event) => event.id === id)!;
}

const day = (iso: string) => parseIsoDay(iso)!;

/** What was kept of an event under its key, such as its entry in a calendar, is lost when the key changes. */
const KEYS = {
  disclosureLookBack: "Look-back for Disclosure Documents begins",
  execution: "Execution Date",
  certificates: "Transfer agent's certificates due",
  exclusivityStart: "Exclusivity begins",
  filing: "Registration Statement to be filed",
  effectiveDateLimit: "Effective Date limit",
  effectiveDate: "Effective Date",
  automaticTermination: "Automatic termination",
  escrowNotice: "Escrow Agent to be notified",
  escrowReturn: "Escrow to be returned",
  wireInstructions: "Wire instructions due",
  lastSafeDay: "Last safe day for the Closing",
  lastClosingDay: "Last day for the Closing",
  closing: "Closing",
  feesPayable: "Fees payable",
  restraintsEnd: "Restraints before the Closing end",
  redemptionStart: "Redemption right begins",
  introductionEnd: "Introduction fee period ends",
  blueSkyEnd: "Blue sky qualification ends",
  exclusivityEnd: "Exclusivity ends",
  maturity: "Maturity Date",
  principalPayment: "Payment of the principal",
  mergerCovenantEnd: "Merger covenant ends",
  shortSaleBanEnd: "Short Sale ban ends",
};

describe("the events of the timeline", () => {
  test("have each a key of its own, the same whatever the facts, the terms and the order of the days", () => {
    const named = (events: readonly TimelineEvent[]) => Object.fromEntries(events.map(({ id, event }) => [id, event]));
    expect(eventsOf()).toHaveLength(Object.keys(KEYS).length);
    expect(named(eventsOf())).toEqual(KEYS);
    const late = { effective: day("2003-07-02"), closing: day("2003-12-31"), asOf: day("2003-10-01") };
    expect(named(eventsOf(late, { certificateDate: "USER", maturityDate: day("2003-06-01") }))).toEqual(KEYS);
  });

  test("come by their day, those without one last", () => {
    const closed = eventsOf({ effective: day("2003-08-28"), closing: day("2003-09-02") });
    const dates = closed.map(({ date }) => date ?? Infinity);
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    expect(closed.slice(-3).map(({ id }) => id)).toEqual(["automaticTermination", "escrowNotice", "escrowReturn"]);
  });

  test.each([
    ["filing", { name: "Execution Date", day: dayOf(2003, 4, 28) }, "a day with its name"],
    ["automaticTermination", { name: "Last safe day" }, "a name whose day another event has"],
    ["blueSkyEnd", { name: "Closing Date", day: dayOf(2003, 9, 5) }, "a day that is known with the answer"],
    ["execution", undefined, "nothing: the agreement fixes it"],
  ] as const)("%s is counted from %j (%s)", (id, from) => expect(eventOf(id).from).toEqual(from));

  test("without a day keep their rule, and say beside it why", () => {
    const { date, noDay, rule } = eventOf("certificates", {}, { certificateDate: "USER" });
    expect([date, noDay, rule]).toEqual([
      undefined,
      expect.stringMatching(/the parties fixed the day/),
      "Certificate date USER",
    ]);
    expect(eventsOf().every((event) => event.date !== undefined && event.noDay === undefined)).toBe(true);
  });

  test.each([
    ["2003-04-27", "ahead"],
    ["2003-04-28", "today"],
    ["2003-04-29", "past"],
    [undefined, undefined],
  ])("the signing is on %s %s", (asOf, status) => {
    expect(eventOf("execution", { asOf: asOf === undefined ? undefined : day(asOf) }).status).toBe(status);
  });

  test("without a day have no status either", () => {
    const facts = { effective: day("2003-08-28"), closing: day("2003-09-02"), asOf: day("2003-09-03") };
    expect(eventOf("automaticTermination", facts).status).toBeUndefined();
  });

  test("hold a conflict only where there is one", () => {
    expect(eventOf("closing", { closing: day("2003-09-02") }).conflict).toBeUndefined();
    expect(eventOf("closing", { closing: day("2003-09-03") }).conflict).toMatch(/^after the last safe day/);
  });
});
