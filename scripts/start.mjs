/**
 * The workbench in a browser: builds where the sources have changed, serves dist/
 * to this machine, prints the address, and opens it where somebody looks on.
 */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dist, refresh } from "./build/fresh.mjs";

const { serve } = createRequire(import.meta.url)("./build/load.cjs")("scripts/build/serve.ts");

refresh();
const { url } = await serve(dist, { port: Number(process.env.PORT ?? 3000), tries: 20 });
console.log(`The workbench is at ${url}workbench/`);
console.log("End with Ctrl+C.");
if (process.stdout.isTTY && !process.env.CI) open(`${url}workbench/`);

/** The system's own browser; where there is none, the printed address has to do. */
function open(address) {
  const programs = { darwin: ["open", address], win32: ["cmd", "/c", "start", "", address] };
  const [program, ...args] = programs[process.platform] ?? ["xdg-open", address];
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
