import { IUniverInstanceService, type IRange, type Injector, type Worksheet } from "@univerjs/core";
import {
  IDefinedNamesService,
  SetDefinedNameMutation,
  type ISetDefinedNameMutationParam,
} from "@univerjs/engine-formula";
import { EffectRefRangId, getSheetCommandTarget, SheetInterceptorService } from "@univerjs/sheets";
import { formatAddress, parseAddress, type Area } from "../address";

/** After the grid's own moving of names. */
const PRIORITY = -1;

/** Rows that come to stand at a place: new ones, or ones that stood elsewhere. */
interface Arrival {
  readonly at: number;
  readonly count: number;
  readonly from?: number;
}

interface RowParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
}

function arrivalOf(id: string, { range, fromRange, toRange }: RowParams): Arrival | undefined {
  if (id === EffectRefRangId.InsertRowCommandId && range)
    return { at: range.startRow, count: range.endRow - range.startRow + 1 };
  if (id !== EffectRefRangId.MoveRowsCommandId || !fromRange || !toRange) return undefined;
  return { at: toRange.startRow, count: fromRange.endRow - fromRange.startRow + 1, from: fromRange.startRow };
}

/** Texts above every column of several rows: a table, whose name stands for the rows alone. */
function isUnderHeading(sheet: Worksheet, { row, column, rows, columns }: Area): boolean {
  const above = Array.from({ length: columns }, (_, index) => sheet.getCellRaw(row - 1, column + index)?.v);
  return rows > 1 && above.every((value) => typeof value === "string" && value !== "");
}

/** The table after rows came to stand directly under its heading. */
function withRows(area: Area, { count, from }: Arrival): Area {
  const isOwn = from !== undefined && from >= area.row && from < area.row + area.rows;
  const isFromAbove = from !== undefined && from < area.row;
  return { ...area, row: area.row - (isFromAbove ? count : 0), rows: area.rows + (isOwn ? 0 : count) };
}

type Renaming = readonly [before: ISetDefinedNameMutationParam, after: ISetDefinedNameMutationParam];

/** The names of the tables that the rows join, as they are and as they become. */
function joined(injector: Injector, id: string, params: RowParams): Renaming[] {
  const arrival = arrivalOf(id, params);
  const target = arrival && getSheetCommandTarget(injector.get(IUniverInstanceService), params);
  if (!target) return [];
  const { unitId, worksheet } = target;
  const names = Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
  return names.flatMap((name) => {
    const area = parseAddress(name.formulaOrRefString);
    const isHere = area?.sheet === worksheet.getName() && area.row === arrival.at;
    if (!isHere || !isUnderHeading(worksheet, area)) return [];
    const before = { unitId, ...name };
    return [[before, { ...before, formulaOrRefString: formatAddress(withRows(area, arrival), true) }] as const];
  });
}

/** A row put between a table's heading and its first row belongs to the table. */
export function letTablesGrow(injector: Injector): void {
  const setting = (params: ISetDefinedNameMutationParam) => ({ id: SetDefinedNameMutation.id, params });
  injector.get(SheetInterceptorService).interceptCommand({
    priority: PRIORITY,
    getMutations: ({ id, params }) => {
      const tables = joined(injector, id, params ?? {});
      return {
        undos: tables.map(([before]) => setting(before)),
        redos: tables.map(([, after]) => setting(after)),
      };
    },
  });
}
