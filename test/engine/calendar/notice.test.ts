import * as fc from "fast-check";
import { calendarOf } from "../../../src/engine/calendar/calendars";
import { noticeStatement, type NoticeRules } from "../../../src/engine/calendar/notice";
import { iso, toIso } from "./iso";

const NEW_YORK = "America/New_York";
const LONDON = "Europe/London";
const RULES: NoticeRules = {
  business: calendarOf("NY_LEGAL"),
  noticeOpens: 9 * 60,
  noticeCloses: 17 * 60,
  noticeBeforeOpening: "NEXT_BD",
};
const SAME_DAY: NoticeRules = { ...RULES, noticeBeforeOpening: "SAME_DAY" };
const BANKS: NoticeRules = { ...RULES, business: calendarOf("FED_BANK") };

function given(sent: string, from: string, to: string, rules: NoticeRules) {
  const [date, time] = sent.split("T") as [string, string];
  const [hours, minutes, seconds] = time.split(":").map(Number) as [number, number, number?];
  const local = { day: iso(date), seconds: hours * 3600 + minutes * 60 + (seconds ?? 0) };
  return noticeStatement({ sent: local, senderZone: from, recipientZone: to }, rules);
}

test.each([
  ["NOT-01", "2003-10-08T11:00", NEW_YORK, NEW_YORK, RULES, "2003-10-08", undefined, "in hours"],
  ["NOT-02", "2003-10-08T17:00", NEW_YORK, NEW_YORK, RULES, "2003-10-08", undefined, "at closing"],
  ["NOT-02", "2003-10-08T17:01", NEW_YORK, NEW_YORK, RULES, "2003-10-09", "after closing", "a minute late"],
  ["NOT-02", "2003-10-08T17:00:01", NEW_YORK, NEW_YORK, RULES, "2003-10-09", "after closing", "a second late"],
  ["NOT-02", "2003-10-08T17:00:30", NEW_YORK, NEW_YORK, RULES, "2003-10-09", "after closing", "half a minute late"],
  [
    "NOT-03",
    "2003-10-10T18:30",
    NEW_YORK,
    NEW_YORK,
    RULES,
    "2003-10-14",
    "after closing",
    "Friday evening before Columbus Day",
  ],
  ["NOT-04", "2003-10-11T10:00", NEW_YORK, NEW_YORK, RULES, "2003-10-14", "Saturday", "Saturday before Columbus Day"],
  ["NOT-05", "2003-10-08T07:30", NEW_YORK, NEW_YORK, RULES, "2003-10-09", "before opening", "before hours, literally"],
  [
    "NOT-05",
    "2003-10-08T07:30",
    NEW_YORK,
    NEW_YORK,
    SAME_DAY,
    "2003-10-08",
    undefined,
    "before hours, the other reading",
  ],
  ["NOT-06", "2003-10-08T11:30", NEW_YORK, LONDON, RULES, "2003-10-08", undefined, "16:30 in London"],
  ["NOT-06", "2003-10-08T12:30", NEW_YORK, LONDON, RULES, "2003-10-09", "after closing", "17:30 in London"],
  [
    "NOT-07",
    "2003-08-25T10:00",
    LONDON,
    LONDON,
    RULES,
    "2003-08-25",
    undefined,
    "a bank holiday there is a Business Day here",
  ],
  ["NOT-08", "2007-03-14T12:30", NEW_YORK, LONDON, RULES, "2007-03-14", undefined, "16:30 in London, four hours on"],
  ["NOT-09", "2003-11-04T11:00", NEW_YORK, NEW_YORK, RULES, "2003-11-05", "Election Day", "New York's holidays"],
  ["NOT-09", "2003-11-04T11:00", NEW_YORK, NEW_YORK, BANKS, "2003-11-04", undefined, "the banks'"],
  ["NOT-10", "2003-10-10T20:00", NEW_YORK, LONDON, RULES, "2003-10-14", "Saturday", "it is Saturday in London"],
  ["NOT-11", "2003-08-22T17:30", NEW_YORK, NEW_YORK, RULES, "2003-08-25", "after closing", "Friday evening"],
  ["TRM-01", "2003-08-30T11:00", NEW_YORK, NEW_YORK, RULES, "2003-09-02", "Saturday", "before Labor Day"],
  ["edge", "2003-10-08T09:00", NEW_YORK, NEW_YORK, RULES, "2003-10-08", undefined, "at opening"],
  ["edge", "2003-10-08T08:59:59", NEW_YORK, NEW_YORK, RULES, "2003-10-09", "before opening", "a second early"],
  [
    "edge",
    "2003-10-08T17:01",
    NEW_YORK,
    NEW_YORK,
    SAME_DAY,
    "2003-10-09",
    "after closing",
    "the reading is not about closing",
  ],
  ["edge", "2003-10-11T07:30", NEW_YORK, NEW_YORK, SAME_DAY, "2003-10-14", "Saturday", "nor about a Saturday"],
  ["edge", "2003-10-13T07:30", NEW_YORK, NEW_YORK, SAME_DAY, "2003-10-14", "Columbus Day", "nor about a holiday"],
  ["edge", "2003-10-09T23:00", NEW_YORK, "Asia/Tokyo", RULES, "2003-10-10", undefined, "Friday noon in Tokyo"],
  ["edge", "2003-10-13T07:30", "Asia/Tokyo", NEW_YORK, RULES, "2003-10-14", "Sunday", "it is still Sunday in New York"],
])("%s %s from %s to %s", (_case, sent, from, to, rules, expected, delay, _why) => {
  const { adjustedDate, rollReason } = given(sent, from, to, rules);
  expect([toIso(adjustedDate), rollReason]).toEqual([expected, delay]);
});

