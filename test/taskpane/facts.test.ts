import { FactsStore } from "../../src/taskpane/stores/facts/facts-store";
import { factInput, NO_FACTS, readFact } from "../../src/taskpane/stores/facts/facts";
import { presetDeal, withValues } from "../../src/taskpane/stores/deal/deal";
import { AGREEMENT_PRESET } from "../../src/engine/agreement/presets";
import { dealRungs, listRungs } from "../../src/taskpane/views/now/ladder";
import { chartSpan, quotedDays } from "../../src/taskpane/views/now/price-series";
import { outcomeOf, type Computing } from "../../src/taskpane/outcomes/outcome";
import { TileFormulas } from "../../src/taskpane/outcomes/tile-formulas";
import { MemoryWorkbook } from "./memory-workbook";

const NAMES = ["Prices", "Principal", "Halt_days"];

describe("a fact", () => {
  test.each([
    ["asOf", "10 Nov 2003", "value", "a date in words"],
    ["asOf", "Sheet1!A1", "reference", "a cell"],
    ["asOf", "37000", "wrong", "a number is no date"],
    ["asOf", "1/2/2003", "wrong", "ambiguous"],
    ["principal", "750k", "value", "as people write"],
    ["principal", "-5", "wrong", "below zero"],
    ["principal", "many", "wrong", "no number"],
    ["principal", "Principal", "reference", "a name"],
    ["prices", "Prices", "reference", "a name of cells"],
    ["prices", "0.25", "wrong", "one price is no list"],
    ["owned", "", "omitted", "nothing"],
  ] as const)("%s typed as %j: %s", (key, typed, kind) => expect(readFact(key, typed, NAMES).kind).toBe(kind));

  test.each([
    ["conversionPrice", "0.25", 0.25, "a number is a number"],
    ["conversionPrice", "Sheet1!B7", { formula: "=Sheet1!B7" }, "a cell is pointed to"],
    ["prices", "Prices", "Prices", "a range is kept as its name, which a cell cannot hold"],
    ["prices", "=cmd|' /C calc'!A1", "cmd|' /C calc'!A1", "what is no range never becomes a formula"],
    ["owned", "=HYPERLINK(1)", "HYPERLINK(1)", "nor anywhere else"],
  ] as const)("%s typed as %j goes into its cell", (key, typed, input) =>
    expect(factInput(key, typed, NAMES)).toEqual(input),
  );
});

