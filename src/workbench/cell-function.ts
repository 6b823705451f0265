import { BaseFunction, ErrorType, type BaseValueObject, type FunctionVariantType } from "@univerjs/engine-formula";
import type { FunctionMetadata, ParameterMetadata } from "./bundle";
import { CellError, ERROR_CODES, implementationOf, type Implementation } from "./custom-functions";
import { errorValue, toMatrix, toSingle, toValue } from "./values";

/** A place for an argument that was left out: nothing between two commas, or nothing at the end. */
function isOmitted(value: BaseValueObject | undefined): boolean {
  return value === undefined || value.isNull();
}

function argument(parameter: ParameterMetadata, value: BaseValueObject | undefined): unknown {
  if (value === undefined || (isOmitted(value) && parameter.optional)) return null;
  return parameter.dimensionality === "matrix" ? toMatrix(value) : toSingle(value);
}

function argumentsOf(metadata: FunctionMetadata, values: readonly BaseValueObject[]): unknown[] {
  return metadata.parameters.map((parameter, index) =>
    parameter.repeating
      ? values.slice(index).map((value) => argument(parameter, value))
      : argument(parameter, values[index]),
  );
}

function checkCount(metadata: FunctionMetadata, values: readonly BaseValueObject[]): void {
  const { name, parameters } = metadata;
  const missing = parameters.filter((each, index) => !each.optional && !each.repeating && values[index] === undefined);
  if (missing.length > 0) {
    throw new CellError(
      ERROR_CODES.invalidValue,
      `${name} needs ${missing.map((each) => each.name).join(", ")} as well.`,
    );
  }
  if (values.length > parameters.length && !parameters.at(-1)?.repeating) {
    throw new CellError(
      ERROR_CODES.invalidValue,
      `${name} takes at most ${parameters.length} arguments; ${values.length} came.`,
    );
  }
}

/** A function of the bundle as the grid's formula engine calls it. */
class CellFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly implementation: Implementation,
  ) {
    super(name);
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    const values = variants as BaseValueObject[];
    try {
      checkCount(this.metadata, values);
      const invocation = {
        address: `${this.subUnitId ?? ""}!R${this.row + 1}C${this.column + 1}`,
        functionName: this.metadata.id,
      };
      return toValue(this.implementation(...argumentsOf(this.metadata, values), invocation));
    } catch (error) {
      return errorValue(error);
    }
  }
}

export function cellFunctions(namespace: string, functions: readonly FunctionMetadata[]): BaseFunction[] {
  return functions.map((metadata) => {
    const implementation = implementationOf(metadata.id);
    if (!implementation) throw new CellError(ErrorType.NAME, metadata.name);
    return new CellFunction(`${namespace}.${metadata.name}`, metadata, implementation);
  });
}
