import { calendarOf } from "../../../src/engine/calendar/calendars";
import { easterSunday } from "../../../src/engine/calendar/holidays";
import { iso, toIso } from "./iso";

const shutIn = (name: Parameters<typeof calendarOf>[0], from: string, to: string) =>
  calendarOf(name)
    .closures(iso(from), iso(to))
    .map(({ day, reason }) => `${toIso(day)} ${reason}`);

describe("closures by case", () => {
  test.each([
    ["CAL-01", "2003-04-28", true, true, true, "Execution Date, a Monday"],
    ["CAL-02", "2004-02-12", false, true, true, "Lincoln's Birthday is New York's alone"],
    ["CAL-03", "2003-11-04", false, true, true, "Election Day of an odd year"],
    ["CAL-04", "2004-04-09", true, true, false, "Good Friday is the exchange's alone"],
    ["CAL-05", "2003-10-13", false, false, true, "Columbus Day: the exchange is open"],
    ["CAL-06", "2003-11-11", false, false, true, "Veterans Day: the exchange is open"],
    ["CAL-07", "2004-06-11", true, true, false, "day of mourning"],
    ["CAL-08", "2001-09-12", true, true, false, "11 to 14 September 2001"],
    ["CAL-09", "2010-12-31", true, true, true, "a Saturday New Year is kept by nobody"],
    ["CAL-10", "2004-12-24", true, true, false, "a Saturday Christmas is the exchange's Friday"],
    ["CAL-11", "2009-07-03", true, true, false, "a Saturday 4 July is the exchange's Friday"],
    ["CAL-12", "2022-06-20", false, false, false, "a Sunday Juneteenth, on Monday for all"],
    ["CAL-13", "1997-01-20", false, false, true, "the exchange did not keep the day before 1998"],
    ["CAL-14", "1998-01-19", false, false, false, "and kept it from 1998"],
    ["CAL-15", "2007-01-02", true, true, false, "day of mourning"],
    ["CAL-16", "2012-10-29", true, true, false, "storm"],
    ["CAL-17", "2006-02-13", false, true, true, "Lincoln's Birthday on a Sunday"],
    ["CAL-18", "2025-01-09", true, true, false, "day of mourning"],
    [
      "edge",
      "2021-06-18",
      true,
      true,
      true,
      "a Saturday Juneteenth, first in the statute, moves for none of the three",
    ],
    ["edge", "2020-06-19", true, true, true, "a Friday before the statute"],
    ["edge", "2023-06-19", false, false, false, "a Monday after it"],
    ["edge", "2021-06-21", true, true, true, "nor is a Saturday holiday moved to Monday"],
    ["edge", "2003-05-03", false, false, false, "Saturday"],
    ["edge", "2003-05-04", false, false, false, "Sunday"],
    ["edge", "2016-11-01", true, true, true, "the first Tuesday of November, but before its first Monday"],
    ["edge", "2016-11-08", false, true, true, "Election Day at its latest"],
    ["edge", "2015-11-03", false, true, true, "and early"],
    ["edge", "2003-11-28", true, true, true, "a shortened session is a session"],
  ])("%s %s", (_case, date, newYork, bank, exchange, _why) => {
    expect(calendarOf("NY_LEGAL").isOpen(iso(date))).toBe(newYork);
    expect(calendarOf("FED_BANK").isOpen(iso(date))).toBe(bank);
    expect(calendarOf("US_EQUITY").isOpen(iso(date))).toBe(exchange);
  });

  test.each([
    ["2021-06-18", "2021-06-19 was a Saturday and its law was two days old"],
    ["2010-12-31", "New Year's Day 2011 was a Saturday"],
    ["2100-12-31", "New Year's Day 2101, the year after the last"],
    ["2004-12-24", "Christmas on a Saturday"],
    ["2000-11-10", "Veterans Day on a Saturday"],
    ["2001-11-12", "Veterans Day on a Sunday"],
  ])("federal employees are off on %s", (date, _why) => {
    expect(calendarOf("FED_EMP").isOpen(iso(date))).toBe(false);
  });

  test("only the employees keep a Saturday's holiday on Friday among the business calendars", () => {
    expect(shutIn("FED_EMP", "2000-11-01", "2000-11-30")).toEqual([
      "2000-11-10 Veterans Day (observed)",
      "2000-11-23 Thanksgiving Day",
    ]);
    expect(shutIn("FED_BANK", "2000-11-01", "2000-11-30")).toEqual(["2000-11-23 Thanksgiving Day"]);
  });
});

