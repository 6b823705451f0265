import { MODELS } from "../../src/sheets/models";
import { calledAsHere } from "../../src/workbook/cell-by-formula";
import type { SheetModel } from "../../src/workbook/sheet-model";
import { readMetadata } from "../built/bare-host";
import { Computed } from "../built/computed";
import type { BuiltFunctions } from "./built";
import { DEAL_TEXT, dealTable } from "./deal";
import { columnsFor, ROWS } from "./mapped";
import type { Row } from "./table";

const KIB = 1024;
const GROUP = "The bridge: arguments handed over, as JSON";

/** Bytes of the arguments of one call, and how many of them are the terms. */
interface Handed {
  readonly all: number;
  readonly terms: number;
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / KIB;

function row(what: string, ours: number, against: string, theirs: number): Row {
  return { group: GROUP, what, unit: "KiB", ours, against, theirs, times: ours / theirs };
}

/** What every formula of some sheets hands over when they are computed once, the same for the same cells. */
async function callsOf(sheets: readonly SheetModel[]): Promise<Handed[]> {
  const termsAt = new Map(
    readMetadata().functions.map(({ id, parameters }) => [id, parameters.findIndex(({ name }) => name === "terms")]),
  );
  const calls = new Map<string, Handed>();
  const computed = new Computed(sheets, (id, implementation) => (...values) => {
    const given = values.slice(0, -1);
    const { address } = values.at(-1) as { address: string };
    const terms = bytesOf(given[termsAt.get(id)!] ?? null);
    calls.set(`${address} ${id} ${JSON.stringify(given)}`, { all: bytesOf(given), terms });
    return implementation(...values);
  });
  await computed.with({});
  return [...calls.values()];
}

const handed = (calls: readonly Handed[]): number => total(calls.map(({ all }) => all));

/** Every model sheet, as its formulas stand and as a workbook has them whose deal has no text: with the table. */
async function sampleRows(): Promise<Row[]> {
  const sheets = MODELS.map(({ sheet }) => sheet());
  const calls = await callsOf(sheets);
  const withTable = await callsOf(sheets.map((sheet) => (sheet.table ? sheet : calledAsHere(sheet, []))));
  const what = `the sample workbook, ${calls.length} calls to compute it once`;
  const terms = total(calls.map((call) => call.terms));
  return [
    row(what, handed(calls), "the same without the deal's terms", handed(calls) - terms),
    row("the same with the deal as a text", handed(calls), "with its table", handed(withTable)),
  ];
}

/** A model of 10,000 rows: one call for all, or one for each. */
function modelRow(functions: BuiltFunctions, seed: number, terms: unknown): Row {
  const id = "ESCROW_TOPUP";
  const columns = columnsFor(id, seed);
  const handed = (facts: readonly unknown[]) => bytesOf(functions.given(id, facts, terms).slice(0, -1));
  const single = columns[0]!.map((_, place) => handed(columns.map((column) => column[place]![0])));
  const rows = ROWS.toLocaleString("en");
  const what = `${id} of ${rows} rows in one call, ${terms === null ? "without terms" : typeof terms === "string" ? "with the deal's text" : "with the table of terms"}`;
  return row(what, total([handed(columns)]), `${rows} calls`, total(single));
}

export async function byteRows(functions: BuiltFunctions, seed: number): Promise<Row[]> {
  const models = [null, dealTable(), DEAL_TEXT].map((terms) => modelRow(functions, seed, terms));
  return [...(await sampleRows()), ...models];
}
