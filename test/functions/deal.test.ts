import fc from "fast-check";
import "../arbitraries/properties";
import { runs } from "../arbitraries/properties";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition } from "../../src/engine/agreement/terms";
import { call, HostError } from "./host";
import { serial } from "./serial";

const HY = "Base deal=HY_TECH_2003";
const NONE = "Base deal=NONE";

const errorCell = (code: string) => ({ type: "Error", basicType: "Error", basicValue: code });

describe("the text of a deal (decisions, 2.1)", () => {
  test.each<[unknown, unknown, string, string]>([
    [
      [
        ["Principal", 500000],
        ["Ownership cap", 0.0999],
      ],
      null,
      `${HY}; Principal=500000; Ownership cap=0.0999`,
      "a table",
    ],
    [`${HY}; Principal=500000`, [["Principal", "not set"]], HY, "not set takes a term back to the base"],
    [
      [["Extra closures", "2003-08-18, 2003-08-15"]],
      null,
      `${HY}; Extra closures=2003-08-15, 2003-08-18`,
      "a list rises",
    ],
    [[["Extra closures", "2003-08-15;2003-08-15"]], null, `${HY}; Extra closures=2003-08-15`, "and has each day once"],
    [[["Ownership cap", "none"]], null, `${HY}; Ownership cap=none`, "none"],
    [[["Principal", 750000]], null, HY, "what the base has anyway is left out"],
    [null, null, HY, "nothing"],
    ["", null, HY, "a blank"],
    [[["Base deal", "none"]], null, NONE, "none is a choice of Base deal"],
    [
      [
        ["ownership CAP", 0.0999],
        ["Base deal", "NONE"],
        ["principal", 500000],
      ],
      null,
      `${NONE}; Principal=500000; Ownership cap=0.0999`,
      "the base first, then the order of the terms",
    ],
    [[["Top-up rounding", "up"]], null, HY, "a choice in capitals, and the default of the agreement is its own"],
    [`${NONE}; Top-up rounding=UP`, null, `${NONE}; Top-up rounding=UP`, "which a deal of its own states"],
    [[["Top-up rounding", "none"]], null, HY, "none of a reading leaves no doubt: not set"],
    [[["Maturity date", serial("2009-01-15")]], null, `${HY}; Maturity date=2009-01-15`, "a serial is a date"],
    [[["Notice opens", 0.375]], null, HY, "a time of the day"],
    [[["Notice opens", "08:30"]], null, `${HY}; Notice opens=08:30`, "another"],
    [[["Coupon rate", 0.1 * 3]], null, `${HY}; Coupon rate=0.3`, "fifteen digits"],
    [[["Principal", 7500000.5]], null, `${HY}; Principal=7500000.5`, "no grouping"],
    [[["Par value", 0.0000001]], null, `${HY}; Par value=0.0000001`, "no exponent"],
    [[["Principal", 1e20]], null, `${HY}; Principal=100000000000000000000`, "nor for a large one"],
    [
      `${NONE}; Principal=5; Coupon rate=1%`,
      [["Base deal", "HY_TECH_2003"]],
      `${HY}; Principal=5`,
      "changes prevail, the base too",
    ],
    [[["Day count", 30360]], null, `${HY}; Day count=30360`, "a choice that looks like a number"],
  ])("DEAL(%j, %j) is %s (%s)", (terms, changes, expected) => {
    expect(call("DEAL", terms, changes)).toBe(expected);
    expect(call("DEAL", expected)).toBe(expected);
  });

  test.each([
    ["PRINCIPAL = 500000", "names and blanks as in a table"],
    ["Principal=500000;", "a last semicolon"],
    ["\n Principal\n=\n500000 ;", "line breaks are blanks"],
    ["Principal=5e5", "an exponent is read"],
    ["Principal=500000.0", "zeros at the end"],
    ["Principal=500000; principal=500000", "twice the same"],
    ["Principal=500000; Ownership cap=", "a value that says nothing"],
    ["Principal=500000; Ownership cap=not set", "nor does not set"],
  ])("%j is read (%s)", (text) => {
    expect(call("DEAL", text)).toBe(`${HY}; Principal=500000`);
  });

  test.each([
    ["Ownership cap=9.99%", "Ownership cap=0.0999", "hundredths, of the decimal and not of the double beside it"],
    ["Coupon rate=7%", "Coupon rate=0.07", "7 hundredths"],
    ["Escrow cover=150%", "Escrow cover=1.5", "more than a whole"],
    ['Notice opens="08:30"', "Notice opens=08:30", "quotes that are not needed"],
  ])("%s is %s (%s)", (text, expected) => expect(call("DEAL", text)).toBe(`${HY}; ${expected}`));

  test.each<[string, RegExp]>([
    [
      "HY_TECH_2003",
      /^terms: "HY_TECH_2003" came; accepted is the text of a deal.*TERMS of HY_TECH_2003, ROSEWORTH_1999/,
    ],
    ["Principal=5; cap", /^terms: "cap" came where a name and = belong/],
    ["Principal=5;; Coupon rate=1%", /^terms: ""|^terms: "; Coupon rate" came where a name/],
    ["=5", /^terms: "" came where a name and = belong/],
    ['Principal="5', /^terms: the quotes of Principal are not closed/],
    ['Principal="5" or 6', /^terms: "or 6" came after the quotes of Principal/],
    ["Principal=5=6", /^terms: the value of a term holds = or a quote/],
    ["Principle=5", /^terms: "Principle" is not a term; the nearest known one is Principal/],
    ["Principal=5; Principal=6", /^terms: Principal is given twice: 5 and 6/],
    ["Base deal=OTHER", /^Base deal: "OTHER" came; accepted is HY_TECH_2003, NONE/],
  ])("%s is refused: %s", (text, message) => {
    expect(call("DEAL", text)).toMatchObject({ code: "#VALUE!", message: expect.stringMatching(message) });
  });

  test.each<[string, unknown, RegExp]>([
    ["a table with a name that is none", [["Principel", 5]], /^changes: "Principel" is not a term; the nearest known/],
    ["a text with one", "Principel=5", /^changes: "Principel" is not a term; the nearest known one is Principal/],
    ["a text that is cut", 'Principal="5', /^changes: the quotes of Principal are not closed/],
    ["a term twice", "Principal=5; Principal=6", /^changes: Principal is given twice: 5 and 6/],
  ])("%s is refused by the parameter that it stands in", (_, given, message) => {
    expect(call("DEAL", HY, given)).toMatchObject({ code: "#VALUE!", message: expect.stringMatching(message) });
    const other = new RegExp(message.source.replace("changes", "other"));
    expect(call("DEAL_DIFFERENCES", HY, given)).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(other),
    });
  });

  test("what cannot be read is carried as it came, and fails what needs it alone (C23)", () => {
    const table = [
      ["Coupon rate", errorCell("#REF!")],
      ["Principal", 'a; "b" = c'],
      ["Cap denominator", "MIDDLE"],
      ["Escrow cover", -1],
    ];
    const text = `${HY}; Principal="a; ""b"" = c"; Coupon rate="#REF!"; Escrow cover="-1"; Cap denominator="MIDDLE"`;
    expect(call("DEAL", table)).toBe(text);
    expect(call("DEAL", text)).toBe(text);
    expect(call("ACCRUED_INTEREST", 1000, "2003-01-01", "2004-01-01", text)).toMatchObject({
      code: "#VALUE!",
      message: "Coupon rate holds #REF! [Recital]",
    });
    expect(call("ESCROW_TOPUP", 750000, 0.29, 5000000, null, text).message).toMatch(/^Escrow cover: "-1" came/);
    expect(call("FULL_CONVERSION_SHARES", 750000, 0.25, null, text)).toBe(3000000);
    expect(call("CONVERSION_SHARES", 750000, 0.25, null, table)).toBe(3000000);
  });

  test("a table that looks at the whole deal fails with it too, and leaves nothing out in silence", () => {
    expect(call("TIMELINE", null, null, null, 'Maturity date="#REF!"')).toMatchObject({
      code: "#VALUE!",
      message: "Maturity date holds #REF! [Recital]",
    });
  });

  test("a text that no cell holds is refused", () => {
    expect(call("DEAL", [["Principal", "x".repeat(33000)]])).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("a cell holds 32767"),
    });
  });

  test("an error in a table passes through where its row is used", () => {
    const table = [["Coupon rate", errorCell("#DIV/0!")]];
    expect(call("ACCRUED_INTEREST", 1000, "2003-01-01", "2004-01-01", table)).toMatchObject({ code: "#DIV/0!" });
    expect(call("FULL_CONVERSION_SHARES", 750000, 0.25, null, table)).toBe(3000000);
  });

  test("the text where a fact belongs is refused, as a table is", () => {
    for (const facts of [
      [750000, 0.25, 5000000, NONE],
      [NONE, 0.25, 5000000],
    ])
      expect(call("ESCROW_TOPUP", ...facts).message).toContain("the terms go last");
  });
});

