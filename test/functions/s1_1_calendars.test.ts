import fc from "fast-check";
import { iso } from "../engine/calendar/iso";
import { call, callWith, HostError } from "./host";

const FED = { "Business calendar": "FED_BANK" };

/** The weekdays of a span, counted one by one from dates alone. */
function weekdaysOneByOne(startExclusive: string, endInclusive: string): number {
  let count = 0;
  for (let day = iso(startExclusive) + 1; day <= iso(endInclusive); day++) {
    const weekday = new Date((day - 25_569) * 86_400_000).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count++;
  }
  return count;
}

describe("1.1 Business Day and Trading Day, by the cases of the clause book", () => {
  test.each([
    ["CAL-01", "2003-04-28", true, true, true, "the Execution Date, a Monday"],
    ["CAL-02", "2004-02-12", false, true, true, "Lincoln's Birthday: a holiday of New York alone"],
    ["CAL-03", "2003-11-04", false, true, true, "Election Day"],
    ["CAL-04", "2004-04-09", true, true, false, "Good Friday: the exchange alone is shut"],
    ["CAL-05", "2003-10-13", false, false, true, "Columbus Day: the exchange alone is open"],
    ["CAL-06", "2003-11-11", false, false, true, "Veterans Day"],
    ["CAL-07", "2004-06-11", true, true, false, "a day of mourning"],
    ["CAL-08", "2001-09-12", true, true, false, "the exchange was shut for four days"],
    ["CAL-09", "2010-12-31", true, true, true, "New Year on Saturday is observed by nobody"],
    ["CAL-10", "2004-12-24", true, true, false, "Christmas on Saturday: the exchange on Friday"],
    ["CAL-11", "2009-07-03", true, true, false, "4 July on Saturday"],
    ["CAL-12", "2022-06-20", false, false, false, "Juneteenth on Sunday, kept by all on Monday"],
    ["CAL-13", "1997-01-20", false, false, true, "before the exchange kept the day"],
    ["CAL-14", "1998-01-19", false, false, false, "since the exchange keeps it"],
    ["CAL-15", "2007-01-02", true, true, false, "a day of mourning"],
    ["CAL-16", "2012-10-29", true, true, false, "a hurricane; banks by the user's list"],
    ["CAL-17", "2006-02-13", false, true, true, "Lincoln's Birthday on Sunday, kept on Monday"],
    ["CAL-18", "2025-01-09", true, true, false, "a day of mourning"],
    ["weekend", "2003-08-30", false, false, false, "a Saturday"],
  ])("%s %s: NY %p, Fed %p, session %p (%s)", (_case, date, newYork, fed, session) => {
    expect(call("IS_BUSINESS_DAY", date)).toBe(newYork);
    expect(callWith(FED, "IS_BUSINESS_DAY", date)).toBe(fed);
    expect(call("IS_TRADING_DAY", date)).toBe(session);
  });

  test.each([
    ["CAL-19", ["2003-12-19", 10], {}, "2004-01-06", "Christmas and New Year passed over"],
    ["CAL-20 A01", ["2004-02-06", 5], {}, "2004-02-17", "Lincoln's and Washington's Birthday"],
    ["CAL-20 A01", ["2004-02-06", 5], FED, "2004-02-13", "the Federal Reserve is open on the 12th"],
    ["CAL-21 A01", ["2003-10-27", 10], {}, "2003-11-12", "Election Day and Veterans Day"],
    ["CAL-21 A01", ["2003-10-27", 10], FED, "2003-11-10", "neither of them yet"],
    ["CAL-23", ["2003-08-30", 0], {}, "2003-08-30", "an empty count is the day itself, though a Saturday"],
    ["CAL-24", ["2003-08-30", 1], {}, "2003-09-02", "Labor Day passed over"],
    ["backward", ["2003-09-02", -1], {}, "2003-08-29", "Labor Day passed over backward"],
    ["blank", ["2003-08-30", null], {}, "2003-08-30", "a blank count is 0"],
    [
      "A01",
      ["2004-12-23", 1],
      { "Business calendar": "FED_EMP" },
      "2004-12-27",
      "Christmas on Saturday, kept on Friday",
    ],
    [
      "extra closures",
      ["2012-10-26", 1],
      { "Extra closures": "2012-10-29, 2012-10-30" },
      "2012-10-31",
      "banks shut by a storm",
    ],
  ])("%s BUSINESS_DAY%j %j is %s (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "BUSINESS_DAY", ...facts)).toBe(iso(expected));
  });

  test.each([
    ["CAL-22", "2000-12-31", "2001-12-31", 248, "four days lost in September"],
    ["CAL-22", "2002-12-31", "2003-12-31", 252, "an ordinary year"],
    ["CAL-22", "2003-12-31", "2004-12-31", 252, "a day of mourning"],
    ["CAL-22", "2011-12-31", "2012-12-31", 250, "two days of storm"],
  ])("%s TRADING_DAYS from %s to %s: %i (%s)", (_case, start, end, expected) => {
    expect(call("TRADING_DAYS", start, end)).toBe(expected);
    expect(call("TRADING_DAYS", end, start)).not.toBe(expected);
  });
});

