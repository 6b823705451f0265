import type { Node, Scalar } from "./node";

/** A text as a formula writes it: its quotes doubled. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text without its quotes. */
export function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll('""', '"');
}

/** A value as a formula writes it, in the form that no locale mistakes. */
export function literalText(value: Scalar): string {
  if (typeof value === "string") return quoted(value);
  return typeof value === "number" ? String(value).replace(/e\+?(-?\d+)$/, "E$1") : String(value).toUpperCase();
}

export function arrayText(rows: readonly (readonly Scalar[])[]): string {
  return `{${rows.map((row) => row.map(literalText).join(",")).join(";")}}`;
}

/** The value that a part of a formula writes out: a text, a truth, or a number with its signs. */
export function literalOf(node: Node): Scalar | undefined {
  if (node.kind === "value") return node.value;
  if (node.kind !== "prefix" && node.kind !== "percent") return undefined;
  const of = literalOf(node.of);
  if (typeof of !== "number") return undefined;
  return { "%": of / 100, "-": -of }[node.operator] ?? of;
}
