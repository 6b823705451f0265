import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { functionFiles } from "./function-files";

const FILE = "src/functions.ts";

/** How the functions of a file are called as a whole: schedules.ts is schedules, in whatever folder. */
export const moduleName = (file: string): string => path.basename(file, ".ts");

function listing(root: string): string {
  const files = functionFiles(root).map(({ name }) => name.replace(/\.ts$/, ""));
  return [
    'import { register } from "./cells/definition";',
    ...files.map((file) => `import * as ${moduleName(file)} from "./functions/${file}";`),
    "",
    "/** Every function under its name. The build writes this file from the listing of functions/; git does not keep it. */",
    "export const FUNCTIONS = register({",
    ...files.map((file) => `  ...${moduleName(file)},`),
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