describe("the counts between two days", () => {
  test.each([
    ["BUSINESS_DAYS", "2003-10-27", "2003-11-12", 10, "ten weekdays and two holidays"],
    ["BUSINESS_DAYS", "2003-11-12", "2003-10-27", -10, "backward: 27 October in, 12 November out"],
    ["BUSINESS_DAYS", "2003-10-27", "2003-10-27", 0, "no day after itself"],
    ["BUSINESS_DAYS", "2003-08-29", "2003-09-02", 1, "over Labor Day"],
    ["BUSINESS_DAYS", "2003-08-30", "2003-08-29", -1, "Friday in, Saturday out"],
    ["BUSINESS_DAYS", "2003-08-29", "2003-08-30", 0, "Saturday is none"],
    ["TRADING_DAYS", "2003-10-10", "2003-10-13", 1, "Columbus Day is a session"],
  ])("%s(%s, %s) is %i (%s)", (id, start, end, expected) => {
    expect(call(id, start, end)).toBe(expected);
  });

  test("the working shows the weekdays and the holidays among them", () => {
    const rows: unknown[][] = call("EXPLAIN", "BUSINESS_DAYS", "2002-12-31", "2003-12-31");
    const shown = (step: string) => rows.find(([name]) => name === step)?.[1];
    expect(shown("Weekdays")).toBe(weekdaysOneByOne("2002-12-31", "2003-12-31"));
    expect(shown("Holidays among them")).toBe(12); // the ten federal days, Lincoln's Birthday and Election Day, all on weekdays in 2003
  });

  test("the working names the holidays passed over", () => {
    const rows: unknown[][] = call("EXPLAIN", "BUSINESS_DAY", "2003-10-27", 10);
    expect(rows.find(([name]) => name === "Holidays passed over")?.[1]).toBe(
      "2003-11-04 Election Day, 2003-11-11 Veterans Day",
    );
  });
});

