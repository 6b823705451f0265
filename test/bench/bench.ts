import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { SEED } from "../arbitraries/random";
import { chromiumOptions } from "../browser/chromium";
import { root } from "../built/bare-host";
import { answerRows, WRONG } from "./answers";
import { byteRows } from "./bytes";
import { calendarRows } from "./calendars";
import { functionsInContext } from "./context";
import { dilutionRows } from "./dilution";
import { runExactness } from "./exactness";
import { growthRows } from "./growth";
import { mappedInChromium } from "./in-chromium";
import { lookBackRows } from "./look-back";
import { absentPeers, machine } from "./machine";
import { mappedRows } from "./mapped";
import { singleRows } from "./single";
import { sizesOf } from "./sizes";
import { startUpRows } from "./start-up";
import { between, linesOf, tableOf, type Report, type Row } from "./table";
import { bridgeRows } from "./two-processes";

const CONTEXT = "in a bare context";

function option(name: string): string | undefined {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : (process.argv[place + 1] ?? "");
}

async function speed(seed: number, answers: number): Promise<Report> {
  const options = await chromiumOptions();
  const browser = await chromium.launch({ ...options, args: [...options.args!, "--site-per-process"] });
  try {
    const about = machine(browser.version(), seed);
    const functions = functionsInContext();
    const steps: (() => Row[] | Promise<Row[]>)[] = [
      () => mappedRows(functions, seed, CONTEXT),
      () => mappedInChromium(browser, seed),
      () => singleRows(functions, seed, CONTEXT),
      () => lookBackRows(functions, seed),
      () => calendarRows(functions, seed),
      () => dilutionRows(functions, seed),
      () => growthRows(functions, seed),
      () => startUpRows(),
      () => sizesOf(browser),
      () => byteRows(functions, seed),
      () => bridgeRows(browser, seed),
      () => answerRows(functions, answers, seed),
    ];
    const rows: Row[] = [];
    for (const step of steps) rows.push(...(await step()));
    return { machine: about, rows, absent: absentPeers() };
  } finally {
    await browser.close();
  }
}

const isWrong = (rows: readonly Row[]): boolean => rows.some(({ unit, ours }) => unit === WRONG && ours > 0);

function exactness(seed: number, answers: number): void {
  const rows = answerRows(functionsInContext(), answers, seed);
  console.log(linesOf(rows).join("\n"));
  if (runExactness(answers, seed) > 0 || isWrong(rows)) process.exitCode = 1;
}

async function main(): Promise<void> {
  const seed = Number(process.env["BENCH_SEED"] ?? SEED);
  const answers = Number(option("answers") ?? 100_000);
  if (option("only") === "exactness") return exactness(seed, answers);
  const file = option("json");
  if (file === "") throw new Error("--json needs the name of a file");
  const report = await speed(seed, answers);
  const table = tableOf(report);
  console.log(table);
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  if (isWrong(report.rows)) process.exitCode = 1;
  const readme = path.join(root, "README.md");
  if (option("readme") !== undefined) writeFileSync(readme, between(readFileSync(readme, "utf8"), table));
}

void main();
