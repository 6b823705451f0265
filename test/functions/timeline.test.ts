import fc from "fast-check";
import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

const [EVENT, CLAUSE, DATE, WEEKDAY, FROM, RULE, ROLLED, STATUS, CONFLICT] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const HEADINGS = ["Event", "Clause", "Date", "Weekday", "Counted from", "Rule", "Rolled from", "Status", "Conflict"];

type Line = (string | number)[];

function eventOf(rows: Line[], event: string): Line {
  const found = rows.find((row) => row[EVENT] === event);
  if (!found) throw new Error(`no event ${event}`);
  return found;
}

const timeline = (terms: Record<string, unknown>, ...facts: unknown[]): Line[] => callWith(terms, "TIMELINE", ...facts);

describe("the timeline of the agreement", () => {
  test.each([
    ["Look-back for Disclosure Documents begins", "2001-04-28", "Saturday", "DAT-12"],
    ["Execution Date", "2003-04-28", "Monday", "the signing"],
    ["Transfer agent's certificates due", "2003-04-28", "Monday", "A45: the signing"],
    ["Exclusivity begins", "2003-04-28", "Monday", "taken to be the signing"],
    ["Registration Statement to be filed", "2003-06-12", "Thursday", "DAT-01"],
    ["Effective Date limit", "2003-08-28", "Thursday", "DAT-04"],
    ["Effective Date", "2003-08-28", "Thursday", "assumed on the limit"],
    ["Wire instructions due", "2003-08-28", "Thursday", "DAT-08"],
    ["Last safe day for the Closing", "2003-09-02", "Tuesday", "DAT-05"],
    ["Automatic termination", "2003-09-03", "Wednesday", "DAT-09"],
    ["Escrow Agent to be notified", "2003-09-05", "Friday", "DAT-09"],
    ["Escrow to be returned", "2003-09-09", "Tuesday", "DAT-09"],
    ["Last day for the Closing", "2003-09-05", "Friday", "DAT-05"],
    ["Closing", "2003-09-05", "Friday", "assumed on that day"],
    ["Fees payable", "2003-09-05", "Friday", "at the Closing"],
    ["Restraints before the Closing end", "2003-09-05", "Friday", "through the Closing"],
    ["Redemption right begins", "2003-09-05", "Friday", "after the Closing"],
    ["Introduction fee period ends", "2005-04-28", "Thursday", "FEE-06"],
    ["Blue sky qualification ends", "2005-09-05", "Monday", "WIN-04"],
    ["Exclusivity ends", "2008-04-27", "Sunday", "WIN-01"],
    ["Maturity Date", "2008-04-27", "Sunday", "DAT-11"],
    ["Merger covenant ends", "2008-04-27", "Sunday", "at maturity"],
    ["Short Sale ban ends", "2008-04-27", "Sunday", "at maturity"],
    ["Payment of the principal", "2008-04-28", "Monday", "DAT-11"],
  ])("%s is on %s, a %s (%s)", (event, date, weekday) => {
    const row = eventOf(timeline({}), event);
    expect([row[DATE], row[WEEKDAY]]).toEqual([serial(date), weekday]);
  });

  test("has its headings, a row for each event, and no status without a day", () => {
    const [headings, ...rows] = timeline({});
    expect(headings).toEqual(HEADINGS);
    expect(rows).toHaveLength(24);
    expect(new Set(rows.map((row) => row[EVENT])).size).toBe(rows.length);
    expect(rows.every((row) => row[STATUS] === "" && row[CLAUSE] !== "" && row[RULE] !== "")).toBe(true);
  });

  test("says of what it assumes that it does", () => {
    const rows = timeline({});
    expect(eventOf(rows, "Effective Date")[RULE]).toMatch(/^assumed: the Effective date limit/);
    expect(eventOf(rows, "Closing")[RULE]).toMatch(/^assumed: the last day that 2.3\(a\) allows/);
    const given = timeline({}, "2003-07-02", "2003-07-07");
    expect([eventOf(given, "Effective Date")[RULE], eventOf(given, "Closing")[RULE]]).toEqual(["as given", "as given"]);
  });

  test.each([
    [
      "Last day for the Closing",
      {},
      [],
      /^3 days later than 5.1\(a\)\(ii\) counts, 2003-09-02/,
      "DAT-05: 2.3(a) against 5.1(a)(ii)",
    ],
    ["Last day for the Closing", {}, ["2003-08-25"], /^$/, "DAT-06: both on 2 September, thanks to the roll"],
    [
      "Last day for the Closing",
      { "Roll rule": "NONE" },
      ["2003-08-25"],
      /^3 days later/,
      "DAT-06: 2 September against 30 August",
    ],
    ["Last day for the Closing", { "Closing outside date": "BUSINESS_DAYS" }, [], /^$/, "A05: one period"],
    [
      "Last day for the Closing",
      { "Lapse days": 30 },
      [],
      /^24 days earlier than 5.1\(a\)\(ii\) counts, 2003-09-29/,
      "the other way round: 30 days end on Saturday 27",
    ],
    ["Closing", {}, [null, "2003-09-02"], /^$/, "TRM-07: in time"],
    [
      "Closing",
      {},
      [null, "2003-09-03"],
      /^after the last safe day, 2003-09-02: .* ends on 2003-09-03$/,
      "TRM-07: a day late",
    ],
    ["Closing", {}, [null, "2003-09-08"], /after the last day of 2.3\(a\), 2003-09-05$/, "late under both"],
    ["Closing", {}, ["2003-08-20", "2003-08-19"], /^before the Effective Date, 2003-08-20$/, "too soon"],
    ["Wire instructions due", {}, [], /^due on the Effective Date itself/, "I27"],
    ["Wire instructions due", {}, [null, "2003-09-02"], /^due before the Effective Date, 2003-08-28$/, "I27"],
    ["Wire instructions due", { "Wire instruction days": 1 }, [], /^$/, "in good time"],
    ["Blue sky qualification ends", {}, [], /4.24/, "I12"],
    ["Transfer agent's certificates due", {}, [], /2.2\(b\)\(iv\)/, "I46"],
    ["Transfer agent's certificates due", { "Certificate date": "FILING" }, [], /^$/, "A45"],
    [
      "Effective Date",
      {},
      ["2003-08-29"],
      /^after the Effective Date limit, 2003-08-28: Effective date cap BREACH$/,
      "TRM-06",
    ],
    ["Effective Date", {}, ["2003-08-28"], /^$/, "TRM-06"],
    ["Effective Date", {}, ["2003-04-27"], /^before the Execution Date/, "no order"],
    [
      "Registration Statement to be filed",
      { "Filing days": 123 },
      [],
      /^after the Effective Date limit/,
      "a filing later than the limit",
    ],
    ["Exclusivity begins", { "Original issuance date": "2003-04-27" }, [], /^before the Execution Date/, "no order"],
  ])("conflict of %s under %j, %j: %s (%s)", (event, terms, facts, conflict) => {
    expect(eventOf(timeline(terms, ...facts), event)[CONFLICT]).toMatch(conflict);
  });

  test.each([
    ["Automatic termination", { "Automatic termination": "SAME_DAY" }, [], "2003-09-02", "A07 DAT-14"],
    ["Escrow Agent to be notified", { "Automatic termination": "SAME_DAY" }, [], "2003-09-04", "A07 DAT-14"],
    ["Escrow to be returned", { "Automatic termination": "SAME_DAY" }, [], "2003-09-08", "A07 DAT-14"],
    ["Last safe day for the Closing", { "Closing outside date": "CLAUSE_2_3" }, [], "2003-09-05", "A05"],
    ["Last safe day for the Closing", {}, ["2003-07-02"], "2003-07-07", "DAT-07"],
    ["Last day for the Closing", {}, ["2003-07-02"], "2003-07-10", "DAT-07"],
    ["Last safe day for the Closing", {}, ["2003-08-22"], "2003-08-27", "DAT-13"],
    ["Last day for the Closing", {}, ["2003-08-22"], "2003-08-29", "DAT-13"],
    [
      "Last safe day for the Closing",
      { "Effective date cap": "DEEMED" },
      ["2003-10-01"],
      "2003-09-02",
      "A08: the limit counts",
    ],
    ["Transfer agent's certificates due", { "Certificate date": "FILING" }, [], "2003-06-12", "A45"],
    ["Blue sky qualification ends", {}, [null, "2003-09-02"], "2005-09-02", "A09: the day held"],
    [
      "Blue sky qualification ends",
      { "Closing date": "OUTSIDE" },
      [null, "2003-09-02"],
      "2005-09-05",
      "A09: the last day",
    ],
    ["Exclusivity ends", { "Exclusivity count": "EXCLUSIVE" }, [], "2008-04-28", "A41"],
    ["Payment of the principal", { "Maturity roll": "PRECEDING" }, [], "2008-04-25", "A52"],
    [
      "Registration Statement to be filed",
      { "Execution date": "2003-05-01" },
      [],
      "2003-06-16",
      "DAT-02: another deal",
    ],
    ["Execution Date", { "Execution date": "2003-05-01" }, [], "2003-05-01", "another deal"],
  ])("%s under %j, %j is on %s (%s)", (event, terms, facts, date) => {
    expect(eventOf(timeline(terms, ...facts), event)[DATE]).toBe(serial(date));
  });

  test.each([
    ["Registration Statement to be filed", { "Execution date": "2003-05-01" }, [], "2003-06-15", "a Sunday"],
    ["Last safe day for the Closing", {}, ["2003-08-25"], "2003-08-30", "a Saturday before Labor Day"],
    ["Payment of the principal", {}, [], "2008-04-27", "a Sunday"],
  ])("%s under %j is rolled from %s (%s)", (event, terms, facts, from) => {
    expect(eventOf(timeline(terms, ...facts), event)[ROLLED]).toBe(serial(from));
  });

  test("a Closing in time leaves nothing to terminate: those events come last, without a day", () => {
    const rows = timeline({}, "2003-08-28", "2003-09-02");
    const last = rows.slice(-3);
    expect(last.map((row) => row[EVENT])).toEqual([
      "Automatic termination",
      "Escrow Agent to be notified",
      "Escrow to be returned",
    ]);
    expect(last.every((row) => row[DATE] === "" && /falls away/.test(String(row[RULE])))).toBe(true);
  });

  test.each([
    ["A08", { "Effective date cap": "NO_CLOSING" }, ["2003-08-29"], "Closing", /no Closing can occur/],
    ["A45", { "Certificate date": "USER" }, [], "Transfer agent's certificates due", /the parties fixed the day/],
    ["range", { "Maturity date": "2101-04-27" }, [], "Payment of the principal", /1990 to 2100/],
  ])("%s: %j %j, %s has no day and says why", (_case, terms, facts, event, why) => {
    const row = eventOf(timeline(terms, ...facts), event);
    expect([row[DATE], row[WEEKDAY]]).toEqual(["", ""]);
    expect(row[RULE]).toMatch(why);
  });

  test("counted from names the day", () => {
    const rows = timeline({});
    expect(eventOf(rows, "Registration Statement to be filed")[FROM]).toBe("Execution Date 2003-04-28");
    expect(
      eventOf(timeline({ "Closing date": "OUTSIDE" }, null, "2003-09-02"), "Blue sky qualification ends")[FROM],
    ).toBe("Closing Date 2003-09-05");
  });

  test.each([
    ["2003-09-01", "ahead"],
    ["2003-09-02", "today"],
    ["2003-09-03", "past"],
  ])("on %s the last safe day is %s", (asOf, status) => {
    expect(eventOf(timeline({}, null, null, asOf), "Last safe day for the Closing")[STATUS]).toBe(status);
  });

  test.each([
    ["effective", ["soon"]],
    ["closing", [null, "1/2/03"]],
    ["as_of", [null, null, -3]],
  ])("a wrong %s is refused", (name, facts) => {
    const shown = call("TIMELINE", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.message).toMatch(new RegExp(`^${name}: `));
  });

  test.each([
    ["Short sale cover days", ["Short Sale ban ends"]],
    ["Maturity date", ["Maturity Date", "Payment of the principal", "Merger covenant ends", "Short Sale ban ends"]],
  ])("a deal whose %s are none has all rows but %j", (term, gone) => {
    const events = (terms: Record<string, unknown>) => timeline(terms).map((row) => row[EVENT]);
    expect(
      events({})
        .filter((event) => !events({ [term]: "none" }).includes(event))
        .sort(),
    ).toEqual([...gone].sort());
  });

  test("is in order of days whatever the Effective Date", () => {
    const day = fc.integer({ min: serial("1995-01-01"), max: serial("2090-01-01") });
    fc.assert(
      fc.property(day, (effective) => {
        const dates = timeline({}, effective)
          .slice(1)
          .map((row) => (row[DATE] === "" ? Infinity : Number(row[DATE])));
        expect(dates).toEqual([...dates].sort((a, b) => a - b));
      }),
    );
  });
});
