import fc from "fast-check";
import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

type Case = [
  name: string,
  id: string,
  facts: unknown[],
  terms: Record<string, unknown>,
  expected: unknown,
  why: string,
];

const O = 37916390;
const PRE = { "Cap denominator": "PRE" };
const OUT = { "Cap denominator": "ESCROW_OUT" };
const INCLUDE = { "Blocked rights": "INCLUDE" };

describe("4.18, by the cases of the clause book", () => {
  const cases: Case[] = [
    ["LIM-01", "OWNERSHIP_CAP", [O], {}, 1995599, "floor(1,895,819.5 ÷ 0.95)"],
    ["LIM-02 A28", "OWNERSHIP_CAP", [O], PRE, 1895819, "5% of what is outstanding before"],
    ["LIM-03 A28", "OWNERSHIP_CAP", [O], OUT, 2395819, "5% of 47,916,390"],
    ["LIM-04", "OWNERSHIP_CAP", [O, 1000000], {}, 942967, "floor(895,819.5 ÷ 0.95)"],
    ["LIM-05", "OWNERSHIP_CAP", [1900000], {}, 100000, "exactly 5% is allowed"],
    ["LIM-05", "OWNERSHIP_PERCENT", [1900000, 0, 100000], {}, 0.05, "exactly 5%"],
    ["LIM-05", "REVOCABLE_SHARES", [100000, 1900000], {}, 0, "not more than 5%"],
    ["LIM-05", "REVOCABLE_SHARES", [100001, 1900000], {}, 1, "one share more is"],
    ["LIM-06", "OWNERSHIP_CAP", [O, 3000000], {}, 0, "over the cap already: none, and not below none"],
    ["LIM-06", "OWNERSHIP_CAP", [O, 3000000], PRE, 0, "nor by the other denominator"],
    ["LIM-07", "OWNERSHIP_PERCENT", [O, 0, 2000000], {}, 200000 / 3991639, "2,000,000 ÷ 39,916,390"],
    ["LIM-07", "REVOCABLE_SHARES", [2000000, O], {}, 4401, "2,000,000 − 1,995,599"],
    ["LIM-08", "OWNERSHIP_PERCENT", [O, 0, 0], {}, 0, "nothing converted"],
    ["LIM-14", "REVOCABLE_SHARES", [2500000, O], {}, 504401, "2,500,000 − 1,995,599"],
    ["LIM-15 A53", "OWNERSHIP_CAP", [O, 500000], {}, 1469283, "a group member's shares count as owned"],
    ["LIM-16", "OWNERSHIP_CAP", [39911989, 1995599], {}, 0, "after a full tranche"],
    ["LIM-17", "OWNERSHIP_CAP", [39911989, 0], {}, 2100631, "after its resale"],
    ["LIM-18", "OWNERSHIP_PERCENT", [O, 0, 2500000], {}, 250000 / 4041639, "the Initial Warrant alone"],
    ["LIM-20 A29", "OWNERSHIP_PERCENT", [O, 0, 0, 5000000], INCLUDE, 500000 / 4291639, "5,000,000 ÷ 42,916,390"],
    ["LIM-20 A29", "OWNERSHIP_PERCENT", [O, 0, 0, 5000000], {}, 0, "blocked rights do not count by default"],
    ["A29", "OWNERSHIP_CAP", [O, 0, 5000000], INCLUDE, 0, "the rights alone are over the cap"],
    ["A29", "OWNERSHIP_CAP", [O, 0, 5000000], {}, 1995599, "left out"],
    ["A29", "OWNERSHIP_CAP", [O, 0, 1000000], INCLUDE, 995599, "floor((0.05 × 38,916,390 − 1,000,000) ÷ 0.95)"],
    ["A28", "OWNERSHIP_PERCENT", [O, 0, 1895819], PRE, 1895819 / O, "measured before the issue"],
    ["A28", "OWNERSHIP_PERCENT", [O, 0, 2395819], OUT, 2395819 / 47916390, "measured with the escrows"],
    ["SCH-13", "OWNERSHIP_PERCENT", [O, 0, 10000000], {}, 1000000 / 4791639, "all escrowed shares"],
    ["other deal", "OWNERSHIP_CAP", [1000000, 40000], { "Ownership cap": 0.0999 }, 66548, "floor(59,900 ÷ 0.9001)"],
    [
      "other deal",
      "OWNERSHIP_CAP",
      [1000000],
      { ...OUT, "Escrow shares": 500000, "Initial warrant escrow shares": "none" },
      75000,
      "5% of 1,500,000",
    ],
    ["zero", "OWNERSHIP_CAP", [0], {}, 0, "nothing outstanding"],
  ];
  test.each(cases)("%s %s%j %j = %p (%s)", (_case, id, facts, terms, expected) => {
    expect(callWith(terms, id, ...facts)).toBe(expected);
  });
});