describe("a year in full", () => {
  test("New York in 2004: Independence Day on Monday, Christmas lost to a Saturday", () => {
    expect(shutIn("NY_LEGAL", "2004-01-01", "2004-12-31")).toEqual([
      "2004-01-01 New Year's Day",
      "2004-01-19 Martin Luther King Jr. Day",
      "2004-02-12 Lincoln's Birthday",
      "2004-02-16 Washington's Birthday",
      "2004-05-31 Memorial Day",
      "2004-07-05 Independence Day (observed)",
      "2004-09-06 Labor Day",
      "2004-10-11 Columbus Day",
      "2004-11-02 Election Day",
      "2004-11-11 Veterans Day",
      "2004-11-25 Thanksgiving Day",
    ]);
  });

  test("the Federal Reserve in 2022: New Year lost to a Saturday, Juneteenth and Christmas on Monday", () => {
    expect(shutIn("FED_BANK", "2022-01-01", "2022-12-31")).toEqual([
      "2022-01-17 Martin Luther King Jr. Day",
      "2022-02-21 Washington's Birthday",
      "2022-05-30 Memorial Day",
      "2022-06-20 Juneteenth (observed)",
      "2022-07-04 Independence Day",
      "2022-09-05 Labor Day",
      "2022-10-10 Columbus Day",
      "2022-11-11 Veterans Day",
      "2022-11-24 Thanksgiving Day",
      "2022-12-26 Christmas Day (observed)",
    ]);
  });

  test("the exchange in 2012: Good Friday and two days of storm", () => {
    expect(shutIn("US_EQUITY", "2012-01-01", "2012-12-31")).toEqual([
      "2012-01-02 New Year's Day (observed)",
      "2012-01-16 Martin Luther King Jr. Day",
      "2012-02-20 Washington's Birthday",
      "2012-04-06 Good Friday",
      "2012-05-28 Memorial Day",
      "2012-07-04 Independence Day",
      "2012-09-03 Labor Day",
      "2012-10-29 Hurricane Sandy",
      "2012-10-30 Hurricane Sandy",
      "2012-11-22 Thanksgiving Day",
      "2012-12-25 Christmas Day",
    ]);
  });
});

/** Easter by the anonymous algorithm of 1876, another way than the engine's. */
function easter1876(y: number): string {
  const a = y % 19;
  const b = Math.floor(y / 100);
  const c = y % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${y}-0${Math.floor(n / 31)}-${String((n % 31) + 1).padStart(2, "0")}`;
}

describe("Easter", () => {
  test.each([
    [2003, "2003-04-20", "the year of the deal"],
    [2008, "2008-03-23", "nearly the earliest"],
    [2038, "2038-04-25", "the latest possible"],
    [1954, "1954-04-18", "full moon a day too late in the second half of the cycle: the second exception"],
    [1981, "1981-04-19", "full moon on the last day, put back: the first exception"],
    [2049, "2049-04-18", "the second exception, within the calendars"],
    [2076, "2076-04-19", "the first exception, within the calendars"],
  ])("%i: %s", (year, expected, _why) => {
    expect(toIso(easterSunday(year))).toBe(expected);
  });

  test("agrees with the algorithm of 1876 in every year from 1600 to 9999", () => {
    const years = Array.from({ length: 8400 }, (_, n) => 1600 + n);
    expect(years.filter((year) => toIso(easterSunday(year)) !== easter1876(year))).toEqual([]);
  });
});

/** The exchange's regular holidays, told from the date alone, without a list. */
function isRegularExchangeHoliday(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  const [w, m, d, y] = [date.getUTCDay(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCFullYear()];
  const monday = w === 1;
  const keptOn = (month: number, day: number) =>
    m === month && (d === day || (monday && d === day + 1) || (w === 5 && d === day - 1));
  if ((m === 1 && d === 1) || (monday && m === 1 && d === 2)) return true;
  if (monday && m === 1 && d > 14 && d < 22 && y >= 1998) return true;
  if (monday && m === 2 && d > 14 && d < 22) return true;
  if (monday && m === 5 && d > 24) return true;
  if (monday && m === 9 && d < 8) return true;
  if (w === 4 && m === 11 && d > 21 && d < 29) return true;
  if (iso(text) === iso(easter1876(y)) - 2) return true;
  return keptOn(7, 4) || keptOn(12, 25) || (y >= 2022 && keptOn(6, 19));
}

test("day by day from 1990 to 2100, the exchange is shut on its regular holidays and eleven other days", () => {
  const unforeseen: string[] = [];
  const missing: string[] = [];
  const exchange = calendarOf("US_EQUITY");
  for (let day = iso("1990-01-01"); day <= iso("2100-12-31"); day++) {
    const text = toIso(day);
    const weekendDay = [0, 6].includes(new Date(`${text}T00:00:00Z`).getUTCDay());
    const regular = weekendDay || isRegularExchangeHoliday(text);
    if (!exchange.isOpen(day) && !regular) unforeseen.push(text);
    if (exchange.isOpen(day) && regular) missing.push(text);
  }
  expect(missing).toEqual([]);
  expect(unforeseen).toEqual([
    "1994-04-27",
    "2001-09-11",
    "2001-09-12",
    "2001-09-13",
    "2001-09-14",
    "2004-06-11",
    "2007-01-02",
    "2012-10-29",
    "2012-10-30",
    "2018-12-05",
    "2025-01-09",
  ]);
});

test("every exceptional closing tells its reason", () => {
  const exchange = calendarOf("US_EQUITY");
  expect(exchange.reasonShut(iso("1994-04-27"))).toBe("Day of mourning for President Nixon");
  expect(exchange.reasonShut(iso("2001-09-14"))).toBe("Attacks of 11 September 2001");
  expect(exchange.reasonShut(iso("2004-06-11"))).toBe("Day of mourning for President Reagan");
  expect(exchange.reasonShut(iso("2007-01-02"))).toBe("Day of mourning for President Ford");
  expect(exchange.reasonShut(iso("2012-10-30"))).toBe("Hurricane Sandy");
  expect(exchange.reasonShut(iso("2018-12-05"))).toBe("Day of mourning for President George H. W. Bush");
  expect(exchange.reasonShut(iso("2025-01-09"))).toBe("Day of mourning for President Carter");
});