const UGLY = [
  "; ",
  "=",
  '"',
  "a;b",
  " x ",
  "#N/A",
  "",
  "-5",
  "0",
  "TRUE",
  "1e400",
  "5%",
  "2003-13-01",
  "none of it",
  "line\nbreak",
];

/** A value of a term as a cell might hold it: right, none, not set, or wrong. */
function cellOf({ kind, choices }: TermDefinition): fc.Arbitrary<unknown> {
  const right: Record<TermDefinition["kind"], fc.Arbitrary<unknown>> = {
    date: fc.integer({ min: 36000, max: 44000 }),
    dates: fc
      .array(fc.constantFrom("2003-08-14", "2003-08-15", "2001-09-11"), { maxLength: 4 })
      .map((all) => all.join("; ")),
    time: fc.constantFrom("09:00", "17:30", 0.5),
    money: fc.double({ min: 0.01, max: 1e12, noNaN: true }),
    price: fc.double({ min: 0.0001, max: 1e4, noNaN: true }),
    shares: fc.integer({ min: 1, max: 2 ** 40 }),
    rate: fc.double({ min: 0.0001, max: 2, noNaN: true }),
    multiple: fc.double({ min: 0.1, max: 5, noNaN: true }),
    count: fc.integer({ min: 1, max: 400 }),
    choice: fc.constantFrom(...(choices?.keys() ?? ["?"])),
  };
  return fc.oneof(
    { weight: 5, arbitrary: right[kind] },
    fc.constantFrom<unknown>("none", "not set", "", ...UGLY, -3, true, errorCell("#REF!")),
  );
}