describe("dates of 4.18", () => {
  const cases: Case[] = [
    ["LIM-09", "WAIVER_DATE", ["2003-10-01"], {}, "2003-12-15", "75 days, the first left out"],
    ["A30", "WAIVER_DATE", ["2003-10-01"], { "Waiver clear days": "YES" }, "2003-12-16", "clear days"],
    ["LIM-10", "WAIVER_DATE", ["2003-12-20"], {}, "2004-03-04", "across 29 February"],
    ["A06", "WAIVER_DATE", ["2003-09-01"], {}, "2003-11-15", "a Saturday: a wait is not moved"],
    ["other deal", "WAIVER_DATE", ["2003-10-01"], { "Waiver days": 61 }, "2003-12-01", "61 days"],
    ["LIM-13", "REVOCATION_DEADLINE", ["2003-10-10"], {}, "2003-10-14", "Columbus Day between"],
    [
      "other deal",
      "REVOCATION_DEADLINE",
      ["2003-10-10"],
      { "Revocation days": 3 },
      "2003-10-16",
      "three Business Days",
    ],
    ["LIM-12 A31", "CAP_VOID_DATE", ["2003-11-03"], {}, "2003-11-13", "the day after 12 November"],
    [
      "LIM-12 A31",
      "CAP_VOID_DATE",
      ["2003-11-03"],
      { "Cap void from": "CURE_DAY" },
      "2003-11-12",
      "the last day of the cure",
    ],
    [
      "LIM-12 A31",
      "CAP_VOID_DATE",
      ["2003-11-03"],
      { "Cap void from": "DECLARATION" },
      "2003-11-03",
      "back to the declaration",
    ],
    [
      "LIM-12",
      "CAP_VOID_DATE",
      ["2003-11-03"],
      { "Business calendar": "FED_BANK", "Cap void from": "CURE_DAY" },
      "2003-11-10",
      "Election Day is open",
    ],
    ["P072", "CAP_VOID_DATE", ["2003-11-03", "none"], {}, "2003-11-03", "no cure period: the declaration"],
    [
      "P072",
      "CAP_VOID_DATE",
      ["2003-11-03", "None"],
      { "Cap void from": "CURE_DAY" },
      "2003-11-03",
      "whatever the reading",
    ],
    [
      "A56",
      "CAP_VOID_DATE",
      ["2003-11-03", 1],
      {},
      "2003-11-06",
      "a cure period from Exhibit A: 5 November, as the 4th is Election Day",
    ],
    ["other deal", "CAP_VOID_DATE", ["2003-11-03"], { "Cure days": 1 }, "2003-11-06", "the cure days are a term"],
    [
      "a day no Business Day",
      "CAP_VOID_DATE",
      ["2003-11-08"],
      { "Cap void from": "CURE_DAY" },
      "2003-11-17",
      "declared on a Saturday, 11 November shut",
    ],
  ];
  test.each(cases)("%s %s%j %j = %s (%s)", (_case, id, facts, terms, expected) => {
    expect(callWith(terms, id, ...facts)).toBe(serial(expected as string));
  });
});

