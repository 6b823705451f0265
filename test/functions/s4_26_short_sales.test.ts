import fc from "fast-check";
import { shortSaleStatement } from "../../src/engine/clauses/s4_26_short_sales";
import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import { Exact } from "../../src/engine/basics/exact";
import { isoDay } from "../../src/engine/basics/days";
import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

const SALE = "2003-11-26"; // the Wednesday before Thanksgiving
const NONE = null;
const LAST_DAY = "2003-12-01";

describe("4.26, by the cases of the clause book", () => {
  test.each([
    ["SHT-01", [100000, true, 0, SALE, [[LAST_DAY, 100000]]], {}, 0, "covered on the second Trading Day"],
    ["SHT-02", [100000, true, 0, SALE, [["2003-12-02", 100000]]], {}, 100000, "the third is too late"],
    ["SHT-03 A40", [100000, true, 20000, SALE, [[LAST_DAY, 40000]]], {}, 40000, "share for share"],
    [
      "SHT-03 A40",
      [100000, true, 20000, SALE, [[LAST_DAY, 40000]]],
      { "Short sale quantity": "WHOLE" },
      100000,
      "the whole sale",
    ],
    ["A40", [100000, true, 100000, SALE], { "Short sale quantity": "WHOLE" }, 0, "a covered sale taints nothing"],
    ["SHT-04", [100000, false, 0, SALE], {}, 0, "not marked short"],
    ["SHT-05", [100000, true, 0, SALE, NONE, "2003-11-25"], {}, 0, "no Debentures any longer"],
    ["SHT-05", [100000, true, 0, SALE, NONE, SALE], {}, 100000, "the day of the last Debenture still counts"],
    ["SHT-06", [100000, true, 100000, SALE], {}, 0, "exactly offset"],
    ["one share", [100001, true, 100000, SALE], {}, 1, "one share over"],
    ["nothing sold", [0, true, 0, SALE], {}, 0, "no sale"],
    ["A40", [100000, true, 0, SALE, [[SALE, 100000]]], {}, 0, "a notice on the day of the sale"],
    [
      "A40",
      [100000, true, 0, SALE, [[SALE, 100000]]],
      { "Short sale window start": "NEXT_TD" },
      100000,
      "counts no more",
    ],
    [
      "A40",
      [100000, true, 0, SALE, [["2003-11-28", 100000]]],
      { "Short sale window start": "NEXT_TD" },
      0,
      "the next Trading Day does",
    ],
    ["A40", [100000, true, 0, SALE, [["2003-11-25", 100000]]], {}, 100000, "an earlier notice is in the long position"],
    [
      "A59",
      [100000, true, 0, SALE, [[LAST_DAY, 100000, "INITIAL_WARRANT"]]],
      {},
      0,
      "the sentence names the Initial Warrant",
    ],
    [
      "A59",
      [100000, true, 0, SALE, [[LAST_DAY, 100000, "INITIAL_WARRANT"]]],
      { "Initial warrant cover": "LITERAL" },
      100000,
      "but not its shares",
    ],
    [
      "A59",
      [100000, true, 0, SALE, [[LAST_DAY, 100000, "WARRANT"]]],
      { "Initial warrant cover": "LITERAL" },
      0,
      "the Warrant is named with its shares",
    ],
    [
      "two notices",
      [
        100000,
        true,
        0,
        SALE,
        [
          [SALE, 30000],
          [LAST_DAY, 50000],
        ],
      ],
      {},
      20000,
      "add up",
    ],
    [
      "heading",
      [
        100000,
        true,
        0,
        SALE,
        [
          ["Delivered", "Shares"],
          [LAST_DAY, 40000],
          [NONE, NONE],
          [0, 0],
        ],
      ],
      {},
      60000,
      "heading and blank rows are passed over",
    ],
    ["Maturity", [100, true, 0, "2008-04-27"], {}, 100, "the Maturity Date still counts"],
    ["Maturity", [100, true, 0, "2008-04-28"], {}, 0, "the day after does not"],
    [
      "other deal",
      [100, true, 0, SALE, [["2003-12-02", 100]]],
      { "Short sale cover days": 3 },
      0,
      "three Trading Days",
    ],
    ["other deal", [100, true, 0, SALE], { "Maturity date": "2003-11-25" }, 0, "matured before"],
  ])("%s SHORT_SALE_UNCOVERED%j %j is %p: %s", (_case, facts, terms, expected) => {
    expect(callWith(terms, "SHORT_SALE_UNCOVERED", ...facts)).toBe(expected);
  });

  test("WIN-06 notices after a sale on the day before Thanksgiving count to Monday", () => {
    const facts = {
      quantity: Exact.ONE,
      markedShort: true,
      longShares: Exact.ZERO,
      saleDate: serial(SALE),
      notices: [],
      lastDebenture: undefined,
    };
    expect(isoDay(shortSaleStatement(facts, AGREEMENT_TERMS).lastCoverDay!)).toBe(LAST_DAY);
    expect(call("TRADING_DAY", SALE, 2)).toBe(serial(LAST_DAY));
  });

  test.each([
    ["ACT-06", ["2006-03-01"], {}, "2006-03-01", "the last Debenture went before maturity"],
    ["ACT-06", [], {}, "2008-04-27", "Debentures are still owned"],
    ["later", ["2009-01-05"], {}, "2008-04-27", "maturity came first, a Sunday"],
    ["other deal", [], { "Maturity date": "2010-06-30" }, "2010-06-30", "terms of another deal"],
  ])("%s SHORT_SALE_BAN_END%j %j is %s: %s", (_case, facts, terms, expected) => {
    expect(callWith(terms, "SHORT_SALE_BAN_END", ...facts)).toBe(serial(expected));
  });

  test.each([
    ["half a share", [0.5, true, 0, SALE], "#VALUE!", /quantity: 0.5 came/],
    ["shares as text", [100, true, "20000", SALE], "#VALUE!", /long_shares: "20000" came/],
    ["negative shares", [-1, true, 0, SALE], "#VALUE!", /quantity: -1 came/],
    ["no day of sale", [100, true, 0, NONE], "#VALUE!", /sale_date: nothing came/],
    ["one column of notices", [100, true, 0, SALE, [[LAST_DAY]]], "#VALUE!", /notices: 1 columns came/],
    ["half a share in a notice", [100, true, 0, SALE, [[LAST_DAY, 0.5]]], "#VALUE!", /notices: 0.5 came/],
    ["a notice without a day", [100, true, 0, SALE, [["soon", 100]]], "#VALUE!", /notices: "soon" came/],
    [
      "an instrument that is none",
      [100, true, 0, SALE, [[LAST_DAY, 100, "OPTION"]]],
      "#VALUE!",
      /notices: "OPTION" came/,
    ],
    ["a day no calendar knows", [100, true, 0, "2101-01-03"], "#N/A", /sale_date/],
  ])("%s is refused", (_why, facts, code, message) => {
    const shown = call("SHORT_SALE_UNCOVERED", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("a column of quantities spills over one table of notices", () => {
    expect(call("SHORT_SALE_UNCOVERED", [[100000], [40000]], true, 0, SALE, [[LAST_DAY, 40000]])).toEqual([
      [60000],
      [0],
    ]);
  });

  test("covering the shares that are uncovered leaves none, and one share fewer leaves one", () => {
    const shares = fc.integer({ min: 1, max: 10 ** 9 });
    fc.assert(
      fc.property(shares, shares, (quantity, long) => {
        const uncovered = call("SHORT_SALE_UNCOVERED", quantity, true, long, SALE);
        fc.pre(uncovered > 0);
        expect(call("SHORT_SALE_UNCOVERED", quantity, true, long + uncovered, SALE)).toBe(0);
        expect(call("SHORT_SALE_UNCOVERED", quantity, true, long, SALE, [[SALE, uncovered - 1]])).toBe(1);
      }),
    );
  });
});
