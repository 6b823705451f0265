import { Compilation, sources, WebpackError, type Compiler } from "webpack";
import type { Catalogue } from "../../src/catalogue/catalogue";
import { helpPages } from "../../src/catalogue/help";
import type { CatalogueProblem } from "../../src/catalogue/read";
import { functionFiles } from "./function-files";
import { helpContent } from "./help-content";

const NAME = "CataloguePlugin";

/** Emits functions.json for Excel, catalogue.json and the help pages: what is said of the functions beside their code. */
export class CataloguePlugin {
  constructor(
    private readonly root: string,
    /** reads the functions as they are now */
    private readonly read: () => { catalogue: Catalogue; problems: readonly CatalogueProblem[] },
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
    const { catalogue, problems } = this.read();
    for (const problem of problems) {
      (problem.harmless ? compilation.warnings : compilation.errors).push(new WebpackError(problem.message));
    }
    compilation.emitAsset("functions.json", json(metadata(catalogue)));
    compilation.emitAsset("catalogue.json", json(catalogue));
    for (const [file, html] of helpPages(helpContent(catalogue)))
      compilation.emitAsset(file, new sources.RawSource(html));
  }
}

/** The functions as Excel wants to know them: every argument may be a range, an error, or a number with a format. */
export function metadata({ functions }: Catalogue): object {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ id, description, helpUrl, parameters }) => ({
      id,
      name: id,
      description,
      helpUrl,
      parameters: parameters.map(({ name, description, optional }) => ({
        name,
        description,
        type: "any",
        dimensionality: "matrix",
        ...(optional && { optional }),
      })),
      result: { dimensionality: "matrix" },
    })),
  };
}

function json(value: unknown): sources.RawSource {
  return new sources.RawSource(`${JSON.stringify(value, null, 1)}\n`);
}
