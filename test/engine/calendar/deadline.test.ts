import { calendarOf } from "../../../src/engine/calendar/calendars";
import { adjust } from "../../../src/engine/calendar/deadline";
import { iso, toIso } from "./iso";

describe("adjusting a day", () => {
  test.each([
    ["2008-04-27", "FOLLOWING", "2008-04-28", "Sunday", "DAT-11 due on a Sunday"],
    ["2008-04-27", "PRECEDING", "2008-04-25", "Sunday", "the Friday before"],
    ["2008-04-27", "NONE", "2008-04-27", undefined, "as written"],
    ["2008-04-28", "FOLLOWING", "2008-04-28", undefined, "a Business Day stays"],
    ["2008-04-28", "PRECEDING", "2008-04-28", undefined, "a Business Day stays"],
    ["2003-09-01", "PRECEDING", "2003-08-29", "Labor Day", "a holiday, back over the weekend"],
  ] as const)("%s %s", (day, convention, expected, reason, _why) => {
    const { adjustedDate, rollReason } = adjust(iso(day), convention, calendarOf("NY_LEGAL"));
    expect([toIso(adjustedDate), rollReason]).toEqual([expected, reason]);
  });
});
