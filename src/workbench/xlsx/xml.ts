import { damaged, FileRefused } from "./file-refused";

/**
 * XML as the parts of a workbook hold it: elements and texts, without a document
 * type. It is read in one pass, and only what is asked for is kept.
 */

/** An element. Prefixes are left away: programs choose them as they like. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

export interface Listeners {
  /** elements that are wanted with all that is in them, by name */
  readonly whole?: Readonly<Record<string, (element: XmlElement) => void>>;
  /** every element as it begins, still empty, and the name of what it stands in */
  readonly begun?: (element: XmlElement, parent: string) => void;
}

const NAME = /[^\s/<>="'&]+/y;
const ATTRIBUTE = /\s+([^\s/<>="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
/** More than any element of a workbook has. */
const MOST_ATTRIBUTES = 255;
const TAG_END = /\s*(\/?)>/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Whether an attribute says yes; unsaid where there is none. */
export function flag(value: string | undefined, unsaid = false): boolean {
  return value === undefined ? unsaid : value === "1" || value === "true" || value === "on";
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

class Reader {
  private at = 0;
  /** names of the elements that are open, prefixes and all */
  private readonly open: string[] = [];
  /** the open elements from the one that is wanted on */
  private readonly kept: XmlElement[] = [];
  private hasRoot = false;

  constructor(
    private readonly part: string,
    private readonly source: string,
    private readonly listeners: Listeners,
  ) {}

  read(): void {
    for (let next = this.source.indexOf("<"); next >= 0; next = this.source.indexOf("<", this.at)) {
      if (next > this.at) this.text(this.source.slice(this.at, next));
      this.markup(next);
    }
    this.text(this.source.slice(this.at));
    if (!this.hasRoot || this.open.length > 0) throw this.fault();
  }

  private fault(): FileRefused {
    return damaged(`${this.part} cannot be read`);
  }

  private markup(start: number): void {
    const sign = this.source[start + 1];
    if (sign === "/") this.close(this.to(">", start + 2).trimEnd());
    else if (sign === "?") this.to("?>", start);
    else if (this.source.startsWith("<!--", start)) this.to("-->", start + 4);
    else if (this.source.startsWith("<![CDATA[", start)) this.addText(this.to("]]>", start + 9));
    else if (this.source.startsWith("<!DOCTYPE", start))
      throw new FileRefused("It declares a document type, which a workbook never has.");
    else this.tag(start + 1);
  }

  /** Goes behind the end, and gives what stands before it. */
  private to(end: string, start: number): string {
    const found = this.source.indexOf(end, start);
    if (found < 0) throw this.fault();
    this.at = found + end.length;
    return this.source.slice(start, found);
  }

  private match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    const match = pattern.exec(this.source);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  private tag(start: number): void {
    const name = this.match(NAME, start)?.[0];
    if (name === undefined || (this.open.length === 0 && this.hasRoot)) throw this.fault();
    const attributes = this.attributes();
    const end = this.match(TAG_END, this.at);
    if (!end) throw this.fault();
    this.hasRoot = true;
    this.begin(name, { name: local(name), attributes, children: [], text: "" });
    if (end[1] === "/") this.close(name);
  }

  /** An attribute without a prefix prevails over one that has the same name behind a prefix. */
  private attributes(): Record<string, string> {
    const found: Record<string, string> = {};
    let count = 0;
    for (let each = this.match(ATTRIBUTE, this.at); each; each = this.match(ATTRIBUTE, this.at)) {
      if (++count > MOST_ATTRIBUTES) throw this.fault();
      const name = local(each[1]!);
      if (name === each[1] || !Object.hasOwn(found, name)) found[name] = this.plain(each[2] ?? each[3]!);
    }
    return found;
  }

  private begin(name: string, element: XmlElement): void {
    this.listeners.begun?.(element, local(this.open.at(-1) ?? ""));
    this.open.push(name);
    const parent = this.kept.at(-1);
    parent?.children.push(element);
    if (parent || Object.hasOwn(this.listeners.whole ?? {}, element.name)) this.kept.push(element);
  }

  private close(name: string): void {
    if (this.open.pop() !== name) throw this.fault();
    const element = this.kept.pop();
    if (element && this.kept.length === 0) this.listeners.whole![element.name]!(element);
  }

  private text(raw: string): void {
    if (this.open.length > 0) this.addText(this.plain(raw));
    else if (raw.trim() !== "") throw this.fault();
  }

  private addText(text: string): void {
    const element = this.kept.at(-1);
    if (element) element.text += text;
  }

  /** With the signs that stand for others in their place, and each line's end one sign. */
  private plain(raw: string): string {
    const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
    return text.includes("&") ? text.replace(/&([^;&]*);?/g, (_, name: string) => this.entity(name)) : text;
  }

  private entity(name: string): string {
    const code = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
    const point = code ? parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10) : undefined;
    const sign = point === undefined ? ENTITIES[name] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
    if (sign === undefined) throw this.fault();
    return sign;
  }
}

/** Tells the listeners what the text of a part holds. */
export function readXml(part: string, text: string, listeners: Listeners): void {
  new Reader(part, text, listeners).read();
}
