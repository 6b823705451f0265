import { readFileSync } from "node:fs";
import path from "node:path";
import type { Catalogue } from "../../src/catalogue/catalogue";
import { readFunctions, type Reading } from "../../src/catalogue/read";
import { FUNCTIONS } from "../../src/functions";
import { composed } from "./composed";
import { functionFiles } from "./function-files";

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

export function namespaceOf(manifest: string): string {
  const id = /<bt:String\s+id="Functions\.Namespace"\s+DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  if (!id) throw new Error("manifest.xml: no bt:String with id Functions.Namespace");
  return id;
}

export function readCatalogue(root: string, form: Form): { catalogue: Catalogue; problems: Reading["problems"] } {
  const base = baseUrl(root, form);
  const { functions, problems } = composed(
    readFunctions(functionFiles(root), FUNCTIONS, (id) => `${base}help/${id}.html`),
  );
  const namespace = namespaceOf(readFileSync(path.join(root, "manifest.xml"), "utf8"));
  return { catalogue: { version: readPackage(root).version, namespace, functions }, problems };
}
