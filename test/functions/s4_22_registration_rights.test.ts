import { call, callWith, HostError } from "./host";

const NONE = null;

describe("4.22, by the cases of the clause book", () => {
  test.each([
    ["ACT-04", ["2003-07-01"], {}, true, "resale by other holders"],
    ["ACT-04", ["2003-07-01", NONE, NONE, "EMPLOYEE_PLAN"], {}, false, "solely an employee plan"],
    ["ACT-04", ["2003-07-01", NONE, true], {}, false, "with consent"],
    ["ACT-04", ["2003-07-01", NONE, NONE, "PRIMARY"], {}, false, "the Company itself sells"],
    ["P086", ["2003-07-01", NONE, NONE, "COMBINATION"], {}, false, "solely a business combination"],
    ["P086", ["2003-07-01", NONE, NONE, "PURCHASER"], {}, false, "the Purchaser, its Affiliates or assigns sell"],
    ["window", ["2003-04-28", "2003-09-02"], {}, true, "the day of signing counts"],
    ["window", ["2003-04-27", "2003-09-02"], {}, false, "the day before does not"],
    ["window", ["2003-09-02", "2003-09-02"], {}, true, "the day of the Closing counts"],
    ["window", ["2003-09-03", "2003-09-02"], {}, false, "the day after does not"],
    ["consent", ["2003-07-01", NONE, "2003-07-01"], {}, false, "dated on the day of filing"],
    ["consent", ["2003-07-01", NONE, "2003-07-02"], {}, true, "dated after it"],
    ["A50", ["2004-06-01", NONE, NONE, NONE, "2003-09-03"], {}, false, "ended with the agreement"],
    [
      "A50",
      ["2004-06-01", NONE, NONE, NONE, "2003-09-03"],
      { "Pre-closing end": "NEVER" },
      true,
      "no end without a Closing",
    ],
    ["other deal", ["2003-04-28"], { "Execution date": "2003-05-01" }, false, "signed later: no restraint yet"],
  ])("%s REGISTRATION_PROHIBITED%j %j is %p: %s", (_case, facts, terms, expected) => {
    expect(callWith(terms, "REGISTRATION_PROHIBITED", ...facts)).toBe(expected);
  });

  test.each([
    ["an exception that is none", ["2003-07-01", NONE, NONE, "MIXED"], /exception: "MIXED" came.*EMPLOYEE_PLAN/],
    ["no date", [NONE], /date: nothing came/],
    ["text for a date", ["soon"], /date: "soon" came/],
    ["Closing and termination", ["2003-07-01", "2003-09-02", NONE, NONE, "2003-09-03"], /terminated/],
  ])("%s is refused", (_why, facts, message) => {
    const shown = call("REGISTRATION_PROHIBITED", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(message);
  });

  test("a column of exceptions spills, a bad one being an error in its own row", () => {
    const [plan, wrong, none] = call("REGISTRATION_PROHIBITED", "2003-07-01", NONE, NONE, [
      ["EMPLOYEE_PLAN"],
      ["MIXED"],
      [NONE],
    ]);
    expect([plan, none]).toEqual([[false], [true]]);
    expect(wrong[0].message).toMatch(/exception/);
  });
});
