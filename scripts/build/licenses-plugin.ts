import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Compilation, sources, type Compiler, type Module } from "webpack";

const NAME = "LicensesPlugin";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Writes the licences of the packages that a bundle holds beside it, as they ask for. */
export class LicensesPlugin {
  constructor(private readonly file: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        const folders = new Set([...compilation.modules].flatMap(filesOf).flatMap(packageFolder));
        const texts = [...folders].sort().map(notice);
        compilation.emitAsset(this.file, new sources.RawSource(texts.join("\n\n")));
      });
    });
  }
}

/** A module that was joined from several has each of their files. */
function filesOf(module: Module): string[] {
  const inner = (module as { modules?: Iterable<Module> }).modules;
  const own = (module as { resource?: string }).resource;
  return [...(inner ? [...inner].flatMap(filesOf) : []), ...(own ? [own] : [])];
}

function packageFolder(file: string): string[] {
  const match = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file);
  return match ? [match[0]] : [];
}

/** A heading "== name version: licence", then the licence's own text. */
function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  const text = file && existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), "utf8").trim() : "";
  return `== ${name} ${version}: ${license ?? licenseIn(text)}\n\n${text}`;
}

/** Where package.json is silent, the licence's own first words tell. */
function licenseIn(text: string): string {
  if (/Apache License\s+Version 2\.0/.test(text)) return "Apache-2.0";
  return /Permission is hereby granted, free of charge/.test(text) ? "MIT" : "unknown";
}
