import { chromium, type Browser, type Page } from "playwright-core";
import { serve, type Served } from "../../scripts/build/serve";
import { dist } from "../built/bare-host";
import { chromiumOptions } from "./chromium";

/** A browser beside a server of the built files; one of each for a file of tests. */
export interface Bench {
  readonly browser: Browser;
  readonly server: Served;
}

export async function openBench(): Promise<Bench> {
  const server = await serve(dist, { port: 0 });
  return { server, browser: await chromium.launch(await chromiumOptions()) };
}

export async function closeBench(bench: Bench | undefined): Promise<void> {
  await bench?.browser.close();
  await bench?.server.close();
}

/** What went wrong in a page, and which foreign addresses it asked for; such requests are refused. */
export interface Watch {
  readonly problems: string[];
  readonly foreign: string[];
  readonly asked: string[];
}

function scriptOf(error: Error): string {
  return /https?:\/\/[^\s)]+?(?=:\d+:\d+)/.exec(error.stack ?? "")?.[0] ?? "the page";
}

/** An answer of the test in place of a foreign server; undefined refuses. */
export type Answering = (url: URL) => string | undefined;

export async function watch(page: Page, own: string, answering: Answering = () => undefined): Promise<Watch> {
  const seen: Watch = { problems: [], foreign: [], asked: [] };
  page.on("pageerror", (error) => seen.problems.push(`error in ${scriptOf(error)}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") seen.problems.push(`console: ${message.text()}`);
  });
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    seen.asked.push(url.href);
    if (url.href.startsWith(own) || ["data:", "blob:"].includes(url.protocol)) return route.continue();
    const path = answering(url);
    if (path !== undefined) return route.fulfill({ path });
    seen.foreign.push(url.href);
    return route.abort();
  });
  return seen;
}