describe("days on which the stock was halted", () => {
  test.each([
    ["one column", [["2003-10-02"], ["2003-10-03"]], "2003-10-06", "two single days"],
    ["one day", "2003-10-02", "2003-10-03", "a single cell"],
    ["serials", [[iso("2003-10-02")]], "2003-10-03", "as a cell holds a date"],
    ["from and to", [["2003-10-02", "2003-10-06"]], "2003-10-07", "both ends are shut"],
    [
      "header",
      [
        ["From", "To"],
        ["2003-10-02", "2003-10-02"],
      ],
      "2003-10-03",
      "a row of words is passed over",
    ],
    [
      "blank rows",
      [
        ["2003-10-02", "2003-10-02"],
        ["", ""],
        [0, 0],
      ],
      "2003-10-03",
      "empty rows, which may arrive as 0",
    ],
    ["blank", null, "2003-10-02", "no halt at all"],
    ["not yet", [["2003-10-07", ""]], "2003-10-02", "still halted, but from a later day"],
  ])("TRADING_DAY after 1 October 2003, %s: %j gives %s (%s)", (_name, halts, expected) => {
    expect(call("TRADING_DAY", "2003-10-01", 1, halts)).toBe(iso(expected));
  });

  test("still halted: no Trading Day comes, and a session is none", () => {
    const still = [["2003-10-01", ""]];
    expect(call("TRADING_DAY", "2003-10-01", 10, still).code).toBe("#N/A");
    expect(call("IS_TRADING_DAY", "2003-10-01", still)).toBe(false);
    expect(call("IS_TRADING_DAY", "2003-09-30", still)).toBe(true);
    expect(call("TRADING_DAYS", "2003-09-26", "2003-10-10", still)).toBe(2);
  });

  test.each([
    [[["1/2/03"]], /halt_days, row 1: "1\/2\/03" came/, "an ambiguous date is no heading"],
    [[["2003-10-06", "2003-10-02"]], /halt_days: a halt ends on 2003-10-02, before it begins/, "the wrong way round"],
    [[["2003-10-02", "2003-10-03", 1]], /halt_days: 3 columns came/, "too wide"],
    [[["", "2003-10-03"]], /halt_days, row 1: "" came/, "an end without a beginning"],
    [[["Term", "Value"]], /terms go last/, "terms where the halts belong"],
  ])("%j is refused: %s (%s)", (halts, message) => {
    const shown = call("TRADING_DAY", "2003-10-01", 1, halts);
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(message);
  });
});

describe("HOLIDAYS", () => {
  test("New York, from Election Day to Thanksgiving", () => {
    expect(call("HOLIDAYS", "NY_LEGAL", "2003-11-04", "2003-11-27")).toEqual([
      ["Date", "Weekday", "Reason"],
      [iso("2003-11-04"), "Tuesday", "Election Day"],
      [iso("2003-11-11"), "Tuesday", "Veterans Day"],
      [iso("2003-11-27"), "Thursday", "Thanksgiving Day"],
    ]);
  });

  test("extra closures are the banks', not the exchange's", () => {
    const closed = { "Extra closures": "2003-08-15" };
    expect(callWith(closed, "HOLIDAYS", "FED_BANK", "2003-08-01", "2003-08-31")).toHaveLength(2);
    expect(callWith(closed, "HOLIDAYS", "US_EQUITY", "2003-08-01", "2003-08-31")).toHaveLength(1);
  });

  test.each([
    [
      ["LONDON", "2003-01-01", "2003-12-31"],
      /calendar: "LONDON" came; accepted is NY_LEGAL, FED_BANK, US_EQUITY/,
      "no calendar of ours",
    ],
    [["NY_LEGAL", "2003-12-31", "2003-01-01"], /to: 2003-01-01 is before 2003-12-31/, "the wrong way round"],
    [
      ["NY_LEGAL", [["2003-12-30"], ["2003-12-31"]], "2004-01-01"],
      /from: 2 × 1 cells came/,
      "a table is not mapped over",
    ],
    [[43, "2003-01-01", [["2003-02-01"], ["2003-03-01"]]], /^calendar: 43 came/, "the first that is wrong is named"],
    [
      ["NY_LEGAL", [["2003-01-01"], ["2003-02-01"]], "soon"],
      /^from: 2 × 1 cells came; one value is accepted here/,
      "a range where one day is asked for",
    ],
  ])("HOLIDAYS%j is refused: %s (%s)", (facts, message) => {
    const shown = call("HOLIDAYS", ...facts);
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(message);
  });
});

