import { changes, extended, published, today } from "./contract-today";
import type { Contract } from "./contract/changes";

/** The contract with a fault planted in it. */
type Planted = Record<string, Record<string, string[]>>;

function planted(plant: (contract: Planted) => void): Contract {
  const contract = structuredClone(today) as Planted;
  plant(contract);
  return contract;
}

const told = (before: Contract, now: Contract) => changes(before, now).map(({ says }) => says);

const renamed = (section: Record<string, string[]>, item: string, name: string) => {
  section[name] = section[item]!;
  delete section[item];
};

const ADDS = 'no workbook breaks; "npm run contract" adds it';

test("what a workbook may hold is what test/built/contract.json says", () => {
  expect(told(published, today)).toEqual([]);
});

test("every kind of thing that a workbook may hold is there", () => {
  expect(Object.entries(today).filter(([, lines]) => Object.keys(lines).length === 0)).toEqual([]);
  expect(Object.keys(published)).toEqual(Object.keys(today));
});

describe("a change says whose workbook breaks", () => {
  test.each<[string, (contract: Planted) => void, string[]]>([
    [
      "a function gone",
      (c) => delete c.functions!.ESCROW_TOPUP,
      ["REMOVED functions, ESCROW_TOPUP: it breaks a workbook with =DEBENTURE.ESCROW_TOPUP(…)"],
    ],
    [
      "the order of parameters",
      (c) => (c.functions!.ACCRUED_INTEREST = ["from", "principal", "to", "[terms]"]),
      [
        "CHANGED functions, ACCRUED_INTEREST (principal, from, to, [terms]) to (from, principal, to, [terms]): it breaks a workbook with =DEBENTURE.ACCRUED_INTEREST(…), its arguments in the old order",
      ],
    ],
    [
      "a parameter that must be given from now on",
      (c) => (c.functions!.CLOSING_DEADLINE = ["effective", "extension", "[terms]"]),
      [
        "CHANGED functions, CLOSING_DEADLINE (effective, [extension], [terms]) to (effective, extension, [terms]): it breaks a workbook with =DEBENTURE.CLOSING_DEADLINE(…) that leaves out extension",
      ],
    ],
    [
      "a parameter that may be left out from now on",
      (c) => (c.functions!.CLOSING_DEADLINE = ["[effective]", "[extension]", "[terms]"]),
      [
        "CHANGED functions, CLOSING_DEADLINE (effective, [extension], [terms]) to ([effective], [extension], [terms]): it breaks no formula, but effective can never be asked for again",
      ],
    ],
    [
      "a parameter more",
      (c) => (c.functions!.IS_MATERIAL = ["amount", "[currency]", "[terms]"]),
      [
        "CHANGED functions, IS_MATERIAL (amount, [terms]) to (amount, [currency], [terms]): it breaks a workbook with =DEBENTURE.IS_MATERIAL(…), its arguments by the old list",
      ],
    ],
    [
      "an error code",
      (c) => (c.errors!.MATURITY_PAYMENT = ["#VALUE!", "#NUM!"]),
      [
        "REMOVED errors, MATURITY_PAYMENT (#N/A): it breaks a workbook that catches #N/A of =DEBENTURE.MATURITY_PAYMENT(…), as IFNA does",
        `ADDED errors, MATURITY_PAYMENT (#NUM!): ${ADDS}`,
      ],
    ],
    [
      "a heading",
      (c) => (c.columns!.HOLIDAYS = ["Date", "Weekday", "Why"]),
      [
        "CHANGED columns, HOLIDAYS (Date, Weekday, Reason) to (Date, Weekday, Why): it breaks a workbook that takes a column of =DEBENTURE.HOLIDAYS(…) by its heading or its place",
      ],
    ],
    [
      "a word of an argument",
      (c) => (c.arguments!["REDEMPTION_TRIGGERED event"] = ["SUSPENSION", "DELISTING"]),
      [
        "REMOVED arguments, REDEMPTION_TRIGGERED event (UPLISTING): it breaks a workbook with =DEBENTURE.REDEMPTION_TRIGGERED(…) that says UPLISTING as event",
      ],
    ],
    [
      "a term gone",
      (c) => delete c.terms!["Escrow cover"],
      [
        'REMOVED terms, Escrow cover: it breaks a Deal sheet that says "Escrow cover", and =DEBENTURE.TERM("Escrow cover")',
      ],
    ],
    [
      "the value of a blank term",
      (c) => (c.terms!["Escrow cover"] = ["%", "3"]),
      [
        'CHANGED terms, Escrow cover (%, 2) to (%, 3): it breaks a deal that leaves "Escrow cover" blank: 3 counts where 2 did',
      ],
    ],
    [
      "the unit of a term",
      (c) => (c.terms!["Filing days"] = ["Business Days", "45"]),
      [
        'CHANGED terms, Filing days (days, 45) to (Business Days, 45): it breaks a Deal sheet that gives "Filing days" as days',
      ],
    ],
    [
      "the default reading",
      (c) => (c.terms!["Cap denominator"] = ["choice", "PRE", "POST", "ESCROW_OUT"]),
      [
        'CHANGED terms, Cap denominator (choice, POST) to (choice, PRE): it breaks a deal that leaves "Cap denominator" blank: PRE counts where POST did',
      ],
    ],
    [
      "a choice gone",
      (c) => (c.terms!["Top-up rounding"] = ["choice", "UP", "DOWN", "ODD_LOT"]),
      ['REMOVED terms, Top-up rounding (NEAREST): it breaks a Deal sheet that says NEAREST for "Top-up rounding"'],
    ],
    [
      "a preset's name",
      (c) => renamed(c.presets!, "NOTE_2018", "NOTE_18"),
      [
        'REMOVED presets, NOTE_2018: it breaks a workbook with =DEBENTURE.TERMS("NOTE_2018"), and a Deal sheet based on it',
        expect.stringMatching(/^ADDED presets, NOTE_18 \(Base deal: NONE, .*Price statistic: LOWEST.*\): /) as string,
      ],
    ],
    [
      "a preset's value",
      (c) => (c.presets!.ADAR_BAYS_2016![4] = "Coupon rate: 0.09"),
      [
        expect.stringMatching(
          /^CHANGED presets, ADAR_BAYS_2016 .*Coupon rate: 0.08.* to .*Coupon rate: 0.09.*: it breaks/,
        ) as string,
      ],
    ],
    [
      "a fact's name",
      (c) => renamed(c.facts!, "Closing", "Closing Date"),
      [
        'REMOVED facts, Closing: it breaks a workbook whose =DEBENTURE.DEAL_STATUS(…) says "Closing"',
        `ADDED facts, Closing Date (date or none): ${ADDS}`,
      ],
    ],
    [
      "a fact's kind",
      (c) => (c.facts!.Closing = ["TRUE/FALSE"]),
      [
        'CHANGED facts, Closing (date or none) to (TRUE/FALSE): it breaks a workbook whose =DEBENTURE.DEAL_STATUS(…) says "Closing"',
      ],
    ],
    [
      "a fact's choice",
      (c) => (c.facts!["Prevailing party"] = ["choice", "COMPANY", "PURCHASER"]),
      [
        'REMOVED facts, Prevailing party (SPLIT): it breaks a workbook whose =DEBENTURE.DEAL_STATUS(…) says SPLIT for "Prevailing party"',
      ],
    ],
    [
      "a schedule's kind",
      (c) => renamed(c.schedules!, "AS OF", "DATED"),
      [
        "REMOVED schedules, AS OF: it breaks a workbook whose =DEBENTURE.DEAL_CHECK(…) has a schedule with AS OF rows",
        `ADDED schedules, DATED (the day: date): ${ADDS}`,
      ],
    ],
    [
      "a schedule's columns",
      (c) => c.schedules!.CERTIFICATE!.reverse(),
      [
        "CHANGED schedules, CERTIFICATE (how many: whole number, shares in each: whole number) to (shares in each: whole number, how many: whole number): it breaks a workbook whose =DEBENTURE.DEAL_CHECK(…) has a schedule with CERTIFICATE rows",
      ],
    ],
    [
      "a defined name",
      (c) => renamed(c.names!, "Fact_as_of", "Fact_today"),
      [
        "REMOVED names, Fact_as_of: it breaks a workbook with formulas on the name Fact_as_of, and the pane that looks for it there",
        `ADDED names, Fact_today (Facts, As of): ${ADDS}`,
      ],
    ],
    [
      "a name on another cell",
      (c) => (c.names!.Escrow_shares = ["Deal", "Escrow warrant shares"]),
      [
        "CHANGED names, Escrow_shares (Deal, Escrow shares) to (Deal, Escrow warrant shares): it breaks a workbook with formulas on the name Escrow_shares, and the pane that looks for it there",
      ],
    ],
    [
      "a word of an answer",
      (c) => (c.answers!["TIMELINE Status"] = ["past", "today", "to come"]),
      [
        'REMOVED answers, TIMELINE Status (ahead): it breaks a workbook that looks for "ahead" in the column Status of =DEBENTURE.TIMELINE(…)',
        `ADDED answers, TIMELINE Status (to come): ${ADDS}`,
      ],
    ],
    [
      "the namespace",
      (c) => (c.addin!.namespace = ["DEBT"]),
      ["CHANGED addin, namespace (DEBENTURE) to (DEBT): it breaks every workbook with a formula of this add-in"],
    ],
    [
      "a whole section lost",
      (c) => (c.addin = {}),
      [
        "REMOVED addin, namespace: it breaks every workbook with a formula of this add-in",
        "REMOVED addin, id: it breaks every workbook with a formula of this add-in",
      ],
    ],
  ])("%s", (_name, plant, expected) => {
    expect(told(today, planted(plant))).toEqual(expected);
  });
});

