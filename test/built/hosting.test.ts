import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { ruleFor } from "../../scripts/build/headers";
import { hostingFiles } from "../../scripts/build/hosting";
import { serve, type Served } from "../../scripts/build/serve";
import { built, dist } from "./bare-host";

/** What a host would send for an address by its file, read as that host reads it. */
type Host = (address: string) => Record<string, string>;

const lower = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Netlify and Cloudflare Pages: every rule that fits, values of one name joined by a comma. */
function headersFile(text: string): Host {
  const blocks = text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [pattern, ...lines] = block.split("\n");
      return { pattern: pattern!, headers: lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)!.slice(1, 3)) };
    });
  return (address) => {
    const sent: Record<string, string> = {};
    for (const { pattern, headers } of blocks) {
      const fits = pattern.endsWith("*") ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
      if (fits) for (const [name, value] of headers) sent[name!] = sent[name!] ? `${sent[name!]}, ${value}` : value!;
    }
    return lower(sent);
  };
}

interface Azure {
  readonly globalHeaders: Record<string, string>;
  readonly mimeTypes: Record<string, string>;
  readonly routes: readonly { readonly route: string; readonly headers: Record<string, string> }[];
}

/** Azure Static Web Apps: the first route that fits, over the global headers. */
function azure(text: string): Host {
  const { globalHeaders, mimeTypes, routes } = JSON.parse(text) as Azure;
  return (address) => {
    const found = routes.find(({ route }) =>
      route.endsWith("/*") ? address.startsWith(route.slice(0, -1)) : address === route,
    );
    const type = mimeTypes[path.extname(address)];
    return lower({ ...globalHeaders, ...found?.headers, ...(type && { "Content-Type": type }) });
  };
}

/** nginx: a map gives a whole address first, then its patterns in order. An empty value is not sent. */
function nginx(text: string): Host {
  const maps = new Map(
    [...text.matchAll(/^map \$uri (\$\w+) \{\n([^}]*)\}/gm)].map(([, name, body]) => {
      const lines = [...body!.matchAll(/^ {2}(\S+) "([^"]*)";$/gm)].map((match) => [match[1]!, match[2]!] as const);
      return [name!, lines];
    }),
  );
  const valueOf = (name: string, address: string) => {
    const lines = maps.get(name)!;
    const exact = lines.find(([pattern]) => pattern === address);
    const fitting = lines.find(([pattern]) => pattern.startsWith("~") && new RegExp(pattern.slice(1)).test(address));
    return (exact ?? fitting ?? lines.find(([pattern]) => pattern === "default"))![1];
  };
  const types = new Map<string, string>(
    [...text.matchAll(/^ {4}(\S+\/\S+) (\w+);$/gm)].map((match) => [`.${match[2]!}`, match[1]!] as const),
  );
  const added = [...text.matchAll(/^ {2}add_header (\S+) (?:"([^"]*)"|(\$\w+))(?: always)?;$/gm)];
  return (address) => {
    const sent = added.map(([, name, fixed, variable]) => [name!, fixed ?? valueOf(variable!, address)] as const);
    const type = types.get(path.extname(address));
    return lower({
      ...Object.fromEntries(sent.filter(([, value]) => value !== "")),
      ...(type && { "Content-Type": type }),
    });
  };
}

const hosts: [file: string, host: Host][] = [
  ["_headers", headersFile(built("_headers"))],
  ["staticwebapp.config.json", azure(built("staticwebapp.config.json"))],
  ["nginx/nginx.conf", nginx(built("nginx/nginx.conf"))],
];

const NO_CACHE = { "cache-control": "no-cache" };
const FOR_EXCEL = { "access-control-allow-origin": "*" };
const chunk = (folder: string) =>
  `/${folder}/${readdirSync(path.join(dist, folder)).find((each) => /\.js$/.test(each))!}`;