const table = fc
  .subarray(
    TERM_KEYS.filter((key) => key !== "baseDeal").map((key) => TERM_DEFINITIONS[key] as TermDefinition),
    { maxLength: 20 },
  )
  .chain((terms) => fc.tuple(...terms.map((term) => cellOf(term).map((value) => [term.name, value] as const))));

const deal = fc.record({ base: fc.constantFrom("HY_TECH_2003", "NONE"), rows: table });

test("DEAL and TERMS round-trip to the letter, whatever the cells hold", () => {
  fc.assert(
    fc.property(deal, fc.boolean(), ({ base, rows }, isTurned) => {
      const cells = [["Base deal", base], ...rows];
      const text = call("DEAL", isTurned ? [...cells].reverse() : cells);
      expect(typeof text).toBe("string");
      expect(call("DEAL", text)).toBe(text);
      expect(call("DEAL", call("TERMS", text))).toBe(text);
      expect(call("DEAL", null, text)).toBe(text);
      // From the table and from its text every term is answered alike.
      for (const [name] of rows.slice(0, 3)) {
        const [byTable, byText] = [call("TERM", name, cells), call("TERM", name, text)];
        if (byTable instanceof HostError) expect(byText).toBeInstanceOf(HostError);
        else expect(byText).toEqual(byTable);
      }
    }),
    runs(300),
  );
});

describe("DEAL_DIFFERENCES", () => {
  const HEADINGS = ["Term", "Clause", "This deal", "The other"];
  test.each<[unknown[], unknown[][], string]>([
    [[[["Principal", 500000]]], [["Principal", "Recital, 2.1", 500000, 750000]], "from the agreement"],
    [[[["Principal", 750000]]], [], "none"],
    [
      [`${NONE}; Principal=500000; Ownership cap=none`],
      [
        ["Principal", "Recital, 2.1", 500000, ""],
        ["Ownership cap", "4.18", "none", ""],
      ],
      "of a deal of its own: every term that it states",
    ],
    [
      [`${NONE}; Principal=500000`, `${NONE}; Coupon rate=8%`],
      [
        ["Principal", "Recital, 2.1", 500000, ""],
        ["Coupon rate", "Recital", "", 0.08],
      ],
      "what a deal does not state is blank",
    ],
    [
      [`${NONE}; Maturity date=2009-01-15`, `${NONE}; Maturity date=2008-04-27`],
      [["Maturity date", "Recital", serial("2009-01-15"), serial("2008-04-27")]],
      "dates as serials",
    ],
  ])("of %j: %j (%s)", (args, rows) => expect(call("DEAL_DIFFERENCES", ...args)).toEqual([HEADINGS, ...rows]));

  test("with the agreement a deal of its own differs in its base and in every term that it leaves unsaid", () => {
    const rows: unknown[][] = call("DEAL_DIFFERENCES", NONE, HY).slice(1);
    expect(rows[0]).toEqual(["Base deal", "Terms", "NONE", "HY_TECH_2003"]);
    expect(rows).toContainEqual(["Ownership cap", "4.18", "", 0.05]);
    expect(rows).toContainEqual(["Market", "1.1", "", "OTCBB"]);
    expect(rows.map(([name]) => name)).not.toContain("Top-up rounding");
  });
});
