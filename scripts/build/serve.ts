import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { acceptedEncoding, EncodedFiles } from "./encoded";
import { COMMON, ruleFor, type Headers } from "./headers";
import { addressOf, find } from "./find-file";

export interface Options {
  /** the first port to try; 0 takes any that is free */
  readonly port: number;
  /** how many ports to try, one after the other */
  readonly tries?: number;
  /** with a certificate, the server speaks https, as Excel demands */
  readonly certificate?: { readonly key: string | Buffer; readonly cert: string | Buffer };
  /** tells the pages of a build that is watched to load anew */
  readonly news?: News;
}

/** Where a page listens for a newer build. */
const NEWS = "/news";

/** Pages that listen, for as long as they are open. */
export class News {
  private readonly listeners = new Set<ServerResponse>();

  listen(response: ServerResponse): void {
    response.writeHead(200, { ...COMMON, "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(": listening\n\n");
    this.listeners.add(response);
    response.on("close", () => this.listeners.delete(response));
  }

  tell(): void {
    for (const response of this.listeners) response.write("data: built\n\n");
  }
}

export interface Served {
  /** ends with a slash */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built folder to this machine alone. */
export async function serve(folder: string, options: Options): Promise<Served> {
  const listener = files(folder, options.news);
  const server = options.certificate ? createSecureServer(options.certificate, listener) : createServer(listener);
  await listen(server, options.port, options.tries ?? 1);
  server.on("error", report);
  const { port } = server.address() as AddressInfo;
  return {
    url: `${options.certificate ? "https" : "http"}://localhost:${port}/`,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}

/** Whatever is asked, and whatever goes wrong over it, gets an answer; none ends the server. */
function files(folder: string, news: News | undefined): RequestListener {
  const kept = new EncodedFiles();
  return (request, response) => {
    if (news && request.method === "GET" && request.url === NEWS) return news.listen(response);
    answer(request, response, folder, kept).catch((error: unknown) => {
      report(error);
      if (response.headersSent) response.destroy();
      else say(response, 500, "The server could not send this.");
    });
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string, kept: EncodedFiles) {
  if (request.method !== "GET" && request.method !== "HEAD")
    return say(response, 405, "Files here are only read.", { Allow: "GET, HEAD" });
  const address = addressOf(request.url ?? "");
  if (address === undefined) return say(response, 400, "This is no address of a page.");
  const found = address === "/" ? { goTo: "/workbench/" } : await find(folder, address);
  if (found === undefined) return say(response, 404, "There is no such page.");
  if ("goTo" in found) return say(response, 302, `It is at ${found.goTo}`, { Location: encodeURI(found.goTo) });
  const encoding = found.isText ? acceptedEncoding(request.headers["accept-encoding"]) : undefined;
  const { bytes, tag } = await kept.body(found.file, found.version, encoding);
  const headers = {
    ...COMMON,
    ...ruleFor(found.at)?.headers,
    ETag: tag,
    ...(found.isText && { Vary: "Accept-Encoding" }),
  };
  if (isKnown(request.headers["if-none-match"], tag)) return response.writeHead(304, headers).end();
  const sent = { "Content-Type": found.type, "Content-Length": bytes.length };
  return response.writeHead(200, { ...headers, ...sent, ...(encoding && { "Content-Encoding": encoding }) }).end(bytes);
}

/** On the terminal of whoever runs the server. */
function report(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}

/** Whether one who asks has these bytes already. */
function isKnown(header: string | undefined, tag: string): boolean {
  return (header ?? "").split(",").some((each) => ["*", tag].includes(each.trim().replace(/^W\//, "")));
}

function say(response: ServerResponse, status: number, text: string, headers: Headers = {}): void {
  response.writeHead(status, { ...COMMON, "Content-Type": "text/plain", ...headers }).end(`${text}\n`);
}

function listen(server: Server, port: number, tries: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && tries > 1) resolve(listen(server, port + 1, tries - 1));
      else reject(error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}
