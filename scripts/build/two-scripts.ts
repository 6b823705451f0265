import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { functionFiles, isLate } from "./function-files";
import { moduleName } from "./listing";
import { isOtherWords } from "./other-words";
import { TERM_FILES, termWords } from "./term-words";

/** A source as far as its imports tell what it hangs on. */
interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly { readonly from: string; readonly names: readonly string[] }[];
  /** the constants that it exports: of a file of functions, their ids */
  readonly constants: readonly string[];
}

/** The entries of functions.js and functions.late.js, and what the second takes from the first. */
export interface TwoScripts {
  readonly first: string;
  readonly late: string;
  /** where a source of the second file finds one of the first; undefined: in its own */
  shared(issuer: string, file: string): string | undefined;
}

/** Names that are more than types. */
function namesOf({ importClause }: ts.ImportDeclaration): string[] | undefined {
  if (!importClause || importClause.isTypeOnly) return undefined;
  const named = importClause.namedBindings;
  if (!named || !ts.isNamedImports(named)) return importClause.name ? ["default"] : undefined;
  const names = named.elements.filter(({ isTypeOnly }) => !isTypeOnly);
  return names.length > 0 ? names.map(({ name, propertyName }) => (propertyName ?? name).text) : undefined;
}

function readSource(file: string): Source {
  const text = readFileSync(file, "utf8");
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const imports = statements.filter(ts.isImportDeclaration).flatMap((each) => {
    const from = path.resolve(path.dirname(file), (each.moduleSpecifier as ts.StringLiteral).text);
    const names = namesOf(each);
    return names && existsSync(`${from}.ts`) ? [{ from: `${from}.ts`, names }] : [];
  });
  const constants = statements
    .filter(ts.isVariableStatement)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap(({ declarationList }) => declarationList.declarations.map(({ name }) => (name as ts.Identifier).text));
  return { file, text, imports, constants };
}

/** These sources and all that they hang on, but what is known. */
function reached(files: readonly string[], known: ReadonlyMap<string, Source> = new Map()): Map<string, Source> {
  const found = new Map<string, Source>();
  const walk = (file: string): void => {
    if (known.has(file) || found.has(file)) return;
    const source = readSource(file);
    found.set(file, source);
    for (const { from } of source.imports) walk(from);
  };
  files.forEach(walk);
  return found;
}

/** What sources of the second file import from those of the first, by file. */
function borrowed(late: Iterable<Source>, first: ReadonlyMap<string, Source>): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const { from, names } of [...late].flatMap(({ imports }) => imports))
    if (first.has(from)) all.set(from, new Set([...(all.get(from) ?? []), ...names]));
  return all;
}

const quoted = (text: string): string => JSON.stringify(text);

/** A module without a file of its own. */
const entry = (lines: readonly string[]): string => `data:text/javascript,${encodeURIComponent(lines.join("\n"))}`;

const imported = (name: string, file: string): string => `import { ${name} } from ${quoted(file)};`;
const importedWhole = (file: string): string => `import * as ${moduleName(file)} from ${quoted(file)};`;
const spread = (files: readonly string[]): string => `{ ${files.map((file) => `...${moduleName(file)}`).join(", ")} }`;

function digestOf(sources: Iterable<Source>): string {
  const hash = createHash("sha256");
  for (const { text } of sources) hash.update(text);
  return hash.digest("hex").slice(0, 8);
}

/** What the first file hands over: its imports, and an object of them by file. */
function lending(lent: ReadonlyMap<string, ReadonlySet<string>>, place: (file: string) => string) {
  const all = [...lent].map(([file, names], index) => ({
    file,
    pairs: [...names].map((name) => [name, `${name}_${index}`]),
  }));
  return {
    imports: all.map(({ file, pairs }) => imported(pairs.map(([name, as]) => `${name} as ${as}`).join(", "), file)),
    handed: all.map(
      ({ file, pairs }) => `${place(file)}: { ${pairs.map(([name, as]) => `${name}: ${as}`).join(", ")} }`,
    ),
  };
}

/**
 * Each script is one scope, which a bundler's own sharing between two would cut into one for each module: larger, and slower in every row.
 * The first hands the second what both use, so that there is one of each: under a digest of its sources, since two scripts of unlike builds
 * must not meet.
 */
export function twoScripts(root: string): TwoScripts {
  const source = path.join(root, "src");
  const at = (place: string) => path.join(source, place);
  const place = (file: string) => quoted(path.relative(source, file).replaceAll(path.sep, "/").replace(/\.ts$/, ""));
  const [firstFiles, lateFiles] = [false, true].map((isOfLate) =>
    functionFiles(root)
      .filter((each) => isLate(each) === isOfLate)
      .map(({ name }) => at(`functions/${name}`)),
  ) as [string[], string[]];
  const first = reached([...firstFiles, at("cells/definition.ts"), at("cells/host.ts")]);
  const late = reached([...lateFiles, at("cells/late.ts")], first);
  const lent = borrowed(late.values(), first);
  const digest = quoted(digestOf(first.values()));
  const { imports, handed } = lending(lent, place);
  // The build in other words replaces these where they stand.
  const texts = isOtherWords ? [] : [...first.values()].filter(({ file }) => TERM_FILES.test(file));
  const words = JSON.stringify(termWords(texts.map(({ text }) => text)));
  const ids = JSON.stringify(lateFiles.flatMap((file) => late.get(file)!.constants));
  return {
    first: entry([
      ...[imported("register", at("cells/definition.ts")), imported("start", at("cells/host.ts"))],
      ...[...firstFiles.map(importedWhole), ...imports],
      `start(register(${spread(firstFiles)}), ${ids}, { ${digest}: { ${handed.join(", ")} } });`,
    ]),
    late: entry([
      ...[imported("come", at("cells/late.ts")), ...lateFiles.map(importedWhole)],
      `come(${spread(lateFiles)}, ${words});`,
    ]),
    shared: (issuer, file) =>
      late.has(issuer) && lent.has(file) ? `DEBENTURE_FUNCTIONS.late.shared[${digest}][${place(file)}]` : undefined,
  };
}
