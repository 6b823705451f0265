import { AsyncLocalStorage } from "node:async_hooks";
import { OfficeMockObject } from "office-addin-mock";
import { cellName, formatAddress, parseAddress, sheetPrefix, type Area } from "../../src/workbook/address";

/**
 * A small Excel behind office-addin-mock, which answers "not loaded" or "not
 * synced" for every property that was not asked for properly. Nothing written
 * takes effect before a sync, and every sync is counted.
 */

interface Cell {
  value: number | string | boolean;
  formula: string;
  format: string;
  error?: boolean;
}

interface Sheet {
  id: string;
  name: string;
  cells: Map<string, Cell>;
}

type Loadable = Record<string, () => unknown>;
type Members = Record<string, unknown>;

const BLANK: Cell = { value: "", formula: "", format: "General" };

/** A range tells the fake where it is without being loaded. */
interface Ranged {
  fakeAddress(): string;
}

function shownArgument(argument: unknown): string {
  const address = (argument as Partial<Ranged> | null)?.fakeAddress?.();
  return address ?? JSON.stringify(argument);
}

interface MockInside {
  _properties: Map<string, { _valueBeforeLoaded: unknown }>;
}

interface Failure {
  readonly code: string;
  readonly message: string;
}

/** What one Excel.run has asked for and not yet sent. */
class Run {
  readonly waiting: (() => void)[] = [];
  readonly objects: {
    mock: OfficeMockObject;
    loadable: Loadable;
    asked: ReadonlySet<string>;
    settle: () => void;
  }[] = [];
  syncs = 0;
  /** what its next sync fails with */
  failure: Failure | undefined;

  constructor(readonly options: { readonly mergeUndoGroup?: boolean }) {}
}

/** Where an Excel.run is refused, and with what code. */
export interface Refusal {
  readonly code: string;
  /** before its batch begins, after it has ended, or at the sync of that number, counted from 1 */
  readonly at: "start" | "end" | number;
  /** only runs that are a group of undo; else all */
  readonly onlyGroups: boolean;
  /** how many steps of the sync take effect before it fails: Excel does not take them back */
  readonly carriedOut?: number;
}

export class FakeExcel {
  readonly sheets: Sheet[] = [{ id: "{1}", name: "Sheet1", cells: new Map() }];
  readonly tables: { name: string; address: string; style?: string }[] = [];
  readonly names: { name: string; refersTo: string }[] = [];
  readonly spills = new Map<string, string>();
  /** settings of formats, panes and pages, as they took effect */
  readonly log: string[] = [];
  readonly runs: object[] = [];
  readonly handlers = new Map<string, Set<(event: never) => unknown>>();
  syncs = 0;
  active = "Sheet1";
  selected = ["Sheet1!A1"];
  activeCell = "Sheet1!A1";
  /** what the next sync of any run fails with */
  failure: Failure | undefined;
  refusal: Refusal | undefined;
  private readonly running = new AsyncLocalStorage<Run>();
  private readonly outside = new Run({});

  constructor(readonly version = 1.21) {}

  install(): void {
    const isSetSupported = (set: string, version: string) =>
      set === "ExcelApi" && Number(version.split(".")[1]) <= Math.round((this.version - 1) * 100);
    Object.assign(globalThis, {
      Office: {
        onReady: async () => ({ host: "Excel" }),
        HostType: { Excel: "Excel" },
        context: { requirements: { isSetSupported }, officeTheme: { isDarkTheme: true } },
      },
      Excel: { run: (...args: unknown[]) => this.run(args) },
    });
  }

  /** Each run has a context of its own: what another asks for is not sent with it, and does not fail it. */
  private run(args: unknown[]): Promise<unknown> {
    const options = args.length > 1 && typeof args[0] === "object" ? (args[0] as object) : {};
    this.runs.push(options);
    return this.running.run(new Run(options), async () => {
      this.refuse("start");
      const result = await (args.at(-1) as (context: unknown) => unknown)(this.context());
      this.refuse("end");
      return result;
    });
  }

  private get current(): Run {
    return this.running.getStore() ?? this.outside;
  }

  private get waiting(): (() => void)[] {
    return this.current.waiting;
  }

  private refuse(at: Refusal["at"]): void {
    const { refusal, current } = this;
    if (!refusal || refusal.at !== at || (refusal.onlyGroups && !current.options.mergeUndoGroup)) return;
    for (const step of this.waiting.splice(0).slice(0, refusal.carriedOut ?? 0)) step();
    throw Object.assign(new Error("refused"), { code: refusal.code });
  }

