/** A doc comment taken apart: its paragraphs, and its tags in order. */
export interface Comment {
  readonly paragraphs: readonly string[];
  readonly tags: readonly Tag[];
}

export interface Tag {
  readonly name: string;
  /** everything after the tag's name, on one line */
  readonly text: string;
}

/** Read without a parser of types, so that no brace or hash in an example is taken for one. */
export function readComment(source: string): Comment {
  const lines = source
    .replace(/^\/\*\*/, "")
    .replace(/\*\/$/, "")
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
  const firstTag = lines.findIndex((line) => line.startsWith("@"));
  const end = firstTag < 0 ? lines.length : firstTag;
  return { paragraphs: paragraphs(lines.slice(0, end)), tags: tags(lines.slice(end)) };
}

function paragraphs(lines: readonly string[]): string[] {
  return lines
    .join("\n")
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== "");
}

function tags(lines: readonly string[]): Tag[] {
  const found: { name: string; lines: string[] }[] = [];
  for (const line of lines) {
    const start = /^@(\w+)\s*(.*)$/.exec(line);
    if (start) found.push({ name: start[1]!, lines: [start[2]!] });
    else found.at(-1)?.lines.push(line);
  }
  return found.map((tag) => ({ name: tag.name, text: oneLine(tag.lines.join(" ")) }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
