import fc from "fast-check";
import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

const ACTIONS = ["CHARTER", "SPLIT", "DIVIDEND", "REPURCHASE", "AGREE"] as const;
const NONE = null;

describe("4.10, by the cases of the clause book", () => {
  test.each([
    ["ACT-01", ["SPLIT", "2003-04-28", "2003-09-02"], {}, true, "the day of signing counts"],
    ["ACT-01", ["SPLIT", "2003-04-27", "2003-09-02"], {}, false, "the day before signing does not"],
    ["ACT-01", ["SPLIT", "2003-09-02", "2003-09-02"], {}, true, "the day of the Closing counts"],
    ["ACT-01", ["SPLIT", "2003-09-03", "2003-09-02"], {}, false, "the day after does not"],
    ["ACT-02", ["CHARTER", "2003-07-01"], {}, false, "not adverse to the Purchaser"],
    ["ACT-02", ["CHARTER", "2003-07-01", NONE, NONE, true], {}, true, "adverse"],
    ["ACT-02", ["CHARTER", "2003-07-01", NONE, true, true], {}, false, "adverse, with a consent before"],
    [
      "A50 ACT-03",
      ["DIVIDEND", "2004-06-01", NONE, NONE, NONE, "2003-09-03"],
      {},
      false,
      "the restraint ended with the agreement",
    ],
    [
      "A50 ACT-03",
      ["DIVIDEND", "2004-06-01", NONE, NONE, NONE, "2003-09-03"],
      { "Pre-closing end": "NEVER" },
      true,
      "the words: until a Closing that never comes",
    ],
    ["A50", ["DIVIDEND", "2003-09-02", NONE, NONE, NONE, "2003-09-03"], {}, true, "the day before termination"],
    ["A50", ["DIVIDEND", "2003-09-03", NONE, NONE, NONE, "2003-09-03"], {}, false, "the day of termination"],
    ["open", ["DIVIDEND", "2004-06-01"], {}, true, "no Closing and no termination: still open"],
    ["DIVIDEND", ["DIVIDEND", "2003-07-01", NONE, NONE, false], {}, true, "adversity qualifies charter changes only"],
    ["REPURCHASE", ["REPURCHASE", "2003-07-01"], {}, true, "an offer is enough"],
    ["AGREE", ["AGREE", "2003-07-01"], {}, true, "an agreement to any of them"],
    ["lower case", ["split", "2003-07-01"], {}, true, "a choice is read without regard to case"],
    ["consent", ["SPLIT", "2003-07-01", NONE, "2003-06-30"], {}, false, "dated before the act"],
    ["consent", ["SPLIT", "2003-07-01", NONE, "2003-07-01"], {}, false, "dated on its day"],
    ["consent", ["SPLIT", "2003-07-01", NONE, "2003-07-02"], {}, true, "dated after: no prior consent"],
    ["consent", ["SPLIT", "2003-07-01", NONE, false], {}, true, "FALSE is none"],
    ["consent", ["SPLIT", serial("2003-07-01"), NONE, serial("2003-06-30")], {}, false, "days as serials"],
    [
      "other deal",
      ["SPLIT", "2003-04-28"],
      { "Execution date": "2003-05-01" },
      false,
      "signed later: no restraint yet",
    ],
  ])("%s ACTION_PROHIBITED%j %j is %p: %s", (_case, facts, terms, expected) => {
    expect(callWith(terms, "ACTION_PROHIBITED", ...facts)).toBe(expected);
  });

  test.each([
    [
      "an action that is none",
      ["MERGE", "2003-07-01"],
      /action: "MERGE" came.*CHARTER, SPLIT, DIVIDEND, REPURCHASE, AGREE/,
    ],
    ["no action", [NONE, "2003-07-01"], /action/],
    ["no date", ["SPLIT", NONE], /date: nothing came/],
    ["a date of 0", ["SPLIT", 0], /date: 0 came/],
    ["an ambiguous date", ["SPLIT", "1/2/03"], /date: "1\/2\/03" came/],
    ["a negative date", ["SPLIT", -5], /date: -5 came/],
    ["a date beyond the spreadsheet", ["SPLIT", 1e9], /date: 1000000000 came/],
    ["a consent that is text", ["SPLIT", "2003-07-01", NONE, "yes"], /consent: "yes" came/],
    ["adverse as text", ["CHARTER", "2003-07-01", NONE, NONE, "yes"], /adverse: "yes" came/],
    [
      "Closing and termination",
      ["SPLIT", "2003-07-01", "2003-09-02", NONE, NONE, "2003-09-03"],
      /terminated: a Closing on 2003-09-02 came too/,
    ],
  ])("%s is refused", (_why, facts, message) => {
    const shown = call("ACTION_PROHIBITED", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(message);
  });

  test("a row of actions against a column of days spills", () => {
    const days = [["2003-04-27"], ["2003-04-28"]];
    expect(call("ACTION_PROHIBITED", [["CHARTER", "SPLIT"]], days)).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  test("a consent given before the act frees every act, one given after frees none", () => {
    const day = fc.integer({ min: serial("2003-04-28"), max: serial("2020-01-01") });
    fc.assert(
      fc.property(fc.constantFrom(...ACTIONS), day, day, (action, act, consent) => {
        const prohibited = call("ACTION_PROHIBITED", action, act, NONE, consent, true);
        expect(prohibited).toBe(consent > act);
      }),
    );
  });
});
