import vm from "node:vm";
import { built, functionScripts, readMetadata } from "../built/bare-host";
import { BuiltFunctions, standIn, type Implementation } from "./built";

/** A context that has nothing but JavaScript and the names of a host. */
export const bareContext = (mappings: Record<string, Implementation> = {}): vm.Context =>
  vm.createContext({ CustomFunctions: standIn(mappings) });

/** The built functions in a bare context. */
export function functionsInContext(): BuiltFunctions {
  const mappings: Record<string, Implementation> = {};
  const context = bareContext(mappings);
  for (const filename of functionScripts()) vm.runInContext(built(filename), context, { filename });
  return new BuiltFunctions(readMetadata().functions, mappings);
}
