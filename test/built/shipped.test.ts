import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { built, dist, root } from "./bare-host";

/** What the functions may weigh when they are sent, first and late: five per cent above what is there. A step over it wants a reason. */
const LIMITS = { "functions.js": 54.5 * 1024, "functions.late.js": 47.5 * 1024 };

const LICENSES = [
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Unlicense",
  "CC0-1.0",
  "BlueOak-1.0.0",
  "Zlib",
  "Python-2.0",
];

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};
const packages = Object.entries(lock.packages).filter(([place]) => place !== "");

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(path.join(folder, file)).isFile(),
  );
}

describe.each(Object.entries(LIMITS))("%s", (file, limit) => {
  const code = built(file);

  test("is light", () => {
    const size = gzipSync(code, { level: 9 }).length;
    console.log(`${file}: ${(size / 1024).toFixed(1)} KiB gzipped, of ${limit / 1024} allowed`);
    expect(size).toBeLessThan(limit);
  });

  test.each([
    [/\bfetch\s*\(/, 'fetch("x")', "a request"],
    [/XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/, "new WebSocket(x)", "a request"],
    [/https?:\/\//, '"https://x.example/"', "an address"],
    [/\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/, 'new Function("return 1")', "code made of text"],
    [/toSignificantDigits|decimal\.js/, "x.toSignificantDigits(50)", "decimal.js, which is the tests' own check"],
    [/react|fluentui|univer/i, 'Symbol.for("react.element")', "a part of the pane or the workbench"],
    [/\b(?:window|document)\./, "window.top", "a page"],
    [/Date\.now|performance\.now/, "Date.now()", "the clock"],
    [
      /private member more than once|enumerable:!0,configurable:!0,writable:!0/,
      'throw TypeError("Cannot add the same private member more than once")',
      "fields of classes put into words of an older language: each exact number would go through them",
    ],
  ])("holds nothing like %s, of which %s would be: %s", (pattern, planted) => {
    expect(code.match(pattern)?.[0]).toBeUndefined();
    expect(planted).toMatch(pattern);
  });
});

describe("the published files", () => {
  const published = files(dist);

  test("hold no file of Office's own", () => {
    expect(
      published.filter((file) => /(^|[\\/])(office|custom-functions-runtime|excel-)[^\\/]*\.js$/i.test(file)),
    ).toEqual([]);
    const scripts = published.filter((file) => file.endsWith(".js") && !file.startsWith("workbench"));
    expect(scripts.filter((file) => readFileSync(path.join(dist, file), "utf8").includes("OfficeExtension"))).toEqual(
      [],
    );
  });

  test("hold no source map and no code made of text", () => {
    expect(published.filter((file) => file.endsWith(".map"))).toEqual([]);
    const own = published.filter((file) => /^(functions|functions\.late|start)\.js$/.test(file));
    expect(own).toHaveLength(3);
    expect(own.filter((file) => /sourceMappingURL|\beval\(/.test(readFileSync(path.join(dist, file), "utf8")))).toEqual(
      [],
    );
  });

  test("name no folder of the machine that built them", () => {
    const texts = published.filter(
      (file) => /\.(js|json|html|css|xml)$/.test(file) && statSync(path.join(dist, file)).size < 4e6,
    );
    expect(texts.filter((file) => readFileSync(path.join(dist, file), "utf8").includes(root + path.sep))).toEqual([]);
  });

  test.each(["taskpane.html", "pane.html"])("%s has no script or style of its own inside", (page) => {
    const html = built(page);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(html).not.toMatch(/<style|\son\w+=|style="/);
    expect(html).toContain("Content-Security-Policy");
  });

  test("only the page for Excel asks for Office's script, before the functions, and these before the pane", () => {
    const scripts = (page: string) => [...built(page).matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => match[1]);
    expect(scripts("taskpane.html")).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "functions.late.js",
      "start.js",
    ]);
    expect(scripts("pane.html")).toEqual(["start.js"]);
    expect(built("workbench/index.html")).not.toMatch(/https?:/);
  });

  test("the page's start is small: the pane comes in a chunk of its own", () => {
    expect(statSync(path.join(dist, "start.js")).size).toBeLessThan(16 * 1024);
    expect(readdirSync(path.join(dist, "chunks")).some((file) => file.endsWith(".js"))).toBe(true);
  });
});

/** KiB, five per cent above what there was when it was cut: the script of the page, and the largest of the chunks, which it fetches at once. */
const FIRST_LOADS = [
  { what: "the workbench before its grid", folder: "workbench", script: "workbench.js", limit: 4.25, chunk: 1807 },
  { what: "the pane before its views", folder: ".", script: "start.js", limit: 2.96, chunk: 220 },
] as const;

describe("what is loaded first", () => {
  const kib = (file: string) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length / 1024;

  test.each(FIRST_LOADS)("$what is at most $limit KiB gzipped", ({ folder, script, limit }) => {
    expect(kib(path.join(folder, script))).toBeLessThan(limit);
  });

  test.each(FIRST_LOADS)("after $what the largest chunk is at most $chunk KiB gzipped", ({ folder, chunk }) => {
    const scripts = files(path.join(dist, folder, "chunks")).filter((file) => file.endsWith(".js"));
    expect(Math.max(...scripts.map((file) => kib(path.join(folder, "chunks", file))))).toBeLessThan(chunk);
  });
});

/** Name and licence of every package that a bundle holds, as the build found them. */
function bundled(): [string, string][] {
  const lists = ["functions.licenses.txt", "pane.licenses.txt", "workbench/licenses.txt"].map(built);
  return lists.flatMap((list) =>
    [...list.matchAll(/^== (\S+) \S+: (.*)$/gm)].map((match): [string, string] => [match[1]!, match[2]!]),
  );
}

describe("the packages in the bundles", () => {
  test("allow it", () => {
    const found = bundled();
    expect(found.map(([name]) => name)).toEqual(expect.arrayContaining(["react", "@univerjs/core"]));
    expect(found.filter(([, license]) => !isPermissive(license))).toEqual([]);
  });

  test("are none of Office's own, and none that only a build needs", () => {
    expect(bundled().filter(([name]) => /office|webpack|typescript/.test(name))).toEqual([]);
  });

  test.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0)", true],
    ["MIT AND Zlib", true],
    ["GPL-3.0-only", false],
    ["SEE LICENSE IN LICENSE", false],
    ["unknown", false],
  ])("licence %p is permissive: %p", (license, expected) => {
    expect(isPermissive(license)).toBe(expected);
  });
});

function isPermissive(license: string): boolean {
  const either = license.replace(/[()]/g, "").split(/\s+OR\s+/);
  return either.some((one) => one.split(/\s+AND\s+/).every((each) => LICENSES.includes(each.trim())));
}

describe("package-lock.json", () => {
  test("holds no address: a package comes from whatever registry the machine has, and its checksum says whether it is the one", () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
  });

  test("holds a checksum of every package", () => {
    expect(packages.filter(([, p]) => !p.link && !p.integrity).map(([place]) => place)).toEqual([]);
  });

  test("has an entry for every optional package that it names", () => {
    const known = new Set(packages.map(([place]) => place.replace(/^.*node_modules\//, "")));
    const missing = packages.flatMap(([place, p]) =>
      Object.keys(p.optionalDependencies ?? {})
        .filter((name) => !known.has(name))
        .map((name) => `${place}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
