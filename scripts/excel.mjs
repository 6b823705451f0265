/**
 * The add-in for Excel: builds it with the development addresses, serves it with
 * the development certificates, and sideloads its manifest into Excel for Windows
 * or Mac. Elsewhere it serves for Excel on the web.
 *     npm run excel         starts, and serves until Ctrl+C; with -- --debug Excel lets a debugger attach to its pane
 *     npm run excel:stop    takes the add-in out of Excel again
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { dist, root, run } from "./build/fresh.mjs";

const require = createRequire(import.meta.url);
const { serve } = require("./build/load.cjs")("scripts/build/serve.ts");
const DEBUGGING = "office-addin-debugging@7.0.0";
const manifest = path.join("dist", "manifest.dev.xml");

const canAttach = process.argv.includes("--debug");
const hasExcel = process.platform === "win32" || process.platform === "darwin";

if (process.argv[2] === "stop") {
  if (hasExcel) sideload("stop", manifest);
  else
    console.log(
      "There is no Excel on this system to take the add-in out of. In Excel on the web, remove it under My Add-ins.",
    );
} else {
  const options = await certificate();
  run("webpack", "--mode", "development");
  const { url } = await serve(dist, { port: 3000, certificate: options });
  console.log(`The add-in is served at ${url}`);
  if (hasExcel) sideload("start", manifest, "desktop", "--app", "excel", ...(canAttach ? [] : ["--no-debug"]));
  else
    console.log(
      `Excel does not run on this system. In Excel on the web, upload ${manifest} under Add-ins, My Add-ins.`,
    );
  console.log(hasExcel ? "End with Ctrl+C, then npm run excel:stop." : "End with Ctrl+C.");
}

/** Those of npm run certs, if there are any; else those that Office's own tool installs and trusts. */
async function certificate() {
  const [cert, key] = ["localhost.crt", "localhost.key"].map((file) => path.join(root, "certs", file));
  if (existsSync(cert) && existsSync(key)) return { cert: readFileSync(cert), key: readFileSync(key) };
  if (hasExcel) return require("office-addin-dev-certs").getHttpsServerOptions();
  console.error("There are no certificates in certs/: make them with npm run certs, and trust them as it says.");
  process.exit(1);
}

/** Fetched when it is used: it needs libraries of Windows or Mac, so it is no dependency. */
function sideload(...args) {
  const { status } = spawnSync("npx", ["--yes", DEBUGGING, ...args], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
