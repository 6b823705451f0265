import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { request, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { acceptedEncoding, EncodedFiles } from "../../scripts/build/encoded";
import { RULES } from "../../scripts/build/headers";
import { News, serve, type Served } from "../../scripts/build/serve";
import { built, dist } from "./bare-host";

let server: Served;

beforeAll(async () => {
  server = await serve(dist, { port: 0 });
});

afterAll(() => server.close());

const get = (address: string) => fetch(server.url + address, { redirect: "manual" });
const portOf = ({ url }: Served) => Number(new URL(url).port);

/** What the server says to bytes as they are, without a client that puts them right first. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const socket = connect(portOf(server), "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (data) => (said += data.toString("latin1")));
    socket.on("end", () => resolve(said));
    socket.on("error", reject);
    socket.setTimeout(2000, () => (socket.destroy(), resolve(said)));
  });
}

const line = (target: string) => raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly bytes: Buffer;
}

/** One request as it is, and the bytes as they came: fetch would unpack them. */
function ask(target: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: portOf(server), path: target, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject).end();
  });
}

test("the bare address leads to the workbench", async () => {
  const response = await get("");
  expect([response.status, response.headers.get("location")]).toEqual([302, "/workbench/"]);
});

test.each([
  ["workbench/", 200, "text/html", "the page"],
  ["functions.js", 200, "text/javascript", "a script"],
  ["functions.json", 200, "application/json", "its metadata"],
  ["assets/product-32.png", 200, "image/png", "an icon"],
  ["help/ESCROW_TOPUP.html", 200, "text/html", "a help page"],
  ["nowhere.html", 404, "text/plain", "no such file"],
  ["functions.js/", 404, "text/plain", "a file that is no folder"],
  ["nginx/Dockerfile", 404, "text/plain", "no kind of file that is sent"],
  ["../package.json", 404, "text/plain", "out of the folder"],
  ["%2e%2e/package.json", 404, "text/plain", "out of the folder, encoded"],
  ["..%2f..%2fpackage.json", 404, "text/plain", "the same with slashes encoded"],
])("%s answers %d, %s", async (address, status, type) => {
  const response = await get(address);
  expect([response.status, response.headers.get("content-type")?.split(";")[0]]).toEqual([status, type]);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

describe("no request ends the server", () => {
  const requests: [asked: () => Promise<string>, says: RegExp, why: string][] = [
    [() => line("//"), /^HTTP\/1\.1 302 Found\r\n[^]*Location: \/workbench\/\r\n/, "two slashes are one"],
    [() => line("http://["), /^HTTP\/1\.1 400 /, "no address at all"],
    [() => line("http://localhost/functions.js"), /^HTTP\/1\.1 400 /, "an absolute address, as for a proxy"],
    [() => line("*"), /^HTTP\/1\.1 400 /, "no path"],
    [() => line("/%"), /^HTTP\/1\.1 400 /, "half an escape"],
    [() => line("/%ff"), /^HTTP\/1\.1 400 /, "no letter of UTF-8"],
    [() => line("/functions.js%00.html"), /^HTTP\/1\.1 400 /, "a NUL"],
    [() => line("/..%5c..%5cpackage.json"), /^HTTP\/1\.1 400 /, "Windows' slashes"],
    [() => line(`/${"a".repeat(10_000)}`), /^HTTP\/1\.1 404 /, "a name longer than any file's"],
    [() => line(`/${"a/".repeat(20_000)}`), /^HTTP\/1\.1 431 /, "an address longer than any"],
    [() => raw("\x16\x03\x01\x02\x00\x01garbage\r\n\r\n"), /^HTTP\/1\.1 400 /, "a greeting in TLS"],
    [() => raw("GET / HTTP/9.9\r\n\r\n"), /^HTTP\/1\.1 400 /, "a version there is not"],
    [() => raw("\r\n\0\0\0"), /^HTTP\/1\.1 400 /, "no words of HTTP"],
    [
      () => raw("GET /functions.js HTTP/1.1\r\nHost: x\r\nRange: bytes=5-2\r\nConnection: close\r\n\r\n"),
      /^HTTP\/1\.1 200 /,
      "a range that ends before it begins",
    ],
    [
      () => raw("GET /functions.js HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"),
      /^HTTP\/1\.1 200 /,
      "a wish for another protocol",
    ],
  ];
  test.each(requests)("%s: %s, %s", async (asked, says) => {
    expect(await asked()).toMatch(says);
    expect((await get("workbench/")).status).toBe(200);
  });

  test("nor one that goes away in the middle", async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(portOf(server), "127.0.0.1", () => {
        socket.write("GET /workbench/workbench.js HTTP/1.1\r\nHost: x\r\n\r\n");
        socket.once("data", () => socket.destroy());
      });
      socket.on("close", () => resolve());
    });
    expect((await get("workbench/")).status).toBe(200);
  });

  test("nor a file that cannot be read: that is said, here and to whoever runs the server", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "served-"));
    const file = createServer().listen(path.join(folder, "page.html"));
    const reported = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const other = await serve(folder, { port: 0 });
    try {
      const response = await fetch(`${other.url}page.html`);
      expect([response.status, await response.text()]).toEqual([500, "The server could not send this.\n"]);
      expect(reported).toHaveBeenCalledTimes(1);
      expect((await fetch(other.url, { redirect: "manual" })).status).toBe(302);
    } finally {
      reported.mockRestore();
      await other.close();
      file.close();
      rmSync(folder, { recursive: true });
    }
  });
});