test("the statement tells day and hours apart", () => {
  const saturday = given("2003-10-11T10:00", NEW_YORK, LONDON, RULES);
  expect([saturday.unadjustedDate, saturday.receivedTime]).toEqual([iso("2003-10-11"), "15:00:00"]);
  expect([saturday.isBusinessDay, saturday.isWithinHours]).toEqual([false, true]);
  const early = given("2003-10-08T07:30", NEW_YORK, NEW_YORK, SAME_DAY);
  expect([early.isBusinessDay, early.isWithinHours]).toEqual([true, false]);
});

test.each([
  ["unavailable", "sent", () => given("1989-12-29T10:00", NEW_YORK, NEW_YORK, RULES), "before the calendars"],
  [
    "unavailable",
    "sent",
    () => given("2100-12-31T18:00", NEW_YORK, NEW_YORK, RULES),
    "no Business Day follows in them",
  ],
  ["unavailable", "sent", () => given("2100-12-31T20:00", NEW_YORK, LONDON, RULES), "2101 in London"],
  ["invalid", "sender_zone", () => given("2003-10-08T10:00", "Nowhere", NEW_YORK, RULES), "unknown zone"],
  [
    "invalid",
    "Notice closes",
    () => given("2003-10-08T10:00", NEW_YORK, NEW_YORK, { ...RULES, noticeCloses: 539 }),
    "hours turned round",
  ],
])("%s, naming %s", (kind, parameter, ask, _why) => {
  expect(ask).toThrow(expect.objectContaining({ kind, parameter }));
});

test("a notice never counts before it arrives, always on a Business Day, and SAME_DAY is never later", () => {
  const day = fc.integer({ min: iso("1990-01-03"), max: iso("2100-12-20") });
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 86_399 }),
      fc.constantFrom(NEW_YORK, LONDON, "Asia/Tokyo"),
      (d, s, to) => {
        const facts = { sent: { day: d, seconds: s }, senderZone: "UTC", recipientZone: to };
        const literal = noticeStatement(facts, RULES);
        const sameDay = noticeStatement(facts, SAME_DAY);
        expect(literal.adjustedDate).toBeGreaterThanOrEqual(literal.unadjustedDate);
        expect(RULES.business.isOpen(literal.adjustedDate)).toBe(true);
        expect(sameDay.adjustedDate).toBeLessThanOrEqual(literal.adjustedDate);
        expect(literal.adjustedDate === literal.unadjustedDate).toBe(literal.isBusinessDay && literal.isWithinHours);
      },
    ),
  );
});
