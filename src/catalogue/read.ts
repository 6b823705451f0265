import ts from "typescript";
import type { DefinedFunction } from "../cells/definition";
import { readComment, type Comment } from "./comment";
import type { CatalogueError, CatalogueFunction, CatalogueParameter } from "./catalogue";
import { parseFormula, parseResult, splitExample } from "./examples";

export interface SourceFile {
  /** "s4_13_escrow.ts" */
  readonly name: string;
  readonly text: string;
}

/** What is wrong with a doc comment: the file, the function, and what to do about it. */
export class CatalogueProblem extends Error {
  constructor(
    file: string,
    id: string,
    remedy: string,
    /** whether the functions work all the same: a build goes on, a test does not */
    readonly harmless = false,
  ) {
    super(`${file}, ${id}: ${remedy}`);
    this.name = "CatalogueProblem";
  }
}

export interface Reading {
  readonly functions: readonly CatalogueFunction[];
  readonly problems: readonly CatalogueProblem[];
}

const DESCRIPTION_LIMIT = 250;
const ONCE = new Set(["returns", "section", "rounding", "readings", "see"]);
const MANY = new Set(["param", "throws", "example"]);

/** What is said of the terms where the doc comment says nothing of its own. */
const TERMS = {
  read: "The deal's terms: the table of the Deal sheet, or the text that DEAL gives; omitted: the agreement's own.",
  unread: "The deal's terms; none of them is read here.",
};

/** Functions as they are defined, by their names; words come from the comments above the definitions. */
export type Definitions = Readonly<Record<string, DefinedFunction>>;

/** Reads the functions of some files, in the order of the files' names and of their lines. */
export function readFunctions(
  files: readonly SourceFile[],
  definitions: Definitions,
  helpUrl: (id: string) => string,
): Reading {
  const functions: CatalogueFunction[] = [];
  const problems: CatalogueProblem[] = [];
  const report = (file: string, id: string, remedy: string, harmless = false) =>
    problems.push(new CatalogueProblem(file, id, remedy, harmless));
  for (const file of files) {
    const found = declarations(file);
    if (found.length === 0)
      report(file.name, "the file", "exports no function; a folder of functions holds nothing else: move it out");
    for (const each of found) {
      const tell = (remedy: string) => report(file.name, each.id, remedy);
      const definition = definitions[each.id];
      if (definition) functions.push(describe(each, definition, file.name, helpUrl(each.id), tell));
      else tell("is no function: a file of functions exports nothing else; move it to cells/reading");
    }
  }
  for (const f of duplicates(functions)) report(`${f.group}.ts`, f.id, "give it an id of its own: this one is taken");
  for (const [f, id] of deadEnds(functions))
    report(`${f.group}.ts`, f.id, `@see ${id}: there is no such function`, true);
  return { functions, problems };
}

interface Declaration {
  readonly id: string;
  readonly comment: Comment;
}

type Tell = (remedy: string) => void;

/** What a file exports, each with the comment above it. */
function declarations(file: SourceFile): Declaration[] {
  const source = ts.createSourceFile(file.name, file.text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isVariableStatement).flatMap((node) => {
    if (!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const comment = docComment(node, file.text) ?? { paragraphs: [], tags: [] };
    return node.declarationList.declarations.map(({ name }) => ({ id: name.getText(), comment }));
  });
}

function docComment(node: ts.Node, text: string): Comment | undefined {
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const doc = ranges.map((range) => text.slice(range.pos, range.end)).findLast((comment) => comment.startsWith("/**"));
  return doc === undefined ? undefined : readComment(doc);
}

const NOT_STATED: CatalogueError = {
  code: "#N/A",
  when: "when the deal rests on no other (Base deal NONE) and does not state a term that the answer needs",
};

/** Those that look at a whole deal say only what it says. */
function needsTerms({ readsTerms }: DefinedFunction, file: string): boolean {
  return readsTerms && !file.startsWith("late/");
}

function describe(
  { comment, id }: Declaration,
  definition: DefinedFunction,
  file: string,
  helpUrl: string,
  tell: Tell,
): CatalogueFunction {
  checkTags(comment, tell);
  const [description = "", ...details] = comment.paragraphs;
  checkDescription(description, tell);
  if (!/^[A-Z][A-Z0-9_]{2,}$/.test(id)) tell("give it a name of capitals, digits and underscores, at least three");
  const one = (tag: string) => comment.tags.find((t) => t.name === tag)?.text ?? "";
  const need = (tag: string, what: string) => one(tag) || (tell(`add @${tag}: ${what}`), "");
  const group = file.replace(/\.ts$/, "");
  return {
    id,
    sections: [...new Set([...list(definition.clause), ...list(one("section"))])],
    group,
    groupTitle: groupTitle(group),
    description,
    details,
    parameters: parameters(comment, definition, tell),
    returns: need("returns", "what comes out"),
    ...(definition.kind === "table" ? { columns: definition.columns.map(({ heading }) => heading) } : {}),
    unit: definition.kind === "table" ? "table" : definition.quantities[definition.result]!.unit,
    ...(one("rounding") ? { rounding: one("rounding") } : {}),
    errors: [...errors(comment, tell), ...(needsTerms(definition, file) ? [NOT_STATED] : [])],
    readings: list(one("readings")),
    examples: examples(comment, id, tell),
    see: list(one("see")),
    helpUrl,
  };
}

function checkTags(comment: Comment, tell: Tell): void {
  const counts = new Map<string, number>();
  for (const { name } of comment.tags) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of counts) {
    if (!ONCE.has(name) && !MANY.has(name))
      tell(`@${name} is not known here; the tags are ${[...ONCE, ...MANY].map((t) => `@${t}`).join(" ")}`);
    if (ONCE.has(name) && count > 1) tell(`@${name} stands ${count} times; write one, its items separated by commas`);
  }
}

