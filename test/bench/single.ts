import Decimal from "decimal.js";
import { Random } from "../arbitraries/random";
import type { BuiltFunctions } from "./built";
import { DEAL_TEXT, dealTable } from "./deal";
import { DRAWS } from "./draws";
import { keep, race, type Contestant } from "./rounds";
import { rowsOf, type Row } from "./table";

const CALLS = 100;
const ID = "ESCROW_TOPUP";

/** Calls with arguments that are made anew for each, off the clock: a host hands over no array twice. */
function calls(name: string, functions: BuiltFunctions, seed: number, terms: () => unknown): Contestant {
  const implementation = functions.implementation(ID);
  const random = new Random(seed, name);
  let given: unknown[][] = [];
  return {
    name,
    prepare: () => {
      given = Array.from({ length: CALLS }, () => functions.given(ID, DRAWS[ID].ordinary(random), terms()));
    },
    run: () => {
      for (const one of given) keep(implementation(...one));
      return CALLS;
    },
  };
}

function inDecimals(seed: number): Contestant {
  const random = new Random(seed, "decimals");
  const facts = Array.from({ length: CALLS }, () => DRAWS[ID].ordinary(random) as [number, number, number]);
  return {
    name: "decimal.js",
    run: () => {
      for (const [principal, price, held] of facts) {
        const short = new Decimal(principal).times(2).div(price).minus(held);
        keep(short.isPositive() ? short.div(10_000).ceil().times(10_000).toNumber() : 0);
      }
      return CALLS;
    },
  };
}

/** One call of a cell, without terms, with the deal's table and with its text. */
export function singleRows(functions: BuiltFunctions, seed: number, place: string): Row[] {
  const group = `One call of ${ID}, ${place}`;
  const table = dealTable();
  const without = calls("the same without terms", functions, seed, () => null);
  // Made anew for each call, as a host does.
  const withText = calls("with", functions, seed, () => [...DEAL_TEXT].join(""));
  const withTable = calls("with", functions, seed, () => table.map((row) => [...row]));
  return [
    ...rowsOf({ group, what: "without terms", unit: "µs" }, race([without, inDecimals(seed)])),
    ...rowsOf({ group, what: `with a table of ${table.length} terms`, unit: "µs" }, race([withTable, without])),
    ...rowsOf(
      { group, what: `with the deal's text of ${DEAL_TEXT.length} characters`, unit: "µs" },
      race([withText, without]),
    ),
  ];
}
