import ts from "typescript";
import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition } from "../../src/engine/agreement/terms";
import { Exact } from "../../src/engine/basics/exact";
import { readSource, readSources, type Source } from "./sources";

/** Where a number of the agreement would be a constant; the agreement room is where its numbers are data. */
const ROOMS = [
  "src/engine/clauses",
  "src/engine/timeline",
  "src/engine/status",
  "src/engine/findings",
  "src/engine/calendar",
  "src/engine/basics",
  "src/cells",
  "src/functions",
];

/** Numbers that the law gives, and that a term happens to equal. */
const OF_THE_LAW = [
  {
    file: "src/engine/findings/rules/money.ts",
    value: 2_500_000,
    why: "loans of this size are exempt from criminal usury",
  },
];

/** Numbers that say too little to be the agreement's: small counts, and powers of ten. */
const isPlain = (value: number) => (Number.isInteger(value) && value <= 31) || Number.isInteger(Math.log10(value));

function termNumbers(): Map<number, string> {
  const numbers = new Map<number, string>();
  for (const key of TERM_KEYS) {
    const definition: TermDefinition = TERM_DEFINITIONS[key];
    const value: unknown = AGREEMENT_TERMS[key];
    const number = value instanceof Exact ? value.toNumber() : typeof value === "number" ? value : undefined;
    if (number !== undefined && !isPlain(number)) numbers.set(number, definition.name);
  }
  return numbers;
}

interface Literal {
  readonly file: string;
  readonly text: string;
  readonly value: number;
}

/** Numbers in code, and those that stand as text; not in comments. */
function literalsOf({ file, tree }: Source): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    const raw =
      ts.isNumericLiteral(node) || ts.isStringLiteral(node) || ts.isBigIntLiteral(node)
        ? node.text.replace(/[_n]/g, "")
        : "";
    if (/^\d+(\.\d+)?$/.test(raw)) found.push({ file, text: raw, value: Number(raw) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const sources = ROOMS.flatMap((folder) => readSources(folder));

test("no number of the agreement stands in code: each is a term", () => {
  const numbers = termNumbers();
  expect(numbers.get(750_000)).toBe("Principal");
  const constants = sources
    .flatMap(literalsOf)
    .filter(({ value }) => numbers.has(value))
    .filter(({ file, value }) => !OF_THE_LAW.some((one) => one.file === file && one.value === value))
    .map(({ file, text, value }) => `${file}: ${text} is the term ${numbers.get(value)}; read it from the terms`);
  expect(constants).toEqual([]);
});

test("no date of the agreement's year stands in code", () => {
  const dated = sources.filter(({ tree }) =>
    /["'`]2003-\d\d-\d\d["'`]|dayOf\(2003/.test(tree.statements.map((statement) => statement.getText(tree)).join("\n")),
  );
  expect(dated.map(({ file }) => file)).toEqual([]);
});

test("a planted constant is found", () => {
  expect(
    literalsOf(readSource("x.ts", "const a = 750_000; // 0.05\nconst b = '0.05';")).map(({ value }) => value),
  ).toEqual([750_000, 0.05]);
});
