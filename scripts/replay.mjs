/**
 * npm run replay [-- <commit>] [-- --seed 20030428] [-- --json FILE]
 * Plays the documented examples, the calls of all tests of the functions, and a hundred thousand seeded calls through
 * the functions of another commit and of this checkout, as it lies, and lists what differs. The commit is the last
 * one where something under src/ is not committed yet, else the one before it.
 * Ends with 0 where all is the same, 1 where something differs, 2 where not all could be played.
 */
import { execFileSync, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./build/fresh.mjs";

const load = createRequire(import.meta.url)("./build/load.cjs");

function given() {
  try {
    return parseArgs({ allowPositionals: true, options: { seed: { type: "string" }, json: { type: "string" } } });
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

const { values: options, positionals } = given();

const seed = options.seed === undefined ? undefined : Number(options.seed);

const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

function commitOf(name) {
  try {
    return git("rev-parse", "--verify", "--quiet", `${name}^{commit}`).trim();
  } catch {
    throw new Error(`There is no commit ${name} in this repository.`);
  }
}

function defaultCommit() {
  return git("status", "--porcelain", "--", "src", "package.json", "webpack.config.js") === "" ? "HEAD~1" : "HEAD";
}

/** Runs a program of this checkout's packages; its output is shown only where it fails. */
async function run(program, args, { cwd, log, env = {} }) {
  const output = openSync(log, "w");
  const script = path.join(root, "node_modules", program);
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", output, output],
  });
  const status = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  closeSync(output);
  return { status, text: () => readFileSync(log, "utf8") };
}

async function build(from, name) {
  const dist = path.join(folder, name);
  const args = ["--mode", "production", "--config-name", "functions", "--output-path", dist];
  const built = await run("webpack/bin/webpack.js", args, { cwd: from, log: path.join(folder, `${name}.log`) });
  if (built.status !== 0) throw new Error(`The functions ${name} this change could not be built:\n${built.text()}`);
  return dist;
}

/** The calls of the tests; a test that fails made its calls all the same. */
async function record() {
  const calls = path.join(folder, "calls");
  mkdirSync(calls);
  // Their calls are of no use here: what no host hands over, and what is drawn from the same seeds.
  const skipped = ["--testPathIgnorePatterns", "test/functions/(hostile|exactness)"];
  const env = { REPLAY_CALLS: calls };
  const args = ["test/functions/", "--silent", "--maxWorkers=1", ...skipped];
  const tested = await run("jest/bin/jest.js", args, { cwd: root, log: path.join(folder, "tests.log"), env });
  if (tested.status !== 0)
    console.log(
      `Some tests of the functions fail in this checkout:\n${tested
        .text()
        .match(/^FAIL .*$/gm)
        ?.join("\n")}`,
    );
  return calls;
}

function otherPackages(source) {
  const [here, there] = [root, source].map((at) => JSON.parse(readFileSync(path.join(at, "package.json"), "utf8")));
  return ["dependencies", "devDependencies"].flatMap((kind) =>
    [...new Set([...Object.keys(here[kind] ?? {}), ...Object.keys(there[kind] ?? {})])]
      .filter((name) => here[kind]?.[name] !== there[kind]?.[name])
      .map((name) => `${name} ${there[kind]?.[name] ?? "none"}, here ${here[kind]?.[name] ?? "none"}`),
  );
}

/** The other commit in a folder of its own, with the packages of this checkout. */
function checkedOut(commit) {
  const source = path.join(folder, "source");
  git("worktree", "add", "--detach", source, commit);
  symlinkSync(path.join(root, "node_modules"), path.join(source, "node_modules"), "junction");
  // The list of the functions is not kept in git; older commits have it.
  const listing = path.join(source, "scripts/listing.mjs");
  if (existsSync(listing)) execFileSync(process.execPath, [listing], { cwd: source });
  const others = otherPackages(source);
  if (others.length > 0)
    console.log(`That commit names other packages; it is built with those of this checkout:\n  ${others.join("\n  ")}`);
  return source;
}

const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "debenture-replay-")));

function tidy() {
  const isRegistered = existsSync(path.join(folder, "source"));
  rmSync(folder, { recursive: true, force: true });
  if (isRegistered) git("worktree", "remove", "--force", path.join(folder, "source"));
}

process.once("SIGINT", () => {
  tidy();
  process.exit(130);
});
try {
  if (seed !== undefined && !Number.isInteger(seed))
    throw new Error(`The seed is a whole number, not ${options.seed}.`);
  const name = positionals[0] ?? defaultCommit();
  const commit = commitOf(name);
  const source = checkedOut(commit);
  const [before, after] = await Promise.all([build(source, "before"), build(root, "after")]);
  const { main } = load("test/replay/main.ts");
  const shown = `${name} (${commit.slice(0, 7)})`;
  process.exitCode = await main({ root, commit: shown, before, after, recorded: record(), seed, json: options.json });
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
} finally {
  tidy();
}
