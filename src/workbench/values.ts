import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type ArrayValueObject as Block,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import type { Carried } from "../workbook/univer/carried";
import { CellError, ERROR_CODES, isErrorCode } from "./custom-functions";

/** An error in an input cell, in the two shapes in which Excel hands one on. */
function errorArgument(code: string): unknown {
  return isErrorCode(code) ? new CellError(code) : { type: "Error", basicType: "Error", basicValue: code };
}

function toArgument(value: BaseValueObject | null | undefined | void): unknown {
  if (value === null || value === undefined || value.isNull()) return null;
  if (value.isError()) return errorArgument((value as ErrorValueObject).getErrorType());
  return value.getValue();
}

/** A range, an array or a single value: always rows of cells. */
export function toMatrix(value: BaseValueObject): unknown[][] {
  if (!value.isArray()) return [[toArgument(value)]];
  const block = value as Block;
  return Array.from({ length: block.getRowCount() }, (_, row) =>
    Array.from({ length: block.getColumnCount() }, (_, column) => toArgument(block.get(row, column))),
  );
}

export function toSingle(value: BaseValueObject): unknown {
  return toMatrix(value)[0]?.[0] ?? null;
}

function carrying(value: BaseValueObject, carried: Carried): BaseValueObject {
  value.withCustomData({ ...carried });
  return value;
}

export function errorValue(error: unknown): BaseValueObject {
  const known =
    error instanceof CellError
      ? error
      : new CellError(ERROR_CODES.invalidValue, String((error as Error)?.message ?? error));
  const value = ErrorValueObject.create(known.code as ErrorType, known.message);
  return known.message ? carrying(value, { message: known.message }) : value;
}

function numberValue(value: number, format?: string): BaseValueObject {
  if (!Number.isFinite(value))
    return errorValue(new CellError(ERROR_CODES.invalidNumber, "The result is no finite number."));
  const number = NumberValueObject.create(value);
  return format ? carrying(number, { format }) : number;
}

interface RichValue {
  readonly type: string;
  readonly basicValue?: unknown;
  readonly numberFormat?: string;
  readonly message?: string;
}

function richValue(rich: RichValue): BaseValueObject {
  if (rich.type === "Error") return errorValue(new CellError(String(rich.basicValue), rich.message));
  if (typeof rich.basicValue === "number") return numberValue(rich.basicValue, rich.numberFormat);
  return singleValue(rich.basicValue);
}

/** One answer as the grid keeps it; null is shown as 0, as Excel does. */
function singleValue(answer: unknown): BaseValueObject {
  if (answer instanceof CellError) return errorValue(answer);
  switch (typeof answer) {
    case "number":
      return numberValue(answer);
    case "boolean":
      return BooleanValueObject.create(answer);
    case "string":
      return StringValueObject.create(answer);
    case "object":
      return answer === null ? NumberValueObject.create(0) : richValue(answer as RichValue);
    default:
      return NumberValueObject.create(0);
  }
}

export function toValue(answer: unknown): BaseValueObject {
  if (!Array.isArray(answer)) return singleValue(answer);
  const rows = answer.map((row) => (Array.isArray(row) ? row : [row]).map(singleValue));
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (only) return only;
  if (rows.length === 0 || rows[0]?.length === 0)
    return errorValue(new CellError("#CALC!", "The answer is an empty table."));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]!.length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
