import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const dist = path.join(root, "dist");

const SOURCES = ["src", "assets", "scripts/build", "manifest.xml", "package.json", "webpack.config.js"];

/** When the newest file under a path was changed. */
function newest(place) {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(...readdirSync(place).map((name) => newest(path.join(place, name))), 0);
}

/** Whether dist/ is of these sources. */
function isFresh() {
  const built = ["functions.js", "functions.late.js", "taskpane.html", "workbench/index.html"].map((file) =>
    path.join(dist, file),
  );
  if (!built.every(existsSync)) return false;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return SOURCES.every((source) => newest(path.join(root, source)) <= oldest);
}

/** Builds dist/ where it is not of these sources, and says whether it did. */
export function refresh() {
  if (isFresh()) return false;
  console.log("Building …");
  run("tsc", "--noEmit");
  run("webpack", "--mode", "production");
  return true;
}

/** Runs a program of this project's packages, its output shown; ends this one where it fails. */
export function run(program, ...args) {
  const { status } = spawnSync("npx", ["--no-install", program, ...args], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
