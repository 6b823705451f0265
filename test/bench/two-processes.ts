import type { Browser, Page } from "playwright-core";
import { built, readMetadata } from "../built/bare-host";
import { BuiltFunctions } from "./built";
import { DEAL_TEXT, dealTable } from "./deal";
import { pageScript } from "./in-chromium";
import { columnsFor, ROWS } from "./mapped";
import type { BenchPage } from "./page";
import { timings } from "./rounds";
import { rowsOf, type Row } from "./table";

/** A host and the add-in in two pages of unlike sites, which Chromium runs in two processes. */
const HOST = "http://host.test/";
const ADD_IN = "http://add-in.test/";
const ID = "ESCROW_TOPUP";
const ROUNDS = 5;
/** Calls that each wait for the last are slow enough to be told by fewer. */
const IN_TURN = 1000;

declare const bench: BenchPage;

/** Answers as an add-in does: the arguments as JSON or as they come, the answer the same way. */
function answering(id: string): void {
  addEventListener("message", ({ data, source }: MessageEvent<{ key: number; given: unknown }>) => {
    const { key, given } = data;
    const isText = typeof given === "string";
    const args = (isText ? JSON.parse(given) : given) as unknown[];
    const answer = bench.mappings[id]!(...args);
    (source as Window).postMessage({ key, answer: isText ? JSON.stringify(answer) : answer }, "*");
  });
}

type Ask = (given: unknown) => Promise<unknown[][]>;
declare const ask: Ask;

/** Gives the host its way to ask: JSON texts, or whatever a message can carry. */
function asking(): void {
  const waiting = new Map<number, (answer: unknown[][]) => void>();
  let last = 0;
  addEventListener("message", ({ data }: MessageEvent<{ key: number; answer: unknown }>) => {
    const { key, answer } = data;
    waiting.get(key)!((typeof answer === "string" ? JSON.parse(answer) : answer) as unknown[][]);
    waiting.delete(key);
  });
  const send: Ask = (given) =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      frames[0]!.postMessage({ key: last, given }, "*");
    });
  Object.assign(globalThis, { ask: send });
}

/** Milliseconds until every call is answered. */
type Way = (calls: unknown[][]) => Promise<number>;

const asText: Way = async (calls) => {
  const start = performance.now();
  await Promise.all(calls.map((given) => ask(JSON.stringify(given))));
  return performance.now() - start;
};

const asClone: Way = async (calls) => {
  const start = performance.now();
  await Promise.all(calls.map((given) => ask(given)));
  return performance.now() - start;
};

const inTurn: Way = async (calls) => {
  const start = performance.now();
  for (const given of calls) await ask(JSON.stringify(given));
  return performance.now() - start;
};

async function open(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const html = (body: string) => ({ contentType: "text/html", body: `<!doctype html><meta charset="utf-8">${body}` });
  await page.route(`${HOST}**`, (route) => route.fulfill(html(`<iframe src="${ADD_IN}"></iframe>`)));
  await page.route(`${ADD_IN}**`, (route) => route.fulfill(html("")));
  await page.goto(HOST);
  const addIn = page.frame({ url: ADD_IN })!;
  await addIn.addScriptTag({ content: pageScript() });
  await addIn.addScriptTag({ content: built("functions.js") });
  await addIn.evaluate(answering, ID);
  await page.evaluate(asking);
  return page;
}

/** Two pages that share a process would tell nothing of a bridge. */
async function checkProcesses(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer").length;
  if (renderers < 2) throw new Error(`host and add-in share a process: ${renderers} renderer`);
}

interface Contest {
  readonly name: string;
  readonly way: Way;
  readonly calls: unknown[][];
  /** how many rows the calls answer */
  readonly rows: number;
}

function contests(seed: number): Contest[] {
  const functions = new BuiltFunctions(readMetadata().functions, {});
  const given = (facts: unknown[], terms?: unknown) => functions.given(ID, facts, terms);
  const columns = columnsFor(ID, seed);
  const single = columns[0]!.map((_, place) => given(columns.map((column) => column[place]![0])));
  return [
    { name: "one call, JSON", way: asText, calls: [given(columns)], rows: ROWS },
    { name: "one call, structured clone", way: asClone, calls: [given(columns)], rows: ROWS },
    { name: "one call, JSON, with the table of terms", way: asText, calls: [given(columns, dealTable())], rows: ROWS },
    { name: "one call, JSON, with the deal's text", way: asText, calls: [given(columns, DEAL_TEXT)], rows: ROWS },
    { name: "10,000 calls at once, JSON", way: asText, calls: single, rows: ROWS },
    { name: "calls in turn, JSON", way: inTurn, calls: single.slice(0, IN_TURN), rows: IN_TURN },
  ];
}

/** The columns end to end: from the host's arrays to its arrays, through two processes. */
export async function bridgeRows(browser: Browser, seed: number): Promise<Row[]> {
  const page = await open(browser);
  await checkProcesses(browser);
  const all = contests(seed);
  const times = all.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [place, { way, calls, rows }] of all.entries()) {
      const milliseconds = await page.evaluate(way, calls);
      if (round > 0) times[place]!.push((milliseconds * 1e6) / rows);
    }
  }
  await page.close();
  const names = all.map(({ name }) => name);
  const group = "The bridge: host and add-in in two processes of Chromium, end to end, a row";
  return rowsOf({ group, what: `${ID} of 10,000 rows in one call, JSON`, unit: "µs" }, timings(names, times));
}
