import { DECIDED_READINGS, READING_KEYS } from "../../src/engine/agreement/readings";
import { PRESETS, presetTerms } from "../../src/engine/agreement/presets";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition } from "../../src/engine/agreement/terms";
import { call, callWith, HostError } from "./host";

test.each([
  ["Escrow cover", {}, 2, "the agreement's own"],
  ["escrow cover", { "Escrow cover": 1.5 }, 1.5, "of the table given"],
  ["Maturity date", {}, 39565, "2008-04-27 as a serial"],
  ["Debenture count", {}, 750, "a number"],
  ["Fixed conversion price", {}, "not set", "not in the agreement"],
  ["Extra closures", {}, "none", "an empty list"],
  ["Extra closures", { "Extra closures": "2003-08-15" }, "2003-08-15", "a list"],
  ["Notice closes", {}, "17:00", "a time"],
  ["Escrow warrant shares", { "Escrow warrant shares": "none" }, 0, "none, where 0 is as good"],
  ["Coupon rate", { "Coupon rate": "none" }, 0, "no interest"],
  ["Waiver days", { "Waiver days": "none" }, "none", "a period of 0 days would be one"],
  ["Ownership cap", { "Ownership cap": "none" }, "none", "a cap of 0 would be one"],
  ["Maturity date", { "Maturity date": "none" }, "none", "no date is 0"],
  ["Base deal", {}, "HY_TECH_2003", "what the deal rests on"],
  [
    "Fixed conversion price",
    { "Fixed conversion price": "none" },
    "none",
    "no such leg, which the agreement leaves open",
  ],
])("TERM(%s) with %j is %p (%s)", (name, terms, expected) => {
  expect(callWith(terms, "TERM", name)).toBe(expected);
});

test("TERMS lists every term with the agreement's value, and can be given back as terms", () => {
  const table = call("TERMS");
  expect(table[0]).toEqual(["Term", "Value", "Unit", "Clause", "Meaning"]);
  expect(table.slice(1).map(([name]: [string]) => name)).toEqual(TERM_KEYS.map((key) => TERM_DEFINITIONS[key].name));
  expect(call("ESCROW_TOPUP", 750000, 0.29, 5000000, null, table)).toBe(180000);
});

test.each(PRESETS.map((preset) => [preset.name, preset] as const))(
  "the preset %s has terms that read, a source, and blanks for the rest",
  (name, preset) => {
    const rows: [string, unknown][] = call("TERMS", name).slice(1);
    const stated = rows.filter(([, value]) => value !== "").map(([term]) => term);
    const expected = preset.values ? ["Base deal", ...Object.keys(preset.values)] : rows.map(([term]) => term);
    expect(stated.sort()).toEqual([...expected].sort());
    expect(() =>
      TERM_KEYS.filter((key) => stated.includes(TERM_DEFINITIONS[key].name)).map((key) => presetTerms(preset)[key]),
    ).not.toThrow();
    expect(rows[0]![1]).toBe(preset.values ? "NONE" : "HY_TECH_2003");
    expect(preset.source).toMatch(/\w{4}/);
  },
);

test("at least four other deals are known", () => {
  expect(PRESETS.filter(({ values }) => values !== undefined).length).toBeGreaterThanOrEqual(4);
});

test("READINGS lists every switch of the clause book, 59 of 59", () => {
  const bySwitch = READING_KEYS.map((key) => (TERM_DEFINITIONS[key] as TermDefinition).reading?.row);
  const covered = new Set([...bySwitch, ...DECIDED_READINGS.map(({ row }) => row)]);
  const all = Array.from({ length: 59 }, (_, i) => `A${String(i + 1).padStart(2, "0")}`);
  expect(all.filter((row) => !covered.has(row))).toEqual([]);
  console.info(`switches listed: ${all.filter((row) => covered.has(row)).length} of 59`);
});

test("READINGS says what is in force in the deal given", () => {
  const inForce = (terms: Record<string, unknown>) =>
    callWith(terms, "READINGS").find(([name]: [string]) => name === "Cap denominator")[2];
  expect([inForce({}), inForce({ "Cap denominator": "PRE" })]).toEqual(["POST", "PRE"]);
});

test.each([
  ["TERM", ["Escrow covers"], /name: "Escrow covers" is not a term; the nearest known one is Escrow cover/],
  ["TERMS", ["HY_TECH_2004"], /preset: "HY_TECH_2004" came; accepted is HY_TECH_2003/],
])("%s(%j) is refused and says what is accepted", (id, args, message) => {
  const shown = call(id, ...args);
  expect(shown).toBeInstanceOf(HostError);
  expect(shown.message).toMatch(message);
});
