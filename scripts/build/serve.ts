import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

/** The workbench and what it loads stay on this server; the grid sets styles, draws pictures and keeps its worker in the page. */
const WORKBENCH_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export interface Options {
  /** the first port to try; 0 takes any that is free */
  readonly port: number;
  /** how many ports to try, one after the other */
  readonly tries?: number;
  /** with a certificate, the server speaks https, as Excel demands */
  readonly certificate?: { readonly key: string | Buffer; readonly cert: string | Buffer };
}

export interface Served {
  /** ends with a slash */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built folder to this machine alone. */
export async function serve(folder: string, options: Options): Promise<Served> {
  const listener = files(folder);
  const server = options.certificate ? createSecureServer(options.certificate, listener) : createServer(listener);
  await listen(server, options.port, options.tries ?? 1);
  const { port } = server.address() as AddressInfo;
  return {
    url: `${options.certificate ? "https" : "http"}://localhost:${port}/`,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}

function files(folder: string): RequestListener {
  const send = sirv(folder, { dev: true, etag: true });
  return (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/" || pathname === "/workbench") {
      response.writeHead(302, { Location: "/workbench/" }).end();
      return;
    }
    for (const [name, value] of Object.entries(headers(pathname))) response.setHeader(name, value);
    send(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such page.\n");
    });
  };
}

function headers(pathname: string): Record<string, string> {
  return {
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    // Excel itself fetches the functions' files, from a page of its own.
    ...(/^\/(functions\.|assets\/)/.test(pathname) ? { "Access-Control-Allow-Origin": "*" } : {}),
    ...(pathname.startsWith("/workbench/") ? { "Content-Security-Policy": WORKBENCH_POLICY } : {}),
  };
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
