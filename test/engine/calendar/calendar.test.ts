import * as fc from "fast-check";
import { calendarOf } from "../../../src/engine/calendar/calendars";
import { FIRST_CALENDAR_DAY, LAST_CALENDAR_DAY, type CalendarName } from "../../../src/engine/calendar/closures";
import { iso, toIso } from "./iso";

const NAMES: readonly CalendarName[] = ["NY_LEGAL", "FED_BANK", "FED_EMP", "US_EQUITY"];

describe("the n-th open day", () => {
  test.each([
    ["CAL-19", "NY_LEGAL", "2003-12-19", 10, "2004-01-06", "25 December and 1 January are passed over"],
    ["CAL-20", "NY_LEGAL", "2004-02-06", 5, "2004-02-17", "Lincoln and Washington"],
    ["CAL-20", "FED_BANK", "2004-02-06", 5, "2004-02-13", "the banks do not keep Lincoln's"],
    ["CAL-21", "NY_LEGAL", "2003-10-27", 10, "2003-11-12", "Election Day and Veterans Day"],
    ["CAL-21", "FED_BANK", "2003-10-27", 10, "2003-11-10", "neither falls within the banks' ten"],
    ["CAL-23", "NY_LEGAL", "2003-08-30", 0, "2003-08-30", "no days from a Saturday is that Saturday"],
    ["CAL-24", "NY_LEGAL", "2003-08-30", 1, "2003-09-02", "Labor Day follows the weekend"],
    ["DAT-05", "NY_LEGAL", "2003-08-28", 5, "2003-09-05", "latest Closing by Business Days"],
    ["DAT-06", "NY_LEGAL", "2003-08-25", 5, "2003-09-02", "over Labor Day"],
    ["DAT-07", "NY_LEGAL", "2003-07-02", 5, "2003-07-10", "over 4 July"],
    ["DAT-08", "NY_LEGAL", "2003-09-05", -5, "2003-08-28", "counted back"],
    ["DAT-09", "NY_LEGAL", "2003-09-03", 2, "2003-09-05", "notice to the Escrow Agent"],
    ["DAT-09", "NY_LEGAL", "2003-09-05", 2, "2003-09-09", "its return of the funds, over a weekend"],
    ["DAT-10", "NY_LEGAL", "2003-10-10", 2, "2003-10-15", "over Columbus Day"],
    ["DAT-10", "NY_LEGAL", "2003-10-14", 2, "2003-10-16", "two plain days"],
    ["DAT-13", "NY_LEGAL", "2003-08-22", 5, "2003-08-29", "a week without a holiday"],
    ["DAT-14", "NY_LEGAL", "2003-09-02", 2, "2003-09-04", "terminated a day earlier"],
    ["DAT-14", "NY_LEGAL", "2003-09-04", 2, "2003-09-08", "over a weekend"],
    ["ESC-13", "NY_LEGAL", "2003-10-06", 10, "2003-10-21", "ten over Columbus Day"],
    ["ESC-14", "NY_LEGAL", "2003-10-27", 10, "2003-11-12", "New York's holidays"],
    ["ESC-14", "FED_BANK", "2003-10-27", 10, "2003-11-10", "the banks'"],
    ["LIM-12", "NY_LEGAL", "2003-11-03", 5, "2003-11-12", "two holidays in one cure period"],
    ["LIM-12", "FED_BANK", "2003-11-03", 5, "2003-11-10", "none of them before the fifth bank day"],
    ["LIM-13", "NY_LEGAL", "2003-10-10", 1, "2003-10-14", "a Friday before Columbus Day"],
    ["RED-09", "US_EQUITY", "2003-10-01", 10, "2003-10-15", "Columbus Day is a session"],
    ["RED-10", "US_EQUITY", "2003-10-01", 20, "2003-10-29", "twenty sessions"],
    ["RED-11", "US_EQUITY", "2003-11-24", 10, "2003-12-09", "over Thanksgiving"],
    ["RED-12", "US_EQUITY", "2004-06-04", 10, "2004-06-21", "over a day of mourning"],
    ["RED-20", "US_EQUITY", "2003-09-30", 10, "2003-10-14", "the halt day counted as the first"],
    ["TRM-01", "NY_LEGAL", "2003-08-22", 5, "2003-08-29", "cure"],
    ["TRM-02", "NY_LEGAL", "2003-06-25", 5, "2003-07-02", "cure before 4 July"],
    ["NOT-11", "NY_LEGAL", "2003-08-25", 5, "2003-09-02", "cure over Labor Day"],
    ["WIN-06", "US_EQUITY", "2003-11-26", 2, "2003-12-01", "cover over Thanksgiving"],
    ["IND-01", "NY_LEGAL", "2003-12-23", 10, "2004-01-08", "over Christmas and New Year"],
    ["edge", "NY_LEGAL", "2003-08-30", -1, "2003-08-29", "back from a Saturday"],
    ["edge", "NY_LEGAL", "2003-09-02", -1, "2003-08-29", "back over Labor Day"],
  ] as const)("%s %s: %s %i", (_case, name, start, count, expected, _why) => {
    expect(toIso(calendarOf(name).nthOpenDay(iso(start), count))).toBe(expected);
  });

  test.each([
    ["PMV-15", "2004-04-12", ["2004-04-02", "2004-04-05", "2004-04-06", "2004-04-07", "2004-04-08"], "Good Friday"],
    [
      "PMV-16",
      "2001-09-18",
      ["2001-09-05", "2001-09-06", "2001-09-07", "2001-09-10", "2001-09-17"],
      "four closed days",
    ],
  ])("%s five sessions before %s", (_case, date, expected, _why) => {
    const sessions = [-5, -4, -3, -2, -1].map((n) => toIso(calendarOf("US_EQUITY").nthOpenDay(iso(date), n)));
    expect(sessions).toEqual(expected);
  });
});

