import { CatalogueProblem, type Reading } from "../../src/catalogue/read";
import { statusFacts } from "./status-facts";

/** Paragraphs that a doc comment leaves to the build: what it would list is defined elsewhere. */
const PARAGRAPHS: ReadonlyMap<string, () => readonly string[]> = new Map([["{@statusFacts}", statusFacts]]);

const isMark = (paragraph: string) => /^\{@\w+\}$/.test(paragraph);

/** The functions of a reading with the paragraphs that their comments ask for. */
export function composed({ functions, problems }: Reading): Reading {
  const unknown = functions.flatMap(({ id, group, details }) =>
    details
      .filter((paragraph) => isMark(paragraph) && !PARAGRAPHS.has(paragraph))
      .map(
        (mark) =>
          new CatalogueProblem(
            `${group}.ts`,
            id,
            `${mark} is not known here; the marks are ${[...PARAGRAPHS.keys()].join(", ")}`,
          ),
      ),
  );
  const whole = functions.map((each) => ({
    ...each,
    details: each.details.flatMap((paragraph) => PARAGRAPHS.get(paragraph)?.() ?? [paragraph]),
  }));
  return { functions: whole, problems: [...problems, ...unknown] };
}
