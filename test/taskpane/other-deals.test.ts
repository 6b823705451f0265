import { dealDifferences } from "../../src/engine/agreement/deal-differences";
import { PRESETS } from "../../src/engine/agreement/presets";
import { TERM_DEFINITIONS, TERM_KEYS } from "../../src/engine/agreement/terms";
import { dealFrom, readTerm } from "../../src/engine/agreement/terms-table";
import { dealSheetOf } from "../../src/sheets/deal";
import { compareDeals } from "../../src/taskpane/stores/deal/compare";
import { baseOf, BLANK_PRESET, presetDeal, presetOf, valuesOf, withValues } from "../../src/taskpane/stores/deal/deal";
import type { Beginning, Deal } from "../../src/taskpane/stores/deal/deal";
import { dealFromJson, dealToJson } from "../../src/taskpane/stores/deal/deal-json";
import { DealStore } from "../../src/taskpane/stores/deal/deal-store";
import { baseQuestion, changedKeys, isUnstated, ownValue, termInFull } from "../../src/taskpane/stores/deal/in-force";
import { ownText, termsArgument } from "../../src/taskpane/stores/deal/terms-argument";
import { noneMeans, typedTerm } from "../../src/taskpane/typing/typed";
import { dealRungs } from "../../src/taskpane/views/now/ladder";
import { parseAddress } from "../../src/workbook/address";
import { MemoryWorkbook } from "./memory-workbook";

const preset = (name: string): Beginning => [...PRESETS, BLANK_PRESET].find((each) => each.name === name)!;
const AGREEMENT = presetDeal(preset("HY_TECH_2003"));
const ADAR = presetDeal(preset("ADAR_BAYS_2016"));
const BLANK = presetDeal(BLANK_PRESET);
const OTHERS = [...PRESETS.slice(1), BLANK_PRESET].map((each) => [each.name, presetDeal(each)] as const);

/** As it was kept before deals said what they rest on. */
const OLD = withValues(ADAR, { baseDeal: "not set" });

describe("a deal that rests on no other", () => {
  test.each(OTHERS)("%s: what it does not state is told as not stated, with nothing of the agreement", (_, deal) => {
    expect(baseOf(deal)).toBe("NONE");
    const unstated = TERM_KEYS.filter((key) => isUnstated(deal, key));
    expect(unstated.length).toBeGreaterThan(100);
    for (const key of unstated) {
      const { kind, unsaid }: { kind: string; unsaid: string } = TERM_DEFINITIONS[key];
      const isReading = kind === "choice" && unsaid === "FALLBACK";
      expect(termInFull(key, deal)).toMatch(isReading ? /^read as [A-Z0-9_]+ by default$/ : /^not stated$/);
    }
  });

  test.each(OTHERS)("%s: its file holds what it states and no more, and comes back as it went out", (name, deal) => {
    const text = dealToJson(deal);
    const { terms } = JSON.parse(text) as { terms: Record<string, unknown> };
    const stated = Object.keys(terms).filter((term) => terms[term] !== "not set");
    expect(new Set(stated)).toEqual(new Set(["Base deal", ...Object.keys(preset(name).values!)]));
    expect(text).not.toMatch(/Hy-Tech|HY_TECH/);
    expect(dealFromJson(text)).toMatchObject({ deal, problems: [] });
  });

  test("never has the agreement as what it is based on, whatever was kept", () => {
    const kept = withValues(AGREEMENT, { baseDeal: "NONE" });
    expect(presetOf(kept)).toBe(BLANK_PRESET);
    expect(JSON.parse(dealToJson({ ...BLANK, preset: "HY_TECH_2003" }))).toMatchObject({ preset: "NONE" });
    expect(changedKeys(BLANK)).toEqual([]);
  });

  test("takes nothing from the agreement where what it rests on cannot be read", () => {
    const deal = { ...BLANK, entries: { ...BLANK.entries, baseDeal: { raw: "HYTECH", problem: "No." } } };
    expect([baseOf(deal), termInFull("principal", deal)]).toEqual(["NONE", "not stated"]);
  });

  test("has no schedule of the agreement, and one that rests on the agreement has them whatever its numbers are", () => {
    expect(dealRungs(withValues(AGREEMENT, { baseDeal: "NONE" }), []).map(({ label }) => label)).toEqual([
      "Unissued",
      "after both escrows",
    ]);
    expect(dealRungs(withValues(AGREEMENT, { outstandingShares: 1, executionDate: 40000 }), [])).toHaveLength(5);
  });
});

