/** Builds dist/ where the sources have changed since: the browser tests and those of what is built read it. */
import { existsSync } from "node:fs";
import path from "node:path";
import { refresh, root } from "./build/fresh.mjs";

if (refresh() || !existsSync(path.join(root, "lib"))) await import("./library.mjs");
