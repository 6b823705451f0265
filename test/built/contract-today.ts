import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./bare-host";
import type { Contract } from "./contract/changes";
import { columns, errors, parameters, words } from "./contract/functions";
import { names } from "./contract/names";
import { namespace } from "./contract/published";
import { facts, presets, schedules, terms } from "./contract/tables";
import { answers } from "./contract/words";

const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
const id = /<Id>([^<]+)<\/Id>/.exec(manifest)![1]!;

/** What today's build lets a workbook hold. */
export const today: Contract = {
  addin: { namespace: [namespace], id: [id] },
  functions: parameters,
  errors,
  columns,
  arguments: words,
  terms,
  presets,
  facts,
  schedules,
  names,
  answers,
};

/** The contract with workbooks: what one of them may hold that was ever saved. */
export const FILE = path.join(root, "test/built/contract.json");
export const published = JSON.parse(readFileSync(FILE, "utf8")) as Contract;

export { changes, extended } from "./contract/changes";
