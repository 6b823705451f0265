import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { builtFolder } from "../../scripts/build/other-words";
import type { FunctionsApi } from "../../src/cells/host";
import type { Catalogue } from "../../src/catalogue/catalogue";

export const root = path.resolve(__dirname, "../..");
export const dist = builtFolder(root);

export interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: Readonly<Record<string, boolean>>;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

/** A file of a build as text. */
function builtIn(folder: string, file: string): string {
  const full = path.join(folder, file);
  if (!existsSync(full)) throw new Error(`${full} is missing: build first, with npm run build`);
  return readFileSync(full, "utf8");
}

/** The scripts of the functions in a folder, in their order; an earlier build may have one alone. */
export const functionScripts = (folder = dist): string[] =>
  readdirSync(folder)
    .filter((file) => /^functions(\.late)?\.js$/.test(file))
    .sort();

export const built = (file: string): string => builtIn(dist, file);
export const readMetadata = (folder = dist): Metadata => JSON.parse(builtIn(folder, "functions.json")) as Metadata;
export const readBuiltCatalogue = (folder = dist): Catalogue =>
  JSON.parse(builtIn(folder, "catalogue.json")) as Catalogue;

/** Excel's own error codes; a test in the browser compares them with the real ones. */
export const ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

class BareError extends Error {
  constructor(
    readonly code: string = ERROR_CODES.invalidValue,
    message?: string,
  ) {
    super(message);
  }
}

/** What a call gives: rows of cells, an error being `{ error, message }`. */
export type Answer = unknown[][];

/** The built functions in a world that has nothing but JavaScript and this stand-in for Excel's names. */
export class BareHost {
  private readonly mappings: Record<string, (...values: unknown[]) => unknown> = {};

  private readonly world: vm.Context;

  /** @param names further names that the functions find, such as what a page says of its host */
  constructor(
    private readonly folder = dist,
    names: Readonly<Record<string, unknown>> = {},
    scripts = functionScripts(folder),
  ) {
    const associate = (id: string, implementation: (...values: unknown[]) => unknown) => {
      if (this.mappings[id]) throw new Error(`${id} is associated twice`);
      this.mappings[id] = implementation;
    };
    this.world = vm.createContext({
      ...names,
      CustomFunctions: { Error: BareError, ErrorCode: ERROR_CODES, associate },
    });
    for (const script of scripts) this.run(script);
  }

  run(filename: string, text = builtIn(this.folder, filename)): void {
    vm.runInContext(text, this.world, { filename });
  }

  /** What the pane asks. */
  get api(): FunctionsApi {
    return this.world["DEBENTURE_FUNCTIONS"] as FunctionsApi;
  }

  get ids(): string[] {
    return Object.keys(this.mappings);
  }

  /** As Excel calls: each argument a matrix, what was left out null, and the invocation object after the last. */
  call(id: string, given: readonly unknown[], declared: number): Answer {
    const implementation = this.mappings[id];
    if (!implementation) throw new Error(`nothing answers to ${id}`);
    const values = Array.from({ length: declared }, (_, i) => matrix(given[i]));
    try {
      return shown(implementation(...values, { functionName: id, address: "Sheet1!A1" }));
    } catch (error) {
      if (error instanceof BareError) return [[cell(error)]];
      throw error;
    }
  }
}

function matrix(value: unknown): unknown {
  return value === null || value === undefined ? null : Array.isArray(value) ? value : [[value]];
}

function shown(result: unknown): Answer {
  return Array.isArray(result) ? result.map((row: unknown[]) => row.map(cell)) : [[cell(result)]];
}

function cell(value: unknown): unknown {
  return value instanceof BareError ? { error: value.code, message: value.message } : value;
}