test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s is refused: files are only read", async (method) => {
  const { status, headers } = await ask("/functions.js", {}, method);
  expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
});

describe("a page's policy", () => {
  test.each([
    "/workbench/",
    "/workbench/index.html",
    "/%77orkbench/index.html",
    "/workbench//index.html",
    "//workbench/index.html",
    "/x/../workbench/",
    "/x/%2e%2e/workbench/",
    "/./workbench/./index.html?x=1#y",
    "/workbench%2Findex.html",
  ])("is sent for %s", async (target) => {
    const { status, headers } = await ask(target);
    expect([status, headers["content-security-policy"]]).toEqual([
      200,
      expect.stringMatching(/^default-src 'self'; script-src 'self'; .*; frame-ancestors 'self'$/),
    ]);
  });

  test.each([
    ["/pane.html", /^default-src 'none'; .*; frame-ancestors 'self'$/, "the workbench frames it"],
    ["/save.html", /^default-src 'none'; .*; frame-ancestors 'self'$/, "nobody frames it"],
    ["/help/", /^default-src 'none'; .*; frame-ancestors 'self'$/, "nobody frames it"],
    ["/taskpane.html", /^(?!.*frame-ancestors)default-src 'none'; .*appsforoffice/, "Excel on the web frames it"],
  ])("of %s is %s: %s", async (target, policy) => {
    const { headers } = await ask(target);
    expect(headers["content-security-policy"]).toMatch(policy);
    expect(headers["x-frame-options"]).toBeUndefined();
  });

  test.each(["taskpane.html", "pane.html", "save.html", "workbench/index.html", "help/index.html"])(
    "of %s stands in the page too, without what only a header can say, and is the same",
    async (page) => {
      const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(built(page))?.[1];
      const { headers } = await ask(`/${page}`);
      expect(meta).toBe(String(headers["content-security-policy"]).replace("; frame-ancestors 'self'", ""));
    },
  );
});