describe("counting open days", () => {
  test.each([
    [2001, 248, "four days lost in September"],
    [2003, 252, "a plain year"],
    [2004, 252, "a leap year with a day of mourning"],
    [2012, 250, "two days of storm"],
  ])("CAL-22 sessions of %i", (year, expected, _why) => {
    expect(calendarOf("US_EQUITY").openDays(iso(`${year - 1}-12-31`), iso(`${year}-12-31`))).toBe(expected);
  });

  test.each([
    ["2003-08-29", "2003-09-02", 1, "Friday to Tuesday over Labor Day: the Tuesday"],
    ["2003-09-02", "2003-08-29", -1, "backwards: the Friday, included"],
    ["2003-08-30", "2003-09-01", 0, "nothing between a Saturday and a holiday"],
    ["2003-09-01", "2003-08-30", 0, "nor backwards"],
    ["2003-04-28", "2003-04-28", 0, "a day to itself"],
    ["2003-10-27", "2003-11-12", 10, "CAL-21 counted"],
  ])("%s to %s", (start, end, expected, _why) => {
    expect(calendarOf("NY_LEGAL").openDays(iso(start), iso(end))).toBe(expected);
  });
});

describe("closures and reasons", () => {
  test("names day, weekday and reason, both ends included", () => {
    expect(calendarOf("NY_LEGAL").closures(iso("2003-11-04"), iso("2003-11-11"))).toEqual([
      { day: iso("2003-11-04"), weekday: "Tuesday", reason: "Election Day" },
      { day: iso("2003-11-11"), weekday: "Tuesday", reason: "Veterans Day" },
    ]);
  });

  test.each([
    ["2003-10-13", "Columbus Day", "a holiday"],
    ["2003-10-11", "Saturday", "a weekend"],
    ["2003-10-12", "Sunday", "a weekend"],
    ["2004-12-25", "Saturday", "a holiday on a Saturday is shut for the weekend"],
    ["2003-10-14", undefined, "an open day"],
  ])("%s: %s", (date, expected, _why) => {
    expect(calendarOf("NY_LEGAL").reasonShut(iso(date))).toBe(expected);
  });

  test("the end before the beginning is refused", () => {
    expect(() => calendarOf("NY_LEGAL").closures(iso("2003-11-11"), iso("2003-11-04"))).toThrow(
      expect.objectContaining({ kind: "invalid", parameter: "to" }),
    );
  });
});

