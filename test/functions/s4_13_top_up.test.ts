import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

const POOLED = { "Top-up pooling": "POOLED" };
const principals = [[450000], [300000]];
const held = [[3000000], [2000000]];

describe("ESCROW_DEADLINE", () => {
  const cases: [string, string, Record<string, unknown>, string, string][] = [
    ["ESC-13", "2003-10-06", {}, "2003-10-21", "ten Business Days, Columbus Day left out"],
    ["ESC-14", "2003-10-27", {}, "2003-11-12", "Election Day and Veterans Day left out"],
    ["ESC-14 A01", "2003-10-27", { "Business calendar": "FED_BANK" }, "2003-11-10", "Election Day is open"],
    ["A26", "2003-10-06", { "Escrow duty": "AFTER" }, "2003-10-22", "the duty runs from the day after"],
    ["A26", "2003-10-03", { "Escrow duty": "AFTER" }, "2003-10-21", "the tenth is Monday the 20th"],
    ["other deal", "2003-10-06", { "Top-up days": 5 }, "2003-10-14", "five Business Days"],
  ];
  test.each(cases)("%s %s %j = %s (%s)", (_case, notice, terms, expected) => {
    expect(callWith(terms, "ESCROW_DEADLINE", notice)).toBe(serial(expected));
  });

  test("wrong days", () => {
    expect(call("ESCROW_DEADLINE", "soon").message).toMatch(/notice: "soon" came/);
    expect(call("ESCROW_DEADLINE", "2150-01-01").code).toBe("#N/A");
  });
});

describe("ESCROW_CERTIFICATES", () => {
  test("ESC-12: certificates are made whole for each Purchaser", () => {
    expect(call("ESCROW_CERTIFICATES", principals, 0.2498, held)).toEqual([
      ["Purchaser", "Required", "Held", "Shortfall", "Certificates", "Shares", "New escrow"],
      ["Purchaser 1", 4500000000 / 1249, 3000000, 753000000 / 1249, 61, 610000, 3610000],
      ["Purchaser 2", 3000000000 / 1249, 2000000, 502000000 / 1249, 41, 410000, 2410000],
      ["Total", 7500000000 / 1249, 5000000, 1255000000 / 1249, 102, 1020000, 6020000],
    ]);
  });

  test("ESC-12 A25: pooled, they belong to no single Purchaser", () => {
    const [, ...rows] = callWith(
      POOLED,
      "ESCROW_CERTIFICATES",
      [
        ["First", 450000],
        ["Second", 300000],
      ],
      0.2498,
      held,
    );
    expect(rows).toEqual([
      ["First", 4500000000 / 1249, 3000000, 753000000 / 1249, "", "", ""],
      ["Second", 3000000000 / 1249, 2000000, 502000000 / 1249, "", "", ""],
      ["Total", 7500000000 / 1249, 5000000, 1255000000 / 1249, 101, 1010000, 6010000],
    ]);
  });

  test("pooled, one Purchaser's surplus serves another; for each it does not", () => {
    const uneven = [[3000000], [3000000]];
    const total = (terms: Record<string, unknown>) =>
      callWith(terms, "ESCROW_CERTIFICATES", [[400000], [350000]], 0.25, uneven).at(-1);
    expect(total({})).toEqual(["Total", 6000000, 6000000, 200000, 20, 200000, 6200000]);
    expect(total(POOLED)).toEqual(["Total", 6000000, 6000000, 0, 0, 0, 6000000]);
  });

  test("one Purchaser alone: the total is its own, and that of ESCROW_TOPUP", () => {
    const [, one, total] = call("ESCROW_CERTIFICATES", 750000, 0.29, 5000000);
    expect(one.slice(1)).toEqual(total.slice(1));
    expect(total.slice(4)).toEqual([18, 180000, 5180000]);
  });

  test("ESC-10, ESC-11: nothing outstanding; interest counts only where it converts", () => {
    expect(call("ESCROW_CERTIFICATES", 0, 0.25, 0).at(-1).slice(1)).toEqual([0, 0, 0, 0, 0, 0]);
    const certificates = (terms: Record<string, unknown>) =>
      callWith(terms, "ESCROW_CERTIFICATES", 750000, 0.3, 5000000, 7500).at(-1)[4];
    expect([certificates({}), certificates({ "Top-up base": "PLUS_ACCRUED" })]).toEqual([0, 5]);
  });

  test("headings and empty cells at the end are passed over, whether they arrive as nothing or as 0", () => {
    const expected = call("ESCROW_CERTIFICATES", principals, 0.2498, held);
    const headed = (empty: unknown) =>
      call(
        "ESCROW_CERTIFICATES",
        [["Principal"], ...principals, [empty]],
        0.2498,
        [["Held"], ...held, [empty]],
        [["Interest"], [empty], [empty], [empty]],
      );
    expect(headed(null)).toEqual(expected);
    expect(headed(0)).toEqual(expected);
    expect(call("ESCROW_CERTIFICATES", [[450000, 300000]], 0.2498, [[3000000, 2000000]])).toEqual(expected);
  });

  test("another deal's cover and certificates", () => {
    const terms = { "Escrow cover": 1.5, "Certificate size": 5000 };
    expect(callWith(terms, "ESCROW_CERTIFICATES", principals, 0.2, [[3300000], [2250001]])).toEqual([
      expect.anything(),
      ["Purchaser 1", 3375000, 3300000, 75000, 15, 75000, 3375000],
      ["Purchaser 2", 2250000, 2250001, 0, 0, 0, 2250001],
      ["Total", 5625000, 5550001, 75000, 15, 75000, 5625001],
    ]);
  });

  const bad: [unknown[], RegExp][] = [
    [[principals, 0, held], /conversion_price: 0 came/],
    [[principals, 0.25, 3000000], /escrow_shares: 1 rows came; accepted is one a Purchaser, 2/],
    [[[[450000], [-1]], 0.25, held], /principals, row 2: -1 came/],
    [[principals, 0.25, [[3000000], [0.5]]], /escrow_shares, row 2: 0.5 came/],
    [
      [
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
        0.25,
        held,
      ],
      /principals: 3 columns came/,
    ],
    [[principals, 0.25, held, [["x"], ["y"]]], /accrued_interest, row 2: "y" came/],
  ];
  test.each(bad)("%j is refused", (facts, message) => {
    const shown = call("ESCROW_CERTIFICATES", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect([shown.code, shown.message]).toEqual(["#VALUE!", expect.stringMatching(message)]);
  });
});