  private context(): unknown {
    return { sync: () => this.sync(), workbook: this.workbook() };
  }

  private async sync(): Promise<void> {
    this.syncs += 1;
    this.refuse(++this.current.syncs);
    const failure = this.current.failure ?? this.failure;
    this.current.failure = this.failure = undefined;
    if (failure) {
      this.waiting.length = 0;
      throw Object.assign(new Error(failure.message), failure);
    }
    for (const step of this.waiting.splice(0)) step();
    for (const { mock, loadable, asked, settle } of this.current.objects) {
      const inside = (mock as unknown as MockInside)._properties;
      for (const name of asked) inside.get(name)!._valueBeforeLoaded = loadable[name]!();
      settle();
      if (asked.size > 0) await mock.sync();
    }
  }

  /** A proxy object of Excel: loadable properties through the mock, settings that wait for a sync, methods, null or not. */
  private object(
    loadable: Loadable,
    members: Members = {},
    onSet?: (name: string, value: unknown) => void,
    isNull = () => false,
  ): any {
    const mock = new OfficeMockObject(
      Object.fromEntries(Object.keys(loadable).map((name) => [name, "unset"])),
      "excel" as never,
    );
    let settled: boolean | undefined;
    const itemFields = new Set<string>();
    const loaded = new Set<string>();
    const given: Loadable =
      "items" in loadable
        ? { ...loadable, items: () => (loadable["items"]!() as object[]).map((item) => only(item, itemFields)) }
        : loadable;
    this.current.objects.push({ mock, loadable: given, asked: loaded, settle: () => (settled = isNull()) });
    const proxy: any = new Proxy(mock as object as Members, {
      get: (target, name: string) => {
        if (name === "isNullObject") {
          if (settled === undefined) throw new Error("isNullObject was read before a sync");
          return settled;
        }
        if (name === "load") {
          return (asked?: string) => {
            const names = checked(asked, loadable);
            for (const each of names) if (each.startsWith("items/")) itemFields.add(each.slice("items/".length));
            for (const each of names) loaded.add(each.split("/")[0]!);
            mock.load([...loaded]);
            return proxy;
          };
        }
        if (name in members) return members[name];
        if (name in loadable || name === "then" || typeof name === "symbol") return target[name];
        throw new Error(`This Excel has no ${name} here`);
      },
      set: (_, name: string, value) => {
        if (!onSet) throw new Error(`This Excel does not let ${name} be set`);
        this.waiting.push(() => onSet(name, value));
        return true;
      },
    });
    return proxy;
  }

  /** Whatever is set or called under it is noted when it takes effect. */
  private noted(path: string): any {
    return new Proxy(() => undefined, {
      get: (_, name: string) => this.noted(`${path}.${name}`),
      set: (_, name: string, value) => {
        this.waiting.push(() => this.log.push(`${path}.${name} = ${JSON.stringify(value)}`));
        return true;
      },
      apply: (_, __, args) => {
        this.waiting.push(() => this.log.push(`${path}(${args.map(shownArgument).join(", ")})`));
        return this.noted(path);
      },
    });
  }

  sheet(name: string): Sheet | undefined {
    return this.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  }

  cell(address: string): Cell {
    const area = parseAddress(address)!;
    return this.sheet(area.sheet)!.cells.get(cellName(area.row, area.column)) ?? BLANK;
  }

  put(address: string, cell: Partial<Cell>): void {
    const area = parseAddress(address)!;
    this.sheet(area.sheet)!.cells.set(cellName(area.row, area.column), { ...BLANK, ...cell });
  }

