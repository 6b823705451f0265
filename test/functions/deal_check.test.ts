import { call, callWith, HostError } from "./host";

type Rows = string[][];
type Changes = Record<string, unknown>;

const HEADINGS = ["Severity", "Clause", "Finding", "Figures", "Changes"];

/** A deal of the same form that says everything once, and keeps what it says. */
const SOUND: Changes = {
  "Execution date": "2003-02-03",
  "Original issuance date": "2003-02-03",
  "Effective date limit": "2003-06-30",
  "Maturity date": "2005-02-03",
  "Lapse days": 14,
  "Wire instruction days": 2,
  "Blue sky years": 3,
  "Reinstatement days": 10,
  "Pre-closing reinstatement days": 10,
  "Purchase price": 3000000,
  Principal: 3000000,
  "Debenture count": 3000,
  "Authorized shares": 500000000,
  "Outstanding shares": 200000000,
  "Escrow shares": 40000000,
  "Escrow warrant shares": 1000000,
  "Warrant shares": 1000000,
  "Initial warrant shares": "none",
  "Initial warrant escrow shares": "none",
  "Top-up rounding": "ODD_LOT",
  "Price floor": 0.3,
  "Waiver scope": "ALL",
  "Default compounding": "SIMPLE",
  "Liquidated damages multiple": 0.5,
  "Liquidated damages scope": "COMPANY_SIDE",
  "Refund and damages": "INCLUSIVE",
  "Document fee": "none",
  "Escrow agent fee": "none",
  "Introduction fee rate": "none",
};

const SOUND_SCHEDULES: unknown[][] = [
  ["CERTIFICATE", "All", 400, 100000],
  ["COMMITMENT", "Option plan", 5000000],
  ["PURCHASER", "First Fund", 2000000, 2000, 600000, 0],
  ["PURCHASER", "Second Fund", 1000000, 1000, 400000, 0],
  ["DEBT", "Bank loan", 500000, 0.06, "2002-01-01", "2004-01-01", false],
  ["STATED", "Principal", 3000000, "Schedule 1"],
  ["STATED", "Maturity date", "2005-02-03", "Exhibit A"],
  ["AS OF", "Outstanding shares", "2003-02-03"],
  ["PARTY", "Maker, Inc.", "Company", true],
  ["PARTY", "First Fund", "first Purchaser", true],
  ["EXHIBIT", "A", true],
  ["RESTRAINT", "Charter", "4.10", true],
].map((row) => [...row, ...Array<null>(7 - row.length).fill(null)]);

/** A deal of its own, which states each of its terms. */
const OTHERS = Object.fromEntries(
  (call("TERMS") as [string, unknown][]).slice(2).filter(([, value]) => value !== "not set"),
);

function check(terms: Changes, schedules: unknown): Rows {
  const deal = { ...OTHERS, "Base deal": "NONE", ...terms };
  const [headings, ...rows] = callWith(deal, "DEAL_CHECK", schedules) as Rows;
  expect(headings).toEqual(HEADINGS);
  return rows;
}

const with_ = (...rows: unknown[][]) => [
  ...SOUND_SCHEDULES,
  ...rows.map((row) => [...row, ...Array<null>(7 - row.length).fill(null)]),
];

test("a sound deal: nothing is found", () => {
  expect(check(SOUND, SOUND_SCHEDULES)).toEqual([]);
});

