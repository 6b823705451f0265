/** The pictures of the README, in docs/pictures: builds where the sources have changed, and takes them in Chromium. */
import { mkdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { refresh, root } from "./build/fresh.mjs";

const { takePictures } = createRequire(import.meta.url)("./build/load.cjs")("test/gallery/pictures.ts");

const folder = path.join(root, "docs/pictures");
refresh();
mkdirSync(folder, { recursive: true });
for (const file of await takePictures(folder))
  console.log(`${path.relative(root, file)}: ${Math.ceil(statSync(file).size / 1024)} KiB`);
