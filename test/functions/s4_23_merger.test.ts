import fc from "fast-check";
import { call, callWith, HostError } from "./host";

const LITERAL = { "Subsidiary merger": "LITERAL" };

/** company_survives, assumes, default_before, default_after, listed, papers, subsidiaries_only */
const merger = (facts: string): boolean[] => [..."SABDLPX"].map((letter) => facts.includes(letter));

describe("4.23, by the cases of the clause book", () => {
  test.each([
    ["MRG-01", "SP", {}, true, "the Company survives"],
    ["MRG-02", "ALP", {}, true, "another survives, assumes and is listed"],
    ["MRG-03", "AP", {}, false, "(y) the survivor is not listed"],
    ["MRG-04", "SDP", {}, false, "(x) an Event of Default continues after"],
    ["MRG-05", "SL", {}, false, "(z) certificate or opinion is missing"],
    ["MRG-06", "LP", {}, false, "(w) the survivor does not assume"],
    ["(x) before", "SBP", {}, false, "an Event of Default continues before"],
    ["A47", "PX", {}, true, "Subsidiaries only: (w) and (y) have no object"],
    ["A47", "PX", LITERAL, false, "the words ask for the Company all the same"],
    ["A47", "ALPX", LITERAL, true, "and are met by a survivor that assumes and is listed"],
    ["A47", "X", {}, false, "(z) stays"],
    ["A47", "BPX", {}, false, "(x) stays"],
  ])("%s %s %j is %p: %s", (_case, facts, terms, expected) => {
    expect(callWith(terms, "MERGER_PERMITTED", ...merger(facts))).toBe(expected);
  });

  test.each([
    ["company_survives", ["yes", false, false, false, false, true]],
    ["papers", [true, false, false, false, false, 2]],
    ["subsidiaries_only", [true, false, false, false, false, true, "TRUE"]],
  ])("a %s that is neither TRUE nor FALSE is refused", (name, facts) => {
    const shown = call("MERGER_PERMITTED", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.message).toMatch(new RegExp(`^${name}: .*accepted is TRUE or FALSE`));
  });

  test("a column of listings spills", () => {
    expect(call("MERGER_PERMITTED", false, true, false, false, [[true], [false]], true)).toEqual([[true], [false]]);
  });

  test("an Event of Default, or missing papers, bars every merger under either reading", () => {
    const flag = fc.boolean();
    fc.assert(
      fc.property(fc.tuple(flag, flag, flag, flag, flag, flag, flag), fc.constantFrom({}, LITERAL), (facts, terms) => {
        const [, , before, after, , papers] = facts;
        fc.pre(before || after || !papers);
        expect(callWith(terms, "MERGER_PERMITTED", ...facts)).toBe(false);
      }),
    );
  });
});
