import type { QuantityUnit } from "../../src/engine/basics/statement";
import { BASE_CALLS, withArgument, withTerms, type BaseCall, type Parameter } from "./base-calls";
import { FUNCTIONS, HostError } from "./host";

/** An input cell that holds an error, as a host hands it over. */
const errorCell = (code: string) => ({ type: "Error", basicType: "Error", basicValue: code });

type Wrong = readonly [value: unknown, why: string];

const NO_DATES: readonly Wrong[] = [
  [60, "29 February 1900, which no calendar has"],
  [-5, "below the first day"],
  [0.5, "a time of day"],
  [3e6, "beyond the year 9999"],
  [1e300, "huge"],
  ["1/2/03", "ambiguous"],
  ["28 April 2003", "no ISO text"],
  ["2003-02-30", "no day of the calendar"],
  ["2003-4-28", "a digit short"],
  [true, "a truth"],
];
const NO_NUMBERS: readonly Wrong[] = [
  ["abc", "a text"],
  ["12", "a number given as text"],
  [true, "a truth"],
];
const NO_AMOUNTS: readonly Wrong[] = [...NO_NUMBERS, [-1, "negative"], [-1e-9, "just below zero"]];
const NO_COUNTS: readonly Wrong[] = [...NO_NUMBERS, [1.5, "half of one"], [1e300, "huge"]];

/** What every fact of a unit refuses. */
const WRONG: Partial<Record<QuantityUnit, readonly Wrong[]>> = {
  $: NO_AMOUNTS,
  "$ per share": NO_AMOUNTS,
  shares: [...NO_AMOUNTS, [0.5, "half a share"]],
  "%": [...NO_AMOUNTS, [1.01, "more than all"]],
  date: NO_DATES,
  days: NO_COUNTS,
  number: [...NO_COUNTS, [-1, "negative"]],
  "Business Days": [...NO_COUNTS, [-1, "negative"]],
  "TRUE/FALSE": [
    ["yes", "a text"],
    ["TRUE", "a truth as text"],
    [2, "a number but 0 and 1"],
  ],
  choice: [
    ["NONSENSE", "an unknown choice"],
    [12345, "a number that is no choice"],
  ],
  text: [[-17.25, "a number"]],
};

/** What a fact takes although its unit says otherwise, and why. */
const TAKEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "ESCROW_FLOOR_PRICE headroom": { "-1": "headroom is below zero where more is promised than authorized" },
  "DEADLINE count": { "-1": "a period may run back" },
  "ACTION_PROHIBITED consent": { true: "consent is TRUE or its date" },
};

const isTaken = (id: string, name: string, value: unknown): boolean => String(value) in (TAKEN[`${id} ${name}`] ?? {});

type Row = readonly [id: string, name: string, value: unknown, why: string, base: BaseCall, parameter: Parameter];

const singles = BASE_CALLS.flatMap((base) =>
  base.parameters.filter(({ fact }) => fact.shape === "single").map((parameter) => ({ base, parameter })),
);

const isOpen = ({ isOptional, fact }: Parameter): boolean => isOptional || fact.optional;

const wrongRows = singles.flatMap(({ base, parameter }): Row[] => {
  const { fact, name } = parameter;
  const wrong = fact.shape === "single" ? (WRONG[fact.unit] ?? []) : [];
  return wrong
    .filter(([value]) => !isTaken(base.id, name, value))
    .map(([value, why]) => [base.id, name, value, why, base, parameter]);
});

/** The code, and the name of the parameter first in the message. */
function expectRefused(answer: unknown, name: string, code = "#VALUE!"): void {
  expect(answer).toBeInstanceOf(HostError);
  const { code: given, message } = answer as HostError;
  expect([given, message]).toEqual([
    code,
    expect.stringMatching(new RegExp(`^${name}(, row \\d+)?: .*\\[.+\\]$`, "s")),
  ]);
}

describe("a wrong value is #VALUE! and names its parameter", () => {
  test("every unit that facts have is tried", () => {
    const units = new Set(
      singles.map(({ parameter }) => (parameter.fact.shape === "single" ? parameter.fact.unit : "text")),
    );
    expect([...units].filter((unit) => !(unit in WRONG))).toEqual([]);
  });

  test.each(wrongRows)("%s %s = %p (%s)", (_id, name, value, _why, base, parameter) => {
    expectRefused(withArgument(base, parameter.index, value), name);
  });
});

