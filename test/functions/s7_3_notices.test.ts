import fc from "fast-check";
import { iso } from "../engine/calendar/iso";
import { call, callWith, HostError } from "./host";

const LONDON = "Europe/London";

describe("7.3, by the cases of the clause book", () => {
  test.each([
    ["NOT-01", ["2003-10-08T11:00"], {}, "2003-10-08", "a Business Day, within hours"],
    ["NOT-02", ["2003-10-08T17:00"], {}, "2003-10-08", "the hour of closing is within"],
    ["NOT-02", ["2003-10-08T17:01"], {}, "2003-10-09", "a minute after it is not"],
    ["NOT-03", ["2003-10-10T18:30"], {}, "2003-10-14", "Friday evening before Columbus Day"],
    ["NOT-04", ["2003-10-11T10:00"], {}, "2003-10-14", "a Saturday"],
    ["NOT-05 A46", ["2003-10-08T07:30"], {}, "2003-10-09", "before hours: literally the next Business Day"],
    ["NOT-05 A46", ["2003-10-08T07:30"], { "Notice before opening": "SAME_DAY" }, "2003-10-08", "or that day"],
    ["NOT-06", ["2003-10-08T11:30", null, LONDON], {}, "2003-10-08", "16:30 in London"],
    ["NOT-06", ["2003-10-08T12:30", null, LONDON], {}, "2003-10-09", "17:30 in London"],
    [
      "NOT-07",
      ["2003-08-25T10:00", LONDON, LONDON],
      {},
      "2003-08-25",
      "a British bank holiday is a Business Day of New York",
    ],
    ["NOT-08", ["2007-03-14T12:30", null, LONDON], {}, "2007-03-14", "four hours apart: 16:30 in London"],
    ["NOT-09", ["2003-11-04T11:00"], {}, "2003-11-05", "Election Day"],
    [
      "NOT-09",
      ["2003-11-04T11:00"],
      { "Business calendar": "FED_BANK" },
      "2003-11-04",
      "no holiday of the Federal Reserve",
    ],
    ["NOT-10", ["2003-10-10T20:00", null, LONDON], {}, "2003-10-14", "Saturday in London already"],
    ["NOT-11", ["2003-08-22T17:30"], {}, "2003-08-25", "Friday evening"],
    ["TRM-01", ["2003-08-30T11:00"], {}, "2003-09-02", "a Saturday before Labor Day"],
    ["opening", ["2003-10-08T09:00"], {}, "2003-10-08", "the hour of opening is within"],
    ["opening", ["2003-10-08T08:59:59"], {}, "2003-10-09", "a second before it is not"],
    ["closing", ["2003-10-08T17:00:01"], {}, "2003-10-09", "a second after closing is not"],
    [
      "A46",
      ["2003-10-08T17:01"],
      { "Notice before opening": "SAME_DAY" },
      "2003-10-09",
      "after closing the reading says nothing",
    ],
    ["A46", ["2003-10-11T07:30"], { "Notice before opening": "SAME_DAY" }, "2003-10-14", "nor on a Saturday"],
    ["other hours", ["2003-10-08T17:30"], { "Notice closes": "18:00" }, "2003-10-08", "hours are terms"],
    ["to the west", ["2003-10-08T19:30", null, "America/Los_Angeles"], {}, "2003-10-08", "16:30 there"],
    ["to the east", ["2003-10-08T20:00", null, "Asia/Tokyo"], {}, "2003-10-09", "9:00 of the next day there"],
  ])("%s NOTICE_DATE%j %j is %s (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "NOTICE_DATE", ...facts)).toBe(iso(expected));
  });

  test("NOT-11: five Business Days to cure after a notice received on Monday end after Labor Day", () => {
    expect(call("BUSINESS_DAY", call("NOTICE_DATE", "2003-08-22T17:30"), 5)).toBe(iso("2003-09-02"));
  });

  test.each([
    [iso("2003-10-08") + 17 / 24, "2003-10-08", "17:00, which no double holds, is rounded to the second"],
    [iso("2003-10-08") + 17 / 24 + 1 / 86_400, "2003-10-09", "one second later"],
    [iso("2003-10-08") + 0.9999999, "2003-10-10", "rounds to midnight of the 9th, which is before hours"],
    [iso("2003-10-08"), "2003-10-09", "a day alone is midnight, before hours"],
  ])("a cell's %d counts on %s (%s)", (sent, expected) => {
    expect(call("NOTICE_DATE", sent)).toBe(iso(expected));
  });
});

describe("clocks that are put forward and back", () => {
  test("an hour that comes twice is the earlier of the two", () => {
    // 0:30 in Havana on 6 November 2022: at 4:30 and again at 5:30 of UTC.
    const rows: unknown[][] = call("EXPLAIN", "NOTICE_DATE", "2022-11-06T00:30", "America/Havana", "UTC");
    expect(rows.find(([step]) => step === "Time of arrival")?.[1]).toBe("04:30:00");
  });

  test("an hour that does not exist is refused", () => {
    const shown = call("NOTICE_DATE", "2003-04-06T02:30");
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(/sent: 2003-04-06T02:30:00 does not exist in America\/New_York/);
  });
});

describe("wrong inputs", () => {
  test.each([
    [["2003-10-08"], "#VALUE!", /sent: "2003-10-08" came; accepted is a date with its time/, "a text without a time"],
    [["2003-10-08T25:00"], "#VALUE!", /sent: "2003-10-08T25:00"/, "no such hour"],
    [["2003-10-08T17:60"], "#VALUE!", /sent/, "no such minute"],
    [["2003-02-30T17:00"], "#VALUE!", /sent/, "no such day"],
    [["2003-10-08T17:00Z"], "#VALUE!", /sent/, "a zone in the text: zones are parameters"],
    [["10/8/03 17:00"], "#VALUE!", /sent/, "ambiguous"],
    [[null], "#VALUE!", /sent: nothing came/, "blank"],
    [[0], "#VALUE!", /sent/, "a date of 0"],
    [[-5.5], "#VALUE!", /sent/, "a negative serial"],
    [[true], "#VALUE!", /sent: TRUE came/, "a truth value"],
    [["2003-10-08T11:00", "Boston"], "#VALUE!", /sender_zone: "Boston" is no IANA time zone/, "no zone"],
    [["2003-10-08T11:00", null, "+05:00"], "#VALUE!", /recipient_zone: "\+05:00" is no IANA/, "an offset is no zone"],
    [["2003-10-08T11:00", 5], "#VALUE!", /sender_zone: 5 came/, "a number"],
    [["1989-10-08T11:00"], "#N/A", /sent: 1989-10-08 is out of range/, "before the calendars"],
  ])("NOTICE_DATE%j is %s (%s)", (facts, code, message) => {
    const shown = call("NOTICE_DATE", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("zones and times spill", () => {
    expect(
      call("NOTICE_DATE", [["2003-10-08T11:30"], ["2003-10-08T12:30"]], null, [[LONDON, "America/New_York"]]),
    ).toEqual([
      [iso("2003-10-08"), iso("2003-10-08")],
      [iso("2003-10-09"), iso("2003-10-08")],
    ]);
  });
});

test("a notice counts on a Business Day, on the day it arrives or the first one after it", () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(fc.integer({ min: iso("1991-01-01"), max: iso("2099-12-01") }), minute, (day, minutes) => {
      const date: number = call("NOTICE_DATE", day + minutes / 1440, "UTC", "UTC");
      expect(call("IS_BUSINESS_DAY", date)).toBe(true);
      expect(date === day || date === call("BUSINESS_DAY", day, 1)).toBe(true);
    }),
  );
});
