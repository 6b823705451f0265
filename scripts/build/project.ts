import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Catalogue } from "../../src/catalogue/catalogue";
import { readFunctions, type CatalogueProblem, type SourceFile } from "../../src/catalogue/read";

/** Where a build is to be served from. */
export type Form = "development" | "production";

/** The address in manifest.xml, under which the development server answers. */
export const DEVELOPMENT_URL = "https://localhost:3000/";

interface Package {
  readonly version: string;
  readonly config: { readonly productionUrl: string };
}

export function readPackage(root: string): Package {
  return JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as Package;
}

/** Ends with a slash; DEBENTURE_URL overrides what package.json says for production. */
export function baseUrl(root: string, form: Form): string {
  if (form === "development") return DEVELOPMENT_URL;
  const url = process.env["DEBENTURE_URL"] ?? readPackage(root).config.productionUrl;
  if (!/^https:\/\/[^\s/]+\/(\S*\/)?$/.test(url))
    throw new Error(`the production address must be https and end with a slash, not "${url}"`);
  return url;
}

/** The files that define custom functions: those of src/functions that say so. No list is kept by hand. */
export function functionFiles(root: string): SourceFile[] {
  const folder = path.join(root, "src/functions");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort(byPlace)
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }))
    .filter((file) => /^ \* @customfunction\b/m.test(file.text));
}

/** As the agreement goes: recital, sections and articles by number, exhibits, schedules, then what looks at the whole. */
function byPlace(a: string, b: string): number {
  return placeOf(a) - placeOf(b) || a.localeCompare(b);
}

function placeOf(file: string): number {
  const [, article, section] = /^(?:s|art_)(\d+)_(\d*)/.exec(file) ?? [];
  if (article !== undefined) return Number(article) * 100 + Number(section);
  const index = ["recital", "exhibit", "schedules"].findIndex((name) => file.startsWith(name));
  return [9999, 0, 9000, 9001][index + 1]!;
}

export function namespaceOf(manifest: string): string {
  const id = /<bt:String\s+id="Functions\.Namespace"\s+DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  if (!id) throw new Error("manifest.xml: no bt:String with id Functions.Namespace");
  return id;
}

export function readCatalogue(
  root: string,
  form: Form,
): { catalogue: Catalogue; problems: readonly CatalogueProblem[] } {
  const base = baseUrl(root, form);
  const { functions, problems } = readFunctions(functionFiles(root), (id) => `${base}help/${id}.html`);
  const namespace = namespaceOf(readFileSync(path.join(root, "manifest.xml"), "utf8"));
  return { catalogue: { version: readPackage(root).version, namespace, functions }, problems };
}
