import fc from "fast-check";
import { PRESETS } from "../../src/engine/agreement/presets";
import { TERM_KEYS } from "../../src/engine/agreement/terms";
import { compareDeals } from "../../src/taskpane/stores/deal/compare";
import { presetDeal, withValues, type Deal } from "../../src/taskpane/stores/deal/deal";
import { changedKeys } from "../../src/taskpane/stores/deal/in-force";
import {
  dealFromJson,
  dealToJson,
  fileName,
  LARGEST_FILE,
  type ReadFile,
} from "../../src/taskpane/stores/deal/deal-json";
import { said } from "../other-words/said";

const AGREEMENT = presetDeal(PRESETS[0]!);

function file(terms: object, rest: object = {}): string {
  return JSON.stringify({
    schema: "debenture-deal",
    version: 1,
    name: "A deal",
    preset: "HY_TECH_2003",
    terms,
    ...rest,
  });
}

function read(text: string): Extract<ReadFile, { deal: Deal }> {
  const result = dealFromJson(text);
  if ("refused" in result) throw new Error(result.refused);
  return result;
}

describe("a deal as a file", () => {
  test("is readable: dates as ISO text, names as the agreement has them", () => {
    const json = JSON.parse(dealToJson(AGREEMENT)) as {
      schema: string;
      version: number;
      preset: string;
      terms: Record<string, unknown>;
    };
    expect(json).toMatchObject({ schema: "debenture-deal", version: 1, preset: "HY_TECH_2003" });
    expect(json.terms).toMatchObject({
      Principal: 750_000,
      "Execution date": "2003-04-28",
      "Escrow cover": 2,
      "Top-up rounding": "UP",
      "Fixed conversion price": "not set",
    });
    expect(Object.keys(json.terms)).toHaveLength(TERM_KEYS.length);
  });

  test.each(PRESETS.map((preset) => [preset.name, preset] as const))("%s comes back as it went out", (_, preset) => {
    const deal = withValues(presetDeal(preset), {
      principal: 123_456.78,
      maturityRoll: "NONE",
      extraClosures: "2001-09-11, 2001-09-12",
    });
    const { deal: back, problems, given } = read(dealToJson(deal));
    expect(back).toEqual(deal);
    expect(problems).toEqual([]);
    expect(given).toBe(TERM_KEYS.length);
  });

  test("has a name that every file system takes", () => {
    expect(fileName({ ...AGREEMENT, name: "Hy-Tech: ../../etc/<deal> №1" })).toBe("hy-tech-etc-deal-1.deal.json");
    expect(fileName({ ...AGREEMENT, name: "///" })).toBe("deal.deal.json");
  });
});