describe("a term of the agreement's own deal that is not set", () => {
  const deal = withValues(AGREEMENT, { principal: "not set", topUpRounding: "not set" });
  test.each([
    ["principal", "$750,000, the agreement's own"],
    ["topUpRounding", "UP, the agreement's own"],
    ["fixedConversionPrice", "not set"],
    ["couponRate", "1%"],
  ] as const)("%s: %s", (key, words) => expect(termInFull(key, deal)).toBe(words));

  test("comes to the same as its value", () => expect(changedKeys(deal)).toEqual([]));
});

describe("two deals side by side", () => {
  const DEALS: readonly Deal[] = [
    AGREEMENT,
    OLD,
    ...OTHERS.map(([, deal]) => deal),
    withValues(AGREEMENT, { ownershipCap: "none", principal: 5 }),
    withValues(BLANK, { ownershipCap: "none", extraClosures: "none", topUpRounding: "UP" }),
  ];
  const PAIRS = DEALS.flatMap((left, at) => DEALS.slice(at).map((right) => [left, right] as const));
  const given = (deal: Deal) => dealFrom(termsArgument(deal).map(([name, raw]) => [String(name), raw]));

  test.each(PAIRS)("differ as DEAL_DIFFERENCES says", (left, right) => {
    const wanted = dealDifferences(given(left), given(right)).map(([name]) => name);
    expect(compareDeals(left, right).flatMap(({ name, same }) => (same ? [] : [name]))).toEqual(wanted);
  });

  test("say none and not stated in words", () => {
    const row = compareDeals(withValues(ADAR, { ownershipCap: "none" }), BLANK).find(
      ({ key }) => key === "ownershipCap",
    )!;
    expect([row.left, row.right, row.same]).toEqual(["none", "not stated", false]);
  });
});

describe("a file from before deals said what they rest on", () => {
  const old = (name: string): string => {
    const file = JSON.parse(dealToJson({ ...OLD, preset: name })) as { terms: Record<string, unknown> };
    delete file.terms["Base deal"];
    return JSON.stringify(file);
  };
  const opened = (name: string): Deal => {
    const read = dealFromJson(old(name));
    if ("refused" in read) throw new Error(read.refused);
    return read.deal;
  };

  test("opens as before: what is not set is the agreement's own", () => {
    const deal = opened("ADAR_BAYS_2016");
    expect([baseOf(deal), deal.preset]).toEqual(["HY_TECH_2003", "ADAR_BAYS_2016"]);
    expect(termInFull("ownershipCap", deal)).toBe("5%, the agreement's own");
  });

  test("asks whether it is to rest on the agreement, where it is based on another deal", () => {
    const { preset, keys } = baseQuestion(opened("ADAR_BAYS_2016"))!;
    expect(preset.name).toBe("ADAR_BAYS_2016");
    expect(keys).toContain("ownershipCap");
    expect(keys).not.toContain("principal");
    // A reading's default is the same in both.
    expect(keys).not.toContain("topUpRounding");
  });

  test.each([
    ["the agreement's own deal", opened("HY_TECH_2003")],
    ["a deal that says so already", ADAR],
    ["a deal that is to stay so", withValues(OLD, { baseDeal: "HY_TECH_2003" })],
  ])("asks nothing of %s", (_, deal) => expect(baseQuestion(deal)).toBeUndefined());
});

/** Of the first term. */
const ROW = parseAddress(dealSheetOf(valuesOf(AGREEMENT), "", "").table!.range)!.row + 2;

/** The sheet of a deal whose row Base deal is gone. */
async function oldSheet(deal: Deal): Promise<{ workbook: MemoryWorkbook; store: DealStore }> {
  const workbook = new MemoryWorkbook();
  await workbook.insertSheet(dealSheetOf(valuesOf(deal), deal.name, deal.preset));
  for (const column of "ABCDE") workbook.type(`Deal!${column}${ROW}`, "");
  const store = new DealStore(workbook);
  await store.start();
  return { workbook, store };
}

const LAST = `Deal!B${ROW + TERM_KEYS.length}`;
const settled = () => new Promise((resolve) => setTimeout(resolve, 160));
const valueAt = async (workbook: MemoryWorkbook, cell: string) => (await workbook.read(cell)).values[0]![0];

