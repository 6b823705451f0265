import { readdirSync } from "node:fs";
import { join } from "node:path";
import { filePrefix, HEADINGS, PROVISIONS, type Answered } from "../../src/catalogue/provisions";
import { FUNCTIONS } from "../../src/functions";
import { call } from "../functions/host";

const COUNT = 133;

/** As the contents of the agreement list them. */
const NUMBERS = [
  "1.1",
  ...["2.1", "2.2", "2.3"],
  ...["3.1", ...[..."abcdefghijk"].map((letter) => `3.1(${letter})`)],
  ...["3.2", ...[..."abcdefgh"].map((letter) => `3.2(${letter})`)],
  ...Array.from({ length: 28 }, (_, index) => `4.${index + 1}`),
  ...["5.1", "5.2"],
  ...Array.from({ length: 14 }, (_, index) => `7.${index + 1}`),
  ...["I", "II", "III", "IV", "V", "VI", "VII"].map((roman) => `Article ${roman}`),
  ...["1", "3.1(a)", "3.1(c)", "3.1(d)", "3.1(e)", "3.1(f)", "3.1(g)", "3.1(h)", "5.1"].map(
    (number) => `Schedule ${number}`,
  ),
  ...[..."ABCDEFGHIJKL"].map((letter) => `Exhibit ${letter}`),
  "Recital",
];

const firstColumn = (rows: unknown[][]): Set<unknown> => new Set(rows.slice(1).map(([name]) => name));

const ROWS: Record<string, Set<unknown>> = {
  DEAL_STATUS: firstColumn(call("DEAL_STATUS", null)),
  TIMELINE: firstColumn(call("TIMELINE")),
  FUNDS_FLOW: firstColumn(call("FUNDS_FLOW")),
};

const CLAUSE_FILES = readdirSync(join(__dirname, "../../src/engine/clauses"));

/** What an entry names that does not exist. */
function unknownNames(answered: Answered | { by: "files" }): string[] {
  if (answered.by === "functions") return answered.ids.filter((id) => !(id in FUNCTIONS));
  if (answered.by === "rows")
    return answered.rows.filter((row) => !ROWS[answered.table]!.has(row)).map((row) => `${answered.table} ${row}`);
  return [];
}

/** An entry that names nothing, or gives no reason. */
function isEmpty(answered: Answered | { by: "files" }): boolean {
  if (answered.by === "functions") return answered.ids.length === 0;
  if (answered.by === "rows") return answered.rows.length === 0;
  return answered.by === "nothing" && answered.reason.length < 20;
}

describe("the provisions of the clause book", () => {
  test("are all answered, each once, in order", () => {
    const expected = Array.from({ length: COUNT }, (_, index) => `P${String(index + 1).padStart(3, "0")}`);
    const answered = PROVISIONS.filter(({ answered }) => !isEmpty(answered) && unknownNames(answered).length === 0);
    console.log(`provisions: ${answered.length} of ${COUNT}`);
    expect(PROVISIONS.map(({ id }) => id)).toEqual(expected);
    const lacking = expected.filter((id) => !answered.some((provision) => provision.id === id));
    const remedy = "say in src/catalogue/provisions.ts which function or row answers it, or why nothing does";
    expect(lacking.map((id) => `${id} is answered by nothing: ${remedy}`)).toEqual([]);
  });

  test("name only functions and rows that exist", () => {
    expect(
      PROVISIONS.flatMap(({ id, answered }) => unknownNames(answered).map((name) => `${id}: ${name} does not exist`)),
    ).toEqual([]);
  });

  test("have a clause and a few words each, and a reason where there is nothing to compute", () => {
    expect(
      PROVISIONS.filter(({ clause, decides, answered }) => clause === "" || decides === "" || isEmpty(answered)),
    ).toEqual([]);
  });

  test("leave out no row of the status: each answers a provision or a heading", () => {
    const named = new Set(
      [...PROVISIONS, ...HEADINGS].flatMap(({ answered }) =>
        answered.by === "rows" && answered.table === "DEAL_STATUS" ? answered.rows : [],
      ),
    );
    expect([...ROWS.DEAL_STATUS!].filter((row) => !named.has(String(row)) && !BESIDE.includes(String(row)))).toEqual(
      [],
    );
  });

  test("a name that does not exist is found", () => {
    expect(unknownNames({ by: "functions", ids: ["TERM", "NO_SUCH_FUNCTION"] })).toEqual(["NO_SUCH_FUNCTION"]);
    expect(unknownNames({ by: "rows", table: "DEAL_STATUS", rows: ["State", "Nowhere"] })).toEqual([
      "DEAL_STATUS Nowhere",
    ]);
    expect(isEmpty({ by: "nothing", reason: "" })).toBe(true);
  });
});

/** Rows of the status that stand beside a function which answers the provision. */
const BESIDE = [
  "State",
  "No Closing in time",
  "Trading not reinstated",
  "Escrow Agent to be notified by",
  "Escrow Agent notified in time",
  "Escrow returned in time",
  "Fees owed without a Closing",
  "Liquidated damages",
  "Registration Statement filed in time",
  "Extension of the Closing counts",
  "Closing in time under 2.3(a)",
];

describe("the headings of the agreement", () => {
  test("are all there, each once", () => {
    expect(HEADINGS.map(({ number }) => number).sort()).toEqual([...NUMBERS].sort());
  });

  test("are each a file of that number, rows that exist, or nothing to compute with a reason", () => {
    const problems = HEADINGS.flatMap(({ number, answered }) => {
      const prefix = filePrefix(number);
      const isMissing = answered.by === "files" && !CLAUSE_FILES.some((file) => file.startsWith(prefix));
      const names = unknownNames(answered).map((name) => `${number}: ${name} does not exist`);
      return [
        ...(isMissing ? [`${number}: no file src/engine/clauses/${prefix}*`] : []),
        ...(isEmpty(answered) ? [`${number}: empty`] : []),
        ...names,
      ];
    });
    expect(problems).toEqual([]);
  });

  test("take in every file of a clause", () => {
    const prefixes = HEADINGS.filter(({ answered }) => answered.by === "files").map(({ number }) => filePrefix(number));
    expect(CLAUSE_FILES.filter((file) => !prefixes.some((prefix) => file.startsWith(prefix)))).toEqual([]);
  });
});