const named = (id: string): BaseCall => BASE_CALLS.find((base) => base.id === id)!;
const parameterOf = (base: BaseCall, name: string): Parameter =>
  base.parameters.find((parameter) => parameter.name === name)!;

describe("a word that is none of those known is #VALUE! and names its parameter", () => {
  test.each([
    ["DEADLINE", "unit", "fortnights", "units are listed in the help"],
    ["TERM", "name", "Escrow covver", "no term, though nearly"],
    ["TERMS", "preset", "Acme 1999", "no preset"],
    ["EXPLAIN", "name", "ESCROW_TOP_UP", "no function, though nearly"],
    ["EXPLAIN", "name", "EXPLAIN", "not itself"],
    ["NOTICE_DATE", "sender_zone", "Mars/Olympus", "no zone"],
    ["NOTICE_DATE", "recipient_zone", "+05:00", "an offset is no zone"],
    ["NOTICE_DATE", "sent", "2003-10-08", "without a time of day"],
    ["NOTICE_DATE", "sent", "2003-10-08T25:00", "no hour"],
    ["NOTICE_DATE", "sent", "2003-04-06T02:30", "an hour that the clock left out"],
    ["CAP_VOID_DATE", "cure_days", "nothing", "only the word none"],
    ["MARKET_VALUE", "venue", "NYSE", "no venue of 1.1"],
    ["AUTHORIZED_HEADROOM", "commitments", "nothing", "only the word none"],
  ])("%s %s = %p (%s)", (id, name, value) => {
    const base = named(id);
    expectRefused(withArgument(base, parameterOf(base, name).index, value), name);
  });
});

const NEEDED: readonly QuantityUnit[] = ["date", "$ per share"];
const WORDS: readonly QuantityUnit[] = ["choice", "text"];
const COUNTED: readonly QuantityUnit[] = ["$", "shares", "%", "days", "number", "TRUE/FALSE"];

const required = (units: readonly QuantityUnit[]) =>
  singles
    .filter(
      ({ parameter }) => !isOpen(parameter) && parameter.fact.shape === "single" && units.includes(parameter.fact.unit),
    )
    .map(({ base, parameter }) => [base.id, parameter.name, base, parameter] as const);

describe("blank and zero", () => {
  test.each(required(NEEDED))("%s %s is required: 0 or nothing is refused", (_id, name, base, parameter) => {
    for (const nothing of [0, null, "", "  "]) expectRefused(withArgument(base, parameter.index, nothing), name);
  });

  test.each(required(WORDS))("%s %s is required: nothing is refused", (_id, name, base, parameter) => {
    for (const nothing of [null, "", "  "]) expectRefused(withArgument(base, parameter.index, nothing), name);
  });

  test.each(required(COUNTED))("%s %s: nothing is 0", (_id, name, base, parameter) => {
    const zero = withArgument(base, parameter.index, 0);
    for (const nothing of [null, "", "  "]) expect(withArgument(base, parameter.index, nothing)).toEqual(zero);
    if (zero instanceof HostError) expect([name, zero.code]).not.toEqual([name, "#VALUE!"]);
  });

  // What a blank argument of EXPLAIN means is a matter of the function that it explains.
  const open = BASE_CALLS.filter(({ id }) => id !== "EXPLAIN").flatMap((base) =>
    base.parameters.filter(isOpen).map((parameter) => [base.id, parameter.name, base, parameter] as const),
  );

  test.each(open)("%s %s left out is the same as blank, 0 and FALSE", (_id, _name, base, parameter) => {
    const without = withArgument(base, parameter.index, undefined);
    for (const nothing of [null, "", "  ", 0, false, [[null]], [[0]], [[""], [null]]].slice(
      0,
      parameter.fact.shape === "single" ? 7 : 8,
    )) {
      expect([nothing, withArgument(base, parameter.index, nothing)]).toEqual([nothing, without]);
    }
  });

  test.each(BASE_CALLS.map((base) => [base.id, base] as const))(
    "%s without terms is the same as with blank or empty ones",
    (_id, base) => {
      const own = withTerms(base, null);
      const empty = [
        null,
        "",
        0,
        false,
        [["Term", "Value"]],
        [
          ["Term", "Value"],
          ["Principal", null],
        ],
        [
          ["Principal", "not set"],
          [null, null],
        ],
        [
          ["", ""],
          [0, 0],
        ],
      ];
      for (const terms of empty) expect([terms, withTerms(base, terms)]).toEqual([terms, own]);
    },
  );
});

