import { parseFormula } from "../../../src/catalogue/examples";
import { BareHost, readBuiltCatalogue, type Answer } from "../bare-host";

/** What a workbook may hold of one kind, by its name: words in order. */
export type Section = Readonly<Record<string, readonly string[]>>;

/** The built functions, asked as a host asks them: no file of the sources has to stay where it is for that. */
export const { namespace, functions } = readBuiltCatalogue();
export type Published = (typeof functions)[number];

const host = new BareHost();

export function published(id: string): Published {
  const found = functions.find((f) => f.id === id);
  if (!found) throw new Error(`${id} is not built`);
  return found;
}

export function ask(id: string, ...given: Parameters<BareHost["call"]>[1]): Answer {
  return host.call(id, given, published(id).parameters.length);
}

export function answersOfExamples({ id, examples }: Published): Answer[] {
  return examples.map(({ formula }) => ask(id, ...parseFormula(formula).arguments));
}

/** The message of an answer that is #VALUE!; undefined where the words were taken. */
export function refusal(answer: Answer): string | undefined {
  const { error, message } = (answer[0]![0] ?? {}) as { error?: string; message?: string };
  return error === "#VALUE!" ? (message ?? "") : undefined;
}

/** The words that a message offers: "kind "?" came; accepted is A, B [Clause]". */
export function offered(message: string): string[] {
  const list = /accepted is (.+) \[[^\]]*\]$/.exec(message)?.[1];
  return list === undefined ? [] : list.split(", ");
}

export function section<T>(items: readonly T[], line: (item: T) => readonly [string, readonly string[]]): Section {
  return Object.fromEntries(items.map(line));
}