describe("PERMITTED_SHARES and its three escapes", () => {
  const ALL = { "Waiver scope": "ALL" };
  const ask = (date: string, ...more: unknown[]) => [5000000, O, 0, date, ...more];
  const waived = (date: string, ...more: unknown[]) => ask(date, "2003-10-01", ...more);
  const cases: Case[] = [
    ["P069", "", ask("2003-10-01"), {}, 1995599, "the cap alone"],
    ["P069", "", [1000000, O, 0, "2003-10-01"], {}, 1000000, "within the cap"],
    ["LIM-09", "", waived("2003-12-14"), {}, 1995599, "day 74"],
    ["LIM-09", "", waived("2003-12-15"), {}, 5000000, "day 75"],
    ["A30", "", waived("2003-12-15"), { "Waiver clear days": "YES" }, 1995599, "clear days: one day early"],
    ["A30", "", waived("2003-12-16"), { "Waiver clear days": "YES" }, 5000000, "clear days: the next"],
    ["A30", "", waived("2003-12-15", null, null, "WARRANT"), {}, 1995599, "the waiver names the Debentures"],
    ["A30", "", waived("2003-12-15", null, null, "INITIAL_WARRANT"), {}, 1995599, "and no Warrant"],
    ["A30", "", waived("2003-12-15", null, null, "warrant"), ALL, 5000000, "unless it is read to"],
    [
      "specified",
      "",
      waived("2003-12-15", null, null, null, 1000000),
      {},
      2995599,
      "the amount specified on top of the cap",
    ],
    ["specified", "", waived("2003-12-14", null, null, null, 1000000), {}, 1995599, "not before it has matured"],
    ["specified", "", waived("2003-12-15", null, null, null, 3004401), {}, 5000000, "amount and cap just suffice"],
    ["specified", "", waived("2003-12-15", null, null, null, 3004400), {}, 4999999, "one share fewer"],
    [
      "specified",
      "",
      [5000000, O, 3000000, "2003-12-15", "2003-10-01", null, null, null, 1000000],
      {},
      1000000,
      "no room under the cap: the amount alone",
    ],
    ["LIM-11", "", ask("2003-10-01", null, true), {}, 5000000, "forced or automatic conversion"],
    ["LIM-11", "", ask("2003-10-01", null, true, null, "WARRANT"), {}, 1995599, "a Warrant is not converted"],
    ["LIM-12", "", ask("2003-11-12", null, null, "2003-11-13"), {}, 1995599, "the day before 4.18 is void"],
    ["LIM-12", "", ask("2003-11-13", null, null, "2003-11-13"), {}, 5000000, "the day from which it is"],
    [
      "P072",
      "",
      ask("2003-11-13", null, null, "2003-11-13", "INITIAL_WARRANT"),
      {},
      5000000,
      "void for every instrument",
    ],
    [
      "A29",
      "",
      [5000000, O, 0, "2003-10-01", null, null, null, null, null, 1000000],
      INCLUDE,
      995599,
      "blocked rights counted",
    ],
    ["blank as 0", "", ask("2003-10-01", 0, 0, 0, 0, 0, 0), {}, 1995599, "an empty cell may arrive as 0"],
    ["zero", "", [0, O, 0, "2003-10-01"], {}, 0, "nothing asked"],
  ];
  test.each(cases)("%s %s%j %j = %d (%s)", (_case, _id, facts, terms, expected) => {
    expect(callWith(terms, "PERMITTED_SHARES", ...facts)).toBe(expected);
  });
});

