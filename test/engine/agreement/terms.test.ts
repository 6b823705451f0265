import type { Preset } from "../../../src/engine/agreement/presets";
import { choice, choiceInOrder } from "../../../src/engine/agreement/term-kinds";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition } from "../../../src/engine/agreement/terms";
import { termKey } from "../../../src/engine/agreement/terms-table";

const WRITTEN = { name: "Test", clause: "1.1", meaning: "A test." } as const;

const definitions = TERM_KEYS.map((key): TermDefinition => TERM_DEFINITIONS[key]);

describe("choices", () => {
  test("come as they are written, and the first is the default", () => {
    const term = choice({ ...WRITTEN, choices: { UP: "up", DOWN: "down", NEAREST: "to the nearest" } });
    expect([...term.choices!]).toEqual([
      ["UP", "up"],
      ["DOWN", "down"],
      ["NEAREST", "to the nearest"],
    ]);
    expect(term.fallback).toBe("UP");
    for (const { name, choices, fallback } of definitions)
      if (choices) expect([name, [...choices.keys()][0]]).toEqual([name, fallback]);
  });

  test("with a name of digits are pairs: a record would move it to the front, and the compiler refuses it", () => {
    // @ts-expect-error a name of digits
    const moved = choice({ ...WRITTEN, choices: { ACT365F: "actual days", "30360": "months of 30 days" } });
    expect(moved.fallback).toBe("30360");
    const kept = choiceInOrder({
      ...WRITTEN,
      choices: [
        ["ACT365F", "actual days"],
        ["30360", "months of 30 days"],
      ],
    });
    expect(kept.fallback).toBe("ACT365F");
  });

  test("of the day count are in the order of its help", () => {
    expect([...TERM_DEFINITIONS.dayCount.choices!.keys()]).toEqual(["ACT365F", "NL365", "ACTACT", "ACT360", "30360"]);
  });
});

test("the terms of a group stand together", () => {
  const changes = definitions.filter(({ group }, index) => group !== definitions[index - 1]?.group);
  expect(changes.map(({ group }) => group)).toEqual([...new Set(definitions.map(({ group }) => group))]);
});

test("a preset names terms that there are, or it does not compile", () => {
  const values: NonNullable<Preset["values"]> = {
    Principal: 1,
    // @ts-expect-error no term has this name
    Principle: 1,
  };
  expect(Object.keys(values).map(termKey)).toEqual(["principal", undefined]);
});