describe("a file that is refused as a whole", () => {
  const rows: [what: string, text: string, says: string, why: string][] = [
    ["no JSON", "Principal = 5", "not JSON", "a text"],
    ["an array", "[]", "its schema is not", "another shape"],
    ["null", "null", "its schema is not", "another shape"],
    [
      "another schema",
      JSON.stringify({ schema: "budget", version: 1, terms: {} }),
      "its schema is not",
      "somebody else's file",
    ],
    ["a later version", file({}, { version: 2 }), "version 2", "made by a newer add-in"],
    ["no version", file({}, { version: undefined }), "version nothing", "not to be guessed"],
    ["no terms", file([] as object), "no terms", "an array is no set of terms"],
    ["a huge file", " ".repeat(LARGEST_FILE + 1), "too large", "never parsed"],
    [
      "a thousand unknown names",
      file(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x${i}`, 1]))),
      "not terms of a deal",
      "not a deal, whatever it says",
    ],
  ];
  test.each(rows)("%s", (_, text, says) => {
    expect(dealFromJson(text)).toEqual({ refused: expect.stringContaining(says) });
  });
});

describe("a file of which some entries are left out", () => {
  const rows: [what: string, terms: object, problem: { term: string; says: unknown }, why: string][] = [
    [
      "an unknown name",
      { Pricipal: 1 },
      { term: "Pricipal", says: "Not a term; the nearest is Principal." },
      "misspelt",
    ],
    [
      "a text for an amount",
      { Principal: "lots" },
      { term: "Principal", says: expect.stringContaining(said("amount in $")) },
      "the wrong kind",
    ],
    [
      "a formula",
      { Principal: "=cmd|' /C calc'!A0" },
      { term: "Principal", says: expect.stringContaining(said("amount in $")) },
      "it never reaches a cell",
    ],
    [
      "markup",
      { "Top-up rounding": "<img src=x onerror=alert(1)>" },
      { term: "Top-up rounding", says: expect.stringContaining("UP, DOWN") },
      "it never reaches the page",
    ],
    [
      "an object",
      { Principal: { valueOf: 5 } },
      { term: "Principal", says: "A number or a text is expected." },
      "no value of a cell",
    ],
    [
      "a list",
      { "Extra closures": ["2001-09-11"] },
      { term: "Extra closures", says: "A number or a text is expected." },
      "no value of a cell",
    ],
    [
      "a negative amount",
      { Principal: -1 },
      { term: "Principal", says: expect.stringContaining(said("above 0")) },
      "out of range",
    ],
    [
      "more than a double",
      { Principal: 1e999 },
      { term: "Principal", says: expect.stringContaining("Accepted") },
      "JSON writes it as null, a hand may not",
    ],
    [
      "a name twice",
      { Principal: 1, PRINCIPAL: 2 },
      { term: "PRINCIPAL", says: "Stands in the file already." },
      "which one is meant is not known",
    ],
    [
      "__proto__",
      JSON.parse('{"__proto__": 1}') as object,
      { term: "__proto__", says: expect.stringContaining("Not a term") },
      "a name like any other",
    ],
    [
      "a long name",
      { ["x".repeat(5000)]: 1 },
      { term: `${"x".repeat(60)}…`, says: expect.stringContaining("Not a term") },
      "shortened where it is shown",
    ],
  ];
  test.each(rows.filter(([what]) => what !== "more than a double"))("%s", (_, terms, problem) => {
    const { problems, deal } = read(file(terms));
    expect(problems).toEqual([problem]);
    if (!("PRINCIPAL" in terms)) expect(changedKeys(deal)).toEqual([]);
  });

  test("an infinite number", () => {
    const { problems } = read(file({}).replace('"terms":{}', '"terms":{"Principal":1e999}'));
    expect(problems).toEqual([{ term: "Principal", says: expect.stringContaining(said("amount in $")) }]);
  });

  test("a name that is no text, and a preset that is not known", () => {
    const { deal, problems } = read(file({}, { name: { html: "<b>" }, preset: "=EVIL()" }));
    expect(deal).toMatchObject({ name: "Imported deal", preset: "HY_TECH_2003" });
    expect(problems.map((each) => each.term)).toEqual(["name", "preset"]);
  });

  test("terms that the file leaves out are the preset's", () => {
    const { deal, given } = read(file({ Principal: 5 }, { preset: "GOLDEN_GATE" }));
    expect(given).toBe(1);
    expect([deal.entries.principal.raw, deal.entries.fixedConversionPrice.raw, deal.entries.purchasePrice.raw]).toEqual(
      [5, 0.65, "not set"],
    );
  });

  test("null and not set leave a term as the preset has it where null, and not set where it says so", () => {
    const { deal } = read(file({ Principal: "not set" }));
    expect(deal.entries.principal.raw).toBe("not set");
  });
});

test("whatever a file holds, it is refused or gives a deal of which every term can be read", () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom("Principal", "Execution date", "Day count", "Ownership cap"), fc.jsonValue()),
      (junk, terms) => {
        dealFromJson(JSON.stringify(junk) ?? "");
        const { deal } = read(file(terms));
        expect(dealFromJson(dealToJson(deal))).toMatchObject({ problems: [] });
      },
    ),
  );
});

describe("two deals side by side", () => {
  test("differ where a term differs, and nowhere else", () => {
    const other = withValues(AGREEMENT, { principal: 800_000, executionDate: 37740 });
    const different = compareDeals(AGREEMENT, other).filter((row) => !row.same);
    expect(different.map(({ name, left, right }) => [name, left, right])).toEqual([
      ["Execution date", "Mon 28 Apr 2003", "Tue 29 Apr 2003"],
      ["Principal", "$750,000", "$800,000"],
    ]);
  });

  test("a date as text is the same as its serial", () => {
    const typed = withValues(AGREEMENT, { executionDate: "2003-04-28" });
    expect(compareDeals(AGREEMENT, typed).every((row) => row.same)).toBe(true);
  });

  test("what is not set says what then applies", () => {
    const row = compareDeals(AGREEMENT, presetDeal(PRESETS[2]!)).find(({ key }) => key === "principal")!;
    expect([row.left, row.right, row.same]).toEqual(["$750,000", "not stated", false]);
    const formula = compareDeals(AGREEMENT, presetDeal(PRESETS[2]!)).find(({ key }) => key === "fixedConversionPrice")!;
    expect([formula.left, formula.right, formula.same]).toEqual(["not set", "$0.65 per share", false]);
  });
});
