import { FACT_KEYS } from "../../src/sheets/facts";
import { FACT_GROUPS } from "../../src/taskpane/stores/facts/fact-groups";

test("every fact is asked for in some view", () => {
  const asked = new Set(Object.values(FACT_GROUPS).flatMap((groups) => groups.flatMap(({ facts }) => facts)));
  expect(FACT_KEYS.filter((key) => !asked.has(key))).toEqual([]);
});

test.each(Object.entries(FACT_GROUPS))("%s asks for a fact once, under titles of their own", (_, groups) => {
  const facts = groups.flatMap(({ facts }) => facts);
  expect(new Set(facts).size).toBe(facts.length);
  expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
});