describe("CONVERSION_SCHEDULE", () => {
  test("LIM-16, LIM-17: two tranches at 0.25, worked by hand", () => {
    expect(call("CONVERSION_SCHEDULE", 750000, 0.25, O)).toEqual([
      [
        "Tranche",
        "Principal converted",
        "Shares",
        "Held after",
        "Outstanding after",
        "Percent after",
        "Principal left",
      ],
      [1, 498899.75, 1995599, 1995599, 39911989, 1995599 / 39911989, 251100.25],
      [2, 251100.25, 1004401, 1004401, 40916390, 1004401 / 40916390, 0],
    ]);
  });

  type Count = [why: string, facts: unknown[], terms: Record<string, unknown>, tranches: number];
  const counts: Count[] = [
    ["0.30, by the table of the field notes", [750000, 0.3, O], {}, 2],
    ["0.20", [750000, 0.2, O], {}, 2],
    ["0.10", [750000, 0.1, O], {}, 4],
    ["0.05", [750000, 0.05, O], {}, 7],
    ["0.02", [750000, 0.02, O], {}, 14],
    ["LIM-19: at 0.376 all in one step", [750000, 0.376, O], {}, 1],
    ["LIM-19: at 0.375 not", [750000, 0.375, O], {}, 2],
    ["nothing to convert", [0, 0.25, O], {}, 0],
    ["exactly the cap", [100000, 1, 1900000], {}, 1],
    ["exactly the cap, and a fraction of a share that is dropped", [100000.5, 1, 1900000], {}, 1],
    ["a share over it", [100001, 1, 1900000], {}, 2],
    ["PRE: 1,895,819, then 5% of 39,812,209: 1,990,610", [3886429 * 0.25, 0.25, O], PRE, 2],
    ["PRE: a share more", [3886430 * 0.25, 0.25, O], PRE, 3],
    ["ESCROW_OUT: released shares are outstanding already, so 2,395,819 twice", [4791638 * 0.25, 0.25, O], OUT, 2],
    ["ESCROW_OUT: a share more", [4791639 * 0.25, 0.25, O], OUT, 3],
  ];
  test.each(counts)("%s: %j %j takes %d", (_why, facts, terms, tranches) => {
    const rows = callWith(terms, "CONVERSION_SCHEDULE", ...facts);
    expect(rows.length - 1).toBe(tranches);
    if (tranches > 0) expect(rows.at(-1)[6]).toBe(0);
  });

  test("ESCROW_OUT issues shares only beyond those in escrow for the Debentures", () => {
    const rows = callWith(OUT, "CONVERSION_SCHEDULE", 750000, 0.1, O);
    expect(rows.map((row: unknown[]) => row[4]).slice(1)).toEqual([47916390, 47916390, 50103847, 50416390]);
  });

  test("all kept: it never completes, and a row says so", () => {
    const rows = call("CONVERSION_SCHEDULE", 750000, 0.25, O, 0, 1);
    expect(rows.slice(2)).toEqual([["never completes: no share fits under the cap", "", "", "", "", "", 251100.25]]);
  });

  test("over the cap already: not one tranche", () => {
    const rows = call("CONVERSION_SCHEDULE", 750000, 0.25, O, 3000000);
    expect(rows.slice(1)).toEqual([["never completes: no share fits under the cap", "", "", "", "", "", 750000]]);
  });

  test("half kept: the next tranche has half the room, and the kept half is a whole number", () => {
    const rows = call("CONVERSION_SCHEDULE", 750000, 0.25, O, 0, 0.5);
    // 997,799 of 1,995,599 sold, 997,800 kept: floor((1,995,599.45 − 997,800) ÷ 0.95) = 1,050,315
    expect(rows[2].slice(2, 5)).toEqual([1004401, 2002201, 40916390]);
    const more = call("CONVERSION_SCHEDULE", 1000000, 0.25, O, 0, 0.5);
    expect(more[2].slice(2, 5)).toEqual([1050315, 2048115, 40962304]);
  });

  test("more tranches than are listed: it breaks off and says so", () => {
    const rows = callWith({ "Ownership cap": 0.00001 }, "CONVERSION_SCHEDULE", 750000, 0.001, O);
    expect(rows).toHaveLength(1002);
    expect(rows.at(-1)[0]).toBe("not complete after 1000 tranches");
  });

  test("Fractional shares: the last tranche rounds as they say", () => {
    const last = (choice: string) =>
      callWith({ "Fractional shares": choice }, "CONVERSION_SCHEDULE", 1000, 0.3, O).at(-1)[2];
    expect([last("FLOOR"), last("CEILING"), last("NEAREST")]).toEqual([3333, 3334, 3333]);
  });
});