describe("wrong inputs", () => {
  test.each([
    ["BUSINESS_DAY", [0, 1], "#VALUE!", /start: 0 came/, "a date of 0"],
    ["BUSINESS_DAY", ["1/2/03", 1], "#VALUE!", /start: "1\/2\/03" came/, "an ambiguous date"],
    ["BUSINESS_DAY", ["2003-04-28", 1.5], "#VALUE!", /days: 1.5 came/, "half a day"],
    ["BUSINESS_DAY", ["2003-04-28", "5"], "#VALUE!", /days: "5" came/, "a number given as text"],
    ["BUSINESS_DAY", ["1989-12-31", 1], "#N/A", /start: 1989-12-31 is out of range/, "before the calendars"],
    ["BUSINESS_DAY", ["2100-12-30", 5], "#N/A", /days: 5 days from 2100-12-30/, "past their end"],
    ["BUSINESS_DAY", ["2003-04-28", 1e15], "#N/A", /days: .* run out of range/, "a huge count"],
    ["BUSINESS_DAYS", ["2003-04-28", null], "#VALUE!", /end: nothing came/, "a blank date"],
    ["IS_BUSINESS_DAY", [true], "#VALUE!", /date: TRUE came/, "a truth value"],
    ["IS_TRADING_DAY", ["2101-01-01"], "#N/A", /date: 2101-01-01 is out of range/, "after the calendars"],
  ])("%s%j is %s (%s)", (id, facts, code, message) => {
    const shown = call(id, ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("a column of days spills, a bad one being an error in its own row", () => {
    const answer = call("IS_BUSINESS_DAY", [["2003-11-04"], ["soon"], ["2003-11-05"]]);
    expect([answer[0][0], answer[2][0]]).toEqual([false, true]);
    expect(answer[1][0]).toBeInstanceOf(HostError);
  });

  test("a row of starts and a column of counts make a block", () => {
    const answer = call("BUSINESS_DAY", [["2003-08-29", "2003-09-02"]], [[1], [-1]]);
    expect(answer).toEqual([
      [iso("2003-09-02"), iso("2003-09-03")],
      [iso("2003-08-28"), iso("2003-08-29")],
    ]);
  });
});

describe("counting", () => {
  const day = fc.integer({ min: iso("1991-01-01"), max: iso("2099-12-31") });

  test("counted forward, then back, from a Business Day one is where one began", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200 }), (start, days) => {
        fc.pre(call("IS_BUSINESS_DAY", start) === true);
        expect(call("BUSINESS_DAY", call("BUSINESS_DAY", start, days), -days)).toBe(start);
      }),
    );
  });

  test("there are as many Business Days to the n-th as n, and it is one", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -200, max: 200 }), (start, days) => {
        fc.pre(days !== 0);
        const end = call("BUSINESS_DAY", start, days);
        expect(call("IS_BUSINESS_DAY", end)).toBe(true);
        expect(call("BUSINESS_DAYS", start, end)).toBe(days);
      }),
    );
  });

  test("counts of neighbouring spans add up", () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [x, y, z] = [a, b, c].sort((p, q) => p - q);
        expect(call("TRADING_DAYS", x, y) + call("TRADING_DAYS", y, z)).toBe(call("TRADING_DAYS", x, z));
      }),
    );
  });
});

test("over a long way the working counts the holidays", () => {
  const rows: unknown[][] = call("EXPLAIN", "BUSINESS_DAY", "2002-12-31", 249);
  expect(rows.find(([name]) => name === "Business Day")?.[1]).toBe(iso("2003-12-31"));
  expect(rows.find(([name]) => name === "Holidays passed over")?.[1]).toBe("12 weekdays");
});

test.each([
  ["BUSINESS_DAY", ["2003-11-04", -1], "Holidays passed over", undefined, "the start is not on the way"],
  ["BUSINESS_DAY", ["2003-11-05", -1], "Holidays passed over", "2003-11-04 Election Day", "the day before is"],
  ["BUSINESS_DAYS", ["2003-11-05", "2003-11-03"], "Weekdays", -2, "Monday and Tuesday, the start left out"],
  ["BUSINESS_DAYS", ["2003-11-05", "2003-11-03"], "Holidays among them", -1, "Election Day"],
  ["BUSINESS_DAYS", ["2003-11-09", "2003-11-07"], "Weekdays", -1, "Friday; the start is a Sunday"],
])("backward, %s%j shows %s: %p (%s)", (id, facts, step, expected) => {
  const rows: unknown[][] = call("EXPLAIN", id, ...facts);
  expect(rows.find(([name]) => name === step)?.[1]).toBe(expected);
});
