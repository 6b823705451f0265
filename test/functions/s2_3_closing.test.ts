import fc from "fast-check";
import { iso } from "../engine/calendar/iso";
import { call, callWith } from "./host";

describe("2.3, by the cases of the clause book", () => {
  test.each([
    ["DAT-05", "CLOSING_DEADLINE", ["2003-08-28"], {}, "2003-09-05", "Labor Day passed over"],
    ["DAT-06", "CLOSING_DEADLINE", ["2003-08-25"], {}, "2003-09-02", "Labor Day passed over"],
    ["DAT-07", "CLOSING_DEADLINE", ["2003-07-02"], {}, "2003-07-10", "4 July passed over"],
    ["DAT-13", "CLOSING_DEADLINE", ["2003-08-22"], {}, "2003-08-29", "no holiday on the way"],
    ["P032", "CLOSING_DEADLINE", ["2003-08-28", "2003-09-30"], {}, "2003-09-30", "the day that the writing sets"],
    ["P032", "CLOSING_DEADLINE", ["2003-08-28", "2003-09-27"], {}, "2003-09-27", "a Saturday, as the parties wrote it"],
    [
      "P032",
      "CLOSING_DEADLINE",
      ["2003-08-28", "2003-08-28"],
      {},
      "2003-08-28",
      "the Effective Date itself can be set",
    ],
    ["blank as 0", "CLOSING_DEADLINE", ["2003-08-28", 0], {}, "2003-09-05", "an empty cell may arrive as 0"],
    [
      "A05",
      "CLOSING_DEADLINE",
      ["2003-08-28"],
      { "Closing outside date": "EARLIER_OF_BOTH" },
      "2003-09-05",
      "2.3(a) alone, whatever the readings",
    ],
    [
      "A08",
      "CLOSING_DEADLINE",
      ["2003-08-29"],
      { "Effective date cap": "DEEMED" },
      "2003-09-08",
      "counted from the day given, whatever the readings",
    ],
    [
      "A01",
      "CLOSING_DEADLINE",
      ["2003-10-30"],
      { "Business calendar": "FED_BANK" },
      "2003-11-06",
      "Election Day counts",
    ],
    ["A01", "CLOSING_DEADLINE", ["2003-10-30"], {}, "2003-11-07", "Election Day does not count"],
    ["other deal", "CLOSING_DEADLINE", ["2003-08-28"], { "Closing days": 3 }, "2003-09-03", "days are terms"],
    [
      "DAT-08",
      "WIRE_DEADLINE",
      ["2003-09-05"],
      {},
      "2003-08-28",
      "five Business Days before, on the Effective Date itself",
    ],
    ["backward", "WIRE_DEADLINE", ["2003-09-06"], {}, "2003-08-29", "from a Saturday the Friday is the first"],
    ["other deal", "WIRE_DEADLINE", ["2003-09-05"], { "Wire instruction days": 2 }, "2003-09-03", "days are terms"],
  ])("%s %s%j %j is %s (%s)", (_case, id, facts, terms, expected) => {
    expect(callWith(terms, id, ...facts)).toBe(iso(expected));
  });
});

describe("wrong inputs", () => {
  test.each([
    ["CLOSING_DEADLINE", [null], /effective: nothing came/, "2.3(a) counts from effectiveness, so it is needed"],
    [
      "CLOSING_DEADLINE",
      ["2003-08-28", "2003-08-27"],
      /extension: 2003-08-27 came; accepted is a day on or after the Effective Date, 2003-08-28/,
      "before effectiveness",
    ],
    ["CLOSING_DEADLINE", ["2003-08-28", "later"], /extension: "later" came/, "no date"],
    ["WIRE_DEADLINE", [0], /closing: 0 came/, "a date of 0"],
    ["WIRE_DEADLINE", ["9/5/03"], /closing: "9\/5\/03" came/, "ambiguous"],
  ])("%s%j is refused (%s)", (id, facts, message) => {
    const shown = call(id, ...facts);
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(message);
  });

  test("spills over effectiveness and extension", () => {
    const answer = call("CLOSING_DEADLINE", [["2003-08-28"], ["2003-08-25"]], [["2003-09-30"], [""]]);
    expect(answer).toEqual([[iso("2003-09-30")], [iso("2003-09-02")]]);
  });
});

test("wire instructions for the latest Closing are due on the Effective Date, when that is a Business Day", () => {
  fc.assert(
    fc.property(fc.integer({ min: iso("1991-01-01"), max: iso("2099-12-01") }), (day) => {
      const effective = call("BUSINESS_DAY", day, 1);
      expect(call("WIRE_DEADLINE", call("CLOSING_DEADLINE", effective))).toBe(effective);
    }),
  );
});
