import { parseAddress } from "../../src/workbook/address";
import { MODELS, newWorkbookSheets } from "../../src/sheets/models";
import type { ModelCell, SheetModel } from "../../src/workbook/sheet-model";
import { INVENTED_HALT, inventedPrices, needsPrices } from "../../src/sheets/prices";
import { FUNCTIONS } from "../../src/functions";
import { DEAL_CELL, DEAL_TABLE, DEAL_TERMS, NAMED_TERMS } from "../../src/sheets/deal";
import { definedName } from "../../src/sheets/sheet-writer";
import { TERM_DEFINITIONS } from "../../src/engine/agreement/terms";
import { dayOf, weekday } from "../../src/engine/basics/days";

const sheets = MODELS.map(({ sheet }) => sheet());
const named = (name: string): SheetModel => sheets.find((sheet) => sheet.name === name)!;
const [deal, prices, model] = [named("Deal"), named("Prices"), named("Model")];
const formulas = sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));

function cellAt(cells: readonly ModelCell[], address: string): ModelCell | undefined {
  const area = parseAddress(address)!;
  return cells.find(({ row, column }) => row === area.row && column === area.column);
}

const OFFERED = [
  ["Escrow monitor", "Escrow", true, false],
  ["Redemption worksheet", "Redemption", true, false],
  ["Conversion ledger", "Ownership", false, false],
  ["Dilution grid", "Dilution", false, true],
  ["Timeline", "Timeline", false, false],
  ["Findings", "Findings", false, false],
] as const;

test("a new workbook begins with the deal, and has no sheet that comes on request alone", () => {
  const names = ["Deal", "Prices", "Model", "Redemption", "Escrow", "Ownership", "Timeline", "Findings"];
  expect(newWorkbookSheets().map(({ name }) => name)).toEqual(names);
});

test("the pane offers each with its sheet, and knows which reads prices and which draws charts", () => {
  const offered = MODELS.flatMap(({ offer, sheet }) => (offer ? [{ title: offer.title, ...sheet() }] : []));
  expect(offered.map((each) => [each.title, each.name, needsPrices(each), each.charts !== undefined] as const)).toEqual(
    OFFERED,
  );
});

