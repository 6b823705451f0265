/**
 * The add-in in Excel for Windows or Mac: builds it with the development addresses,
 * serves it with the development certificates, and sideloads its manifest.
 *     npm run excel         starts, and serves until Ctrl+C
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

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error(
    "Excel runs on Windows and Mac, and not here. Use npm start for the workbench, or serve dist/ over https from an address of\n" +
      "your own (DEBENTURE_URL=https://… npm run build) and upload dist/manifest.xml in Excel on the web.",
  );
  process.exit(1);
}
if (process.argv[2] === "stop") {
  sideload("stop", manifest);
} else {
  run("webpack", "--mode", "development");
  const { url } = await serve(dist, { port: 3000, certificate: await certificate() });
  console.log(`The add-in is served at ${url}`);
  sideload("start", manifest, "desktop", "--app", "excel", "--no-debug");
  console.log("End with Ctrl+C, then npm run excel:stop.");
}

/** Those of npm run certs, if there are any; else those that Office's own tool installs and trusts. */
async function certificate() {
  const [cert, key] = ["localhost.crt", "localhost.key"].map((file) => path.join(root, "certs", file));
  if (existsSync(cert) && existsSync(key)) return { cert: readFileSync(cert), key: readFileSync(key) };
  return require("office-addin-dev-certs").getHttpsServerOptions();
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
