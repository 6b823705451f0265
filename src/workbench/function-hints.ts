import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import type { FunctionMetadata, ParameterMetadata } from "./bundle";

function parameterHint(parameter: ParameterMetadata) {
  return {
    name: parameter.name,
    detail: parameter.description ?? "",
    example: "",
    require: parameter.optional ? (0 as const) : (1 as const),
    repeat: parameter.repeating ? (1 as const) : (0 as const),
  };
}

/** What the grid offers while a formula is typed: the functions, and their parameters one after the other. */
export function functionHints(namespace: string, functions: readonly FunctionMetadata[]): IFunctionInfo[] {
  return functions.map((metadata) => ({
    functionName: `${namespace}.${metadata.name}`,
    functionType: FunctionType.User,
    description: metadata.description ?? "",
    abstract: metadata.description ?? "",
    functionParameter: metadata.parameters.map(parameterHint),
  }));
}
