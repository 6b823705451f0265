import { iso } from "../engine/calendar/iso";
import { call, callWith } from "./host";

describe("1.1 Disclosure Documents", () => {
  test.each([
    ["DAT-12", [], {}, "2001-04-28", "two years before signing, a Saturday, and not moved"],
    ["leap", ["2004-02-29"], {}, "2002-02-28", "29 February in a common year"],
    ["blank as 0", [0], {}, "2001-04-28", "an empty cell may arrive as 0"],
    [
      "other deal",
      [],
      { "Execution date": "2010-01-15", "Disclosure years": 3 },
      "2007-01-15",
      "dates and years are terms",
    ],
  ])("%s DISCLOSURE_START%j %j is %s (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "DISCLOSURE_START", ...facts)).toBe(iso(expected));
  });

  test("DAT-12: the look-back has 730 days", () => {
    expect(iso("2003-04-28") - call("DISCLOSURE_START")).toBe(730);
  });

  test.each([
    [["28 April"], {}, "#VALUE!", /execution: "28 April" came/, "no date"],
    [["1901-04-28"], {}, "#NUM!", /Disclosure years: -2 years from 1901-04-28/, "before 1900"],
    [[], { "Disclosure years": 5000 }, "#NUM!", /Disclosure years/, "long before 1900"],
  ])("DISCLOSURE_START%j %j is %s (%s)", (facts, terms, code, message) => {
    const shown = callWith(terms, "DISCLOSURE_START", ...facts);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("spills over dates of signing", () => {
    expect(call("DISCLOSURE_START", [["2003-04-28", "2004-04-28"]])).toEqual([[iso("2001-04-28"), iso("2002-04-28")]]);
  });
});
