import { ICommandService, type Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  IFunctionService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import {
  EffectRefRangId,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";

const NAME_CHANGES: readonly string[] = [SetDefinedNameMutation.id, RemoveDefinedNameMutation.id];

/**
 * The grid's engine keeps each formula that it read, by its text alone, with the
 * cells in the place of its names, and never asks again what a name stands for.
 */
export function forgetFormulas(injector: Injector): void {
  injector.get(LexerTreeBuilder).dispose();
  injector.get(IFunctionService).deleteFormulaAstCacheKey("");
}

/** Once a name stands for other cells, every formula is read and computed anew. */
function readFormulasAnew(injector: Injector): void {
  const dirty = injector.get(IActiveDirtyManagerService);
  for (const commandId of NAME_CHANGES)
    dirty.register(commandId, { commandId, getDirtyData: () => ({ forceCalculation: true }) });
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (NAME_CHANGES.includes(id)) forgetFormulas(injector);
  });
}

const CELLS_MOVE: readonly string[] = [
  ...Object.values(EffectRefRangId),
  ...[InsertRowByRangeCommand, InsertColByRangeCommand, RemoveRowByRangeCommand, RemoveColByRangeCommand].map(
    ({ id }) => id,
  ),
];

/** The grid moves names and references as if the cells of the shown sheet had moved: so it shows the sheet first. */
function showSheetWhoseCellsMove(injector: Injector): void {
  const commands = injector.get(ICommandService);
  commands.beforeCommandExecuted(({ id, params }) => {
    if (!CELLS_MOVE.includes(id)) return;
    const { unitId, subUnitId } = (params ?? {}) as { unitId?: string; subUnitId?: string };
    if (unitId && subUnitId) commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
  });
}

/** After the first workbook: only then is the engine there. */
export function letNamesFollow(injector: Injector): void {
  readFormulasAnew(injector);
  showSheetWhoseCellsMove(injector);
}
