import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { deserialize } from "node:v8";
import type { RecordedLine } from "../functions/recorder";

/** A call to be put to both bundles, and where it comes from. */
export interface Call {
  readonly source: string;
  readonly id: string;
  readonly args: readonly unknown[];
}

export interface Recorded {
  readonly calls: readonly Call[];
  /** the worked cases whose tests made calls */
  readonly cases: ReadonlySet<string>;
}

const CASE = /\b[A-Z]{2,3}-\d{2}\b/g;
const QUOTED = /["'`][^"'`\n]*/g;

/** The calls that tests made, each once, in the order of the tests' titles. */
export function readRecorded(folder: string): Recorded {
  const calls = new Map<string, Call>();
  const cases = new Set<string>();
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8"));
  const lines = texts.flatMap((text) => text.split("\n").filter(Boolean));
  for (const line of lines.sort()) {
    const { title, id, args } = JSON.parse(line) as RecordedLine;
    for (const [number] of title.matchAll(CASE)) cases.add(number);
    const key = `${id} ${args}`;
    if (calls.has(key)) continue;
    calls.set(key, { source: `test: ${title}`, id, args: deserialize(Buffer.from(args, "base64")) as unknown[] });
  }
  return { calls: [...calls.values()], cases };
}

/** The worked cases that the tests name, in titles and in rows. */
export function namedCases(root: string): Set<string> {
  const files = ["test/functions", "test/engine"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => path.join(root, folder, name)),
  );
  const texts = files.flatMap((file) => readFileSync(file, "utf8").match(QUOTED) ?? []);
  return new Set(texts.flatMap((text) => text.match(CASE) ?? []));
}
