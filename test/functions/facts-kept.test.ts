import { CallFacts, matricesOf } from "../../src/cells/reading/call";
import type { DefinedFunction, QuantityFunction } from "../../src/cells/definition";
import { readTerms } from "../../src/cells/reading/terms";
import { BASE_CALLS } from "./base-calls";
import { FUNCTIONS } from "./host";

/** The lines of a working after the record of its facts was filled with those of another place. */
function linesAfter(definition: Pick<QuantityFunction, "statement" | "quantities">, facts: object, terms: unknown) {
  const statement = definition.statement(facts, readTerms(terms));
  for (const key of Object.keys(facts)) Reflect.set(facts, key, "another place's");
  return Object.keys(definition.quantities).map((key) => String(statement[key]));
}

const quantities = BASE_CALLS.flatMap(({ id, args }) => {
  const definition: DefinedFunction = FUNCTIONS.get(id)!;
  return definition.kind === "quantity" ? [{ id, args, definition }] : [];
});

describe("one record holds the facts of every place in turn", () => {
  test.each(quantities)("$id keeps nothing of it", ({ args, definition }) => {
    const count = Object.keys(definition.facts).length;
    const fresh = () => new CallFacts(definition, matricesOf(definition, args)).at(0, 0);
    const terms = args[count];
    const statement = definition.statement(fresh(), readTerms(terms));
    const lines = Object.keys(definition.quantities).map((key) => String(statement[key]));
    expect(linesAfter(definition, fresh(), terms)).toEqual(lines);
  });

  test("a statement that keeps it would be seen", () => {
    const lazy = {
      quantities: { twice: { label: "", unit: "number", clause: "", rule: "" } },
      statement: (facts: object) => ({
        get twice() {
          return `${(facts as { value: number }).value}`;
        },
      }),
    } as const;
    expect(linesAfter(lazy, { value: 2 }, null)).toEqual(["another place's"]);
  });
});