describe("compression", () => {
  const SCRIPT = "/catalogue.json";
  const plain = built("catalogue.json");
  const readers = { br: brotliDecompressSync, gzip: gunzipSync };

  test.each([
    ["gzip, deflate, br", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
  ] as const)("for %s it is %s, a quarter of the size and the same when unpacked", async (accepted, encoding) => {
    const { headers, bytes } = await ask(SCRIPT, { "Accept-Encoding": accepted });
    expect([headers["content-encoding"], headers.vary]).toEqual([encoding, "Accept-Encoding"]);
    expect(Number(headers["content-length"])).toBe(bytes.length);
    expect(bytes.length).toBeLessThan(plain.length / 3.5);
    expect(readers[encoding](bytes).toString("utf8")).toBe(plain);
  });

  test.each([
    [undefined, undefined],
    ["", undefined],
    ["identity", undefined],
    ["GZIP", "gzip"],
    ["*", "br"],
    ["*;q=0", undefined],
    ["br; q=0.1, gzip; q=1", "br"],
    ["br;q=nonsense", undefined],
  ])("Accept-Encoding %p gives %p", (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });

  test("without it the file comes as it is, and a picture always", async () => {
    const [script, picture] = await Promise.all([
      ask(SCRIPT),
      ask("/assets/product-128.png", { "Accept-Encoding": "br, gzip" }),
    ]);
    expect([script.headers["content-encoding"], script.bytes.toString("utf8") === plain]).toEqual([undefined, true]);
    expect([picture.headers["content-encoding"], picture.headers.vary]).toEqual([undefined, undefined]);
  });

  test("is done once for each form of a file, and again when the file is another", async () => {
    const kept = new EncodedFiles();
    const file = path.join(dist, "functions.json");
    const [br, gzip] = [kept.body(file, "1", "br"), kept.body(file, "1", "gzip")];
    expect(kept.body(file, "1", "br")).toBe(br);
    expect(gzip).not.toBe(br);
    expect(kept.body(file, "2", "br")).not.toBe(br);
    expect((await kept.body(file, "2", "br")).tag).toBe((await br).tag);
  });

  test("HEAD says the same and sends nothing", async () => {
    const accepted = { "Accept-Encoding": "gzip" };
    const [whole, head] = await Promise.all([ask(SCRIPT, accepted), ask(SCRIPT, accepted, "HEAD")]);
    const told = ({ headers: { date, ...others } }: Answer) => [date !== undefined, others];
    expect([head.status, told(head)]).toEqual([200, told(whole)]);
    expect(head.bytes).toHaveLength(0);
  });

  test("each form of a file has a tag of its own, and is not sent to one who has it", async () => {
    const forms = await Promise.all(["br", "gzip", ""].map((each) => ask(SCRIPT, { "Accept-Encoding": each })));
    const tags = forms.map(({ headers }) => headers.etag!);
    expect(new Set(tags).size).toBe(3);
    const [br, gzip] = tags as [string, string];
    const known = (tag: string) => ask(SCRIPT, { "Accept-Encoding": "br", "If-None-Match": tag });
    const { status, headers, bytes } = await known(`"other", W/${br}`);
    expect([status, headers.etag, headers.vary, bytes.length]).toEqual([304, br, "Accept-Encoding", 0]);
    expect((await known("*")).status).toBe(304);
    expect((await known(gzip)).status).toBe(200);
  });

  test("a file that was built anew is sent anew", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "served-"));
    const other = await serve(folder, { port: 0 });
    try {
      const text = async () => (await fetch(`${other.url}start.js`)).text();
      writeFileSync(path.join(folder, "start.js"), "first");
      expect(await text()).toBe("first");
      writeFileSync(path.join(folder, "start.js"), "second");
      expect(await text()).toBe("second");
      rmSync(path.join(folder, "start.js"));
      expect((await fetch(`${other.url}start.js`)).status).toBe(404);
    } finally {
      await other.close();
      rmSync(folder, { recursive: true });
    }
  });
});

test("Excel may fetch the functions and their icons from its own page, and the pages nobody", async () => {
  const addresses = ["/functions.js", "/functions.json", "/catalogue.json", "/assets/product-32.png", "/taskpane.html"];
  const answers = await Promise.all(addresses.map((each) => ask(each)));
  expect(answers.map(({ headers }) => headers["access-control-allow-origin"])).toEqual(["*", "*", "*", "*", undefined]);
});

test("a port in use is passed over, or reported", async () => {
  const port = portOf(server);
  const next = await serve(dist, { port, tries: 5 });
  expect(portOf(next)).toBeGreaterThan(port);
  await next.close();
  await expect(serve(dist, { port })).rejects.toThrow("EADDRINUSE");
});

test("no address stands under two rules: hosts that join them would send both values", () => {
  const paths = RULES.flatMap((rule) => rule.paths);
  const within = (path: string) =>
    paths.filter((other) => other !== path && other.endsWith("/*") && path.startsWith(other.slice(0, -1)));
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.flatMap(within)).toEqual([]);
});

test("a page that listens is told of a newer build, and a server without news has no such page", async () => {
  const news = new News();
  const watched = await serve(dist, { port: 0, news });
  try {
    const response = await fetch(`${watched.url}news`);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe(": listening\n\n");
    news.tell();
    expect((await reader.read()).value).toBe("data: built\n\n");
    await reader.cancel();
    expect((await fetch(`${server.url}news`)).status).toBe(404);
  } finally {
    await watched.close();
  }
});
