import { BuiltFunctions, standIn, type Declared, type Implementation } from "./built";
import { mappedRows } from "./mapped";
import type { Row } from "./table";

/** What a page needs of a host before it loads functions.js, and what it offers to the bench once it has. */
export interface BenchPage {
  mappings: Record<string, Implementation>;
  mappedRows(declared: readonly Declared[], seed: number, place: string): Row[];
}

const mappings: Record<string, Implementation> = {};
const page: BenchPage = {
  mappings,
  mappedRows: (declared, seed, place) => mappedRows(new BuiltFunctions(declared, mappings), seed, place),
};
Object.assign(globalThis, { CustomFunctions: standIn(mappings), bench: page });