describe("one thing wrong in a sound deal is found, and nothing else", () => {
  type Wrong = [row: string, terms: Changes, schedules: unknown[][], severity: string, clause: string, figures: RegExp];
  const wrongs: Wrong[] = [
    [
      "I02",
      {},
      with_(["CERTIFICATE", "More", 1, 10000]),
      "H",
      "Schedule 1, 1.1",
      /^40,010,000 in 401 certificates v Escrow Shares 40,000,000 \(10,000 more\)/,
    ],
    [
      "I02",
      { "Escrow shares": 39999999 },
      SOUND_SCHEDULES,
      "H",
      "Schedule 1, 1.1",
      /40,000,000 in 400 certificates v Escrow Shares 39,999,999 \(1 more\)/,
    ],
    [
      "I03",
      { "Authorized shares": 239999999 },
      [],
      "H",
      "3.1(c), 3.1(d)",
      /^39,999,999 unissued; after both escrows -1 \(240,000,000 in all v 239,999,999\)/,
    ],
    [
      "I52",
      { "Top-up rounding": "UP" },
      SOUND_SCHEDULES,
      "H",
      "4.13",
      /^Certificates of 10,000: one share short at \$0\.153846153846 costs/,
    ],
    [
      "I07",
      {},
      with_(["COMMITMENT", "Loan", 255000001]),
      "H",
      "3.1(c), 3.1(d)",
      /300,000,000 unissued; after both escrows 260,000,000; after Option plan 255,000,000; after Loan -1/,
    ],
    ["P059", { "Price floor": 0.0001 }, [], "H", "3.1(d), 4.13", /the formula goes down to \$0\.0001/],
    ["1.1", { "Warrant shares": 999999 }, [], "H", "1.1, Schedule 1", /^1,000,000 v 999,999\./],
    ["SCH-07", { "Warrant exercise price": 0.0009 }, [], "M", "1.1", /^\$0\.0009 v \$0\.001\./],
    [
      "I59",
      {},
      with_(["AS OF", "Debts", "2003-01-27"]),
      "L",
      "3.1(c), Schedules",
      /^Debts: 2003-01-27, 7 days before\./,
    ],
    [
      "I33",
      {},
      with_(["DEBT", "Old note", 100, 0.1, "2001-02-02", "2003-02-02", false]),
      "H",
      "3.1(h), Schedule 3.1(h)",
      /^\$100 due 2003-02-02, 1 days before the signing, with \$20 of interest for 730 days/,
    ],
    [
      "I35",
      {},
      with_(["DEBT", "Suit", 100, null, "2003-01-01"]),
      "L",
      "Schedules 3.1(c) to 3.1(h)",
      /^\$100 from 2003-01-01, 33 days to the signing/,
    ],
    [
      "I05",
      {},
      with_(["STATED", "Purchase price", 2999999.5, "2.1"]),
      "H",
      "2.1; 2.1",
      /^\$2,999,999\.5 \(2\.1\) v \$3,000,000 \(2\.1\): \$0\.5 apart\./,
    ],
    [
      "I01",
      {},
      with_(["STATED", "Escrow shares", 40, "1.1, in words"]),
      "H",
      "1.1; 1.1, in words",
      /^40 \(1\.1, in words\) v 40,000,000 \(1\.1\), 1,000,000 times as many\./,
    ],
    [
      "I36",
      {},
      with_(["STATED", "Maturity date", "2005-02-04", "4.26"]),
      "H",
      "Recital; 4.26",
      /^2005-02-04 \(4\.26\) v 2005-02-03 \(Recital\)\./,
    ],
    ["P118", { "Debenture count": 3001 }, SOUND_SCHEDULES, "H", "Schedule 1, 1.1, 2.1", /^3,000 v 3,001: 1 fewer\./],
    [
      "I64",
      { "Warrant shares": 12000000, "Escrow warrant shares": 12000000 },
      [],
      "H",
      "1.1, 4.18",
      /^12,000,000 shares would be 5\.660377358491% after exercise, against 5%; at most 10,526,315 in one step/,
    ],
    ["I64", { "Price floor": 0.28 }, [], "H", "4.18", /^\$3,000,000 ÷ 10,526,315 shares: \$0\.285000021375/],
    [
      "I30",
      { "Waiver scope": "DEBENTURES" },
      [],
      "M",
      "4.18",
      /^1,000,000 Warrant Shares and Initial Warrant Shares stay capped after 75 days/,
    ],
    ["13d-3", { "Waiver days": 60 }, [], "M", "4.18", /^60 v 60 days/],
    [
      "2.2(a)",
      { "Filing days": 148 },
      [],
      "H",
      "2.2(a), 1.1",
      /^Filing due 2003-07-01; effective no later than 2003-06-30/,
    ],
    [
      "I10",
      { "Lapse days": 7 },
      [],
      "H",
      "2.3(a), 5.1(a)(ii)",
      /^Effective 2003-06-30: 5 Business Days end on 2003-07-08, 7 days on 2003-07-07, 1 days earlier/,
    ],
    [
      "I27",
      { "Wire instruction days": 5 },
      [],
      "M",
      "2.3(a), 2.3(c)(i)",
      /^Effective 2003-06-30, Closing 2003-07-08: instructions due 2003-06-30/,
    ],
    [
      "I11",
      { "Pre-closing reinstatement days": 20 },
      [],
      "H",
      "4.19, 5.1(a)(vi)",
      /^10 v 20 Trading Days; halted on 2003-06-30: 2003-07-15 v 2003-07-29/,
    ],
    [
      "I12",
      { "Blue sky years": 1 },
      [],
      "H",
      "4.17, 4.24",
      /^Through 2004-07-08 for the latest Closing; Debentures due 2005-02-03, 210 days later/,
    ],
    [
      "I36",
      { "Maturity date": "2005-02-05" },
      [],
      "L",
      "Recital, 7.8",
      /^2005-02-05, a Saturday, 733 days after the signing; the next Business Day is 2005-02-07/,
    ],
    ["I69", {}, with_(["RESTRAINT", "Registration", "4.22", false]), "M", "4.22, 7.9", /No end/],
    [
      "I56",
      { "Maturity date": "2006-08-01", "Blue sky years": 4 },
      [],
      "M",
      "1.1, 7.14",
      /^From 2006-08-01; the agreement refers to the law as it was until 2006-08-01/,
    ],
    ["order", { "Original issuance date": "2005-02-03" }, [], "H", "1.1, Recital", /^2005-02-03 v 2005-02-03/],
    [
      "I13",
      { "Default rate": 0.16 },
      [],
      "H",
      "4.19(v), 5.2, VI",
      /^\$100,000 for 500 days: \$20,547\.945205479452 by 4\.19\(v\) v \$21,917\.808219178082 by Article VI, \$1,369\.863013698630 apart/,
    ],
    ["I28", { "Escrow agent fee": 5000 }, [], "M", "4.27, 7.1", /^Without a Closing nothing by 4\.27 v \$5,000/],
    ["I22", { "Liquidated damages scope": "EXCEPT_5_1C" }, [], "H", "4.25, 5.1", /^\$1,500,000 for a change of law/],
    [
      "I65",
      { "Liquidated damages multiple": 1.01 },
      [],
      "M",
      "2.2(c), 4.25",
      /^\$3,030,000, 101% of the Purchase Price/,
    ],
    [
      "I65",
      { Principal: 2499999 },
      [],
      "M",
      "Recital, 4.19(v), VI, 7.8",
      /^Highest rate stated 15%: under 16% \(civil\), under 25% \(criminal\); \$2,499,999 is under the \$2,500,000/,
    ],
    ["I63", {}, with_(["EXHIBIT", "B", false]), "H", "Exhibits", /^1 of 2: B\./],
    ["I47", {}, with_(["PARTY", "Agent LLP", "Escrow Agent", false]), "H", "7.3, Schedule 1", /^Escrow Agent: none/],
    [
      "I18",
      {},
      with_(["PARTY", "Maker LLC", "Company", true]),
      "M",
      "1.1, 3.2(a), Schedules",
      /^Maker, Inc\.; Maker LLC\./,
    ],
    [
      "I66",
      {},
      with_(["PARTY", "Maker, Inc.", "Escrow Agent", true]),
      "M",
      "1.1, 4.27, 7.3",
      /^Company; Escrow Agent\./,
    ],
  ];
  const found = (rows: Rows, clause: string) => rows.filter((row) => row[1] === clause);
  test.each(wrongs)("%s %j", (row, terms, schedules, severity, clause, figures) => {
    const rows = check({ ...SOUND, ...terms }, schedules.length === 0 ? "none" : schedules);
    expect(rows.map((one) => one.slice(0, 2))).toContainEqual([severity, clause]);
    expect(found(rows, clause)[0]![3]).toMatch(figures);
    // A fee also has to come out of the price, and a price floor that is too low fails the cap as well as the reserve.
    expect(rows).toHaveLength(row === "I28" || row === "P059" ? 2 : 1);
  });

  test("an Initial Warrant that stays after a termination, and one fee or two", () => {
    const kept = check({ ...SOUND, "Initial warrant shares": 1000, "Initial warrant escrow shares": 1000 }, "none");
    expect(kept.map((row) => row.slice(0, 2))).toEqual([["H", "2.2(c)(i)"]]);
    expect(kept[0]![3]).toBe("$3,000,000 returned; 1,000 shares kept at $0.01, $10 in all.");
    const fees = check({ ...SOUND, "Document fee": 20000, "Introduction fee rate": 0.04 }, "none");
    expect(fees.map((row) => row[1])).toEqual(["2.3(c)(i), 4.27", "4.16, 4.28", "2.2(c), 4.27", "3.1(i), 4.28"]);
  });

  test("a Warrant of exactly the cap's shares is within it", () => {
    const shares = { "Warrant shares": 10526315, "Escrow warrant shares": 10526315 };
    expect(check({ ...SOUND, ...shares }, "none")).toEqual([]);
  });

  test("the reserve is what the other commitments leave", () => {
    const terms = { ...SOUND, "Escrow shares": 21000000, "Price floor": 0.29 };
    expect(check(terms, [["COMMITMENT", "Plan", 258000000]])).toEqual([]);
    const [found, ...others] = check(terms, [["COMMITMENT", "Plan", 279000000]]);
    expect([found![1], others]).toEqual(["3.1(d), 4.13", []]);
    expect(found![3]).toMatch(/with the other commitments 0: down to \$0\.3; the formula goes down to \$0\.29/);
  });

  test("a Purchaser who pays more for a Debenture, while the totals hold", () => {
    const schedules = SOUND_SCHEDULES.map((row) =>
      row[1] === "Second Fund"
        ? [...row.slice(0, 3), 1500, 400000, 0, null]
        : row[1] === "First Fund" && row[0] === "PURCHASER"
          ? [...row.slice(0, 3), 1500, 600000, 0, null]
          : row,
    );
    const rows = check(SOUND, schedules);
    expect(rows.map((row) => row.slice(0, 2))).toEqual([["H", "1.1, Schedule 1"]]);
    expect(rows[0]![3]).toBe("First Fund: $1,333.333333333333; Second Fund: $666.666666666667.");
  });
});

