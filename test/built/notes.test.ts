import { newWorkbookSheets } from "../../src/sheets/models";
import { inventedPrices } from "../../src/sheets/prices";
import { dayOf } from "../../src/engine/basics/days";
import { Computed } from "./computed";

jest.setTimeout(180_000);

const COMPUTED = ["Deal", "Prices", "Model", "Redemption", "Escrow"];
const sheets = newWorkbookSheets().filter(({ name }) => COMPUTED.includes(name));

let computed: Computed;

beforeAll(() => {
  computed = new Computed(sheets);
});

/** The deal of the agreement with other terms, by their names. */
async function deal(terms: Readonly<Record<string, string | number>>): Promise<void> {
  await computed.with(
    Object.fromEntries(Object.entries(terms).map(([name, value]) => [computed.beside("Deal", name), value])),
  );
}

const note = (sheet: string, label: string) => computed.value(computed.beside(sheet, label, "C"));

/** Every note that is a formula, with its sheet and what it says. */
function saidByFormulas(): [string, unknown][] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula, style }): [string, unknown][] =>
      formula && style === "quiet" ? [[name, computed.value(`${name}!${"ABCDEFG"[column]}${row + 1}`)]] : [],
    ),
  );
}

const CAP = ["Model", "May be taken now"] as const;
const REFERENCE = ["Model", "Reference price"] as const;
const LAPSE = ["Model", "Last safe day before the lapse"] as const;

describe("a note says what the deal says", () => {
  test.each([
    [{}, CAP, "at most 5% after the issue"],
    [{ "Ownership cap": 0.0999 }, CAP, "at most 9.99% after the issue"],
    [{ "Ownership cap": 0.0499, "Cap denominator": "PRE" }, CAP, "at most 4.99% of those before it"],
    [{ "Cap denominator": "ESCROW_OUT" }, CAP, "at most 5%, escrow counted in"],
    [{ "Ownership cap": "five" }, CAP, "Ownership cap: not known"],
    [{}, REFERENCE, "the greatest of the averages"],
    [{ "Reference average": "LATEST" }, REFERENCE, "the average before the latest day"],
    [{ "Reference average": "NOTICE" }, ["Redemption", "Reference price"], "the average before the notice"],
    [{}, ["Model", "Shares to issue"], "in whole certificates"],
    [{ "Top-up rounding": "ODD_LOT" }, ["Model", "Shares to issue"], "in whole shares"],
    [{}, ["Escrow", "Escrow Shares that count"], "1.1, those for the Debentures"],
    [{ "Escrow base": "ALL" }, ["Escrow", "Escrow Shares that count"], "1.1, with those for the Warrant"],
    // 28 August 2003 and 5 days: 2 September, Labor Day being passed over; 5 Business Days: 5 September
    [{}, LAPSE, "5.1(a)(ii), earlier than 2.3(a) allows"],
    [{ "Closing outside date": "CLAUSE_2_3" }, LAPSE, "5.1(a)(ii), the day of 2.3(a)"],
    [{ "Closing outside date": "BUSINESS_DAYS", "Lapse days": 9 }, LAPSE, "5.1(a)(ii), later than 2.3(a) allows"],
    [{ "Effective date cap": "NO_CLOSING", "Effective date limit": 37800 }, LAPSE, "5.1(a)(ii)"],
    [{}, ["Model", "Business Day so many on"], "by the calendar NY_LEGAL"],
    [{ "Business calendar": "FED_BANK" }, ["Model", "Business Day so many on"], "by the calendar FED_BANK"],
    [{}, ["Model", "Trading Day so many on"], "by the calendar US_EQUITY"],
    [{}, ["Model", "Notice sent in New York"], "business hours 09:00 to 17:00"],
    [
      { "Notice opens": "08:30", "Notice closes": "18:00", "Top-up days": 5 },
      ["Model", "Notice sent in New York"],
      "business hours 08:30 to 18:00",
    ],
  ] as const)("with %j, %j: %s", async (terms, [sheet, label], words) => {
    await deal(terms);
    expect(note(sheet, label)).toBe(words);
    expect(
      saidByFormulas().filter(([, said]) => typeof said !== "string" || said === "" || said.startsWith("#")),
    ).toEqual([]);
  });
});

test("a cap that is none is not stated as a figure", async () => {
  await deal({ "Ownership cap": "none" });
  expect(note(...CAP)).toMatch(/^Ownership cap: (none|not known)$/);
});

describe("a number beside it follows too", () => {
  test("the Escrow Shares that count, by Escrow base", async () => {
    await deal({ "Escrow base": "ALL" });
    expect(computed.value(computed.beside("Model", "Escrow Shares that count"))).toBe(7_500_000);
    await deal({});
    expect(computed.value(computed.beside("Model", "Escrow Shares that count"))).toBe(5_000_000);
  });

  test("the average of the days before, by Averaging days", async () => {
    await deal({ "Averaging days": 1 });
    // the day before 10 September 2003 has no quotation in the series
    const last = inventedPrices().find(({ day }) => day === dayOf(2003, 9, 8))!.bid;
    expect(computed.value(computed.beside("Model", "Average of the days before"))).toBe(last);
  });

  test("the days shut, by the Business calendar", async () => {
    const reasons = () =>
      ["G", "H", "I"].flatMap((column) =>
        Array.from({ length: 12 }, (_, row) => computed.value(`Model!${column}${row + daysShut()}`)),
      );
    await deal({});
    expect(reasons()).toContain("Election Day");
    await deal({ "Business calendar": "FED_BANK" });
    expect(reasons()).not.toContain("Election Day");
    expect(reasons()).toContain("Thanksgiving Day");
  });
});

/** The first row under the title of the days that are shut. */
function daysShut(): number {
  return (
    sheets
      .find(({ name }) => name === "Model")!
      .cells.find(({ value }) => value === "Days shut in the ninety days from then")!.row + 2
  );
}
