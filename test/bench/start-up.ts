import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { transformSync } from "esbuild";
import { built, root } from "../built/bare-host";
import { bareContext } from "./context";
import { race, type Contestant } from "./rounds";
import { rowsOf, type Row } from "./table";

let evaluations = 0;

/** A script compiled and run in a context of its own; no two texts are alike, so that nothing is compiled before. */
function evaluation(name: string, source: string): Contestant {
  let context = bareContext();
  let text = "";
  return {
    name,
    prepare: () => {
      context = bareContext();
      text = `${source}\n// ${evaluations++}`;
    },
    run: () => {
      vm.runInContext(text, context);
      return 1;
    },
  };
}

function decimalJs(): string {
  const file = createRequire(`${root}/package.json`).resolve("decimal.js/decimal.js");
  return transformSync(readFileSync(file, "utf8"), { minify: true }).code;
}

/** What is evaluated before the first function can answer. */
export function startUpRows(): Row[] {
  const timings = race([
    evaluation("functions.js", built("functions.js")),
    evaluation("an empty script", ""),
    evaluation("decimal.js alone, minified", decimalJs()),
  ]);
  return rowsOf({ group: "Start", what: "functions.js evaluated in a new context", unit: "ms" }, timings);
}
