import fc from "fast-check";
import { SEED } from "./random";

/** A whole number that the environment gives for a long run. */
function given(name: string, least: number): number | undefined {
  const text = process.env[name];
  if (text === undefined || text === "") return undefined;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) throw new Error(`${name}=${text}: a whole number is needed`);
  return value;
}

/** Every property draws from this seed, and so the same values again; PROPERTY_SEED gives another. */
export const PROPERTY_SEED = given("PROPERTY_SEED", -(2 ** 31)) ?? SEED;

const RUNS = given("PROPERTY_RUNS", 1) ?? 100;

/** How often a property runs that is to run more often than others; more often still where PROPERTY_RUNS says so. */
export const runs = (usual: number): { readonly numRuns: number } => ({ numRuns: Math.max(usual, RUNS) });

fc.configureGlobal({ seed: PROPERTY_SEED, numRuns: RUNS });