describe("the range of the calendars", () => {
  const newYork = calendarOf("NY_LEGAL");
  const first = iso("1990-01-01");
  const last = iso("2100-12-31");

  test("answers on both its ends", () => {
    expect(newYork.isOpen(first)).toBe(false);
    expect(newYork.isOpen(last)).toBe(true);
    expect(toIso(newYork.nthOpenDay(first, 1))).toBe("1990-01-02");
    expect(toIso(newYork.nthOpenDay(iso("2100-12-30"), 1))).toBe("2100-12-31");
    expect(toIso(newYork.nthOpenDay(iso("1990-01-03"), -1))).toBe("1990-01-02");
  });

  test.each([
    ["date", () => newYork.isOpen(first - 1), "the day before"],
    ["date", () => newYork.isOpen(last + 1), "the day after"],
    ["received", () => newYork.isOpen(last + 1, "received"), "the caller's own name"],
    ["start", () => newYork.nthOpenDay(first - 1, 1), "start out of range"],
    ["start", () => newYork.nthOpenDay(last + 1, 0), "even for no days"],
    ["days", () => newYork.nthOpenDay(last, 1), "runs out at the end"],
    ["days", () => newYork.nthOpenDay(iso("1990-01-02"), -1), "runs out at the beginning"],
    ["days", () => newYork.nthOpenDay(iso("2003-04-28"), 1e9), "far out"],
    ["Top-up days", () => newYork.nthOpenDay(last, 1, { start: "notice", count: "Top-up days" }), "a term's name"],
    ["start", () => newYork.openDays(first - 1, last), "span's start"],
    ["end", () => newYork.openDays(first, last + 1), "span's end"],
    ["from", () => newYork.closures(first - 1, last), "list's start"],
    ["to", () => newYork.closures(first, last + 1), "list's end"],
    ["date", () => newYork.reasonShut(last + 1), "reason"],
  ])("unavailable beyond, naming %s", (parameter, ask, _why) => {
    expect(ask).toThrow(
      expect.objectContaining({ kind: "unavailable", parameter, detail: expect.stringContaining("1990 to 2100") }),
    );
  });

  test.each([
    ["days", () => newYork.nthOpenDay(first, 1.5), "a fraction of a day"],
    ["days", () => newYork.nthOpenDay(first, NaN), "no number"],
    ["date", () => newYork.isOpen(first + 0.5), "a time of day"],
    ["start", () => newYork.openDays(NaN, last), "no number"],
  ])("a count or day that is not whole is refused, naming %s", (parameter, ask, _why) => {
    expect(ask).toThrow(expect.objectContaining({ kind: "invalid", parameter }));
  });
});

describe("properties", () => {
  const day = fc.integer({ min: iso("1991-01-01"), max: iso("2099-12-31") });
  const calendar = fc.constantFrom(...NAMES);
  const count = fc.integer({ min: -200, max: 200 }).filter((n) => n !== 0);

  test("the n-th open day after an open day, counted back, is where it began", () => {
    fc.assert(
      fc.property(calendar, day, count, (name, start, n) => {
        const c = calendarOf(name);
        fc.pre(c.isOpen(start));
        expect(c.nthOpenDay(c.nthOpenDay(start, n), -n)).toBe(start);
      }),
    );
  });

  test("the n-th open day is open, and n open days lie between", () => {
    fc.assert(
      fc.property(calendar, day, count, (name, start, n) => {
        const c = calendarOf(name);
        const end = c.nthOpenDay(start, n);
        expect(c.isOpen(end)).toBe(true);
        expect(c.openDays(start, end)).toBe(n);
      }),
    );
  });

  test("spans add up, and from an open day to an open day the way back is the way there", () => {
    fc.assert(
      fc.property(calendar, day, day, day, (name, a, b, d) => {
        const c = calendarOf(name);
        const [x, y, z] = [a, b, d].sort((p, q) => p - q) as [number, number, number];
        expect(c.openDays(x, y) + c.openDays(y, z)).toBe(c.openDays(x, z));
        fc.pre(c.isOpen(x) && c.isOpen(z));
        // A day to itself is 0, and no cell shows a minus zero.
        expect(c.openDays(z, x)).toBe(0 - c.openDays(x, z));
      }),
    );
  });

  test("the tables say what walking day by day says", () => {
    fc.assert(
      fc.property(calendar, day, count, (name, start, n) => {
        const c = calendarOf(name);
        let [at, left] = [start, Math.abs(n)];
        while (left > 0) {
          at += Math.sign(n);
          const w = new Date((at - 25_569) * 86_400_000).getUTCDay();
          if (w !== 0 && w !== 6 && !c.shut.has(at)) left--;
        }
        expect(c.nthOpenDay(start, n)).toBe(at);
      }),
    );
  });
});

test("the range is 1990 to 2100", () => {
  expect([toIso(FIRST_CALENDAR_DAY), toIso(LAST_CALENDAR_DAY)]).toEqual(["1990-01-01", "2100-12-31"]);
});