describe("the models", () => {
  test("have each a name of its own", () => {
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
  });

  test.each(sheets.map((sheet) => [sheet.name, sheet] as const))("%s has no cell twice", (_, { cells }) => {
    const places = cells.map(({ row, column }) => `${row},${column}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test("define each name once", () => {
    const names = sheets.flatMap(({ names, table }) => [...Object.keys(names ?? {}), ...(table ? [table.name] : [])]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test("name only what is defined, in every formula", () => {
    const defined = sheets.flatMap(({ names, table }) => [...Object.keys(names ?? {}), table?.name]);
    const known = new Set([...defined, ...Object.keys(FUNCTIONS).map((id) => `DEBENTURE.${id}`)]);
    const excels = /^(IF|IFERROR|IFNA|ISNUMBER|ISTEXT|MAX|NA|ROUND|SUBSTITUTE|TEXTJOIN|TRUE|FALSE)$/;
    const words = formulas.flatMap((text) => text.replace(/"[^"]*"|\$/g, "").match(/[A-Za-z_][\w.]*/g) ?? []);
    const unknown = words.filter((word) => !known.has(word) && !excels.test(word) && !parseAddress(word));
    expect(unknown).toEqual([]);
    expect(words.length).toBeGreaterThan(100);
  });
});

/** Formulas that hand the whole table of the deal over, meanings and all. */
function passingTable(all: readonly string[]): string[] {
  return all.filter((formula) => new RegExp(`[(,]${DEAL_TABLE}[,)]`).test(formula));
}

describe("the deal in formulas", () => {
  test("is its text: the table is read by the one formula that makes it", () => {
    expect(passingTable(formulas)).toEqual([DEAL_CELL.formula]);
    expect(passingTable(["=DEBENTURE.NET_PROCEEDS(,Deal)", "=DEBENTURE.TERM(A1,Deal_terms)"])).toHaveLength(1);
  });

  test("every sheet says which cell it is, so that a workbook may have it under another name", () => {
    const calling = sheets.filter(({ cells }) => cells.some(({ formula }) => formula?.includes(DEAL_TERMS)));
    expect(calling.map(({ name }) => name)).toEqual(
      sheets.map(({ name }) => name).filter((name) => !/Deal|Prices/.test(name)),
    );
    expect([deal, ...calling].filter(({ cellByFormula }) => cellByFormula !== DEAL_CELL)).toEqual([]);
  });

  test("stands above the table, beside what the deal is called", () => {
    expect(cellAt(deal.cells, deal.names![DEAL_TERMS]!)?.formula).toBe(DEAL_CELL.formula);
    expect(deal.cells.find(({ row, column }) => row === 6 && column === 0)?.value).toBe("Base deal");
  });

  test("no term's own name is in a formula: it may hold a word, and TERM knows what that comes to", () => {
    const names = NAMED_TERMS.map((key) => definedName(TERM_DEFINITIONS[key].name));
    const words = formulas.flatMap((text) => text.replace(/"[^"]*"/g, "").match(/[A-Za-z_][\w.]*/g) ?? []);
    expect(words.filter((word) => names.includes(word))).toEqual([]);
  });
});

describe("the deal", () => {
  test.each([
    ["Principal", 750_000],
    ["Escrow_shares", 7_500_000],
    ["Escrow_cover", 2],
    ["Ownership_cap", 0.05],
    ["Outstanding_shares", 37_916_390],
    ["Execution_date", dayOf(2003, 4, 28)],
  ])("%s stands for %d", (name, value) => {
    expect(cellAt(deal.cells, deal.names![name]!)?.value).toBe(value);
  });
});

describe("the invented prices", () => {
  const series = inventedPrices();

  test("stand on the 252 sessions of 2003, each once and in order", () => {
    expect(series).toHaveLength(252);
    expect(series.every(({ day }, index) => index === 0 || day > series[index - 1]!.day)).toBe(true);
    expect(series.some(({ day }) => weekday(day) === 0 || weekday(day) === 6)).toBe(false);
    const closed = [dayOf(2003, 4, 18), dayOf(2003, 7, 4), dayOf(2003, 11, 27), dayOf(2003, 12, 25)];
    expect(series.filter(({ day }) => closed.includes(day))).toEqual([]);
  });

  test("are those of a stock under a dollar, in ticks of half a cent", () => {
    const bids = series.flatMap(({ bid }) => bid ?? []);
    expect(Math.min(...bids)).toBeGreaterThan(0.05);
    expect(Math.max(...bids)).toBeLessThan(1);
    expect(bids.every((bid) => Number.isInteger(Math.round(bid * 1e9) / 5e6))).toBe(true);
    const steps = bids.slice(1).map((bid, index) => Math.abs(bid - bids[index]!));
    expect(Math.max(...steps)).toBeLessThan(0.06);
  });

  test("lack quotations in the halt, and on a few days besides", () => {
    const missing = series.filter(({ bid }) => bid === undefined);
    const halted = missing.filter(({ day }) => day >= INVENTED_HALT.from && day <= INVENTED_HALT.to);
    // 1 to 17 October 2003 has thirteen weekdays, and the exchange was open on all of them
    expect(halted).toHaveLength(13);
    expect(missing.length - halted.length).toBe(6);
  });

  test("are said to be invented at the top of their sheet", () => {
    expect(prices.cells.find(({ row }) => row === 1)?.value).toMatch(/^INVENTED/);
  });
});

describe("the model", () => {
  const groups = [
    "ESCROW_TOPUP",
    "OWNERSHIP_CAP",
    "REDEMPTION_PRICE",
    "MARKET_VALUE",
    "CLOSING_DEADLINE",
    "BUSINESS_DAY",
    "NOTICE_DATE",
    "ACCRUED_INTEREST",
  ];

  test.each(groups)("has a live formula with %s", (name) => {
    expect(formulas.some((formula) => formula.includes(`DEBENTURE.${name}(`))).toBe(true);
  });

  test("leaves room for every table that spills", () => {
    const heads = model.cells.filter(({ formula, column }) => formula && column >= 4);
    const below = heads.map((head) =>
      Math.min(
        ...model.cells
          .filter(({ row, column }) => column === head.column && row > head.row + 1 && row > head.row)
          .map(({ row }) => row),
      ),
    );
    expect(heads.length).toBeGreaterThan(5);
    expect(heads.every((head, index) => below[index]! - head.row > 2)).toBe(true);
  });
});
