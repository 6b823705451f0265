import { join } from "node:path";
import { readCatalogue } from "../../scripts/build/project";
import { parseFormula, parseResult, type Argument, type Expected } from "../../src/catalogue/examples";

export interface Example {
  readonly id: string;
  readonly formula: string;
  readonly args: readonly Argument[];
  readonly expected: Expected;
}

const { catalogue } = readCatalogue(join(__dirname, "../.."), "development");

/** The examples of a function's own documentation, in order. */
export function examplesOf(id: string): Example[] {
  const found = catalogue.functions.find((f) => f.id === id);
  return (found?.examples ?? []).map(({ formula, result }) => {
    const call = parseFormula(formula);
    return { id, formula, args: call.arguments, expected: parseResult(result) };
  });
}

const isError = ({ expected }: Example) =>
  expected.kind === "value" &&
  typeof expected.value === "object" &&
  expected.value !== null &&
  "error" in expected.value;

/** The first example that answers with one value, or with one table. */
export function plainExample(id: string): Example {
  const found = examplesOf(id).find((example) => example.expected.kind !== "matrix" && !isError(example));
  if (!found) throw new Error(`${id} has no example with a single answer`);
  return found;
}
