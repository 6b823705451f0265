import fc from "fast-check";
import { call, callWith } from "./host";

const CLAUSE_7_1 = { "Escrow fee if unclosed": "CLAUSE_7_1" };
const GROSS = { Wire: "GROSS" };

describe("4.27, by the cases of the clause book", () => {
  test.each([
    ["FEE-01", "CLOSING_FEES", [], {}, 30000, "no disbursements"],
    ["FEE-01", "NET_PROCEEDS", [], {}, 720000, "no disbursements"],
    ["FEE-02", "CLOSING_FEES", [3217.45], {}, 33217.45, "with disbursements"],
    ["FEE-02", "NET_PROCEEDS", [3217.45], {}, 716782.55, "with disbursements"],
    ["FEE-03 A38", "CLOSING_FEES", [3217.45, true], {}, 28217.45, "no Closing: no escrow agent fee"],
    ["FEE-03 A38", "CLOSING_FEES", [3217.45, true], CLAUSE_7_1, 33217.45, "or 7.1 has it paid"],
    ["A38", "CLOSING_FEES", [3217.45, false], CLAUSE_7_1, 33217.45, "at a Closing the readings agree"],
    ["FEE-04 A39", "NET_PROCEEDS", [], GROSS, 750000, "the whole Purchase Price"],
    ["FEE-04 A39", "NET_PROCEEDS", [3217.45], GROSS, 750000, "whatever the fees"],
    ["blank as 0", "CLOSING_FEES", [0, 0], {}, 30000, "an empty cell may arrive as 0"],
    [
      "other deal",
      "NET_PROCEEDS",
      [100.1],
      { "Purchase price": 1000, "Document fee": 200.2, "Escrow agent fee": "none" },
      699.7,
      "fees are terms",
    ],
    ["P035", "NET_PROCEEDS", [720000], {}, 0, "the fees take all of it"],
    ["P035", "NET_PROCEEDS", [800000], {}, 0, "nothing left to wire: never below zero"],
  ])("%s %s%j %j is %d (%s)", (_case, id, facts, terms, expected) => {
    expect(callWith(terms, id, ...facts)).toBe(expected);
  });

  test("P035: what the escrow does not cover stays owed by the Company", () => {
    const rows: unknown[][] = call("EXPLAIN", "NET_PROCEEDS", 800000);
    expect(rows.find(([step]) => step === "Fees that the Company pays besides")?.[1]).toBe(80000);
  });
});

describe("FUNDS_FLOW", () => {
  const HEADING = ["Item", "Clause", "Payer", "Payee", "Amount"];

  test("FEE-02: a Closing, the fees deducted from escrow", () => {
    expect(call("FUNDS_FLOW", 3217.45)).toEqual([
      HEADING,
      ["Purchase Price deposited", "2.2(b)(vii)", "Purchaser", "Escrow", 750000],
      ["Document preparation fee", "4.27(a)(i)", "Escrow", "KGL", 25000],
      ["Disbursements", "4.27(a)(ii)", "Escrow", "KGL", 3217.45],
      ["Escrow agent fee", "4.27(b)", "Escrow", "Escrow Agent", 5000],
      ["Purchase Price wired", "2.3(c)(i)", "Escrow", "Company", 716782.55],
      ["Total into escrow", "2.2(b)(vii)", "", "Escrow", 750000],
      ["Total out of escrow", "2.2(c), 2.3(c), 4.27", "Escrow", "", 750000],
    ]);
  });

  test("FEE-03: no Closing, the whole price returned and the fees owed by the Company", () => {
    const [, , documents, disbursements, agent, returned] = call("FUNDS_FLOW", 3217.45, true);
    expect(documents).toEqual(["Document preparation fee", "4.27(a)(i)", "Company", "KGL", 25000]);
    expect(disbursements).toEqual(["Disbursements", "4.27(a)(ii)", "Company", "KGL", 3217.45]);
    expect(agent).toEqual(["Escrow agent fee", "4.27(b)", "Company", "Escrow Agent", 0]);
    expect(returned).toEqual(["Purchase Price returned", "2.2(c)(i)(A)", "Escrow", "Purchaser", 750000]);
  });

  test("FEE-03 A38: under 7.1 the Escrow Agent has its fee all the same", () => {
    expect(callWith(CLAUSE_7_1, "FUNDS_FLOW", 3217.45, true)[4]).toEqual([
      "Escrow agent fee",
      "7.1",
      "Company",
      "Escrow Agent",
      5000,
    ]);
  });

  test("FEE-04 A39: under GROSS the Company pays the fees itself", () => {
    const rows = callWith(GROSS, "FUNDS_FLOW", 3217.45);
    expect(rows[2]).toEqual(["Document preparation fee", "4.27(a)(i)", "Company", "KGL", 25000]);
    expect(rows[5]).toEqual(["Purchase Price wired", "2.3(c)(i)", "Escrow", "Company", 750000]);
  });

  test("fees above what is in escrow: no clause says which is paid first", () => {
    expect(call("FUNDS_FLOW", 720000)[5][4]).toBe(0);
    const shown = call("FUNDS_FLOW", 720000.01);
    expect(shown.code).toBe("#N/A");
    expect(shown.message).toMatch(/disbursements: fees of 750,000.01 exceed the 750,000 in escrow/);
    expect(callWith(GROSS, "FUNDS_FLOW", 720000.01)[5][4]).toBe(750000);
  });

  test("its amounts are those of CLOSING_FEES and NET_PROCEEDS, and it balances to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 72_000_000 }), fc.boolean(), (cents, unclosed) => {
        const rows: [string, string, string, string, number][] = call("FUNDS_FLOW", cents / 100, unclosed).slice(1);
        const toCents = (flows: typeof rows) => flows.reduce((sum, row) => sum + Math.round(row[4] * 100), 0);
        const fees = rows.filter(([, , , payee]) => payee === "KGL" || payee === "Escrow Agent");
        expect(toCents(fees)).toBe(Math.round(call("CLOSING_FEES", cents / 100, unclosed) * 100));
        const flows = rows.slice(0, 5);
        expect(toCents(flows.filter(([, , payer]) => payer === "Escrow"))).toBe(75_000_000);
        if (!unclosed) expect(rows[4]![4]).toBe(call("NET_PROCEEDS", cents / 100));
      }),
    );
  });
});

describe("wrong inputs", () => {
  test.each([
    ["CLOSING_FEES", [-1], /disbursements: -1 came/, "negative"],
    ["CLOSING_FEES", ["3217.45"], /disbursements: "3217.45" came/, "a number given as text"],
    ["CLOSING_FEES", [0, "yes"], /unclosed: "yes" came; accepted is TRUE or FALSE/, "no truth value"],
    ["NET_PROCEEDS", [true], /disbursements: TRUE came/, "a truth value"],
    ["FUNDS_FLOW", [[[1], [2]]], /disbursements: 2 × 1 cells came/, "a table is not mapped over"],
  ])("%s%j is refused (%s)", (id, facts, message) => {
    const shown = call(id, ...facts);
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(message);
  });

  test("a column of disbursements spills", () => {
    expect(call("NET_PROCEEDS", [[0], [3217.45]])).toEqual([[720000], [716782.55]]);
  });
});
