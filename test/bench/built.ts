export type Implementation = (...args: unknown[]) => unknown[][];

/** What functions.json says of a function, as far as a caller needs it. */
export interface Declared {
  readonly id: string;
  readonly parameters: readonly { readonly name: string }[];
}

export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** What functions.js finds of a host, and nothing else; the mappings fill as it runs. */
export function standIn(mappings: Record<string, Implementation>): object {
  const associate = (id: string, implementation: Implementation) => void (mappings[id] = implementation);
  return { Error: HostError, associate };
}

/** The built functions, called as a host calls them. */
export class BuiltFunctions {
  private readonly parameters: ReadonlyMap<string, readonly string[]>;

  constructor(
    declared: readonly Declared[],
    private readonly mappings: Readonly<Record<string, Implementation>>,
  ) {
    this.parameters = new Map(declared.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]));
  }

  implementation(id: string): Implementation {
    const found = this.mappings[id];
    if (!found) throw new Error(`nothing answers to ${id}`);
    return found;
  }

  /** Each fact a matrix, what was left out null, the terms in their place, and how the function was called last. */
  given(id: string, facts: readonly unknown[], terms: unknown = null): unknown[] {
    const values = this.parameters.get(id)!.map((name, place) => (name === "terms" ? terms : (facts[place] ?? null)));
    const matrices = values.map((value) => (value === null || Array.isArray(value) ? value : [[value]]));
    return [...matrices, { functionName: id, address: "Sheet1!A1" }];
  }

  call(id: string, facts: readonly unknown[], terms?: unknown): unknown[][] {
    return this.implementation(id)(...this.given(id, facts, terms));
  }
}

/** A column of a sheet. */
export type Column = number[][];

/** The rows of facts as columns. */
export function columnsOf(rows: readonly (readonly number[])[]): Column[] {
  return rows[0]!.map((_, place) => rows.map((row) => [row[place]!]));
}
