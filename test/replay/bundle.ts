import type { Catalogue } from "../../src/catalogue/catalogue";
import { BareHost, readBuiltCatalogue, readMetadata, type Answer, type ParameterMetadata } from "../built/bare-host";

/** A built bundle of functions, as a host that carries number formats calls it. */
export interface Bundle {
  readonly catalogue: Catalogue;
  readonly parameters: ReadonlyMap<string, readonly ParameterMetadata[]>;
  answer(id: string, args: readonly unknown[]): Answer;
}

const errorAnswer = (error: string, message: string): Answer => [[{ error, message }]];

/** A row or a column is a matrix to a host, and an empty list is nothing. */
function asHanded(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.length === 0 ? null : value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
}

export function loadBundle(folder?: string): Bundle {
  const host = new BareHost(folder, { DEBENTURE_HOST: { formats: true } });
  const { functions } = readMetadata(folder);
  const parameters = new Map(functions.map((each) => [each.id, each.parameters]));
  const answer = (id: string, args: readonly unknown[]): Answer => {
    const declared = parameters.get(id)?.length ?? 0;
    if (args.slice(declared).some((value) => value !== null && value !== undefined))
      return errorAnswer("#VALUE!", `${args.length} arguments came; the function takes ${declared}`);
    try {
      return host.call(id, args.map(asHanded), declared);
    } catch (error) {
      return errorAnswer("not the host's error", String(error));
    }
  };
  return { catalogue: readBuiltCatalogue(folder), parameters, answer };
}