/** A finite number, a truth, a text or an error with a legal code and, unless it passes through, a message. */
function isLegal(cell: unknown): boolean {
  if (cell instanceof HostError)
    return ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#NULL!"].includes(cell.code) && cell.message !== "";
  return typeof cell === "string" || typeof cell === "boolean" || Number.isFinite(cell);
}

const isLegalAnswer = (answer: unknown): boolean =>
  Array.isArray(answer) ? answer.flat().every(isLegal) : isLegal(answer);

describe("huge and tiny numbers are answered, or refused with words", () => {
  test.each(singles.map(({ base, parameter }) => [base.id, parameter.name, base, parameter] as const))(
    "%s %s",
    (_id, _name, base, parameter) => {
      for (const value of [
        1e15,
        1e16,
        1e22,
        1e300,
        1.7976931348623157e308,
        5e-324,
        1e-300,
        2 ** 53,
        2 ** 53 + 2,
        -0,
        1e-9,
      ]) {
        const answer = withArgument(base, parameter.index, value);
        expect([value, answer, isLegalAnswer(answer)]).toEqual([value, expect.anything(), true]);
      }
    },
  );
});

describe("dates at the ends of the calendars", () => {
  const dates = singles.filter(({ parameter }) => parameter.fact.shape === "single" && parameter.fact.unit === "date");
  test.each(dates.map(({ base, parameter }) => [base.id, parameter.name, base, parameter] as const))(
    "%s %s",
    (_id, _name, base, parameter) => {
      for (const day of [
        1,
        59,
        61,
        32_873,
        32_874,
        73_415,
        73_416,
        2_958_465,
        "1900-01-01",
        "1989-12-31",
        "1990-01-01",
        "2100-12-31",
        "2101-01-01",
        "9999-12-31",
      ]) {
        const answer = withArgument(base, parameter.index, day);
        expect([day, answer, isLegalAnswer(answer)]).toEqual([day, expect.anything(), true]);
      }
    },
  );
});

describe("an error in an input cell passes through", () => {
  test.each(singles.map(({ base, parameter }) => [base.id, parameter.name, base, parameter] as const))(
    "%s %s",
    (_id, _name, base, parameter) => {
      for (const code of ["#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#VALUE!"]) {
        expect([code, (withArgument(base, parameter.index, errorCell(code)) as HostError).code]).toEqual([code, code]);
      }
      for (const code of ["#REF!", "#NAME?", "#SPILL!"]) {
        expect(withArgument(base, parameter.index, errorCell(code))).toMatchObject({
          code: "#VALUE!",
          message: expect.stringContaining(code),
        });
      }
    },
  );
});

const mapped = singles
  .filter(({ base }) => base.kind === "quantity")
  .map(({ base, parameter }) => [base.id, parameter.name, base, parameter] as const);

/** Names of terms side by side are a table of terms, which is refused: the names of TERM go in a column. */
const liesInRows = (id: string): boolean => id !== "TERM";

describe("a range of a fact", () => {
  test.each(mapped)("%s %s: an error in its own place only, the rest as alone", (id, name, base, parameter) => {
    const good = base.args[parameter.index] ?? null;
    const alone = withArgument(base, parameter.index, good);
    const [bad] = (WRONG[(parameter.fact as { unit: QuantityUnit }).unit] ?? []).find(
      ([value]) => !isTaken(id, name, value),
    )!;
    const column = withArgument(base, parameter.index, [[good], [bad], [good]]) as unknown[][];
    expect([column[0], column[2]]).toEqual([[alone], [alone]]);
    expectRefused(column[1]![0], name);
    if (!liesInRows(id)) return;
    const [row] = withArgument(base, parameter.index, [[good, bad]]) as unknown[][];
    expect(row![0]).toEqual(alone);
    expectRefused(row![1], name);
  });

  test.each(mapped.filter(([id]) => liesInRows(id)))(
    "%s %s: a ragged one is #N/A where it does not reach",
    (_id, name, base, parameter) => {
      const good = base.args[parameter.index] ?? null;
      const answer = withArgument(base, parameter.index, [[good, good], [good]]) as unknown[][];
      expect(answer.map((row) => row.length)).toEqual([2, 2]);
      expectRefused(answer[1]![1], name, "#N/A");
    },
  );

  const single = singles
    .filter(({ base }) => base.kind === "table")
    .map(({ base, parameter }) => [base.id, parameter.name, base, parameter] as const);
  test.each(single)("%s %s: one value in a table function", (_id, name, base, parameter) => {
    const good = base.args[parameter.index] ?? null;
    expectRefused(withArgument(base, parameter.index, [[good], [good]]), name);
  });
});

