import type { SheetModel } from "../sheet-model";
import {
  WorkbookError,
  type Block,
  type Capabilities,
  type Change,
  type DefinedName,
  type Overwriting,
  type Selection,
  type Table,
  type Unsubscribe,
  type Workbook,
  type WriteOutcome,
  type Writing,
} from "../workbook";
import { APART, supports, type Batches } from "./batch";
import { onCalculated, onChange, onSelection } from "./events";
import { defineName, deleteName, extendTable, findTable, makeTable, namesIn } from "./names";
import { occupiedAt, readBlock, resolve, selectionIn, spillOf, writeCells } from "./ranges";
import { addEmptySheet, insertModel, listOf, sheetNames } from "./sheets";
import { UndoGroups } from "./undo-groups";

/** The workbook that Excel has open, through Office.js. */
export class ExcelWorkbook implements Workbook {
  readonly capabilities: Capabilities = {
    host: "excel",
    choices: supports("1.8"),
    tables: true,
    undoGroups: supports("1.20"),
    charts: supports("1.7"),
    printSetup: supports("1.9"),
  };

  /** Within a group of undo there are no further groups. */
  constructor(
    private readonly batches: Batches = APART,
    private readonly groups: UndoGroups | null = new UndoGroups(),
  ) {}

  read(address: string): Promise<Block> {
    return this.batches.look((context) => readBlock(context, address));
  }

  write(writing: Writing): Promise<WriteOutcome> {
    return this.batches.change((context) => writeCells(context, writing));
  }

  occupied(address: string): Promise<readonly string[]> {
    return this.batches.look((context) => occupiedAt(context, address));
  }

  async spill(cell: string): Promise<string | undefined> {
    return supports("1.12") ? this.batches.look((context) => spillOf(context, cell)) : undefined;
  }

  selection(): Promise<Selection> {
    return this.batches.look(selectionIn);
  }

  onSelection(listener: (selection: Selection) => void): Unsubscribe {
    return onSelection(listener);
  }

  onChange(listener: (change: Change) => void): Unsubscribe {
    return onChange(listener);
  }

  onCalculated(listener: () => void): Unsubscribe {
    return onCalculated(listener);
  }

  names(): Promise<readonly DefinedName[]> {
    return this.batches.look(namesIn);
  }

  setName(name: string, address: string): Promise<void> {
    return this.batches.change((context) => defineName(context, name, address));
  }

  removeName(name: string): Promise<void> {
    return this.batches.change((context) => deleteName(context, name));
  }

  table(name: string): Promise<Table | undefined> {
    return this.batches.look((context) => findTable(context, name));
  }

  createTable(name: string, address: string): Promise<Table> {
    return this.batches.change((context) => makeTable(context, name, address));
  }

  async resizeTable(name: string, address: string): Promise<Table> {
    if (supports("1.13")) return this.batches.change((context) => extendTable(context, name, address));
    const how = `Drag the corner of the table ${name} until it covers ${address}.`;
    throw new WorkbookError(`This Excel does not let the pane extend a table. ${how}`);
  }

  sheets(): Promise<readonly string[]> {
    return this.batches.look(sheetNames);
  }

  addSheet(name: string): Promise<void> {
    return this.batches.change((context) => addEmptySheet(context, name));
  }

  /** Never in a group: it asks for more kinds of change than a group takes everywhere. */
  insertSheet(model: SheetModel): Promise<string> {
    return this.batches.changeApart((context) => insertModel(context, model));
  }

  activate(address: string): Promise<void> {
    return this.batches.look(async (context) => {
      const range = await resolve(context, address);
      range.worksheet.activate();
      range.select();
      await context.sync();
    });
  }

  async insertFormula(formula: string, overwriting: Overwriting): Promise<WriteOutcome> {
    const { cell } = await this.selection();
    return this.write({ at: cell, cells: [[{ formula }]], overwriting });
  }

  async setChoices(address: string, choices: readonly string[] | undefined): Promise<void> {
    if (!supports("1.8")) return;
    await this.batches.change(async (context) => {
      const { dataValidation } = await resolve(context, address);
      if (choices) dataValidation.rule = listOf(choices);
      else dataValidation.clear();
      await context.sync();
    });
  }

  undoable<T>(_label: string, work: (workbook: Workbook) => Promise<T>): Promise<T> {
    return this.groups ? this.groups.run((batches) => work(new ExcelWorkbook(batches, null))) : work(this);
  }

  recalculate(): Promise<void> {
    return this.batches.look(async (context) => {
      context.workbook.application.calculate("FullRebuild");
      await context.sync();
    });
  }
}

/** Excel's workbook where this page runs in Excel; undefined in any other page. */
export async function connectExcel(): Promise<Workbook | undefined> {
  if (typeof Office === "undefined") return undefined;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? new ExcelWorkbook() : undefined;
}

/** Whether Office shows itself dark; undefined where it does not say. */
export function officeIsDark(): boolean | undefined {
  const theme = typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  return (theme as { isDarkTheme?: boolean } | undefined)?.isDarkTheme;
}
