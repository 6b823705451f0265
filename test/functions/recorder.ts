import { appendFileSync } from "node:fs";
import path from "node:path";
import { serialize } from "node:v8";

/** A call that a test made, on a line of its own; the arguments are a structured clone in Base64. */
export interface RecordedLine {
  readonly title: string;
  readonly id: string;
  readonly args: string;
}

const folder = process.env.REPLAY_CALLS;

function cloned(args: readonly unknown[]): string | undefined {
  try {
    return serialize(args).toString("base64");
  } catch {
    return undefined; // such as a function for an argument, which no host hands over
  }
}

/** Writes a call down where `npm run replay` asks for it. */
export function record(id: string, args: readonly unknown[]): void {
  const values = folder === undefined ? undefined : cloned(args);
  if (values === undefined) return;
  const line: RecordedLine = { title: expect.getState().currentTestName ?? "", id, args: values };
  appendFileSync(path.join(folder!, `${process.env.JEST_WORKER_ID ?? "1"}.jsonl`), `${JSON.stringify(line)}\n`);
}