describe("terms", () => {
  const TERMS = [
    ["Term", "Value"],
    ["Escrow cover", 2],
  ];
  const facts = BASE_CALLS.flatMap((base) =>
    base.parameters
      .filter(({ fact }) => !(fact.shape === "table" && fact.takesTerms))
      .map((parameter) => [base.id, parameter.name, base, parameter] as const),
  );

  test.each(facts)("%s %s: terms in place of a fact", (_id, name, base, parameter) => {
    for (const terms of [TERMS, TERMS.slice(1), [["Principal", 5, "$"]]]) {
      const answer = withArgument(base, parameter.index, terms);
      expectRefused(answer, name);
      expect((answer as HostError).message).toContain("terms go last");
    }
  });

  const withTermsLast = BASE_CALLS.filter(({ id }) => FUNCTIONS.get(id)!.takesTerms);
  test.each(withTermsLast.map((base) => [base.id, base] as const))("%s: terms that are none", (_id, base) => {
    const refused: readonly (readonly [terms: unknown, says: RegExp])[] = [
      [[["Escrow covver", 2]], /^terms: "Escrow covver" is not a term; the nearest known one is Escrow cover/],
      [
        [
          ["Principal", 5],
          ["PRINCIPAL", 6],
        ],
        /^terms: Principal is given twice: 5 and 6/,
      ],
      [[["Principal"], ["Escrow cover"]], /^terms: one column came/],
      ["Principal", /^terms: "Principal" came; accepted is the text of a deal/],
      ["Principal=5; 6", /^terms: "6" came where a name and = belong/],
      ["Principals=5", /^terms: "Principals" is not a term/],
      ["Principal=5; Principal=6", /^terms: Principal is given twice: 5 and 6/],
      [5, /^terms: 5 came; accepted is the text of a deal/],
      [[[5, 6]], /^terms: row 1 starts with 5/],
      [[["Base deal", "OTHER"]], /^Base deal: "OTHER" came; accepted is HY_TECH_2003, NONE/],
    ];
    for (const [terms, says] of refused)
      expect([terms, withTerms(base, terms)]).toEqual([
        terms,
        expect.objectContaining({ code: "#VALUE!", message: expect.stringMatching(says) }),
      ]);
  });

  const unreadable: readonly (readonly [name: string, value: unknown, refused: object])[] = [
    ["Principal", "750000", { code: "#VALUE!", message: expect.stringMatching(/^Principal: "750000" came/) }],
    ["Principal", -1, { code: "#VALUE!", message: expect.stringMatching(/^Principal: -1 came/) }],
    ["Principal", 0, { code: "#VALUE!", message: expect.stringMatching(/^Principal: 0 came.*none.*not set/) }],
    [
      "Cap denominator",
      "MIDDLE",
      {
        code: "#VALUE!",
        message: expect.stringMatching(/^Cap denominator: "MIDDLE" came; accepted is POST, PRE, ESCROW_OUT/),
      },
    ],
    [
      "Execution date",
      "1/2/03",
      { code: "#VALUE!", message: expect.stringMatching(/^Execution date: "1\/2\/03" came/) },
    ],
    ["Certificate size", 0.5, { code: "#VALUE!", message: expect.stringMatching(/^Certificate size: 0.5 came/) }],
    ["Cure days", 2.5, { code: "#VALUE!", message: expect.stringMatching(/^Cure days: 2.5 came/) }],
    ["Coupon rate", errorCell("#DIV/0!"), { code: "#DIV/0!" }],
  ];

  test.each(unreadable)(
    "a term that cannot be read, %s %p, fails what needs it and nothing else",
    (name, value, refused) => {
      const answers = withTermsLast
        .map((base) => ({ base, answer: withTerms(base, [[name, value]]), without: withTerms(base, null) }))
        .filter(({ without }) => !(without instanceof HostError));
      const failed = answers.filter(({ answer }) => answer instanceof HostError);
      expect(failed.length).toBeGreaterThan(0);
      for (const { answer } of failed) expect(answer).toMatchObject(refused);
      const lists = ["TERM", "READINGS", "DEAL_CHECK"];
      for (const { base, answer, without } of answers)
        if (!(answer instanceof HostError) && !lists.includes(base.id))
          expect([base.id, answer]).toEqual([base.id, without]);
    },
  );
});

