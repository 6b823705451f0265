import * as fc from "fast-check";
import { localTimeIn, timeText, type LocalTime } from "../../../src/engine/calendar/zones";
import { iso } from "./iso";

const NEW_YORK = "America/New_York";
const LONDON = "Europe/London";

function at(text: string): LocalTime {
  const [date, time] = text.split("T") as [string, string];
  const [hours, minutes, seconds] = time.split(":").map(Number) as [number, number, number?];
  return { day: iso(date), seconds: hours * 3600 + minutes * 60 + (seconds ?? 0) };
}

test.each([
  ["2003-10-08T11:30", NEW_YORK, LONDON, "2003-10-08T16:30:00", "summer on both sides"],
  ["2007-03-14T12:30", NEW_YORK, LONDON, "2007-03-14T16:30:00", "summer in New York only: four hours"],
  ["2006-03-15T12:30", NEW_YORK, LONDON, "2006-03-15T17:30:00", "a year earlier summer began in April"],
  ["2003-10-10T20:00", NEW_YORK, LONDON, "2003-10-11T01:00:00", "the day after"],
  ["2003-10-11T01:00", LONDON, NEW_YORK, "2003-10-10T20:00:00", "the day before"],
  ["2003-10-08T11:00", NEW_YORK, "Asia/Kolkata", "2003-10-08T20:30:00", "half an hour"],
  ["2003-10-08T11:00", NEW_YORK, "Asia/Kathmandu", "2003-10-08T20:45:00", "a quarter of an hour"],
  ["2003-12-31T23:59:59", NEW_YORK, "Asia/Tokyo", "2004-01-01T13:59:59", "the year after, to the second"],
  ["2003-10-08T11:00:30", NEW_YORK, NEW_YORK, "2003-10-08T11:00:30", "the same clock"],
  ["2003-10-08T00:00", NEW_YORK, "UTC", "2003-10-08T04:00:00", "midnight is hour 0"],
  ["2003-10-07T20:00", NEW_YORK, "UTC", "2003-10-08T00:00:00", "and arrives as hour 0"],
  ["2012-01-02T12:00", "Pacific/Apia", "UTC", "2012-01-01T22:00:00", "fourteen hours ahead"],
  ["1990-01-15T12:00", NEW_YORK, "UTC", "1990-01-15T17:00:00", "the first of the years"],
  ["1990-07-15T12:00", NEW_YORK, "UTC", "1990-07-15T16:00:00", "and its summer"],
  ["2100-07-15T12:00", NEW_YORK, "UTC", "2100-07-15T16:00:00", "the last, in summer"],
  ["2100-12-15T12:00", NEW_YORK, "UTC", "2100-12-15T17:00:00", "and in winter"],
])("%s %s in %s is %s", (sent, from, to, expected, _why) => {
  expect(timeText(localTimeIn(at(sent), from, to))).toBe(expected);
});

describe("a clock that is put forward", () => {
  test.each([
    ["2003-04-06T02:00", NEW_YORK, "the first missing second"],
    ["2003-04-06T02:59:59", NEW_YORK, "the last"],
    ["2007-03-11T02:30", NEW_YORK, "by the rule from 2007"],
    ["2003-03-30T01:30", LONDON, "London's own day"],
    ["2003-10-26T02:15", "Australia/Lord_Howe", "half an hour is missing"],
    ["2011-12-30T12:00", "Pacific/Apia", "a whole day is missing"],
  ])("%s in %s does not exist", (sent, zone, _why) => {
    expect(() => localTimeIn(at(sent), zone, "UTC")).toThrow(
      expect.objectContaining({
        kind: "invalid",
        parameter: "sent",
        detail: expect.stringContaining("does not exist"),
      }),
    );
  });

  test.each([
    ["2003-04-06T01:59:59", NEW_YORK, "2003-04-06T06:59:59", "the last second before"],
    ["2003-04-06T03:00", NEW_YORK, "2003-04-06T07:00:00", "the first after"],
    ["2006-03-12T02:30", NEW_YORK, "2006-03-12T07:30:00", "before 2007 a plain time"],
  ])("%s in %s does", (sent, zone, utc, _why) => {
    expect(timeText(localTimeIn(at(sent), zone, "UTC"))).toBe(utc);
  });
});

test.each([
  ["2003-10-26T01:30", NEW_YORK, "2003-10-26T05:30:00", "the first 01:30, in summer time"],
  ["2003-10-26T01:00", NEW_YORK, "2003-10-26T05:00:00", "the first second that comes twice"],
  ["2003-10-26T00:59:59", NEW_YORK, "2003-10-26T04:59:59", "before it"],
  ["2003-10-26T02:00", NEW_YORK, "2003-10-26T07:00:00", "after it"],
  ["2003-10-26T01:30", LONDON, "2003-10-26T00:30:00", "London on the same night"],
])("of a time that comes twice the earlier counts: %s in %s", (sent, zone, utc, _why) => {
  expect(timeText(localTimeIn(at(sent), zone, "UTC"))).toBe(utc);
});

test.each([
  ["Mars/Olympus", NEW_YORK, "sender_zone", "no such zone"],
  [NEW_YORK, "Europe/Londres", "recipient_zone", "misspelt"],
  ["", NEW_YORK, "sender_zone", "empty is not the host's own zone"],
  [NEW_YORK, "+05:00", "recipient_zone", "an offset, which only some hosts take"],
])("zone %p to %p is refused", (from, to, parameter, _why) => {
  expect(() => localTimeIn(at("2003-10-08T11:00"), from, to)).toThrow(
    expect.objectContaining({ kind: "invalid", parameter }),
  );
});

test("an offset is refused on a host that would take it, too", () => {
  const RealFormat = Intl.DateTimeFormat;
  const lenient = jest
    .spyOn(Intl, "DateTimeFormat")
    .mockImplementation((locale, options) => new RealFormat(locale, { ...options, timeZone: "UTC" }));
  expect(() => localTimeIn(at("2003-10-08T11:00"), "+05:00", NEW_YORK)).toThrow(/IANA/);
  lenient.mockRestore();
});

test.each([
  [86_400, "midnight belongs to the next day"],
  [-1, "before midnight"],
  [0.5, "half a second"],
  [NaN, "no number"],
])("%p seconds are no time of day", (seconds, _why) => {
  expect(() => localTimeIn({ day: iso("2003-10-08"), seconds }, NEW_YORK, LONDON)).toThrow(
    expect.objectContaining({ kind: "invalid", parameter: "sent" }),
  );
});

test("a moment told in another zone and back is the same moment", () => {
  const zone = fc.constantFrom(
    NEW_YORK,
    LONDON,
    "Asia/Tokyo",
    "Australia/Sydney",
    "America/St_Johns",
    "Pacific/Auckland",
  );
  const day = fc.integer({ min: iso("1990-01-02"), max: iso("2100-12-30") });
  const seconds = fc.integer({ min: 0, max: 86_399 });
  fc.assert(
    fc.property(day, seconds, zone, (d, s, there) => {
      const local = localTimeIn({ day: d, seconds: s }, "UTC", there);
      const back = localTimeIn(local, there, "UTC");
      const moment = d * 86_400 + s;
      const returned = back.day * 86_400 + back.seconds;
      // In the hour that comes twice the earlier moment is meant, so an hour may be lost.
      expect([0, 3600]).toContain(moment - returned);
      expect(localTimeIn(back, "UTC", there)).toEqual(local);
    }),
  );
});
