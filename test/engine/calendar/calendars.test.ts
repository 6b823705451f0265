import { businessDays, calendarOf, tradingDays, withClosures, withHalts } from "../../../src/engine/calendar/calendars";
import { iso, toIso } from "./iso";

const sessions = calendarOf("US_EQUITY");
const halt = (from: string, to: string | null) => ({ from: iso(from), to: to === null ? null : iso(to) });

describe("extra closures", () => {
  const storm = [iso("2012-10-29"), iso("2012-10-30")];
  const business = businessDays({ businessCalendar: "NY_LEGAL", extraClosures: storm });

  test("CAL-16 banks' emergency days are the user's list", () => {
    expect(business.isOpen(iso("2012-10-29"))).toBe(false);
    expect(business.isOpen(iso("2012-10-31"))).toBe(true);
    expect(business.reasonShut(iso("2012-10-30"))).toBe("Extra closure");
    expect(toIso(business.nthOpenDay(iso("2012-10-26"), 1))).toBe("2012-10-31");
  });

  test("leave the calendar by rule as it was", () => {
    expect(calendarOf("NY_LEGAL").isOpen(iso("2012-10-29"))).toBe(true);
  });

  test.each([
    ["2003-10-13", "Columbus Day", "a day that is shut already keeps its reason"],
    ["2003-10-11", "Saturday", "a weekend stays a weekend"],
  ])("on %s", (date, reason, _why) => {
    const calendar = withClosures(calendarOf("NY_LEGAL"), [iso(date)]);
    expect(calendar.reasonShut(iso(date))).toBe(reason);
    expect(calendar.shut.size).toBe(calendarOf("NY_LEGAL").shut.size);
  });

  test("are listed in order with the holidays", () => {
    const listed = business.closures(iso("2012-10-01"), iso("2012-11-30")).map(({ day }) => toIso(day));
    expect(listed).toEqual(["2012-10-08", "2012-10-29", "2012-10-30", "2012-11-06", "2012-11-12", "2012-11-22"]);
  });

  test("none of them: the calendar itself", () => {
    expect(businessDays({ businessCalendar: "FED_BANK", extraClosures: [] })).toBe(calendarOf("FED_BANK"));
  });
});

describe("halts", () => {
  test.each([
    ["2003-09-30", [halt("2003-10-01", "2003-10-03")], "2003-10-06", "three days, both ends included"],
    ["2003-09-30", [halt("2003-10-02", "2003-10-02")], "2003-10-01", "not yet halted on the first"],
    ["2003-10-01", [halt("2003-10-02", "2003-10-02")], "2003-10-03", "one day"],
    ["2003-10-01", [halt("2003-10-04", "2003-10-05")], "2003-10-02", "a weekend takes nothing away"],
    ["2003-10-01", [halt("2003-10-02", "2003-10-06"), halt("2003-10-06", "2003-10-07")], "2003-10-08", "overlapping"],
    ["2003-10-01", [halt("1980-01-01", "1980-12-31")], "2003-10-02", "before the calendars begin"],
  ])("the session after %s", (start, halts, expected, _why) => {
    expect(toIso(withHalts(sessions, halts).nthOpenDay(iso(start), 1))).toBe(expected);
  });

  test("A02 still halted: the count never starts", () => {
    const halted = withHalts(sessions, [halt("2003-10-01", null)]);
    expect(toIso(halted.nthOpenDay(iso("2003-10-01"), -1))).toBe("2003-09-30");
    expect(halted.reasonShut(iso("2100-12-31"))).toBe("Halted");
    expect(() => halted.nthOpenDay(iso("2003-10-01"), 10)).toThrow(
      expect.objectContaining({ kind: "unavailable", parameter: "days" }),
    );
  });

  test("PMV-18 the five quoted days before a notice on 16 October are those before the halt", () => {
    const quoted = withHalts(sessions, [halt("2003-10-01", null)]);
    const days = [-5, -4, -3, -2, -1].map((n) => toIso(quoted.nthOpenDay(iso("2003-10-16"), n)));
    expect(days).toEqual(["2003-09-24", "2003-09-25", "2003-09-26", "2003-09-29", "2003-09-30"]);
  });

  test("a halt that ends before it begins is refused", () => {
    expect(() => withHalts(sessions, [halt("2003-10-03", "2003-10-01")])).toThrow(
      expect.objectContaining({ kind: "invalid", parameter: "halt_days" }),
    );
  });

  test("Trading Days by the terms, with and without a halt", () => {
    expect(tradingDays({ tradingCalendar: "US_EQUITY" })).toBe(sessions);
    const halted = tradingDays({ tradingCalendar: "US_EQUITY" }, [halt("2003-10-01", "2003-10-03")]);
    expect(halted.openDays(iso("2003-09-30"), iso("2003-10-06"))).toBe(1);
  });
});

describe("what is kept", () => {
  test("the same content is the same calendar, another content another", () => {
    const make = (to: string) => withHalts(sessions, [halt("2003-10-01", to)]);
    expect(make("2003-10-03")).toBe(make("2003-10-03"));
    expect(make("2003-10-03")).not.toBe(make("2003-10-06"));
  });

  test("the same days under two calendars are two calendars", () => {
    const day = [iso("2003-08-15")];
    expect(withClosures(calendarOf("NY_LEGAL"), day).isOpen(iso("2003-11-04"))).toBe(false);
    expect(withClosures(calendarOf("FED_BANK"), day).isOpen(iso("2003-11-04"))).toBe(true);
  });

  test("one unused for long is made again, and answers the same", () => {
    const first = withClosures(sessions, [iso("2003-08-15")]);
    for (let n = 0; n < 40; n++) withClosures(sessions, [iso("2004-01-05") + n]);
    const again = withClosures(sessions, [iso("2003-08-15")]);
    expect(again).not.toBe(first);
    expect(again.isOpen(iso("2003-08-15"))).toBe(false);
  });
});