const samples: [address: string, type: string, headers: Record<string, unknown>, why: string][] = [
  [
    "/functions.json",
    "application/json",
    { ...NO_CACHE, ...FOR_EXCEL },
    "Excel on the web fetches it from its own page",
  ],
  ["/functions.js", "text/javascript", { ...NO_CACHE, ...FOR_EXCEL }, "and this"],
  ["/functions.late.js", "text/javascript", { ...NO_CACHE, ...FOR_EXCEL }, "and what comes after it"],
  ["/catalogue.json", "application/json", { ...NO_CACHE, ...FOR_EXCEL }, "and this"],
  ["/assets/product-32.png", "image/png", { "cache-control": "public, max-age=86400", ...FOR_EXCEL }, "the ribbon"],
  ["/start.js", "text/javascript", NO_CACHE, "an old one would ask for a chunk that is gone"],
  ["/start.css", "text/css", NO_CACHE, "a fixed name"],
  [
    "/taskpane.html",
    "text/html",
    { ...NO_CACHE, "content-security-policy": expect.stringMatching(/^(?!.*frame-ancestors).*appsforoffice/) },
    "Excel frames it",
  ],
  [
    "/pane.html",
    "text/html",
    { ...NO_CACHE, "content-security-policy": expect.stringMatching(/frame-ancestors 'self'$/) },
    "the workbench frames it",
  ],
  [
    "/workbench/index.html",
    "text/html",
    { ...NO_CACHE, "content-security-policy": expect.stringMatching(/^default-src 'self'.*frame-ancestors 'self'$/) },
    "a page",
  ],
  [
    "/help/ESCROW_TOPUP.html",
    "text/html",
    { ...NO_CACHE, "content-security-policy": expect.stringMatching(/frame-ancestors 'self'$/) },
    "a page",
  ],
  [chunk("chunks"), "text/javascript", { "cache-control": "public, max-age=31536000, immutable" }, "its name tells it"],
  [chunk("workbench/chunks"), "text/javascript", { "cache-control": "public, max-age=31536000, immutable" }, "as well"],
  ["/workbench/workbench.js", "text/javascript", NO_CACHE, "a fixed name"],
];

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
};

describe.each(hosts)("%s", (file, host) => {
  test.each(samples)("%s as %s with %j: %s", (address, type, headers) => {
    const { "content-type": sentType, ...sent } = host(address);
    expect(sent).toEqual({ ...ALWAYS, ...headers });
    // A host that takes _headers knows the types of these endings itself.
    if (file !== "_headers") expect(sentType?.split(";")[0]).toBe(type);
  });

  test("forbids no frame to Office", () => {
    expect(built(file)).not.toMatch(/x-frame-options/i);
  });
});

test.each(["/workbench/", "/taskpane", "/pane", "/save"])(
  "%s, as some hosts spell a page, has its policy too",
  (at) => {
    for (const [, host] of hosts.slice(0, 2)) expect(host(at)).toMatchObject({ ...NO_CACHE, ...ALWAYS });
    for (const [, host] of hosts.slice(0, 2)) expect(host(at)["content-security-policy"]).toMatch(/^default-src/);
  },
);

test("_headers keeps within what Cloudflare reads", () => {
  const lines = built("_headers").split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  expect(lines.filter((line) => line.startsWith("/")).length).toBeLessThan(100);
});

test("the container sends the files and not what it was made from", () => {
  expect(built("nginx/Dockerfile")).toMatch(/^FROM nginx:/);
  expect([...hostingFiles().keys()].sort()).toEqual(
    ["_headers", "nginx/Dockerfile", "nginx/nginx.conf", "staticwebapp.config.json"].sort(),
  );
});

test("every file has a rule; a new one gets its line in scripts/build/headers.ts", () => {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(path.join(dist, file)).isFile())
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => !hostingFiles().has(file));
  expect(files.filter((file) => !ruleFor(`/${file}`))).toEqual([]);
});

describe("the local server", () => {
  let server: Served;
  beforeAll(async () => {
    server = await serve(dist, { port: 0 });
  });
  afterAll(() => server.close());

  test.each(samples)("sends %s as %s with %j, as the published site does but for https", async (address, type) => {
    const { headers } = await fetch(new URL(address, server.url));
    const published = hosts[0]![1](address);
    const { "strict-transport-security": https, ...same } = published;
    expect(https).toBeDefined();
    expect(Object.fromEntries(headers)).toMatchObject(same);
    expect(headers.has("strict-transport-security")).toBe(false);
    expect(headers.get("content-type")?.split(";")[0]).toBe(type);
    const own = ["cache-control", "access-control-allow-origin", "content-security-policy", "x-frame-options"];
    expect(own.filter((name) => headers.has(name) && !(name in same))).toEqual([]);
  });
});
