import { parseFormula } from "../../../src/catalogue/examples";
import { answersOfExamples, ask, functions, offered, refusal, section, type Published } from "./published";

/** Parameters in order, the optional ones in brackets. */
export const parameters = section(functions, (f) => [
  f.id,
  f.parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)),
]);

/** The error codes that its documentation names. */
export const errors = section(functions, (f) => [f.id, [...new Set(f.errors.map(({ code }) => code))]]);

const isWord = (cell: unknown) => typeof cell === "string" && cell !== "";
const isError = (cell: unknown) => typeof cell === "object" && cell !== null;

/** The heading row, if its examples answer with the same one. */
function heading(f: Published): string[] {
  const rows = answersOfExamples(f)
    .filter((answer) => !isError(answer[0]![0]))
    .map(([first]) => first!);
  const same = new Set(rows.map((row) => JSON.stringify(row)));
  const [first = []] = rows;
  return same.size === 1 && first.length > 1 && first.every(isWord) ? (first as string[]) : [];
}

export const columns = section(
  functions.map((f) => ({ id: f.id, words: heading(f) })).filter(({ words }) => words.length > 0),
  ({ id, words }) => [id, words],
);

/** An example that succeeds, or the first, to ask with one argument after the other exchanged. */
function example(f: Published) {
  const place = answersOfExamples(f).findIndex((answer) => !answer.flat().some(isError));
  return parseFormula(f.examples[Math.max(place, 0)]!.formula).arguments;
}

/** The words that an argument takes and others not; none where any text is taken, or no text. */
function wordsTaken(f: Published, name: string, description: string): string[] {
  const place = f.parameters.findIndex((p) => p.name === name);
  const given = example(f);
  const refused = (word: string) => {
    const message = refusal(ask(f.id, ...Object.assign(Array(place + 1).fill(null), given, { [place]: word })));
    return message?.match(new RegExp(`^${name}\\b`)) ? message : undefined;
  };
  const message = refused("?");
  if (message === undefined) return [];
  const offers = [...offered(message), ...(description.match(/\b[A-Z][A-Z_]+\b/g) ?? [])];
  const words = new Set(offers.includes("NONE") ? offers : [...offers, "none"]);
  return [...words].filter((word) => !(word in parameters) && refused(word) === undefined);
}

/** Words in formulas: the event of a redemption, the unit of a deadline, none. Presets have a section of their own. */
export const words = section(
  functions
    .flatMap((f) => f.parameters.map((p) => ({ f, ...p })))
    .filter(({ name }) => name !== "preset")
    .map(({ f, name, description }) => ({ item: `${f.id} ${name}`, taken: wordsTaken(f, name, description) }))
    .filter(({ taken }) => taken.length > 0),
  ({ item, taken }) => [item, taken],
);
