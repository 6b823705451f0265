import ts from "typescript";
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
const ONCE = new Set([
  "customfunction",
  "returns",
  "columns",
  "section",
  "unit",
  "rounding",
  "readings",
  "see",
  "excludeFromAutoComplete",
]);
const MANY = new Set(["param", "throws", "example"]);

/** Reads the custom functions of some files, in the order of the files' names and of their lines. */
export function readFunctions(files: readonly SourceFile[], helpUrl: (id: string) => string): Reading {
  const functions: CatalogueFunction[] = [];
  const problems: CatalogueProblem[] = [];
  const report = (file: string, id: string, remedy: string, harmless = false) =>
    problems.push(new CatalogueProblem(file, id, remedy, harmless));
  for (const file of files) {
    const found = declarations(file);
    if (found.length === 0)
      report(file.name, "the file", "holds no function with @customfunction; move it out of the list or add one");
    for (const each of found) {
      const tell = (remedy: string) => report(file.name, each.id, remedy);
      functions.push(describe(each, file.name, helpUrl(each.id), tell));
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
  readonly parameters: readonly { name: string; optional: boolean; type: string }[];
}

type Tell = (remedy: string) => void;

function declarations(file: SourceFile): Declaration[] {
  const source = ts.createSourceFile(file.name, file.text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((node) => {
    const comment = docComment(node, file.text);
    const tag = comment?.tags.find((t) => t.name === "customfunction");
    if (!comment || !tag) return [];
    const parameters = node.parameters.map((p) => ({
      name: p.name.getText(),
      optional: p.questionToken !== undefined,
      type: p.type?.getText() ?? "",
    }));
    return [{ id: tag.text, comment, parameters }];
  });
}

function docComment(node: ts.Node, text: string): Comment | undefined {
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const doc = ranges.map((range) => text.slice(range.pos, range.end)).findLast((comment) => comment.startsWith("/**"));
  return doc === undefined ? undefined : readComment(doc);
}

function describe(declaration: Declaration, file: string, helpUrl: string, tell: Tell): CatalogueFunction {
  const { comment, id } = declaration;
  checkTags(comment, tell);
  const [description = "", ...details] = comment.paragraphs;
  checkDescription(description, tell);
  if (!/^[A-Z][A-Z0-9_]{2,}$/.test(id))
    tell("give @customfunction an id of capitals, digits and underscores, at least three");
  const one = (tag: string) => comment.tags.find((t) => t.name === tag)?.text ?? "";
  const need = (tag: string, what: string) => one(tag) || (tell(`add @${tag}: ${what}`), "");
  const group = file.replace(/\.ts$/, "");
  return {
    id,
    sections: list(need("section", "the sections of the agreement it answers for, its own first")),
    group,
    groupTitle: groupTitle(group),
    description,
    details,
    parameters: parameters(declaration, tell),
    returns: need("returns", "{any[][]} and what comes out").replace(/^\{[^}]*\}\s*/, ""),
    ...(one("columns") ? { columns: list(one("columns")) } : {}),
    unit: need("unit", "the unit of the answer"),
    ...(one("rounding") ? { rounding: one("rounding") } : {}),
    errors: errors(comment, tell),
    readings: list(one("readings")),
    examples: examples(declaration, tell),
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

function parameters(declaration: Declaration, tell: Tell): CatalogueParameter[] {
  const documented = declaration.comment.tags.filter((t) => t.name === "param").map((t) => readParam(t.text));
  const names = documented.map((p) => p.name).join(", ");
  const declared = declaration.parameters.map((p) => p.name).join(", ");
  if (names !== declared)
    tell(`make @param tags and parameters agree, in order: the tags name (${names}), the function (${declared})`);
  for (const [i, { name, optional, type }] of declaration.parameters.entries()) {
    if (type !== "any[][]") tell(`declare ${name} as any[][]: every parameter may be a range`);
    if (documented[i] && documented[i].optional !== optional)
      tell(`write ${name} with ? in the code and in [brackets] in its @param, or neither`);
  }
  for (const { name, description } of documented)
    if (description === "") tell(`describe ${name} after its name in @param`);
  return documented;
}

function readParam(text: string): CatalogueParameter {
  const match = /^(?:\{[^}]*\}\s*)?(\[?)(\w+)\]?\s*(?:-\s+)?(.*)$/.exec(text);
  return { name: match?.[2] ?? text, optional: match?.[1] === "[", description: match?.[3] ?? "" };
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

function examples(declaration: Declaration, tell: Tell): CatalogueFunction["examples"] {
  const tags = declaration.comment.tags.filter((t) => t.name === "example");
  if (tags.length === 0) tell("add @example: =NAME(…) -> result, worked by hand");
  return tags.flatMap(({ text }) => {
    try {
      const example = splitExample(text);
      const call = parseFormula(example.formula);
      parseResult(example.result);
      if (call.id !== declaration.id) tell(`let the example call ${declaration.id}, not ${call.id}`);
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
