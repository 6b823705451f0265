import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SourceFile } from "../../src/catalogue/read";

const FOLDER = "src/functions";

/** What stands in this folder of theirs comes with a second file, after the first functions answer. */
const LATE = "late/";

/** The files that define functions: the folder holds nothing else, and no list is kept by hand. */
export function functionFiles(root: string): SourceFile[] {
  const folder = path.join(root, FOLDER);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.replaceAll(path.sep, "/"))
    .sort(byPlace)
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
}

export function isLate({ name }: SourceFile): boolean {
  return name.startsWith(LATE);
}

/** As the agreement goes: recital, sections and articles by number, exhibits, schedules, then what looks at the whole. */
function byPlace(a: string, b: string): number {
  return placeOf(path.basename(a)) - placeOf(path.basename(b)) || a.localeCompare(b);
}

function placeOf(file: string): number {
  const [, article, section] = /^(?:s|art_)(\d+)_(\d*)/.exec(file) ?? [];
  if (article !== undefined) return Number(article) * 100 + Number(section);
  const index = ["recital", "exhibit", "schedules"].findIndex((name) => file.startsWith(name));
  return [9999, 0, 9000, 9001][index + 1]!;
}