function checkDescription(description: string, tell: Tell): void {
  if (description === "") tell("begin the doc comment with a paragraph that says what the function answers");
  if (description.length > DESCRIPTION_LIMIT) {
    tell(
      `shorten the first paragraph to ${DESCRIPTION_LIMIT} characters (it has ${description.length}); the rest can follow after a blank line`,
    );
  }
}

/** Excel takes for optional what stands after all that must be given. */
function parameters(comment: Comment, definition: DefinedFunction, tell: Tell): CatalogueParameter[] {
  const words = new Map(comment.tags.filter(({ name }) => name === "param").map(({ text }) => readParam(text)));
  const facts = Object.entries(definition.facts);
  const lastNeeded = facts.findLastIndex(([, fact]) => !fact.optional);
  const documented = [...words.keys()].filter((name) => name !== "terms" || "terms" in definition.facts).join(", ");
  const defined = facts.map(([name]) => name).join(", ");
  if (documented !== defined)
    tell(`make @param tags and facts agree, in order: the tags name (${documented}), the definition (${defined})`);
  for (const [name, description] of words) if (description === "") tell(`describe ${name} after its name in @param`);
  const terms = words.get("terms") ?? (definition.readsTerms ? TERMS.read : TERMS.unread);
  return [
    ...facts.map(([name], index) => ({ name, optional: index > lastNeeded, description: words.get(name) ?? "" })),
    ...(definition.takesTerms ? [{ name: "terms", optional: true, description: terms }] : []),
  ];
}

function readParam(text: string): [name: string, description: string] {
  const [, name = text, description = ""] = /^(\w+)\s*(.*)$/.exec(text) ?? [];
  return [name, description];
}

function errors(comment: Comment, tell: Tell): CatalogueError[] {
  return comment.tags
    .filter((t) => t.name === "throws")
    .map(({ text }) => {
      const match = /^(#VALUE!|#N\/A|#NUM!)\s+(.+)$/.exec(text);
      if (!match) tell(`begin "@throws ${text}" with #VALUE!, #N/A or #NUM! and say when`);
      return { code: match?.[1] ?? "#VALUE!", when: match?.[2] ?? text };
    });
}

function examples(comment: Comment, id: string, tell: Tell): CatalogueFunction["examples"] {
  const tags = comment.tags.filter((t) => t.name === "example");
  if (tags.length === 0) tell("add @example: =NAME(…) -> result, worked by hand");
  return tags.flatMap(({ text }) => {
    try {
      const example = splitExample(text);
      const call = parseFormula(example.formula);
      parseResult(example.result);
      if (call.id !== id) tell(`let the example call ${id}, not ${call.id}`);
      return [example];
    } catch (error) {
      tell(`mend the example: ${(error as Error).message}`);
      return [];
    }
  });
}

function duplicates(functions: readonly CatalogueFunction[]): CatalogueFunction[] {
  return functions.filter((f, i) => functions.findIndex((other) => other.id === f.id) < i);
}

function deadEnds(functions: readonly CatalogueFunction[]): [CatalogueFunction, string][] {
  const ids = new Set(functions.map((f) => f.id));
  return functions.flatMap((f) => f.see.filter((id) => !ids.has(id)).map((id): [CatalogueFunction, string] => [f, id]));
}

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII"];

/** "s4_13_escrow" is "4.13 Escrow", "art_6_default_interest" is "Art. VI Default interest", "recital" is "Recital". */
function groupTitle(group: string): string {
  const [, article, section, words] = /^s(\d+)_(\d+)_(.+)$/.exec(group) ?? [];
  if (words !== undefined) return `${article}.${section} ${inWords(words)}`;
  const [, kind, mark, rest] = /^(art|exhibit)_(\w)_(.+)$/.exec(group) ?? [];
  if (rest === undefined) return inWords(group);
  return kind === "art"
    ? `Art. ${ROMAN[Number(mark)]} ${inWords(rest)}`
    : `Exhibit ${mark!.toUpperCase()} ${inWords(rest)}`;
}

function inWords(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
}

function list(text: string): string[] {
  return text === "" ? [] : text.split(/\s*,\s*/);
}