describe("the facts on a sheet", () => {
  test("are kept, followed, and written to their own cells alone", async () => {
    const workbook = new MemoryWorkbook();
    const store = new FactsStore(workbook);
    store.start();
    await store.set("owned", "1,000,000", []);
    expect(store.snapshot().sheet).toBeUndefined();
    expect(workbook.log).toEqual([]);
    expect(await store.keep([])).toBe("Facts");
    expect(store.snapshot()).toMatchObject({ sheet: "Facts", facts: { owned: "1000000" } });
    const cell = workbook.defined.get("Fact_shares_owned")!;
    await store.set("owned", "5", []);
    expect((await workbook.read(cell)).values).toEqual([[5]]);
    expect(workbook.log.filter((entry) => entry.startsWith("write"))).toEqual([`write ${cell}`]);
    workbook.type(cell, 42);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(store.snapshot().facts.owned).toBe("42");
  });

  test("begin with the prices that the workbook has under their usual names", async () => {
    const workbook = new MemoryWorkbook();
    workbook.defined.set("Prices", "Sheet1!A1:B9");
    const store = new FactsStore(workbook);
    const told = new Promise<void>((resolve) => store.subscribe(resolve));
    store.start();
    await told;
    expect(store.snapshot().facts).toMatchObject({ prices: "Prices", haltDays: "" });
  });
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A workbook with the facts on a sheet, and how to read one of its cells. */
async function withFacts() {
  const workbook = new MemoryWorkbook();
  const store = new FactsStore(workbook);
  store.start();
  await store.set("owned", "1", []);
  await store.keep([]);
  const cell = workbook.defined.get("Fact_shares_owned")!;
  return { workbook, store, cell, held: async () => (await workbook.read(cell)).values[0]![0] };
}

describe("facts in a workbook that fails", () => {
  test("a writing that fails is told, and the screen shows what the cell holds", async () => {
    const { workbook, store, held } = await withFacts();
    workbook.fail("write", "The sheet is protected.");
    await expect(store.set("owned", "5", [])).rejects.toThrow(
      "Shares owned was not changed to 5. The sheet is protected.",
    );
    expect([store.snapshot().facts.owned, await held()]).toEqual(["1", 1]);
    await store.set("owned", "6", []);
    expect([store.snapshot().facts.owned, await held()]).toEqual(["6", 6]);
  });

  test("to empty a fact that fails is told too", async () => {
    const { workbook, store } = await withFacts();
    workbook.fail("write", "The sheet is protected.");
    await expect(store.set("owned", "", [])).rejects.toThrow("Shares owned was not emptied. The sheet is protected.");
    expect(store.snapshot().facts.owned).toBe("1");
  });

  test("a first reading that fails is told and made again, and what was typed meanwhile reaches its cell", async () => {
    const { workbook, held } = await withFacts();
    workbook.fail("names", "Excel is busy.", { times: 2 });
    const store = new FactsStore(workbook);
    store.start();
    await turn();
    expect(store.snapshot()).toMatchObject({ unread: "Excel is busy.", sheet: undefined });
    await store.set("owned", "7", []);
    expect([store.snapshot().facts.owned, await held()]).toEqual(["7", 7]);
    expect(store.snapshot()).toMatchObject({ unread: undefined, sheet: "Facts" });
  });

  test("a sheet that was added and cannot be read is added, and the next fact reaches it", async () => {
    const workbook = new MemoryWorkbook();
    const store = new FactsStore(workbook);
    workbook.fail("names", "Excel is busy.", { after: 1, times: 2 });
    expect(await store.keep([])).toBe("Facts");
    await turn();
    expect(store.snapshot().unread).toBe("Excel is busy.");
    await store.set("owned", "5", []);
    expect((await workbook.read(workbook.defined.get("Fact_shares_owned")!)).values).toEqual([[5]]);
    expect(store.snapshot()).toMatchObject({ unread: undefined, sheet: "Facts", facts: { owned: "5" } });
  });

  test("a sheet of facts that was not read yet gets no second beside it", async () => {
    const { workbook } = await withFacts();
    await expect(new FactsStore(workbook).keep([])).rejects.toThrow("The facts are on the sheet Facts already.");
    expect(await workbook.sheets()).toEqual(["Sheet1", "Facts"]);
  });

  test("a fact whose cell has lost its name is told, and kept in the pane", async () => {
    const { workbook, store, held } = await withFacts();
    await workbook.removeName("Fact_shares_owned");
    await expect(store.set("owned", "5", [])).rejects.toThrow(
      "Shares owned is 5 in this pane only: no cell is called Fact_shares_owned any more.",
    );
    workbook.type("Facts!A1", "Facts of today");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([store.snapshot().facts.owned, await held()]).toEqual(["5", 1]);
  });

  test("a store that is stopped hears no more of the workbook", async () => {
    const { workbook, store, cell } = await withFacts();
    store.stop();
    workbook.type(cell, 42);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(store.snapshot().facts.owned).toBe("1");
  });
});

const HELD = 'DEBENTURE.TERM("Escrow shares",Deal_terms)-DEBENTURE.TERM("Escrow warrant shares",Deal_terms)';

const formulas = (
  facts: object,
  areKept = false,
  names: readonly string[] = [
    "Deal",
    "Principal",
    "Escrow_shares",
    "Escrow_warrant_shares",
    "Prices",
    "Fact_as_of",
    "Fact_shares_owned",
  ],
) => new TileFormulas({ facts: { ...NO_FACTS, ...facts }, areKept, names, namespace: "DEBENTURE", deal: "Deal_terms" });

describe("a tile whose formula fails", () => {
  const TERMS_SAY: Record<string, unknown> = {
    Principal: 750_000,
    "Escrow shares": 7_500_000,
    "Escrow warrant shares": 0,
  };
  const NO_PRICE = "terms: Exhibit A is not attached [Exhibit A]";
  const computing = (terms = TERMS_SAY): Computing => ({
    parametersOf: () => undefined,
    around: {
      workbook: new MemoryWorkbook(),
      cell: "",
      namespace: "DEBENTURE",
      names: [{ name: "Prices", refersTo: "Sheet1!A1:B2" }],
      terms: [["Principal", 1]],
      call: (id, args) => {
        if (id === "TERM") return { rows: [[terms[(args[0] as string[][])[0]![0]!]]] };
        if (id === "CONVERSION_PRICE") return { code: "#N/A", message: NO_PRICE };
        return { code: "#N/A", message: "An input cell holds #N/A.", isPassedOn: true };
      },
      explain: () => ({ code: "#N/A", message: "not asked for" }),
      items: () => ({ code: "#N/A", message: "not asked for" }),
    },
  });
  const facts = { prices: "Prices", asOf: "2003-11-10" };

  test("says what to enter in the place of what the terms do not give, and why they do not", async () => {
    expect(await outcomeOf(formulas(facts, false, ["Prices"]).topUp(), computing())).toEqual({
      kind: "needs",
      needs: ["conversionPrice"],
      terms: ["fixedConversionPrice", "marketMultiplier", "lookbackDays"],
      why: NO_PRICE,
    });
  });

  test("leads to the very term for want of which a part of it fails", async () => {
    const { around, parametersOf } = computing();
    const missing = { term: "lookbackIncludesDate", lack: "not stated" } as const;
    const failing = { code: "#N/A", message: "this deal does not state it", missing };
    const asked: Computing = {
      parametersOf,
      around: { ...around, call: (id, args) => (id === "CONVERSION_PRICE" ? failing : around.call(id, args)) },
    };
    expect(await outcomeOf(formulas(facts, false, ["Prices"]).topUp(), asked)).toEqual({
      kind: "needs",
      needs: ["conversionPrice"],
      terms: ["lookbackIncludesDate"],
    });
    expect(await outcomeOf({ formula: "=DEBENTURE.CONVERSION_PRICE(1)" }, asked)).toMatchObject({
      kind: "problem",
      missing,
    });
  });

  test("says so of a term that is not set", async () => {
    const outcome = await outcomeOf(
      formulas({ conversionPrice: "0.25" }, false, []).topUp(),
      computing({ ...TERMS_SAY, Principal: "not set" }),
    );
    expect(outcome).toEqual({ kind: "needs", needs: ["principal"], terms: ["principal"] });
  });

  test("takes none for an amount, and says what else is wrong", async () => {
    const terms = { ...TERMS_SAY, Principal: "none" };
    expect(await outcomeOf(formulas({ conversionPrice: "0.25" }, false, []).topUp(), computing(terms))).toMatchObject({
      kind: "problem",
    });
  });

  test("says so of terms that are not set and cannot be computed with", async () => {
    const terms = { ...TERMS_SAY, "Escrow shares": "not set" };
    expect(await outcomeOf(formulas({}, false, []).triggerPrice(), computing(terms))).toEqual({
      kind: "needs",
      needs: ["escrowHeld"],
      terms: ["escrowShares", "escrowWarrantShares"],
    });
  });

  test("and to which everything is given says its problem", async () => {
    const given = { conversionPrice: "0.25", principal: "1", escrowHeld: "5" };
    expect(await outcomeOf(formulas(given, false, []).topUp(), computing())).toMatchObject({
      kind: "problem",
      code: "#N/A",
    });
  });

  test("for want of a term without a fact names the term alone", async () => {
    const given = { ...facts, conversionPrice: "0.25", principal: "1" };
    const terms = { ...TERMS_SAY, "Warrant shares": "not set", "Initial warrant shares": 5 };
    expect(
      await outcomeOf(formulas(given, false, ["Prices"]).redemption("REDEMPTION_PRICE"), computing(terms)),
    ).toEqual({
      kind: "needs",
      needs: [],
      terms: ["warrantShares"],
    });
  });
});

describe("the formula of a tile", () => {
  test.each([
    [formulas({}).marketValue(), { needs: ["prices", "asOf"] }, "says which facts it needs"],
    [
      formulas({ prices: "Prices", asOf: "2003-09-10" }).marketValue(),
      { formula: "=DEBENTURE.MARKET_VALUE(DATE(2003,9,10),Prices,,Deal_terms)" },
      "a literal, a name",
    ],
    [
      formulas({ prices: "Prices", asOf: "2003-09-10" }, true).marketValue(),
      { formula: "=DEBENTURE.MARKET_VALUE(Fact_as_of,Prices,,Deal_terms)" },
      "the fact's own cell once it has one",
    ],
    [
      formulas({ conversionPrice: "0.25" }).topUp(),
      {
        formula: `=DEBENTURE.ESCROW_TOPUP(Principal,0.25,${HELD},,Deal_terms)`,
        derived: [
          { fact: "principal", terms: ["principal"], formula: "=Principal" },
          {
            fact: "escrowHeld",
            terms: ["escrowShares", "escrowWarrantShares"],
            formula: `=${HELD}`,
          },
        ],
      },
      "what is not given comes from the terms",
    ],
    [
      formulas({ conversionPrice: "0.25", escrowHeld: "5m", accruedInterest: "1" }, false, []).topUp(),
      { formula: '=DEBENTURE.ESCROW_TOPUP(DEBENTURE.TERM("Principal",Deal_terms),0.25,5000000,1,Deal_terms)' },
      "without names, by TERM",
    ],
    [formulas({}).topUp(), { needs: ["conversionPrice"] }, "no price and nothing to compute one from"],
    [
      formulas({ prices: "Prices", asOf: "2003-09-10" }).topUp(),
      {
        formula: `=DEBENTURE.ESCROW_TOPUP(Principal,DEBENTURE.CONVERSION_PRICE(DATE(2003,9,10),Prices,Deal_terms),${HELD},,Deal_terms)`,
      },
      "the conversion formula, nested",
    ],
    [
      formulas({ owned: "1,000" }, true).cap(),
      {
        formula:
          '=DEBENTURE.OWNERSHIP_CAP(DEBENTURE.TERM("Outstanding shares",Deal_terms),Fact_shares_owned,,Deal_terms)',
      },
      "kept facts by name",
    ],
    [
      formulas({ waiverNotice: "2003-10-01" }).waiver(),
      { formula: "=DEBENTURE.WAIVER_DATE(DATE(2003,10,1),Deal_terms)" },
      "the notice given",
    ],
    [
      formulas({ prices: "Prices", redemptionNotice: "2003-10-16", halted: "2003-10-01" }).referencePrice(),
      { formula: "=DEBENTURE.REFERENCE_PRICE(Prices,DATE(2003,10,16),,DATE(2003,10,1),,,Deal_terms)" },
      "no payment yet",
    ],
    [formulas({ conversionPrice: "1/2/3" }).topUp(), { needs: ["conversionPrice"] }, "what cannot be read is not used"],
  ])("%j", (made, wanted) => expect(made).toMatchObject(wanted));
});

describe("the ladder of the charter", () => {
  const deal = presetDeal(AGREEMENT_PRESET);
  test("of the agreement has its own commitments, one after the other", () => {
    const rungs = dealRungs(deal, [{ name: "Escrow", shares: 1 }]);
    expect(rungs.map(({ label }) => label).slice(0, 3)).toEqual([
      "Unissued",
      "after both escrows",
      "after Settlement of the 8% note",
    ]);
    expect(rungs[2]!.commitments).toBe('{"Escrow",1;"Settlement of the 8% note",2000000}');
    expect(rungs).toHaveLength(5);
  });
  test("of another deal has none of them", () =>
    expect(dealRungs(withValues(deal, { baseDeal: "NONE" }), [])).toHaveLength(2));
  test("of a list in cells takes its lines one by one", () => {
    expect(
      listRungs("S!A1:B3", [
        ["Name", "Shares"],
        ["Loan", 5],
        ["Plan", 6],
      ]),
    ).toEqual([
      { label: "Unissued", commitments: '"none"' },
      { label: "after Loan", commitments: "S!A1:B2" },
      { label: "after Plan", commitments: "S!A1:B3" },
    ]);
  });
});

describe("the prices of the chart", () => {
  test("are the days with a number, in order, whatever the cells hold", () => {
    expect(
      quotedDays([
        ["Date", "Bid"],
        [20, "n/a"],
        ["2003-09-10", 0.2],
        [10, null],
        [9, 0.1],
      ]),
    ).toEqual([9, 37874]);
  });
  test("span the windows and what is asked about", () => {
    const span = chartSpan([1, 500], [{ label: "x", date: 400, first: 390, last: 399, average: 1 }], 450)!;
    expect(span.from).toBeLessThan(390);
    expect(span.to).toBeGreaterThan(450);
    expect(chartSpan([], [], 450)).toBeUndefined();
  });
});
