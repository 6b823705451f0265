import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { functionFiles } from "./function-files";

const FILE = "src/functions.ts";

function listing(root: string): string {
  const modules = functionFiles(root).map(({ name }) => name.replace(/\.ts$/, ""));
  return [
    'import { register } from "./cells/definition";',
    ...modules.map((name) => `import * as ${name} from "./functions/${name}";`),
    "",
    "/** Every function under its name. The build writes this file from the listing of functions/; git does not keep it. */",
    "export const FUNCTIONS = register({",
    ...modules.map((name) => `  ...${name},`),
    "});",
    "",
    "export type FunctionId = keyof typeof FUNCTIONS;",
    "",
  ].join("\n");
}

/** Lists the functions where their folder has changed. */
export function writeListing(root: string): void {
  const file = path.join(root, FILE);
  const text = listing(root);
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}
