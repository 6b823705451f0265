import { Random } from "../arbitraries/random";
import { columnsOf, type BuiltFunctions, type Column } from "./built";
import { DRAWS } from "./draws";
import { IN_DECIMALS } from "./in-decimals";
import { geometricMean, keep, race, type Contestant } from "./rounds";
import { rowsOf, type Row } from "./table";
import { IDS, TWINS, type Id } from "./twins";

export const ROWS = 10_000;
export const DOUBLES = "plain doubles";

/** Columns of ordinary facts, the same in every engine. */
export function columnsFor(id: Id, seed: number): Column[] {
  const random = new Random(seed, id);
  return columnsOf(Array.from({ length: ROWS }, () => DRAWS[id].ordinary(random)));
}

const over = (name: string, compute: () => unknown): Contestant => ({ name, run: () => (keep(compute()), ROWS) });

function raceOne(functions: BuiltFunctions, id: Id, seed: number, group: string): Row[] {
  const columns = columnsFor(id, seed);
  const implementation = functions.implementation(id);
  const given = functions.given(id, columns);
  const inDecimals = IN_DECIMALS[id];
  const contestants = [
    over("one call", () => implementation(...given)),
    over(DOUBLES, () => TWINS[id](columns)),
    ...(inDecimals ? [over("decimal.js", () => inDecimals(columns))] : []),
  ];
  return rowsOf({ group, what: id, unit: "µs" }, race(contestants));
}

/** What the twelve come to against plain doubles: their geometric mean, and the one that is furthest off. */
export function summary(rows: readonly Row[], group: string): Row[] {
  const all = rows.filter(({ against }) => against === DOUBLES);
  const mean = (pick: (row: Row) => number) => geometricMean(all.map(pick));
  const [ours, theirs, times] = [mean((row) => row.ours), mean((row) => row.theirs), mean((row) => row.times!)];
  const worst = all.reduce((most, row) => (row.times! > most.times! ? row : most));
  return [
    { group, what: `geometric mean of the ${all.length}`, unit: "µs", ours, against: DOUBLES, theirs, times },
    { ...worst, what: `the worst: ${worst.what}` },
  ];
}

/** A row that is an error, since its price is blank, beside the same rows with prices. */
function raceErrors(functions: BuiltFunctions, seed: number, group: string): Row[] {
  const [principal, price, held] = columnsFor("ESCROW_TOPUP", seed) as [Column, Column, Column];
  const implementation = functions.implementation("ESCROW_TOPUP");
  const good = functions.given("ESCROW_TOPUP", [principal, price, held]);
  const blank = functions.given("ESCROW_TOPUP", [principal, price.map(() => [""]), held]);
  const timings = race([
    over("blank prices", () => implementation(...blank)),
    over("the same with prices", () => implementation(...good)),
  ]);
  return rowsOf({ group, what: "ESCROW_TOPUP where every price is blank: errors", unit: "µs" }, timings);
}

/** Every one of the twelve over 10,000 rows in one call, a row. */
export function mappedRows(functions: BuiltFunctions, seed: number, place: string): Row[] {
  const group = `${ROWS.toLocaleString("en")} rows in one call, ${place}, a row`;
  const rows = IDS.flatMap((id) => raceOne(functions, id, seed, group));
  return [...rows, ...summary(rows, group), ...raceErrors(functions, seed, group)];
}
