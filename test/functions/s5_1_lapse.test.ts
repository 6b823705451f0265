import fc from "fast-check";
import { iso } from "../engine/calendar/iso";
import { call, callWith, HostError } from "./host";

const outside = (reading: string) => ({ "Closing outside date": reading });
const cap = (reading: string) => ({ "Effective date cap": reading });

describe("5.1(a)(ii), by the cases of the clause book", () => {
  test.each([
    ["DAT-05 A05", ["2003-08-28"], {}, "2003-09-02", "five days, the earlier"],
    ["DAT-05 A05", ["2003-08-28"], outside("BUSINESS_DAYS"), "2003-09-05", "five Business Days"],
    ["DAT-05 A05", ["2003-08-28"], outside("CLAUSE_2_3"), "2003-09-05", "2.3(a) alone"],
    ["DAT-06", ["2003-08-25"], {}, "2003-09-02", "the fifth day is a Saturday, and Monday is Labor Day"],
    ["DAT-06 A06", ["2003-08-25"], { "Roll rule": "NONE" }, "2003-08-30", "not rolled"],
    ["DAT-07", ["2003-07-02"], {}, "2003-07-07", "2.3(a) would leave three days more"],
    ["DAT-13", ["2003-08-22"], {}, "2003-08-27", "five days after a Friday"],
    ["TRM-06", ["2003-08-29"], {}, "2003-09-03", "A08 BREACH: a late Effective Date counts all the same"],
    ["TRM-06 A08", ["2003-08-29"], cap("DEEMED"), "2003-09-02", "the limit counts in its place"],
    ["TRM-06 A08", ["2003-08-28"], cap("NO_CLOSING"), "2003-09-02", "on the limit is in time"],
    ["ACT-07 A08", [], cap("DEEMED"), "2003-09-02", "never effective: the limit counts"],
    ["A05", ["2003-08-28", "2003-09-30"], {}, "2003-09-30", "a written extension moves the lapse too"],
    ["A05", ["2003-08-28", "2003-09-04"], {}, "2003-09-04", "one of two days past the lapse"],
    ["A05", ["2003-08-28", "2003-09-30"], { "Extension moves lapse": "NO" }, "2003-09-02", "or leaves it where it is"],
    [
      "A05",
      ["2003-08-28", "2003-09-30"],
      { "Extension moves lapse": "NO", ...outside("BUSINESS_DAYS") },
      "2003-09-05",
      "five Business Days stay",
    ],
    [
      "A05",
      ["2003-08-28", "2003-09-30"],
      { "Extension moves lapse": "NO", ...outside("CLAUSE_2_3") },
      "2003-09-30",
      "2.3(a) has its extension always",
    ],
    ["other deal", ["2003-08-28"], { "Lapse days": 20, "Closing days": 3 }, "2003-09-03", "2.3(a) may be the earlier"],
    [
      "other deal",
      ["2003-08-28"],
      { "Lapse days": 20, ...outside("BUSINESS_DAYS") },
      "2003-09-26",
      "twenty Business Days, Labor Day passed over",
    ],
    ["other deal", [], { "Effective date limit": "2003-07-02", ...cap("DEEMED") }, "2003-07-07", "the limit is a term"],
    ["blank as 0", ["2003-08-28", 0], {}, "2003-09-02", "an empty cell may arrive as 0"],
  ])("%s LAPSE_DATE%j %j is %s (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "LAPSE_DATE", ...facts)).toBe(iso(expected));
  });

  test.each([
    ["DAT-09 A07", ["2003-08-28"], {}, "2003-09-03", "the day after the last safe day"],
    ["DAT-14 A07", ["2003-08-28"], { "Automatic termination": "SAME_DAY" }, "2003-09-02", "the last safe day itself"],
    ["A05", ["2003-08-28"], outside("CLAUSE_2_3"), "2003-09-06", "a Saturday: nothing is to be done on it"],
    ["A05", ["2003-08-28", "2003-09-30"], {}, "2003-10-01", "after the extended day"],
    ["A08", [], cap("DEEMED"), "2003-09-03", "after the lapse counted from the limit"],
  ])("%s TERMINATION_DATE%j %j is %s (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "TERMINATION_DATE", ...facts)).toBe(iso(expected));
  });

  test.each([
    ["TRM-07", "2003-09-02", true, "on the last safe day"],
    ["TRM-07", "2003-09-03", false, "a day later"],
  ])("%s: a Closing on %s saves the agreement: %p (%s)", (_case, closing, saves) => {
    expect(iso(closing) <= call("LAPSE_DATE", "2003-08-28")).toBe(saves);
    expect(iso(closing) < call("TERMINATION_DATE", "2003-08-28")).toBe(saves);
  });

  test("TRM-07: 5 September is too late for 5.1(a)(ii), though 2.3(a) allows it", () => {
    expect(call("CLOSING_DEADLINE", "2003-08-28")).toBe(iso("2003-09-05"));
    expect(call("LAPSE_DATE", "2003-08-28")).toBeLessThan(iso("2003-09-05"));
  });

  test.each([
    [
      "ACT-07 A08",
      [],
      {},
      /effective: never declared effective: a breach with its notice and cure, but no automatic end/,
      "BREACH",
    ],
    [
      "ACT-07 A08",
      [],
      cap("NO_CLOSING"),
      /effective: never declared effective: without an Effective Date no Closing can occur/,
      "NO_CLOSING",
    ],
    [
      "TRM-06 A08",
      ["2003-08-29"],
      cap("NO_CLOSING"),
      /effective: 2003-08-29 is after the limit, 2003-08-28: .*no Closing can occur/,
      "a late day is none",
    ],
  ])("%s LAPSE_DATE%j %j cannot be answered (%5$s)", (_case, facts, terms, message) => {
    for (const id of ["LAPSE_DATE", "TERMINATION_DATE"]) {
      const shown = callWith(terms, id, ...facts);
      expect(shown).toBeInstanceOf(HostError);
      expect(shown.code).toBe("#N/A");
      expect(shown.message).toMatch(message);
    }
  });
});

