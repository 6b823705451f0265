import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { TYPES } from "../../scripts/build/headers";
import { serve, type Served } from "../../scripts/build/serve";
import { dist } from "../built/bare-host";
import { chromiumOptions } from "./chromium";
import { Workbench } from "./workbench";

jest.setTimeout(180_000);

/** A server that sends the files and not one header but their types. */
async function plainServer(): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    const file = path.join(dist, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": TYPES[path.extname(file).slice(1)]! });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(await chromiumOptions());
});
afterAll(() => browser.close());

const servers: [name: string, open: () => Promise<Served>][] = [
  ["the project's own server", () => serve(dist, { port: 0 })],
  ["a server that sends no policy", plainServer],
];

describe.each(servers)("the workbench from %s", (_, open) => {
  let server: Served;
  let workbench: Workbench;

  beforeAll(async () => {
    server = await open();
    workbench = await Workbench.open({ browser, server });
  });
  afterAll(() => server.close());

  test("works within its policy: it computes, shows the pane, and saves", async () => {
    await workbench.type("Model!Q2", "=DEBENTURE.ESCROW_TOPUP(750000, 0.25, 5000000)");
    expect(await workbench.text("Model!Q2")).toBe("1,000,000");
    await workbench.pane.getByRole("tab", { name: "Deal" }).waitFor();
    expect(await workbench.save()).toMatch(/./);
    expect(await workbench.violations()).toEqual([]);
    expect([...workbench.seen.problems, ...workbench.seen.foreign]).toEqual([]);
  });

  test("asks no foreign server for a picture that a workbook names", async () => {
    await workbench.page.evaluate(
      () =>
        new Promise((resolve) => {
          const picture = new Image();
          picture.onerror = resolve;
          picture.src = "https://elsewhere.example/picture.png";
        }),
    );
    expect(new Set(await workbench.violations())).toEqual(new Set(["img-src: https://elsewhere.example/picture.png"]));
    expect(workbench.seen.foreign).toEqual([]);
  });
});
