import type { SheetModel } from "./sheet-model";

/**
 * The spreadsheet as the pane needs it, whatever the host. Addresses are text
 * with the sheet's name: Deal!A5:E9. Every method may fail with a WorkbookError
 * whose message can be shown to the person.
 */

export type CellValue = number | string | boolean;

export type CellKind = "empty" | "number" | "text" | "boolean" | "error";

/** What to put into a cell. A text is a text, even one that begins with an equals sign; "" empties the cell. */
export type CellInput = CellValue | { readonly formula: string };

/** A rectangle of cells as it stands. Each field has the rows and columns of the address. */
export interface Block {
  readonly address: string;
  /** "" where empty; the code, such as #VALUE!, where an error */
  readonly values: readonly (readonly CellValue[])[];
  readonly kinds: readonly (readonly CellKind[])[];
  /** with its equals sign; "" where the cell holds none, a spilled cell included */
  readonly formulas: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  /** as the sheet shows it */
  readonly texts: readonly (readonly string[])[];
}

/** refuse: nothing is written while any cell of the target holds something. */
export type Overwriting = "refuse" | "replace";

export interface Writing {
  /** its top left cell is where the writing starts; the cells decide the size */
  readonly at: string;
  readonly cells: readonly (readonly CellInput[])[];
  /** number formats, in the same shape; null leaves the cell's own */
  readonly formats?: readonly (readonly (string | null)[])[];
  readonly overwriting: Overwriting;
}

/** Either everything was written, or nothing was and the cells in the way are named. */
export type WriteOutcome =
  | { readonly written: true; readonly address: string }
  | { readonly written: false; readonly occupied: readonly string[] };

export interface Selection {
  /** the whole selected rectangle */
  readonly address: string;
  /** the active cell in it */
  readonly cell: string;
}

export interface DefinedName {
  readonly name: string;
  /** an address where the name stands for cells, else the formula with its equals sign */
  readonly refersTo: string;
}

export interface Table {
  readonly name: string;
  /** with the heading row */
  readonly address: string;
  /** the rows under the heading: what the name means in a formula */
  readonly body: string;
}

export interface Change {
  /** the cells that changed, by the person or by code, not by recalculation; "" where it cannot be told which */
  readonly address: string;
  /** another workbook was opened in the place of this one */
  readonly isAnother?: true;
}

/** What the host can do. Where it cannot, the method does what it says for that case. */
export interface Capabilities {
  readonly host: "excel" | "workbench";
  /** cells can be limited to choices; where false, setChoices does nothing */
  readonly choices: boolean;
  /** tables are objects of the host; where false, a table is a defined name over its rows */
  readonly tables: boolean;
  /** several writings can be undone in one step; where false, undoable only runs them */
  readonly undoGroups: boolean;
  /** charts can be drawn in a sheet */
  readonly charts: boolean;
  /** a sheet's print setup is kept */
  readonly printSetup: boolean;
}

export type Unsubscribe = () => void;

/** Something that the workbook cannot do, said so that a person can mend it. */
export class WorkbookError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WorkbookError";
  }
}

export interface Workbook {
  readonly capabilities: Capabilities;

  /** The cells of an address, or of what a defined name or a table stands for. */
  read(address: string): Promise<Block>;

  /** Writes values, formulas and formats in one go. */
  write(writing: Writing): Promise<WriteOutcome>;

  /** The cells of an address that hold a value, a formula, or part of a spilled answer. */
  occupied(address: string): Promise<readonly string[]>;

  /** The spilled range that a cell begins or belongs to; undefined where it does not spill. */
  spill(cell: string): Promise<string | undefined>;

  selection(): Promise<Selection>;

  /** Called with the new selection after each move. */
  onSelection(listener: (selection: Selection) => void): Unsubscribe;

  /** Called after cells were edited. */
  onChange(listener: (change: Change) => void): Unsubscribe;

  /** Called after formulas were recalculated. */
  onCalculated(listener: () => void): Unsubscribe;

  /** Names of the whole workbook. */
  names(): Promise<readonly DefinedName[]>;

  /** Defines a name, or lets it stand for other cells. */
  setName(name: string, address: string): Promise<void>;

  removeName(name: string): Promise<void>;

  table(name: string): Promise<Table | undefined>;

  /** Makes a table of cells that are there, heading row first; refuses a name that is taken. */
  createTable(name: string, address: string): Promise<Table>;

  /** Lets a table reach over other rows; its heading row stays where it is. */
  resizeTable(name: string, address: string): Promise<Table>;

  sheets(): Promise<readonly string[]>;

  /** Adds an empty sheet at the end; refuses a name that is taken. */
  addSheet(name: string): Promise<void>;

  /**
   * Builds a sheet from a model, with its styles, widths and print setup; where
   * the name is taken, with a number after it. Names that are defined already stay as they are. A step of undo by itself.
   * Gives back the sheet's name.
   */
  insertSheet(model: SheetModel): Promise<string>;

  /** Shows the sheet and selects the cells. */
  activate(address: string): Promise<void>;

  /** Puts a formula into the active cell. */
  insertFormula(formula: string, overwriting: Overwriting): Promise<WriteOutcome>;

  /** Limits cells to choices, or frees them again. */
  setChoices(address: string, choices: readonly string[] | undefined): Promise<void>;

  /**
   * Runs several writings as one step of undo, where the host can: those that go through the workbook that the work
   * is given. What is read and written meanwhile through this one stays apart.
   */
  undoable<T>(label: string, work: (workbook: Workbook) => Promise<T>): Promise<T>;

  /** Computes every formula again, also those thought clean. */
  recalculate(): Promise<void>;
}