describe("price tables", () => {
  const priced = BASE_CALLS.flatMap((base) =>
    base.parameters.filter(({ name }) => name === "prices").map((parameter) => [base.id, base, parameter] as const),
  );
  const rowsOf = (base: BaseCall, parameter: Parameter) => base.args[parameter.index] as unknown[][];
  const firstDay = (base: BaseCall, parameter: Parameter) => rowsOf(base, parameter)[0]![0];

  test.each(priced)("%s: what a price table may not hold", (_id, base, parameter) => {
    const [day, rows] = [firstDay(base, parameter), rowsOf(base, parameter)];
    const wrong: readonly (readonly [prices: unknown, says: string])[] = [
      [[...rows, [day, 0.2]], "listed twice"],
      [[...rows.slice(1), [day, 0]], "0"],
      [[...rows.slice(1), [day, -0.1]], "-0.1"],
      [[...rows.slice(1), [day, "0.25"]], '"0.25"'],
      [[...rows.slice(1), [day, true]], "TRUE"],
      [[...rows, ["1/2/03", 0.2]], "1/2/03"],
      [[...rows, [null, 0.2]], "date"],
      [rows.map(([at]) => [at]), "1 columns"],
      [rows.map((row) => [...row, 0.1]), "3 columns"],
      [[...rows, ["2003-01-02"]], "row"],
    ];
    for (const [prices, says] of wrong) {
      const answer = withArgument(base, parameter.index, prices);
      expectRefused(answer, "prices");
      expect((answer as HostError).message).toContain(says);
    }
  });

  test.each(priced)("%s: heading, order, blank rows and blank prices change nothing", (_id, base, parameter) => {
    const [rows, answer] = [rowsOf(base, parameter), withArgument(base, parameter.index, rowsOf(base, parameter))];
    const same = [
      [["Date", "Price"], ...rows],
      [...rows].reverse(),
      [...rows, [null, null], ["", ""]],
      [...rows, [0, 0]],
      [...rows, ["2002-01-02", "n/a"]],
      [...rows, ["2002-01-02", null]],
      [...rows, ["2002-01-02", errorCell("#N/A")]],
    ];
    for (const prices of same) expect([prices, withArgument(base, parameter.index, prices)]).toEqual([prices, answer]);
  });

  test.each(priced)("%s: no price at all is #N/A and says so", (_id, base, parameter) => {
    for (const prices of [null, [["Date", "Price"]], [[null, null]], [["2003-01-02", "n/a"]]]) {
      const answer = withArgument(base, parameter.index, prices) as HostError;
      expect(["#N/A", "#VALUE!"]).toContain(answer.code);
      expect(answer.message).toMatch(/^prices: /);
    }
  });

  test.each(priced)("%s: an error that stands in a row that is used passes through", (_id, base, parameter) => {
    const rows = rowsOf(base, parameter).map(([day]) => [day, errorCell("#DIV/0!")]);
    expect(withArgument(base, parameter.index, rows)).toMatchObject({ code: "#DIV/0!" });
  });
});

describe("halt days", () => {
  const halting = BASE_CALLS.flatMap((base) =>
    base.parameters.filter(({ name }) => name === "halt_days").map((parameter) => [base.id, base, parameter] as const),
  );
  test.each(halting)("%s", (_id, base, parameter) => {
    const wrong = [
      [["2003-10-03", "2003-10-01"]],
      [["1/2/03"]],
      [[60]],
      [["2003-10-01", "2003-10-02", "2003-10-03"]],
      [[true]],
      [["2003-10-01", "soon"]],
    ];
    for (const halts of wrong) expectRefused(withArgument(base, parameter.index, halts), "halt_days");
    expect(
      withArgument(base, parameter.index, [
        ["From", "To"],
        [null, null],
      ]),
    ).toEqual(withArgument(base, parameter.index, null));
  });
});

