import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

/** What of dist/ a pane is made of. */
const PANE = [
  "pane.html",
  "start.js",
  "start.css",
  "functions.js",
  "functions.late.js",
  "catalogue.json",
  "chunks",
  "assets",
];

/** Before the pane's own script, whatever is to stand around it. */
function roomOf(pane: string, ...scripts: readonly string[]): string {
  const tags = ["room.js", ...scripts].map((script) => `<script src="${script}"></script>\n    `);
  const room = pane.replace('<script src="start.js">', (start) => tags.join("") + start);
  if (room === pane) throw new Error("pane.html does not load start.js");
  return room;
}

/** The gallery beside the built pane: a page with a frame for each view, state, theme and width. Never published. */
export async function buildGallery(root: string, folder: string): Promise<void> {
  const source = path.join(root, "test/gallery");
  for (const part of PANE) cpSync(path.join(root, "dist", part), path.join(folder, part), { recursive: true });
  for (const file of ["gallery.html", "gallery.css"]) cpSync(path.join(source, file), path.join(folder, file));
  const pane = readFileSync(path.join(folder, "pane.html"), "utf8");
  writeFileSync(path.join(folder, "room.html"), roomOf(pane, "functions.js", "functions.late.js"));
  writeFileSync(path.join(folder, "alone.html"), roomOf(pane));
  await build({
    entryPoints: ["gallery.ts", "room.ts"].map((file) => path.join(source, file)),
    outdir: folder,
    bundle: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
}
