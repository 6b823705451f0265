/** Writes src/functions.ts, the list of the functions, before anything reads it. */
import { createRequire } from "node:module";
import { root } from "./build/fresh.mjs";

createRequire(import.meta.url)("./build/load.cjs")("scripts/build/listing.ts").writeListing(root);
