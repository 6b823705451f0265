import { Compilation, sources, type Compiler } from "webpack";
import { hostingFiles } from "./hosting";

const NAME = "HostingPlugin";

/** Emits what hosts need to be told, beside the files that they are to send. */
export class HostingPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        for (const [file, text] of hostingFiles()) compilation.emitAsset(file, new sources.RawSource(text));
      });
    });
  }
}
