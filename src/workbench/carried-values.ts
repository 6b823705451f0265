import { ICommandService, InterceptorEffectEnum, type ICellData, type Injector, type Nullable } from "@univerjs/core";
import { BaseReferenceObject, ErrorValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import {
  INTERCEPTOR_POINT,
  SetRangeValuesMutation,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
  type ISheetLocation,
} from "@univerjs/sheets";
import { carriedBy, type Carried } from "../workbook/univer/carried";

/**
 * A function's answer may carry a number format or the text of its error. In
 * Excel both travel with the value and vanish with it, and a format that the
 * person gives the cell prevails. The grid would instead write the format into
 * the cell for good, and drop it where the answer spills; so both are kept in
 * the cell's custom data here.
 */

type Cell = Nullable<ICellData>;

/** Above the grid's own number formats (10) and below its spilled values (100). */
const PRIORITY = 50;

function withFormat(cell: Cell, location: ISheetLocation, format: string): Cell {
  const style = location.workbook.getStyles().getStyleByCell(cell);
  const own = style?.n?.pattern;
  if (own && own !== "General") return cell;
  return { ...cell, s: { ...style, n: { pattern: format } } };
}

function showFormats(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, location, next) => {
      const format = carriedBy(injector, location, location.rawData)?.format;
      return next(format ? withFormat(cell, location, format) : cell);
    },
  });
}

/** A result says itself what it carries; what a person writes carries nothing, though the grid copies it along. */
function forget(cell: Cell, isResult: boolean): void {
  if (!cell || !("v" in cell || "f" in cell)) return;
  if (!isResult || cell.custom === undefined) cell.custom = null as never;
}

/** A new value takes away what the one before it left in the cell. */
function forgetStale(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id) return;
    const isResult = options?.["applyFormulaCalculationResult"] === true;
    const { cellValue } = command.params as ISetRangeValuesMutationParams;
    const rows = Object.values(cellValue ?? {}) as Record<number, Cell>[];
    for (const row of rows) for (const cell of Object.values(row)) forget(cell, isResult);
  });
}

function carrying(value: BaseValueObject, carried: Carried | undefined): BaseValueObject {
  if (carried?.message && value.isError()) {
    const { message } = carried;
    return ErrorValueObject.create((value as ErrorValueObject).getErrorType(), message).withCustomData({ message });
  }
  if (carried?.format && value.isNumber()) value.withCustomData({ format: carried.format });
  return value;
}

type CellReader = (this: BaseReferenceObject, cell: ICellData) => BaseValueObject;

/** A reference to a cell hands on what its value carries: =B7 shows the date of B7, and says why B7 failed. */
function carryThroughReferences(): void {
  const references = BaseReferenceObject.prototype as { getCellValueObject: CellReader };
  const plain = references.getCellValueObject;
  references.getCellValueObject = function (cell) {
    return carrying(plain.call(this, cell), cell.custom as Carried | undefined);
  };
}

/** Before the first workbook. */
export function carryValues(injector: Injector): void {
  carryThroughReferences();
  forgetStale(injector);
}

/** After the first workbook: only then is the grid there that shows them. */
export function showCarriedValues(injector: Injector): void {
  showFormats(injector);
}
