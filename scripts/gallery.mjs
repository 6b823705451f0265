/** Every view of the pane in every state, theme and width: builds where the sources have changed, and serves it to this machine. */
import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { refresh, root } from "./build/fresh.mjs";

const load = createRequire(import.meta.url)("./build/load.cjs");
const { buildGallery } = load("scripts/build/gallery.ts");
const { serve } = load("scripts/build/serve.ts");

const folder = path.join(root, "node_modules/.cache/gallery");
refresh();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await buildGallery(root, folder);
const { url } = await serve(folder, { port: Number(process.env.PORT ?? 3000), tries: 20 });
console.log(`The gallery is at ${url}gallery.html`);
console.log("End with Ctrl+C.");