describe("inputs", () => {
  type Bad = [id: string, facts: unknown[], terms: Record<string, unknown>, code: string, message: RegExp];
  const bad: Bad[] = [
    ["OWNERSHIP_CAP", ["37916390"], {}, "#VALUE!", /outstanding: "37916390" came/],
    ["OWNERSHIP_CAP", [O, -1], {}, "#VALUE!", /owned: -1 came/],
    ["OWNERSHIP_CAP", [O, 0.5], {}, "#VALUE!", /owned: 0.5 came; accepted is a whole number of shares/],
    ["OWNERSHIP_CAP", [O], { "Ownership cap": 1 }, "#VALUE!", /Ownership cap: 1 came; accepted is a fraction below 1/],
    [
      "OWNERSHIP_CAP",
      [
        [
          ["Principal", 1],
          ["Par value", 2],
        ],
      ],
      {},
      "#VALUE!",
      /terms go last/,
    ],
    ["OWNERSHIP_PERCENT", [0, 0, 0], {}, "#N/A", /outstanding: with no share outstanding/],
    ["PERMITTED_SHARES", [1, O, 0, null], {}, "#VALUE!", /date: nothing came/],
    ["PERMITTED_SHARES", [1, O, 0, "1/2/03"], {}, "#VALUE!", /date: "1\/2\/03" came/],
    [
      "PERMITTED_SHARES",
      [1, O, 0, "2003-10-01", null, null, null, "OPTION"],
      {},
      "#VALUE!",
      /instrument: "OPTION" came; accepted is DEBENTURE/,
    ],
    ["PERMITTED_SHARES", [1, O, 0, "2003-10-01", null, "yes"], {}, "#VALUE!", /forced: "yes" came/],
    ["WAIVER_DATE", [null], {}, "#VALUE!", /notice: nothing came/],
    ["WAIVER_DATE", ["9999-12-31"], {}, "#VALUE!", /not a date that a spreadsheet holds/],
    ["REVOCATION_DEADLINE", ["1985-01-01"], {}, "#N/A", /received: 1985-01-01 is out of range/],
    ["CAP_VOID_DATE", ["2003-11-03", 1.5], {}, "#VALUE!", /cure_days: 1.5 came/],
    ["CAP_VOID_DATE", ["2003-11-03", "soon"], {}, "#VALUE!", /cure_days: "soon" came/],
    ["CONVERSION_SCHEDULE", [750000, 0, O], {}, "#VALUE!", /conversion_price: 0 came/],
    [
      "CONVERSION_SCHEDULE",
      [750000, 0.25, O, 0, 1.5],
      {},
      "#VALUE!",
      /kept: 1.5 came; accepted is a fraction from 0 to 1/,
    ],
    ["CONVERSION_SCHEDULE", [[[750000], [1]], 0.25, O], {}, "#VALUE!", /principal: 2 × 1 cells came/],
  ];
  test.each(bad)("%s%j %j is %s", (id, facts, terms, code, message) => {
    const shown = callWith(terms, id, ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("a column and a row of facts make a block, a bad one being an error in its own place", () => {
    const answer = call("OWNERSHIP_CAP", [[O], [-1]], [[0, 1000000]]);
    expect(answer[0]).toEqual([1995599, 942967]);
    expect(answer[1].map((cell: HostError) => cell.code)).toEqual(["#VALUE!", "#VALUE!"]);
  });

  test("the largest numbers that a cell counts in are exact", () => {
    expect(call("OWNERSHIP_CAP", 950000000000000)).toBe(50000000000000);
  });
});

describe("sentences of 4.18", () => {
  const counts = fc.integer({ min: 0, max: 1_000_000_000 });
  const caps = fc.integer({ min: 1, max: 9999 });

  test("the cap's shares stay at or under it, and one more goes over", () => {
    fc.assert(
      fc.property(counts, counts, caps, (outstanding, owned, tenThousandths) => {
        const n = callWith({ "Ownership cap": tenThousandths / 10000 }, "OWNERSHIP_CAP", outstanding, owned) as number;
        const isOver = (shares: number) =>
          BigInt(owned + shares) * 10000n > BigInt(tenThousandths) * BigInt(outstanding + shares);
        expect(isOver(n + 1)).toBe(true);
        expect(n === 0 || !isOver(n)).toBe(true);
      }),
    );
  });

  test("what is permitted is never more than asked, nor less than the cap allows", () => {
    const day = fc.constantFrom("2003-10-01", "2003-12-15");
    fc.assert(
      fc.property(counts, counts, counts, day, counts, (requested, outstanding, owned, date, waived) => {
        const permitted = call(
          "PERMITTED_SHARES",
          requested,
          outstanding,
          owned,
          date,
          "2003-10-01",
          false,
          null,
          "DEBENTURE",
          waived,
        );
        const cap = call("OWNERSHIP_CAP", outstanding, owned);
        expect(permitted).toBeLessThanOrEqual(requested);
        expect(permitted).toBeGreaterThanOrEqual(Math.min(requested, cap));
        expect(permitted + call("REVOCABLE_SHARES", requested, outstanding, owned)).toBeGreaterThanOrEqual(requested);
      }),
    );
  });
});