describe("the agreement's own deal", () => {
  const rows = (call("DEAL_CHECK") as Rows).slice(1);
  const rules = rows.filter((row) => !row[2]!.startsWith("Reader's note: "));
  const notes = rows.filter((row) => row[2]!.startsWith("Reader's note: "));

  type Known = [row: string, severity: string, clause: string, figures: RegExp];
  const known: Known[] = [
    ["I01", "H", "1.1; 1.1, in words", /^7\.5 \(1\.1, in words\) v 7,500,000 \(1\.1\), 1,000,000 times/],
    [
      "I02",
      "H",
      "Schedule 1, 1.1",
      /^12,500,000 in 347 certificates v Escrow Shares 7,500,000 \(5,000,000 more\).* 10,000,000 \(2,500,000 more\)/,
    ],
    [
      "SCH-03",
      "H",
      "Schedule 1, 1.1",
      /7,500,000 \(lines 1\+3\+4\+5 or 2\+3\+5\), 10,000,000 \(lines 1\+2\+4\), 2,500,000 \(lines 3\+5\)/,
    ],
    ["I03", "H", "Schedule 1, 3.1(c)", /^37,916,390 \+ 12,500,000 = 50,416,390 v 50,000,000: 416,390 over/],
    ["I05", "H", "Recital, 2.1; Schedules 3.1(c)A and 3.1(d)1", /^\$1,000,000 .* v \$750,000 .*: \$250,000 apart/],
    ["I06", "H", "1.1; Schedules 3.1(c)A and 3.1(d)1", /^10,000,000 .* v 7,500,000 .*: 2,500,000 apart/],
    [
      "I07",
      "H",
      "3.1(c), 3.1(d)",
      /^12,083,610 unissued; after both escrows 2,083,610; .* 83,610; .* -13,805,279; .* -14,015,279 \(64,015,279 in all v 50,000,000\)/,
    ],
    [
      "I07, P059",
      "H",
      "3.1(d), 4.13",
      /^2,083,610 unissued after both escrows: covered down to \$0\.211864406780 \(25\/118\); .*: down to \$0\.3; no bound/,
    ],
    [
      "I10",
      "H",
      "2.3(a), 5.1(a)(ii)",
      /^Effective 2003-08-28: 5 Business Days end on 2003-09-05, 5 days on 2003-09-02, 3 days earlier/,
    ],
    ["I11", "H", "4.19, 5.1(a)(vi)", /^10 v 20 Trading Days; halted on 2003-08-28: 2003-09-12 v 2003-09-26/],
    ["I12", "H", "4.17, 4.24", /^Through 2005-09-05 .* 2008-04-27, 965 days later/],
    [
      "I13",
      "H",
      "4.19(v), 5.2, VI",
      /\$20,547\.945205479452 by 4\.19\(v\) v \$21,332\.876712328767 by Article VI, \$784\.931506849315 apart/,
    ],
    ["I16", "H", "2.3(c)(i), 4.27", /^\$750,000 v \$750,000 \+ \$30,000 = \$780,000/],
    ["I18", "M", "1.1, 3.2(a), Schedules", /^HEM Mutual Assurance Fund Limited; HEM Mutual Assurance LLC/],
    ["I22", "H", "4.25, 5.1", /^\$1,500,000 for a change of law .* \$1,500,000 for a breach under 5\.1\(c\)/],
    ["I27", "M", "2.3(a), 2.3(c)(i)", /^Effective 2003-08-28, Closing 2003-09-05: instructions due 2003-08-28/],
    ["I28", "M", "4.27, 7.1", /\$5,000/],
    ["I29", "M", "2.2(c), 4.27", /^\$25,000/],
    ["I30", "M", "4.18", /^5,000,000 .* 75 days/],
    [
      "I33, SCH-08",
      "H",
      "3.1(h), Schedule 3.1(h)",
      /^\$700,000 due 2002-10-09, 201 days before the signing, with \$16,876\.712328767123 of interest for 110 days/,
    ],
    ["I35, SCH-12", "L", "Schedules 3.1(c) to 3.1(h)", /^\$3,677,603\.74 from 2002-11-06, 173 days/],
    [
      "I36, DAT-11",
      "L",
      "Recital, 7.8",
      /^2008-04-27, a Sunday, 1826 days after the signing; the next Business Day is 2008-04-28/,
    ],
    ["I47", "H", "7.3, Schedule 1", /^Purchaser: none/],
    ["I52", "H", "4.13", /^Certificates of 10,000: one share short at \$0\.3 costs 10,000 shares, \$3,000/],
    ["I54", "M", "3.1(i), 4.28", /^4%/],
    ["I55", "M", "4.16, 4.28", /^Exclusivity 2003-04-28 to 2008-04-27; fee of 4% to 2005-04-28/],
    ["I59", "L", "3.1(c), Schedules", /2003-04-21, 7 days before; .* 2003-04-04, 24 days before/],
    ["I63", "H", "Exhibits", /^12 of 12/],
    [
      "I64, LIM-18",
      "H",
      "1.1, 4.18",
      /^2,500,000 shares would be 6\.185609353037% after exercise, against 5%; at most 1,995,599/,
    ],
    ["I64, LIM-19", "H", "4.18", /^\$750,000 ÷ 1,995,599 shares: \$0\.375827007330/],
    ["I65", "M", "2.2(c), 4.25", /^\$2,250,000, 300% of the Purchase Price/],
    [
      "I65",
      "M",
      "Recital, 4.19(v), VI, 7.8",
      /^Highest rate stated 15%: under 16% \(civil\), under 25% \(criminal\); \$750,000/,
    ],
    ["I66", "M", "1.1, 4.27, 7.3", /^Escrow Agent; counsel/],
    ["I69", "M", "4.10, 7.9", /No end/],
    ["I69", "M", "4.22, 7.9", /No end/],
    ["I72", "H", "2.2(c)(i)", /^\$750,000 returned; 2,500,000 shares kept at \$0\.01, \$25,000 in all/],
  ];
  test.each(known)("%s %s %s", (_row, severity, clause, figures) => {
    const found = rules.filter((row) => row[0] === severity && row[1] === clause);
    expect(found.map((row) => row[3]).join("\n")).toMatch(figures);
  });

  test("the gravest first: what the rules find, then what only a reader can see", () => {
    const order = (list: Rows) => list.map((row) => "HML".indexOf(row[0]!));
    expect(order(rules)).toEqual([...order(rules)].sort());
    expect(order(notes)).toEqual([...order(notes)].sort());
    expect(rows).toEqual([...rules, ...notes]);
    expect(notes.length).toBeGreaterThan(40);
  });

  test("every row has its clause, its sentence and what it changes", () => {
    for (const [, clause, finding, , changes] of rows)
      expect([clause, finding, changes].every((text) => text!.length > 2)).toBe(true);
  });

  test("readings and what-ifs leave it the agreement's own; another deal has its own schedules or none", () => {
    const notesIn = (terms: Changes) =>
      (callWith(terms, "DEAL_CHECK") as Rows).filter((row) => row[2]!.startsWith("Reader's note")).length;
    expect(notesIn({ "Cap denominator": "PRE", "Escrow cover": 1.5 })).toBe(notes.length);
    expect(notesIn({ "Outstanding shares": 39316390 })).toBe(notes.length);
    expect(callWith({ ...SOUND, "Base deal": "NONE" }, "DEAL_CHECK")).toEqual([HEADINGS]);
  });

  test("a reading that decides a doubt takes its finding away", () => {
    const clauses = (terms: Changes) => (callWith(terms, "DEAL_CHECK") as Rows).map((row) => row[1]);
    expect(clauses({ "Closing outside date": "BUSINESS_DAYS" })).not.toContain("2.3(a), 5.1(a)(ii)");
    expect(clauses({ "Liquidated damages scope": "COMPANY_SIDE" })).not.toContain("4.25, 5.1");
    expect(clauses({ Principal: 1000000 })).not.toContain("Recital, 2.1; Schedules 3.1(c)A and 3.1(d)1");
  });
});

