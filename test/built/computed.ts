import vm from "node:vm";
import type { FWorkbook } from "@univerjs/sheets/lib/facade";
import type { FunctionMetadata } from "../../src/workbench/bundle";
import { cellName, parseAddress } from "../../src/workbook/address";
import type { SheetModel } from "../../src/workbook/sheet-model";
import { built, functionScripts } from "./bare-host";
import { bundled } from "../workbench/bundled";

/** Sheets of a model computed by the workbench's own engine, without its page, over the built functions. */

const PATIENCE = 120_000;

interface Engine {
  readonly provideHost: (place: object) => void;
  readonly open: (models: readonly SheetModel[], functions: readonly FunctionMetadata[]) => FWorkbook;
  readonly calculate: (patience: number) => Promise<void>;
}

const SOURCE = `
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { IFunctionService, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import "@univerjs/engine-formula/facade";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import "@univerjs/sheets/facade";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import "@univerjs/sheets-formula/facade";
import { cellFunctions } from "./src/workbench/cell-function";
import { workbookData } from "./src/workbook/univer/snapshot";
export { provideHost } from "./src/workbench/custom-functions";

const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR });
for (const plugin of [UniverFormulaEnginePlugin, UniverSheetsPlugin, UniverSheetsFormulaPlugin]) univer.registerPlugin(plugin);
const api = FUniver.newAPI(univer);

export function open(models, functions) {
  univer.__getInjector().get(IFunctionService).registerExecutors(...cellFunctions("DEBENTURE", functions));
  return api.createWorkbook(workbookData("computed", models));
}

export async function calculate(patience) {
  api.getFormula().executeCalculation();
  await api.getFormula().onCalculationResultApplied(patience);
}`;

export type Implementation = (...values: unknown[]) => unknown;
type Around = (id: string, implementation: Implementation) => Implementation;

interface World {
  CustomFunctions: { associate(id: string, implementation: Implementation): void };
}

/** What the host's names are from now on: each function as it was given, with something around it. */
function surround({ CustomFunctions }: World, around: Around): void {
  const { associate } = CustomFunctions;
  CustomFunctions.associate = (id, implementation) => associate(id, around(id, implementation));
}

export type Changes = Readonly<Record<string, string | number>>;

export class Computed {
  private readonly engine: Engine;
  private readonly workbook: FWorkbook;
  private readonly changed = new Map<string, unknown>();

  /** @param around what stands around each function, such as a count of its calls */
  constructor(
    private readonly models: readonly SheetModel[],
    around?: Around,
  ) {
    this.engine = bundled<Engine>(SOURCE);
    const world: Partial<World> = {};
    this.engine.provideHost(world);
    if (around) surround(world as World, around);
    vm.createContext(world);
    for (const filename of functionScripts()) vm.runInContext(built(filename), world, { filename });
    const { functions } = JSON.parse(built("functions.json")) as { functions: FunctionMetadata[] };
    this.workbook = this.engine.open(models, functions);
  }

  /** Computes everything with these values in the cells, and with what they held before in those of the last time. */
  async with(values: Changes): Promise<void> {
    for (const [address, before] of this.changed) this.range(address).setValue(before as string);
    this.changed.clear();
    for (const [address, value] of Object.entries(values)) {
      this.changed.set(address, this.value(address));
      this.range(address).setValue(value);
    }
    await this.engine.calculate(PATIENCE);
  }

  private range(address: string) {
    const { sheet, row, column } = parseAddress(address)!;
    return this.workbook.getSheetByName(sheet)!.getRange(row, column);
  }

  value(address: string): unknown {
    return this.range(address).getValue();
  }

  /** Every cell that holds something, by its address. */
  all({ rows, columns }: { readonly rows: number; readonly columns: number }): Map<string, unknown> {
    return new Map(
      this.models.flatMap(({ name }) =>
        this.workbook
          .getSheetByName(name)!
          .getRange(0, 0, rows, columns)
          .getValues()
          .flatMap((row, r) =>
            row.flatMap((value, c): [string, unknown][] =>
              value === null || value === undefined || value === "" ? [] : [[`${name}!${cellName(r, c)}`, value]],
            ),
          ),
      ),
    );
  }

  /** The address of a cell in the row of a label. */
  beside(sheet: string, label: string, column = "B"): string {
    const model = this.models.find(({ name }) => name === sheet);
    const row = model?.cells.find((cell) => cell.column === 0 && cell.value === label)?.row;
    if (row === undefined) throw new Error(`${sheet} has no row called ${label}`);
    return `${sheet}!${column}${row + 1}`;
  }
}