describe("lists", () => {
  const DAY_AND_SHARES = [
    ["2003-11-26", 100],
    ["2003-11-28", 200],
  ];
  /** Amounts, prices and weights; the other lists count whole shares. */
  const TAKES_HALVES = ["principals", "accrued_interest", "conversion_prices", "weights"];
  const lists: readonly (readonly [id: string, name: string, list: unknown[][]])[] = [
    ["ESCROW_CERTIFICATES", "principals", [[450_000], [300_000]]],
    ["ESCROW_CERTIFICATES", "escrow_shares", [[3_000_000], [2_000_000]]],
    ["ESCROW_CERTIFICATES", "accrued_interest", [[100], [200]]],
    ["AUTHORIZED_HEADROOM", "commitments", [[100], [200]]],
    [
      "AUTHORIZED_HEADROOM",
      "commitments",
      [
        ["One", 100],
        ["Two", 200],
      ],
    ],
    [
      "CAP_TABLE",
      "commitments",
      [
        ["One", 100],
        ["Two", 200],
      ],
    ],
    ["DILUTION", "commitments", [[100], [200]]],
    ["DILUTION", "conversion_prices", [[0.3], [0.25]]],
    ["ALLOCATION", "weights", [[400], [250]]],
    [
      "DENOMINATION_TOTAL",
      "denominations",
      [
        [7, 500_000],
        [20, 250_000],
      ],
    ],
    ["SHORT_SALE_UNCOVERED", "notices", DAY_AND_SHARES],
  ];

  test("every table of numbers is here, beside prices and halt days", () => {
    const others = ["prices", "halt_days", "venue", "facts", "schedules"];
    const ofDeals = ["EXPLAIN", "DEAL", "DEAL_DIFFERENCES", "TERMS"];
    const tables = BASE_CALLS.filter(({ id }) => !ofDeals.includes(id)).flatMap(({ id, parameters }) =>
      parameters
        .filter(({ name, fact }) => fact.shape === "table" && !others.includes(name))
        .map(({ name }) => `${id} ${name}`),
    );
    expect([...new Set(tables)].sort()).toEqual([...new Set(lists.map(([id, name]) => `${id} ${name}`))].sort());
  });

  test.each(lists)("%s %s: a wrong number in a row", (id, name, list) => {
    const base = named(id);
    const { index } = parameterOf(base, name);
    const withLast = (value: unknown) => [...list.slice(0, -1), [...list.at(-1)!.slice(0, -1), value]];
    for (const value of ["abc", "12", true, -1, ...(TAKES_HALVES.includes(name) ? [] : [0.5])])
      expectRefused(withArgument(base, index, withLast(value)), name);
    expect(withArgument(base, index, withLast(errorCell("#DIV/0!")))).toMatchObject({ code: "#DIV/0!" });
    expectRefused(
      withArgument(
        base,
        index,
        list.map((row) => [...row, ...row, ...row]),
      ),
      name,
    );
  });

  test.each(lists)("%s %s: a heading and blank rows at the end change nothing", (id, name, list) => {
    const base = named(id);
    const { index } = parameterOf(base, name);
    const answer = withArgument(base, index, list);
    const heading = list[0]!.map((_, column) => `Column ${column + 1}`);
    for (const same of [
      [heading, ...list],
      [...list, list[0]!.map(() => null)],
      [...list, list[0]!.map(() => "")],
      [...list, list[0]!.map(() => 0)],
    ]) {
      expect([same, withArgument(base, index, same)]).toEqual([same, answer]);
    }
  });

  test.each([
    [[["2003-11-26", 100, "LOAN"]], "an instrument that is none"],
    [[["1/2/03", 100]], "a date that is none"],
    [[["2003-11-26", 100.5]], "half a share"],
    [[[null, 100]], "shares without a date"],
  ])("notices %j are refused (%s)", (notices) => {
    const base = named("SHORT_SALE_UNCOVERED");
    expectRefused(withArgument(base, parameterOf(base, "notices").index, notices), "notices");
  });

  test.each([
    [[["2003-10-01", "NYSE"]], "a venue that is none"],
    [[["1/2/03", "OTCBB"]], "a date that is none"],
    [
      [
        ["2003-10-01", "OTCBB"],
        ["2003-10-01", "PINK"],
      ],
      "one day twice",
    ],
    [[["OTCBB", "PINK", "NASDAQ"]], "three columns"],
  ])("venue %j is refused (%s)", (venue) => {
    for (const base of BASE_CALLS.filter(({ parameters }) => parameters.some(({ name }) => name === "venue"))) {
      expectRefused(withArgument(base, parameterOf(base, "venue").index, venue), "venue");
    }
  });
});
