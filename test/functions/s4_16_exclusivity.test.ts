import fc from "fast-check";
import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

describe("4.16, by the cases of the clause book", () => {
  test.each([
    ["WIN-01 A41", [], {}, "2008-04-27", "from signing: the day the Debentures fall due"],
    ["WIN-02", ["2003-09-05"], {}, "2008-09-04", "from the Closing"],
    ["WIN-03", ["2004-02-29"], {}, "2009-02-28", "a start on 29 February ends on 28 February"],
    ["WIN-03", ["2004-02-29"], { "Exclusivity years": 4 }, "2008-02-28", "in a leap year too"],
    ["A41", [], { "Exclusivity count": "EXCLUSIVE" }, "2008-04-28", "the first day does not count"],
    ["A41", ["2004-02-29"], { "Exclusivity count": "EXCLUSIVE" }, "2009-02-28", "the anniversary of 29 February"],
    ["28 February", ["2003-02-28"], {}, "2008-02-27", "only 29 February is special"],
    [
      "other deal",
      [],
      { "Original issuance date": "2010-01-15", "Exclusivity years": 3 },
      "2013-01-14",
      "terms of another deal",
    ],
  ])("%s EXCLUSIVITY_END%j %j is %s: %s", (_case, facts, terms, expected) => {
    expect(callWith(terms, "EXCLUSIVITY_END", ...facts)).toBe(serial(expected));
  });

  test.each([
    ["WIN-01", ["2008-04-27"], {}, true, "the last day"],
    ["WIN-01", ["2008-04-28"], {}, false, "the day after"],
    ["A41", ["2008-04-28"], { "Exclusivity count": "EXCLUSIVE" }, true, "one day more"],
    ["start", ["2003-04-28"], {}, true, "the first day"],
    ["start", ["2003-04-27"], {}, false, "before the Original Issuance Date"],
    ["Purchaser", ["2005-01-03", true], {}, false, "to the Purchaser or its Affiliates"],
    ["other start", ["2003-09-04", false, "2003-09-05"], {}, false, "the day given begins the period"],
    ["other start", ["2003-09-05", false, "2003-09-05"], {}, true, "and counts"],
  ])("%s ISSUANCE_PROHIBITED%j %j is %p: %s", (_case, facts, terms, expected) => {
    expect(callWith(terms, "ISSUANCE_PROHIBITED", ...facts)).toBe(expected);
  });

  test.each([
    ["EXCLUSIVITY_END", ["soon"], "#VALUE!", /original_issuance: "soon" came/],
    ["EXCLUSIVITY_END", ["9998-01-01"], "#NUM!", /Exclusivity years/],
    ["ISSUANCE_PROHIBITED", [null], "#VALUE!", /date: nothing came/],
    ["ISSUANCE_PROHIBITED", ["2005-01-03", "HEM"], "#VALUE!", /to_purchaser: "HEM" came/],
  ])("%s%j is %s", (id, facts, code, message) => {
    const shown = call(id, ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("a column of days spills", () => {
    expect(call("ISSUANCE_PROHIBITED", [["2008-04-27"], ["2008-04-28"]])).toEqual([[true], [false]]);
  });

  test("an offer is prohibited on the last day of any period, and free on the day after", () => {
    const start = fc.integer({ min: serial("1950-01-01"), max: serial("2100-01-01") });
    fc.assert(
      fc.property(start, fc.constantFrom("INCLUSIVE", "EXCLUSIVE"), (day, count) => {
        const terms = { "Exclusivity count": count };
        const end = callWith(terms, "EXCLUSIVITY_END", day);
        expect(callWith(terms, "ISSUANCE_PROHIBITED", end, false, day)).toBe(true);
        expect(callWith(terms, "ISSUANCE_PROHIBITED", end + 1, false, day)).toBe(false);
      }),
    );
  });
});
