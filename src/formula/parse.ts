import { unquoted } from "./literal";
import type { Node, Place } from "./node";
import { tokensOf, type Token } from "./tokens";

/** A formula that is none: said where and why. */
export class FormulaProblem extends Error {}

/** What binds tighter stands later. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Deeper than any formula that a person wrote. */
const DEEPEST = 128;

function whyUnknown(letter: string): string {
  if (letter === '"') return "A text is not closed.";
  return letter === "[" ? "A bracket of a table's name is not closed." : `“${letter}” does not belong into a formula.`;
}

class Parser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(private readonly formula: string) {
    this.tokens = tokensOf(formula).filter(({ kind }) => kind !== "sign");
    const unknown = this.tokens.find(({ kind }) => kind === "unknown");
    if (unknown) throw new FormulaProblem(whyUnknown([...unknown.text][0]!));
  }

  whole(): Node {
    const node = this.expression(0);
    this.skip();
    const left = this.tokens[this.at];
    if (left) throw new FormulaProblem(`“${left.text}” stands where the formula should end.`);
    return node;
  }

  private skip(): void {
    while (this.tokens[this.at]?.kind === "space") this.at++;
  }

  private next(): Token | undefined {
    this.skip();
    return this.tokens[this.at];
  }

  private take(kind: Token["kind"], text?: string): Token | undefined {
    const token = this.next();
    if (token?.kind !== kind || (text !== undefined && token.text !== text)) return undefined;
    this.at++;
    return token;
  }

  private expect(kind: Token["kind"], text: string): Token {
    const token = this.take(kind, text);
    if (!token) throw new FormulaProblem(`A “${text}” is missing.`);
    return token;
  }

  private here(): number {
    return this.next()?.start ?? this.formula.length;
  }

  /** Where a part begins, and its text up to where the parser stands. */
  private since(start: number): Place {
    const last = this.tokens[this.at - 1];
    return { start, text: last ? this.formula.slice(start, last.start + last.text.length).trimEnd() : "" };
  }

  private expression(level: number): Node {
    if (level === LEVELS.length) return this.postfix();
    const start = this.here();
    let left = this.expression(level + 1);
    for (;;) {
      const operator = this.next();
      if (operator?.kind !== "operator" || !LEVELS[level]!.includes(operator.text)) return left;
      this.at++;
      const right = this.expression(level + 1);
      left = { kind: "operation", operator: operator.text, left, right, ...this.since(start) };
    }
  }

  private postfix(): Node {
    const start = this.here();
    let node = this.areas();
    for (let sign = this.take("operator", "%"); sign; sign = this.take("operator", "%")) {
      node = { kind: "percent", operator: "%", of: node, ...this.since(start) };
    }
    return node;
  }

  /** A1:INDEX(…), and A:A B:B, the cells that two areas share. */
  private areas(): Node {
    const start = this.here();
    const parts = [this.prefix()];
    while (this.isIntersection(parts[0]!) || this.take("operator", ":")) parts.push(this.prefix());
    return parts.length === 1 ? parts[0]! : { kind: "areas", parts, ...this.since(start) };
  }

  private isIntersection(before: Node): boolean {
    const isArea = (kind: string | undefined) => kind === "reference" || kind === "name" || kind === "areas";
    return this.tokens[this.at]?.kind === "space" && isArea(before.kind) && isArea(this.tokens[this.at + 1]?.kind);
  }

  private prefix(): Node {
    const start = this.here();
    const sign = this.take("operator", "-") ?? this.take("operator", "+") ?? this.take("operator", "@");
    if (!sign) return this.operand();
    return { kind: "prefix", operator: sign.text, of: this.deeper(() => this.prefix()), ...this.since(start) };
  }

  private deeper<T>(read: () => T): T {
    if (++this.depth > DEEPEST) throw new FormulaProblem("The formula is nested too deep.");
    const result = read();
    this.depth--;
    return result;
  }

  private operand(): Node {
    const token = this.next();
    if (!token) throw new FormulaProblem("The formula ends too early.");
    this.at++;
    const { text, start } = token;
    if (token.kind === "number") return { kind: "value", value: Number(text), text, start };
    if (token.kind === "text") return { kind: "value", value: unquoted(text), text, start };
    if (token.kind === "error") return { kind: "error", code: text.toUpperCase(), text, start };
    if (token.kind === "reference") return { kind: "reference", text, start };
    if (token.kind === "open") return this.deeper(() => (text === "(" ? this.parenthesis(start) : this.array(start)));
    if (token.kind === "name") return this.named(token);
    throw new FormulaProblem(`“${text}” stands where a value should.`);
  }

  private named({ text, start }: Token): Node {
    if (this.tokens[this.at]?.text === "(") {
      this.at++;
      const args = this.deeper(() => this.arguments());
      return { kind: "call", name: text, args, ...this.since(start) };
    }
    if (/^(?:true|false)$/i.test(text)) return { kind: "value", value: text.toLowerCase() === "true", text, start };
    return { kind: "name", text, start };
  }

  private arguments(): Node[] {
    const args: Node[] = [];
    if (this.take("close", ")")) return args;
    for (;;) {
      const token = this.next();
      const isLeftOut = token?.kind === "comma" || token?.text === ")";
      args.push(isLeftOut ? { kind: "omitted", text: "", start: token.start } : this.expression(0));
      if (this.take("close", ")")) return args;
      if (!this.take("comma")) throw new FormulaProblem("A parenthesis is not closed.");
    }
  }

  private parenthesis(start: number): Node {
    const inside = [this.expression(0)];
    while (this.take("comma")) inside.push(this.expression(0));
    this.expect("close", ")");
    const place = this.since(start);
    return inside.length === 1 ? { ...inside[0]!, ...place } : { kind: "areas", parts: inside, ...place };
  }

  private array(start: number): Node {
    const rows: Node[][] = [[]];
    for (;;) {
      rows.at(-1)!.push(this.prefix());
      if (this.take("semicolon")) rows.push([]);
      else if (!this.take("comma")) break;
    }
    this.expect("close", "}");
    return { kind: "array", rows, ...this.since(start) };
  }
}

/** The formula as a tree; throws a FormulaProblem that says what is wrong with it. */
export function parseFormula(formula: string): Node {
  return new Parser(formula).whole();
}
