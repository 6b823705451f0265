import {
  LocaleType,
  LogLevel,
  ThemeService,
  Univer,
  type Injector,
  type IWorkbookData,
  type PluginCtor,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { IFunctionService } from "@univerjs/engine-formula";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import { CalculationMode } from "@univerjs/sheets-formula";
import type { FWorkbook } from "@univerjs/sheets/lib/facade";
import { defaultTheme } from "@univerjs/themes";
import { forgetFormulas, letNamesFollow } from "../workbook/univer/names-follow";
import type { Spreadsheet } from "../workbook/univer/spreadsheet";
import { letTablesGrow } from "../workbook/univer/table-growth";
import type { FunctionMetadata } from "./bundle";
import { carryValues, showCarriedValues } from "./carried-values";
import { cellFunctions } from "./cell-function";
import { functionHints } from "./function-hints";
import { explainOnHover } from "./problems";
import { ENGLISH } from "./words";

export interface SpreadsheetSettings {
  readonly container: string;
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  readonly dark: boolean;
}

function startUniver({ container, namespace, functions, dark }: SpreadsheetSettings): Univer {
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: dark,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: ENGLISH },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    ribbonType: "simple",
    disableForceStringAlert: true,
    disableForceStringMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    formula: { description: functionHints(namespace, functions), initialFormulaComputing: CalculationMode.FORCED },
  } as Parameters<typeof UniverSheetsCorePreset>[0]);
  for (const plugin of plugins) {
    const [constructor, config] = (Array.isArray(plugin) ? plugin : [plugin, undefined]) as [
      PluginCtor,
      object | undefined,
    ];
    univer.registerPlugin(constructor, config);
  }
  return univer;
}

class RunningSpreadsheet implements Spreadsheet {
  readonly injector: Injector;
  private loads = 0;
  private readonly loadListeners = new Set<() => void>();

  constructor(
    readonly api: FUniver,
    univer: Univer,
  ) {
    this.injector = univer.__getInjector();
  }

  load(data: Partial<IWorkbookData>): FWorkbook {
    const before = this.api.getActiveWorkbook();
    if (before) this.api.disposeUnit(before.getId());
    forgetFormulas(this.injector);
    const workbook = this.api.createWorkbook({ ...data, id: `workbook-${++this.loads}` });
    if (this.loads === 1) this.afterFirstLoad();
    for (const listener of this.loadListeners) listener();
    return workbook;
  }

  onLoad(listener: () => void): () => void {
    this.loadListeners.add(listener);
    return () => this.loadListeners.delete(listener);
  }

  private afterFirstLoad(): void {
    letNamesFollow(this.injector);
    letTablesGrow(this.injector);
    showCarriedValues(this.injector);
    explainOnHover(this.injector, () => this.api.getActiveWorkbook());
  }

  workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("No workbook is open");
    return workbook;
  }

  setDark(dark: boolean): void {
    this.injector.get(ThemeService).setDarkMode(dark);
  }
}

export function startSpreadsheet(settings: SpreadsheetSettings): Spreadsheet {
  const univer = startUniver(settings);
  const api = FUniver.newAPI(univer);
  const spreadsheet = new RunningSpreadsheet(api, univer);
  carryValues(spreadsheet.injector);
  const functions = cellFunctions(settings.namespace, settings.functions);
  spreadsheet.injector.get(IFunctionService).registerExecutors(...functions);
  return spreadsheet;
}