describe("a Deal sheet from before deals said what they rest on", () => {
  test("opens as before, and writes NONE where that is wanted", async () => {
    const { workbook, store } = await oldSheet(ADAR);
    expect(baseOf(store.snapshot().deal)).toBe("HY_TECH_2003");
    expect(baseQuestion(store.snapshot().deal)?.preset.name).toBe("ADAR_BAYS_2016");
    await store.set("baseDeal", "NONE");
    expect(await valueAt(workbook, LAST)).toBe("NONE");
    expect([baseOf(store.snapshot().deal), store.snapshot().damage]).toEqual(["NONE", []]);
  });

  test.each([
    ["of another deal", ADAR, "not set"],
    ["of the agreement", AGREEMENT, "HY_TECH_2003"],
  ])("%s gets the row by a repair, which changes no term", async (_, deal, value) => {
    const { workbook, store } = await oldSheet(deal);
    const [damage] = store.snapshot().damage;
    expect(damage!.says).toBe("No row for Base deal. The agreement's own value applies.");
    await store.repair(damage!.repairs[0]!);
    expect(await valueAt(workbook, LAST)).toBe(value);
    expect(baseOf(store.snapshot().deal)).toBe("HY_TECH_2003");
  });

  test("that rests on no other tells of a row that is gone as not stated", async () => {
    const workbook = new MemoryWorkbook();
    await workbook.insertSheet(dealSheetOf(valuesOf(ADAR), ADAR.name, ADAR.preset));
    const row = ROW + TERM_KEYS.indexOf("ownershipCap");
    for (const column of "ABCDE") workbook.type(`Deal!${column}${row}`, "");
    const store = new DealStore(workbook);
    await store.start();
    expect(store.snapshot().damage.map(({ says }) => says)).toEqual(["No row for Ownership cap. It is not stated."]);
  });

  test("becomes a blank deal and another one again, whole", async () => {
    const { workbook, store } = await oldSheet(ADAR);
    await store.replace(BLANK);
    await settled();
    expect(store.snapshot().deal).toEqual(BLANK);
    expect(await valueAt(workbook, "Deal_preset")).toBe("NONE");
    await store.replace(AGREEMENT);
    expect(store.snapshot().deal).toEqual(AGREEMENT);
  });
});

describe("none", () => {
  test.each(TERM_KEYS)("%s takes it, and says what it means", (key) => {
    const typed = typedTerm(key, "None");
    if (!("value" in typed)) throw new Error(typed.mend);
    const stated = readTerm(key, typed.value);
    const { kind }: { kind: string } = TERM_DEFINITIONS[key];
    if (kind === "choice") expect(stated?.is ?? "not set").toMatch(/^(value|not set)$/);
    else {
      expect(stated).toEqual({ is: "none" });
      expect(noneMeans(key)).toMatch(/^[a-z]/);
    }
  });

  test.each([
    ["principal", "zero"],
    ["ownershipCap", "no cap in this deal"],
    ["certificateSize", "as 1"],
    ["noticeCloses", "as 24:00"],
    ["extraClosures", "no such days"],
    ["priceFloor", "no such part in the formula"],
  ] as const)("of %s is %s", (key, words) => expect(noneMeans(key)).toBe(words));

  test("is kept by a file", () => {
    const none = TERM_KEYS.filter((key) => TERM_DEFINITIONS[key].kind !== "choice");
    const deal = withValues(ADAR, Object.fromEntries(none.map((key) => [key, "none"])));
    expect(dealFromJson(dealToJson(deal))).toMatchObject({ deal, problems: [] });
  });
});

describe("a deal without a sheet as an argument", () => {
  test.each([
    [AGREEMENT, "", "the agreement's own needs none"],
    [withValues(AGREEMENT, { principal: 5 }), '"Base deal=HY_TECH_2003; Principal=5"', "what differs"],
    [BLANK, '"Base deal=NONE"', "nothing is stated"],
    [withValues(BLANK, { baseDeal: "HYTECH" }), '"Base deal=NONE"', "a base that cannot be read gives nothing"],
  ])("%#", (deal, text) => expect(ownText(deal)).toBe(text));
});

test("what the pane takes for a term that is not set is what the engine goes on with", () => {
  expect(ownValue("principal", "HY_TECH_2003")).toBe(750_000);
  expect(ownValue("principal", "NONE")).toBe("not stated");
  expect(ownValue("market", "NONE")).toBe("not stated");
  expect(ownValue("topUpRounding", "NONE")).toBe("UP");
});
