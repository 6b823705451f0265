import { IUndoRedoService } from "@univerjs/core";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { formatAddress, type Area } from "../address";
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
import { areaOf, areaOfRange, occupiedCells, rangeOf, readBlock, scrollTo, spillOf, writtenCell } from "./cells";
import { onCalculated, onChange, onSelection, selectionOf } from "./events";
import { insertModel } from "./insert-model";
import type { Spreadsheet } from "./spreadsheet";
import { defineName, definedNames, findTable, newTable, resizedTable } from "./tables";

/** Longest that a recalculation is waited for after a writing. */
const PATIENCE = 30_000;

/** A sheet that was just shown knows what is in view only after it was drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

/** The workbook of the local page. */
export class UniverWorkbook implements Workbook {
  readonly capabilities: Capabilities = {
    host: "workbench",
    choices: false,
    tables: false,
    undoGroups: true,
    charts: false,
    printSetup: false,
  };

  private grouping = false;

  constructor(private readonly spreadsheet: Spreadsheet) {}

  private area(address: string): Area {
    return areaOf(this.spreadsheet.workbook(), address);
  }

  /** Waits until no formula is left to be computed: a calculation that runs does not know what was just written. */
  async calculated(): Promise<void> {
    const { state } = this.spreadsheet.injector.get(FormulaCalculationSessionService);
    const isRunning = state.started && !state.resultApplied;
    const formula = this.spreadsheet.api.getFormula();
    await formula.onCalculationResultApplied(PATIENCE);
    if (isRunning) await formula.onCalculationResultApplied(PATIENCE);
  }

  async read(address: string): Promise<Block> {
    return readBlock(this.spreadsheet, this.area(address));
  }

  async write({ at, cells, formats, overwriting }: Writing): Promise<WriteOutcome> {
    const columns = Math.max(0, ...cells.map((row) => row.length));
    if (columns === 0) throw new WorkbookError("There is nothing to write.");
    if (cells.some((row) => row.length !== columns))
      throw new WorkbookError("The rows to write are of different lengths.");
    const area = { ...this.area(at), rows: cells.length, columns };
    const range = rangeOf(this.spreadsheet.workbook(), area);
    const occupied = overwriting === "refuse" ? occupiedCells(this.spreadsheet, area) : [];
    if (occupied.length > 0) return { written: false, occupied };
    range.setValues(cells.map((row, r) => row.map((input, c) => writtenCell(input, formats?.[r]?.[c]))));
    await this.calculated();
    return { written: true, address: formatAddress(areaOfRange(range)) };
  }

  async occupied(address: string): Promise<readonly string[]> {
    return occupiedCells(this.spreadsheet, this.area(address));
  }

  async spill(cell: string): Promise<string | undefined> {
    const spill = spillOf(this.spreadsheet, this.area(cell));
    return spill && formatAddress(spill);
  }

  async selection(): Promise<Selection> {
    return selectionOf(this.spreadsheet);
  }

  onSelection(listener: (selection: Selection) => void): Unsubscribe {
    return onSelection(this.spreadsheet, listener);
  }

  onChange(listener: (change: Change) => void): Unsubscribe {
    return onChange(this.spreadsheet, listener);
  }

  onCalculated(listener: () => void): Unsubscribe {
    return onCalculated(this.spreadsheet, listener);
  }

  async names(): Promise<readonly DefinedName[]> {
    return definedNames(this.spreadsheet.workbook());
  }

  async setName(name: string, address: string): Promise<void> {
    const workbook = this.spreadsheet.workbook();
    defineName(workbook, name, formatAddress(this.within(address), true));
    await this.calculated();
  }

  async removeName(name: string): Promise<void> {
    this.spreadsheet.workbook().deleteDefinedName(name);
    await this.calculated();
  }

  async table(name: string): Promise<Table | undefined> {
    return findTable(this.spreadsheet.workbook(), name);
  }

  async createTable(name: string, address: string): Promise<Table> {
    return this.named(newTable(this.spreadsheet.workbook(), name, this.within(address)));
  }

  async resizeTable(name: string, address: string): Promise<Table> {
    return this.named(resizedTable(this.spreadsheet.workbook(), name, this.within(address)));
  }

  private async named(table: Table): Promise<Table> {
    await this.setName(table.name, table.body);
    return table;
  }

  /** The area with its sheet's name, which lies on the sheet. */
  private within(address: string): Area {
    return areaOfRange(rangeOf(this.spreadsheet.workbook(), this.area(address)));
  }

  async recalculate(): Promise<void> {
    this.spreadsheet.api.getFormula().executeCalculation();
    await this.calculated();
  }

  async sheets(): Promise<readonly string[]> {
    return this.spreadsheet
      .workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetName());
  }

  async addSheet(name: string): Promise<void> {
    if (this.spreadsheet.workbook().getSheetByName(name))
      throw new WorkbookError(`There is a sheet named ${name} already.`);
    this.spreadsheet.workbook().insertSheet(name);
  }

  async insertSheet(model: SheetModel): Promise<string> {
    return this.undoable(`Insert ${model.name}`, async () => {
      const name = insertModel(this.spreadsheet.workbook(), model);
      await this.calculated();
      return name;
    });
  }

  async activate(address: string): Promise<void> {
    const range = rangeOf(this.spreadsheet.workbook(), this.area(address));
    this.spreadsheet.workbook().setActiveSheet(range.getSheetId());
    range.activate();
    await drawn();
    scrollTo(this.spreadsheet.workbook(), range);
  }

  async insertFormula(formula: string, overwriting: Overwriting): Promise<WriteOutcome> {
    const { cell } = await this.selection();
    return this.write({ at: cell, cells: [[{ formula }]], overwriting });
  }

  async setChoices(): Promise<void> {
    // capabilities.choices is false: this grid has no list of choices in a cell
  }

  async undoable<T>(_label: string, work: (workbook: Workbook) => Promise<T>): Promise<T> {
    if (this.grouping) return work(this);
    const unit = this.spreadsheet.workbook().getId();
    const group = this.spreadsheet.injector.get(IUndoRedoService).__tempBatchingUndoRedo(unit);
    this.grouping = true;
    try {
      return await work(this);
    } finally {
      group.dispose();
      this.grouping = false;
    }
  }
}
