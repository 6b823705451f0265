import { Compilation, sources, WebpackError, type Compiler } from "webpack";
import type { Catalogue } from "../../src/catalogue/catalogue";
import { helpPages } from "../../src/catalogue/help";
import { helpContent } from "./help-content";
import { functionFiles, readCatalogue, type Form } from "./project";

interface Metadata {
  allowErrorForDataTypeAny?: boolean;
  functions: {
    id: string;
    description?: string;
    helpUrl?: string;
    parameters: { name: string; description?: string }[];
  }[];
}

const NAME = "CataloguePlugin";

/**
 * Emits catalogue.json and the help pages, and finishes functions.json with what its own generator
 * leaves out: error values as arguments, help addresses, texts on one line.
 */
export class CataloguePlugin {
  constructor(
    private readonly root: string,
    private readonly form: Form,
  ) {}

  apply(compiler: Compiler): void {
    // thisCompilation: a child compilation, as of an HTML page, would emit the files a second time.
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      for (const file of functionFiles(this.root))
        compilation.fileDependencies.add(`${this.root}/src/functions/${file.name}`);
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () =>
        this.emit(compilation),
      );
    });
  }

  private emit(compilation: Compilation): void {
    const { catalogue, problems } = readCatalogue(this.root, this.form);
    for (const problem of problems) {
      (problem.harmless ? compilation.warnings : compilation.errors).push(new WebpackError(problem.message));
    }
    compilation.emitAsset("catalogue.json", json(catalogue));
    for (const [file, html] of helpPages(helpContent(catalogue)))
      compilation.emitAsset(file, new sources.RawSource(html));
    const asset = compilation.getAsset("functions.json");
    if (!asset) return;
    const metadata = JSON.parse(asset.source.source().toString()) as Metadata;
    compilation.updateAsset("functions.json", json(finish(metadata, catalogue)));
  }
}

export function finish(metadata: Metadata, catalogue: Catalogue): Metadata {
  const known = new Map(catalogue.functions.map((f) => [f.id, f]));
  const functions = metadata.functions.map((f) => {
    const documented = known.get(f.id);
    if (!documented) return f;
    const parameters = f.parameters.map((p, i) => ({ ...p, description: documented.parameters[i]?.description ?? "" }));
    return { ...f, description: documented.description, helpUrl: documented.helpUrl, parameters };
  });
  return { ...metadata, allowErrorForDataTypeAny: true, functions };
}

function json(value: unknown): sources.RawSource {
  return new sources.RawSource(`${JSON.stringify(value, null, 1)}\n`);
}