  private cells(area: Area): Cell[][] {
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) =>
        this.cell(`${sheetPrefix(area.sheet)}${cellName(area.row + r, area.column + c)}`),
      ),
    );
  }

  /** As Excel does: a text is read as if it were typed, unless its cell is of text format or an apostrophe stands in front. */
  private type(cell: Cell, input: unknown): Cell {
    if (input === null) return cell;
    if (typeof input !== "string") return { ...cell, value: input as number, formula: "" };
    if (input.startsWith("'")) return { ...cell, value: input.slice(1), formula: "" };
    if (cell.format === "@") return { ...cell, value: input, formula: "" };
    if (input.startsWith("=")) return { ...cell, value: 0, formula: input };
    const isNumber = input !== "" && !Number.isNaN(Number(input));
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(input);
    return { ...cell, value: isNumber ? Number(input) : isDate ? 37739 : input, formula: "" };
  }

  private setCells(area: Area, name: string, rows: unknown[][]): void {
    if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns))
      throw new Error(`The array set to ${name} has another size than ${formatAddress(area)}`);
    this.cells(area).forEach((row, r) =>
      row.forEach((cell, c) => {
        const input = rows[r]![c];
        const next =
          name === "numberFormat"
            ? { ...cell, format: (input as string | null) ?? cell.format }
            : this.type(cell, input);
        const address = `${sheetPrefix(area.sheet)}${cellName(area.row + r, area.column + c)}`;
        this.put(address, next);
        if (name !== "numberFormat" && next.formula !== "") this.log.push(`${address} formula ${next.formula}`);
      }),
    );
  }

  private exists(area: Area): void {
    if (!this.sheet(area.sheet))
      this.current.failure = { code: "ItemNotFound", message: "The requested resource doesn't exist." };
  }

  range(address: string | (() => string), isNull = () => false): any {
    const area = () => parseAddress(typeof address === "string" ? address : address())!;
    const of = (pick: (cell: Cell) => unknown) => () =>
      isNull() || !this.sheet(area().sheet) ? [] : this.cells(area()).map((row) => row.map(pick));
    if (typeof address === "string") this.exists(parseAddress(address)!);
    const loadable: Loadable = {
      address: () => (isNull() ? "" : formatAddress(area())),
      values: of((cell) => cell.value),
      formulas: of((cell) => cell.formula || cell.value),
      numberFormat: of((cell) => cell.format),
      text: of((cell) => String(cell.value)),
      valueTypes: of((cell) =>
        cell.error
          ? "Error"
          : cell.value === ""
            ? "Empty"
            : typeof cell.value === "number"
              ? "Double"
              : typeof cell.value === "boolean"
                ? "Boolean"
                : "String",
      ),
    };
    const name = () => formatAddress(area());
    const members: Members = {
      fakeAddress: name,
      getCell: (row: number, column: number) =>
        this.range(
          formatAddress({ ...area(), row: area().row + row, column: area().column + column, rows: 1, columns: 1 }),
        ),
      getResizedRange: (rows: number, columns: number) =>
        this.range(formatAddress({ ...area(), rows: area().rows + rows, columns: area().columns + columns })),
      getSpillingToRangeOrNullObject: () =>
        this.range(
          () => this.spills.get(name()) ?? name(),
          () => !this.spills.has(name()),
        ),
      getSpillParentOrNullObject: () => {
        const parent = () =>
          [...this.spills].find(([start, whole]) => start !== name() && contains(parseAddress(whole)!, area()))?.[0];
        return this.range(
          () => parent() ?? name(),
          () => parent() === undefined,
        );
      },
      select: () => this.waiting.push(() => (this.selected = [name()])),
      worksheet: { activate: () => this.waiting.push(() => (this.active = area().sheet)) },
      format: this.noted(`${typeof address === "string" ? address : ""} format`),
      dataValidation: this.noted(`${typeof address === "string" ? address : ""} dataValidation`),
      merge: () => this.waiting.push(() => this.log.push(`${name()} merge`)),
    };
    return this.object(
      loadable,
      members,
      (property, value) => this.setCells(area(), property, value as unknown[][]),
      isNull,
    );
  }

  private table(name: () => string): any {
    const found = () => this.tables.find((each) => each.name === name());
    const body = () => {
      const area = parseAddress(found()!.address)!;
      return formatAddress({ ...area, row: area.row + 1, rows: area.rows - 1 });
    };
    return this.object(
      { name: () => found()?.name ?? "" },
      {
        getRange: () => this.range(() => found()!.address),
        getDataBodyRange: () => this.range(body),
        resize: (address: string) =>
          this.waiting.push(() => {
            found()!.address = formatAddress({
              ...parseAddress(address)!,
              sheet: parseAddress(found()!.address)!.sheet,
            });
          }),
      },
      undefined,
      () => found() === undefined,
    );
  }

  private addTable(range: Ranged): any {
    const entry: { name: string; address: string; style?: string } = {
      name: `Table${this.tables.length + 1}`,
      address: "",
    };
    this.waiting.push(() => {
      entry.address = range.fakeAddress();
      this.tables.push(entry);
    });
    return new Proxy(
      this.table(() => entry.name),
      {
        set: (_, name: string, value) => {
          this.waiting.push(() => {
            Object.assign(entry, { [name]: value });
            this.log.push(`table ${name} ${String(value)}`);
          });
          return true;
        },
      },
    );
  }

  private worksheet(name: () => string, isNull = () => false): any {
    const at = (cells: string) => (parseAddress(cells) ? `${sheetPrefix(name())}${cells}` : undefined);
    return this.object(
      { name: () => (isNull() ? "" : name()) },
      {
        getRange: (cells: string) => {
          const address = at(cells);
          return address === undefined ? { format: this.noted(`${name()}!${cells} format`) } : this.range(address);
        },
        tables: { add: (range: Ranged) => this.addTable(range) },
        freezePanes: this.noted(`${isNull() ? "" : name()} freezePanes`),
        pageLayout: this.noted(`${isNull() ? "" : name()} pageLayout`),
        charts: this.noted(`${isNull() ? "" : name()} charts`),
      },
      (property, value) => this.log.push(`${name()}.${property} = ${JSON.stringify(value)}`),
      isNull,
    );
  }

  private event(name: string): unknown {
    const set = this.handlers.get(name) ?? new Set();
    this.handlers.set(name, set);
    return {
      add: (handler: (event: never) => unknown) => {
        this.waiting.push(() => set.add(handler));
        return { context: {}, remove: () => this.waiting.push(() => set.delete(handler)) };
      },
    };
  }

  /** Fires an event of Excel. */
  async fire(name: string, event: object = {}): Promise<void> {
    await Promise.all([...(this.handlers.get(name) ?? [])].map((handler) => handler(event as never)));
  }

  private workbook(): Members {
    return {
      worksheets: this.object(
        { items: () => this.sheets.map((sheet) => ({ name: sheet.name })) },
        {
          getItem: (name: string) => this.worksheet(() => name),
          getItemOrNullObject: (id: string) => {
            const found = () => this.sheets.find((sheet) => sheet.id === id || sheet.name === id);
            return this.worksheet(
              () => found()?.name ?? "",
              () => found() === undefined,
            );
          },
          getActiveWorksheet: () => this.worksheet(() => this.active),
          add: (name: string) => {
            this.sheets.push({ id: `{${this.sheets.length + 1}}`, name, cells: new Map() });
            return this.worksheet(() => name);
          },
          onChanged: this.event("sheets.changed"),
          onDeleted: this.event("sheets.deleted"),
          onNameChanged: this.event("sheets.renamed"),
          onCalculated: this.event("sheets.calculated"),
        },
      ),
      tables: {
        getItemOrNullObject: (name: string) => this.table(() => name),
        add: (range: Ranged) => this.addTable(range),
        onChanged: this.event("tables.changed"),
      },
      names: this.object(
        { items: () => this.names.map(({ name, refersTo }) => ({ name, formula: `=${refersTo}`, value: refersTo })) },
        {
          getItemOrNullObject: (name: string) => this.name(name),
          add: (name: string, range: Ranged) =>
            this.waiting.push(() => this.names.push({ name, refersTo: absolute(range.fakeAddress()) })),
        },
      ),
      getSelectedRange: () => {
        if (this.selected.length > 1)
          this.current.failure = {
            code: "InvalidSelection",
            message: "The current selection is invalid for this operation.",
          };
        return this.range(this.selected[0]!);
      },
      getSelectedRanges: () => ({ areas: { getItemAt: (index: number) => this.range(this.selected[index]!) } }),
      getActiveCell: () => this.range(this.activeCell),
      onSelectionChanged: this.event("selection"),
      application: this.noted("application"),
    };
  }

  private name(name: string): any {
    const found = () => this.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return this.object(
      { type: () => (found() && parseAddress(found()!.refersTo.replaceAll("$", "")) ? "Range" : "Double") },
      {
        getRange: () => this.range(() => found()!.refersTo.replaceAll("$", "")),
        delete: () => this.waiting.push(() => this.names.splice(this.names.indexOf(found()!), 1)),
      },
      (property, value) => {
        if (property === "formula") found()!.refersTo = String(value).replace(/^=/, "");
      },
      () => found() === undefined,
    );
  }
}

function absolute(address: string): string {
  return formatAddress(parseAddress(address)!, true);
}

function contains(whole: Area, part: Area): boolean {
  const isWithin = (start: number, count: number, at: number) => at >= start && at < start + count;
  return (
    whole.sheet === part.sheet &&
    isWithin(whole.row, whole.rows, part.row) &&
    isWithin(whole.column, whole.columns, part.column)
  );
}

/** An item of a collection has the fields that were loaded, and no others. */
function only(item: object, fields: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(item).filter(([name]) => fields.has(name)));
}

function checked(asked: string | undefined, loadable: Loadable): string[] {
  if (asked === undefined) throw new Error("Everything was loaded: name what is needed");
  const names = asked.split(",");
  for (const name of names) if (!(name.split("/")[0]! in loadable)) throw new Error(`${name} cannot be loaded here`);
  return names;
}