describe("the working", () => {
  const shown = (facts: unknown[], step: string) => {
    const rows: unknown[][] = call("EXPLAIN", "TERMINATION_DATE", ...facts);
    return rows.find(([name]) => name === step)?.[1];
  };

  test.each([
    ["DAT-05", ["2003-08-28"], "2003-09-02", "2003-09-05", 3, "the gap between the clauses"],
    ["DAT-06", ["2003-08-25"], "2003-09-02", "2003-09-02", 0, "no gap, by the roll"],
    ["DAT-07", ["2003-07-02"], "2003-07-07", "2003-07-10", 3, "Independence Day"],
    ["DAT-13", ["2003-08-22"], "2003-08-27", "2003-08-29", 2, "a weekend"],
  ])("%s %j: 5.1(a)(ii) %s, 2.3(a) %s, %i days apart (%s)", (_case, facts, five, two, gap) => {
    expect(shown(facts, "Last safe day by 5.1(a)(ii)")).toBe(iso(five));
    expect(shown(facts, "Latest Closing by 2.3(a)")).toBe(iso(two));
    expect(shown(facts, "2.3(a) later than 5.1(a)(ii) by")).toBe(gap);
  });

  test("DAT-06: where the count ended, and why it was moved", () => {
    expect(shown(["2003-08-25"], "End by its own count")).toBe(iso("2003-08-30"));
    expect(shown(["2003-08-25"], "Why it is moved")).toBe("Saturday");
  });

  test.each([
    ["TRM-06", "2003-08-28", true, "on the limit"],
    ["TRM-06", "2003-08-29", false, "a day late"],
  ])("%s: declared effective on %s is in time: %p (%s)", (_case, effective, inTime) => {
    expect(shown([effective], "Declared effective in time")).toBe(inTime);
  });
});

describe("wrong inputs", () => {
  test.each([
    [["soon"], /effective: "soon" came/, "no date"],
    [[-1], /effective: -1 came/, "negative"],
    [["2003-08-28", "2003-08-01"], /extension: 2003-08-01 came/, "an extension before effectiveness"],
    [["2003-08-28", "x"], /extension: "x" came/, "no date"],
  ])("LAPSE_DATE%j is refused (%s)", (facts, message) => {
    const shown = call("LAPSE_DATE", ...facts);
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(message);
  });

  test("spills, a blank among the dates being an answer that is not available", () => {
    const answer = call("LAPSE_DATE", [["2003-08-28"], [""], ["2003-08-25"]]);
    expect([answer[0][0], answer[2][0]]).toEqual([iso("2003-09-02"), iso("2003-09-02")]);
    expect(answer[1][0].code).toBe("#N/A");
  });
});

test("by default no last safe day is later than either clause allows", () => {
  fc.assert(
    fc.property(fc.integer({ min: iso("2003-04-28"), max: iso("2099-12-01") }), (effective) => {
      const lapse: number = call("LAPSE_DATE", effective);
      expect(lapse).toBeLessThanOrEqual(call("CLOSING_DEADLINE", effective));
      expect(lapse).toBeLessThanOrEqual(call("DEADLINE", effective, 5, "days"));
      expect(lapse).toBeGreaterThanOrEqual(effective + 5);
    }),
  );
});