describe("schedules", () => {
  test("a heading row, kinds in any case, and empty rows at the end", () => {
    const rows = [
      ["Kind", "Name", "First", "Second"],
      ["certificate", "Line 1", 400, 100000],
      ["As-of", "Debts", "2003-01-27", null],
      [null, null, null, null],
    ];
    expect(check(SOUND, rows).map((row) => row[0])).toEqual(["L"]);
  });

  type Bad = [schedules: unknown[][], message: RegExp];
  test("a deal in which no cover is owed is checked all the same", () => {
    expect(callWith({ "Escrow cover": "none" }, "DEAL_CHECK").length).toBeGreaterThan(20);
  });

  const bad: Bad[] = [
    [[["LETTER", "x", 1]], /schedules, row 1: kind "LETTER" came; accepted is CERTIFICATE, COMMITMENT/],
    [[["COMMITMENT", null, 1]], /schedules, row 1: nothing came; accepted is a name in the second column/],
    [[["COMMITMENT", "x", 1.5]], /schedules, row 1: 1.5 came; accepted is shares, a whole number/],
    [[["COMMITMENT", "x", -1]], /schedules, row 1: -1 came; accepted is shares, 0 or more/],
    [[["COMMITMENT", "x", "1000"]], /schedules, row 1: "1000" came/],
    [
      [
        ["CERTIFICATE", "x", 1, 2],
        ["CERTIFICATE", "y", 1, "z"],
      ],
      /schedules, row 2: "z" came; accepted is shares in each/,
    ],
    [
      [["STATED", "Principle", 1, "there"]],
      /schedules, row 1: "Principle" is not a term; the nearest known one is Principal/,
    ],
    [[["STATED", "Top-up rounding", 1, "there"]], /accepted is a term that is a number or a date/],
    [[["STATED", "Principal", 1, null]], /accepted is a text that says where/],
    [[["AS OF", "Debts", "soon"]], /schedules, row 1: "soon" came; accepted is a date/],
    [[["PARTY", "x", "Company", "maybe"]], /schedules, row 1: "maybe" came; accepted is TRUE or FALSE/],
  ];
  test.each(bad)("%j is refused", (schedules, message) => {
    const shown = call("DEAL_CHECK", schedules);
    expect(shown).toBeInstanceOf(HostError);
    expect([shown.code, shown.message]).toEqual(["#VALUE!", expect.stringMatching(message)]);
  });
});
