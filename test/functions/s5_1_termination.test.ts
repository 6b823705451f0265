import fc from "fast-check";
import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

const NONE = null;
const HALTED = "2003-10-01"; // Columbus Day is a Trading Day

describe("5.1(b), (c): the days to cure", () => {
  test.each([
    ["TRM-01", ["2003-08-22"], {}, "2003-08-29", "received on a Friday"],
    ["TRM-02", ["2003-06-25"], {}, "2003-07-02", "two days before the holiday"],
    ["NOT-11", ["2003-08-25"], {}, "2003-09-02", "Labor Day between"],
    ["LIM-12", ["2003-11-03"], {}, "2003-11-12", "Election Day and Veterans Day between"],
    [
      "LIM-12 A01",
      ["2003-11-03"],
      { "Business calendar": "FED_BANK" },
      "2003-11-10",
      "Election Day does not shut the banks",
    ],
    ["other deal", ["2003-08-22"], { "Cure days": 1 }, "2003-08-25", "one Business Day"],
  ])("%s CURE_DEADLINE%j %j is %s: %s", (_case, facts, terms, expected) => {
    expect(callWith(terms, "CURE_DEADLINE", ...facts)).toBe(serial(expected));
  });
});

describe("5.1(a)(v): Form 8-K", () => {
  test.each([
    ["TRM-04", [1], true, "always"],
    ["TRM-04", [2], false, "no change of business"],
    ["TRM-04", [2, true], true, "a change of business"],
    ["TRM-04", [3], true, "always"],
    ["TRM-04", [4], false, "no disclosure under Item 304(a)(1)(iv)"],
    ["TRM-04", [4, false, true], true, "with that disclosure"],
    ["TRM-04", [5], false, "not one of the four"],
    ["TRM-04", [9], false, "not one of the four"],
    ["TRM-05", [3, false, false, true], false, "disclosed before"],
    ["TRM-05", [3, false, false, false, true], false, "listed in Schedule 5.1"],
    ["item 12", [12, true, true], false, "the last of the old numbers"],
    ["new 5.01", [5.01], true, "was item 1"],
    ["new 2.01", [2.01], false, "was item 2"],
    ["new 2.01", [2.01, true], true, "was item 2"],
    ["new 1.03", [1.03], true, "was item 3"],
    ["new 4.01", ["4.01", false, true], true, "was item 4; as text"],
    ["cross", [4, true], false, "the change of business is read for item 2 only"],
    ["cross", [2, false, true], false, "Item 304 is read for item 4 only"],
  ])("%s FORM_8K_TERMINATES%j is %p: %s", (_case, facts, expected) => {
    expect(call("FORM_8K_TERMINATES", ...facts)).toBe(expected);
  });

  test.each([[0], [13], [1.5], ["8.01"], [NONE]])("item %p is refused", (item) => {
    const shown = call("FORM_8K_TERMINATES", item);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.message).toMatch(/^item: .* came; accepted is 1, 2, 3/);
  });

  test("a column of items spills", () => {
    expect(call("FORM_8K_TERMINATES", [[1], [2], [3]])).toEqual([[true], [false], [true]]);
  });
});

describe("5.1(a)(vi): a halt before the Closing", () => {
  test.each([
    ["RED-10", [HALTED], {}, "2003-10-29", "Columbus Day counts"],
    ["A04", [HALTED], { "Halt day": "INCLUDE" }, "2003-10-28", "the day of the halt is day one"],
    [
      "A04",
      ["2003-10-04"],
      { "Halt day": "INCLUDE" },
      "2003-10-31",
      "a Saturday is no Trading Day, so Monday is day one",
    ],
    ["other deal", [HALTED], { "Pre-closing reinstatement days": 10 }, "2003-10-15", "ten Trading Days"],
  ])("%s HALT_DEADLINE%j %j is %s: %s", (_case, facts, terms, expected) => {
    expect(callWith(terms, "HALT_DEADLINE", ...facts)).toBe(serial(expected));
  });

  test.each([
    ["RED-10", [HALTED, "2003-10-29"], {}, false, "the last day"],
    ["RED-10", [HALTED, "2003-10-30"], {}, true, "the day after"],
    ["RED-10", [HALTED, "2004-10-30"], {}, true, "and ever after"],
    ["before", [HALTED, "2003-09-30"], {}, false, "before the halt"],
    ["reinstated", [HALTED, "2003-12-31", "2003-10-29"], {}, false, "on the 20th Trading Day"],
    ["reinstated", [HALTED, "2003-12-31", "2003-10-30"], {}, true, "on the 21st: too late"],
    ["A44", [HALTED, "2003-12-31", NONE, "PENDING_NEWS"], {}, false, "solely for news to spread"],
    ["A44", [HALTED, "2003-12-31", NONE, "MARKET_WIDE"], {}, true, "the whole market is not excepted here"],
    ["P101", [HALTED, "2003-12-31", NONE, NONE, "OTHER"], {}, false, "not by an authority"],
    ["P101", [HALTED, "2003-12-31", NONE, NONE, "COMMISSION"], {}, true, "by the Commission"],
    ["P101", [HALTED, "2003-12-31", NONE, NONE, "EXCHANGE"], {}, true, "by an exchange"],
    ["P101", [HALTED, "2003-12-31", NONE, NONE, "NASDAQ"], {}, true, "by Nasdaq"],
    ["A02", [HALTED, "2003-12-31"], { "Halt count": "QUOTED" }, false, "the period never ends while halted"],
    ["A04", [HALTED, "2003-10-29"], { "Halt day": "INCLUDE" }, true, "the period ended a day sooner"],
  ])("%s HALT_TERMINATES%j %j is %p: %s", (_case, facts, terms, expected) => {
    expect(callWith(terms, "HALT_TERMINATES", ...facts)).toBe(expected);
  });

  test.each([
    ["A02", "HALT_DEADLINE", [HALTED], { "Halt count": "QUOTED" }, "#N/A", /Halt count QUOTED/],
    ["blank", "HALT_DEADLINE", [NONE], {}, "#VALUE!", /halted: nothing came/],
    ["range", "HALT_DEADLINE", ["1950-01-03"], {}, "#N/A", /halted.*1990 to 2100/],
    [
      "order",
      "HALT_TERMINATES",
      [HALTED, "2003-12-31", "2003-09-30"],
      {},
      "#VALUE!",
      /reinstated: 2003-09-30 is before/,
    ],
    ["cause", "HALT_TERMINATES", [HALTED, "2003-12-31", NONE, "STORM"], {}, "#VALUE!", /cause: "STORM" came/],
    ["actor", "HALT_TERMINATES", [HALTED, "2003-12-31", NONE, NONE, "BROKER"], {}, "#VALUE!", /actor: "BROKER" came/],
    ["as_of", "HALT_TERMINATES", [HALTED, NONE], {}, "#VALUE!", /as_of: nothing came/],
    ["received", "CURE_DEADLINE", ["1/2/03"], {}, "#VALUE!", /received: "1\/2\/03" came/],
  ])("%s %s%j %j is %s", (_case, id, facts, terms, code, message) => {
    const shown = callWith(terms, id, ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("reinstated on the deadline keeps the agreement, reinstated a day later does not", () => {
    const halted = fc.integer({ min: serial("1995-01-01"), max: serial("2090-01-01") });
    fc.assert(
      fc.property(halted, (day) => {
        const last = call("HALT_DEADLINE", day);
        expect(call("HALT_TERMINATES", day, last + 9, last)).toBe(false);
        expect(call("HALT_TERMINATES", day, last + 9, last + 1)).toBe(true);
      }),
    );
  });
});