describe("what is new", () => {
  const more = planted((c) => {
    c.functions!.LATER = ["day", "[terms]"];
    c.terms!["Later term"] = ["choice", "ONE", "OTHER"];
    c.terms!["Cap denominator"]!.push("FULL");
    c.errors!.VERSION = ["#N/A"];
  });

  test("breaks nothing, and is to be published", () => {
    expect(told(today, more)).toEqual([
      `ADDED functions, LATER (day, [terms]): ${ADDS}`,
      `ADDED errors, VERSION (#N/A): ${ADDS}`,
      `ADDED terms, Cap denominator (FULL): ${ADDS}`,
      `ADDED terms, Later term (choice, ONE, OTHER): ${ADDS}`,
    ]);
  });

  test("goes to the end, and then there is nothing to say", () => {
    expect(told(extended(today, more), more)).toEqual([]);
    expect(Object.keys(extended(today, more).functions!).at(-1)).toBe("LATER");
    expect(extended(today, more).terms!["Cap denominator"]).toEqual(["choice", "POST", "PRE", "ESCROW_OUT", "FULL"]);
  });

  test("takes nothing away and changes nothing", () => {
    const less = planted((c) => {
      delete c.functions!.ESCROW_TOPUP;
      c.terms!["Escrow cover"] = ["%", "3"];
      c.terms!["Top-up rounding"] = ["choice", "UP"];
    });
    expect(extended(today, less)).toEqual(today);
  });
});
