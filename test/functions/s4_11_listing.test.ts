import fc from "fast-check";
import { call, HostError } from "./host";
import { serial } from "./serial";

describe("4.11, by the cases of the clause book", () => {
  test.each([
    ["ACT-05", ["2008-04-27", "2008-09-05", "2008-04-28"], "2008-09-05", "the Warrant is last"],
    ["first", ["2008-09-06", "2008-09-05", "2008-04-28"], "2008-09-06", "the Debentures are last"],
    ["third", ["2008-04-27", "2008-09-05", "2009-01-01"], "2009-01-01", "the Initial Warrant is last; a holiday stays"],
    ["equal", ["2008-04-27", "2008-04-27", "2008-04-27"], "2008-04-27", "a Sunday stays"],
  ])("%s LISTING_END%j is %s: %s", (_case, facts, expected) => {
    expect(call("LISTING_END", ...facts)).toBe(serial(expected));
  });

  test.each([
    ["conversion_end", [null, "2008-09-05", "2008-04-28"]],
    ["warrant_expiry", ["2008-04-27", 0, "2008-04-28"]],
    ["initial_warrant_expiry", ["2008-04-27", "2008-09-05", "unknown"]],
  ])("a missing %s is refused, since the agreement fixes none", (name, facts) => {
    const shown = call("LISTING_END", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.message).toMatch(new RegExp(`^${name}: .* came`));
  });

  test("a column of expiries spills", () => {
    expect(call("LISTING_END", "2008-04-27", [["2008-09-05"], ["2007-01-01"]], "2008-04-28")).toEqual([
      [serial("2008-09-05")],
      [serial("2008-04-28")],
    ]);
  });

  test("no period outlives the listing, and one of them ends with it", () => {
    const day = fc.integer({ min: 61, max: 2958465 });
    fc.assert(
      fc.property(day, day, day, (...ends) => {
        const end = call("LISTING_END", ...ends);
        expect(ends.every((each) => each <= end)).toBe(true);
        expect(ends).toContain(end);
      }),
    );
  });
});
