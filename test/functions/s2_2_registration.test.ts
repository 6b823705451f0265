import { iso } from "../engine/calendar/iso";
import { call, callWith } from "./host";

describe("2.2, by the cases of the clause book", () => {
  test.each([
    ["DAT-01", "FILING_DEADLINE", [], {}, "2003-06-12", "the 45th day, a Thursday"],
    ["DAT-02 A06", "FILING_DEADLINE", ["2003-05-01"], {}, "2003-06-16", "the 45th day is a Sunday"],
    ["DAT-02 A06", "FILING_DEADLINE", ["2003-05-01"], { "Roll rule": "NONE" }, "2003-06-15", "not rolled"],
    ["DAT-03 A06", "FILING_DEADLINE", ["2004-01-15"], {}, "2004-03-01", "across 29 February, a Sunday"],
    ["DAT-03 A06", "FILING_DEADLINE", ["2004-01-15"], { "Roll rule": "NONE" }, "2004-02-29", "on 29 February"],
    [
      "other deal",
      "FILING_DEADLINE",
      [],
      { "Filing days": 30, "Execution date": "2003-05-01" },
      "2003-06-02",
      "31 May is a Saturday",
    ],
    ["blank as 0", "FILING_DEADLINE", [0], {}, "2003-06-12", "an empty cell may arrive as 0"],
    ["DAT-09", "ESCROW_NOTICE_DEADLINE", ["2003-09-03"], {}, "2003-09-05", "two Business Days after Wednesday"],
    ["DAT-09", "ESCROW_RETURN_DEADLINE", ["2003-09-05"], {}, "2003-09-09", "over a weekend"],
    ["DAT-10", "ESCROW_NOTICE_DEADLINE", ["2003-10-10"], {}, "2003-10-15", "Columbus Day passed over"],
    ["DAT-10", "ESCROW_RETURN_DEADLINE", ["2003-10-14"], {}, "2003-10-16", "received on Tuesday"],
    ["DAT-14 A07", "ESCROW_NOTICE_DEADLINE", ["2003-09-02"], {}, "2003-09-04", "terminated on the fifth day itself"],
    ["DAT-14 A07", "ESCROW_RETURN_DEADLINE", ["2003-09-04"], {}, "2003-09-08", "over a weekend"],
    [
      "A01",
      "ESCROW_NOTICE_DEADLINE",
      ["2003-11-03"],
      { "Business calendar": "FED_BANK" },
      "2003-11-05",
      "Election Day counts",
    ],
    ["A01", "ESCROW_NOTICE_DEADLINE", ["2003-11-03"], {}, "2003-11-06", "Election Day does not count"],
    [
      "other deal",
      "ESCROW_NOTICE_DEADLINE",
      ["2003-09-03"],
      { "Termination notice days": 1 },
      "2003-09-04",
      "days are terms",
    ],
    [
      "other deal",
      "ESCROW_RETURN_DEADLINE",
      ["2003-09-05"],
      { "Escrow return days": 1 },
      "2003-09-08",
      "days are terms",
    ],
  ])("%s %s%j %j is %s (%s)", (_case, id, facts, terms, expected) => {
    expect(callWith(terms, id, ...facts)).toBe(iso(expected));
  });

  test("DAT-04: the limit on the Effective Date is 77 days after the Filing Date", () => {
    expect(iso("2003-08-28") - call("FILING_DEADLINE")).toBe(77);
  });

  test("the working shows the Execution Date, the Sunday and the day after it", () => {
    const rows: unknown[][] = call("EXPLAIN", "FILING_DEADLINE", "2003-05-01");
    const shown = (step: string) => rows.find(([name]) => name === step)?.[1];
    expect(shown("End by its own count")).toBe(iso("2003-06-15"));
    expect(shown("Why it is moved")).toBe("Sunday");
    expect(shown("Filing Date")).toBe(iso("2003-06-16"));
  });
});

describe("wrong inputs", () => {
  test.each([
    ["FILING_DEADLINE", ["soon"], "#VALUE!", /execution: "soon" came/, "no date"],
    ["FILING_DEADLINE", ["1980-01-01"], "#N/A", /execution: 1980-02-15 is out of range/, "before the calendars"],
    ["ESCROW_NOTICE_DEADLINE", [null], "#VALUE!", /terminated: nothing came/, "blank"],
    ["ESCROW_NOTICE_DEADLINE", [0], "#VALUE!", /terminated: 0 came/, "a date of 0"],
    ["ESCROW_RETURN_DEADLINE", [-3], "#VALUE!", /received: -3 came/, "negative"],
    ["ESCROW_RETURN_DEADLINE", ["2100-12-31"], "#N/A", /Escrow return days: .* out of range/, "the calendars end"],
  ])("%s%j is %s (%s)", (id, facts, code, message) => {
    const shown = call(id, ...facts);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("a column spills, a bad date being an error in its own row", () => {
    const answer = call("ESCROW_NOTICE_DEADLINE", [["2003-09-03"], [0], ["2003-10-10"]]);
    expect([answer[0][0], answer[2][0]]).toEqual([iso("2003-09-05"), iso("2003-10-15")]);
    expect(answer[1][0].message).toMatch(/terminated/);
  });
});
