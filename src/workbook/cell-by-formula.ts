import type { CellByFormula, SheetModel } from "./sheet-model";

/** A name of a workbook, and the formula of the one cell that it stands for; "" where it stands for none. */
export interface NamedFormula {
  readonly name: string;
  readonly formula: string;
}

/** A formula however a host writes it: Deal and Deal[] are one table. */
function plain(formula: string): string {
  return formula.replace(/\[\]|\s/g, "").toLowerCase();
}

/** Whether a name is the cell's own, or that with a number. */
export function mayName({ name }: CellByFormula, title: string): boolean {
  const wanted = name.toLowerCase();
  const [start, rest] = [title.slice(0, wanted.length).toLowerCase(), title.slice(wanted.length)];
  return start === wanted && (rest === "" || /^_\d+$/.test(rest));
}

function freeName(name: string, names: readonly NamedFormula[]): string {
  const taken = new Set(names.map((each) => each.name.toLowerCase()));
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}_${number}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** What formulas call the cell in a workbook with these names. */
function calledHere(cell: CellByFormula, isOwn: boolean, names: readonly NamedFormula[]): string {
  const found = names.find((each) => mayName(cell, each.name) && plain(each.formula) === plain(cell.formula));
  return found?.name ?? (isOwn ? freeName(cell.name, names) : cell.instead);
}

/** The model as this workbook takes it: its formulas call the cell as the workbook does. */
export function calledAsHere(model: SheetModel, names: readonly NamedFormula[]): SheetModel {
  const { cellByFormula: cell, names: own = {} } = model;
  if (!cell) return model;
  const called = calledHere(cell, own[cell.name] !== undefined, names);
  if (called === cell.name) return model;
  const renamed = (text: string) => text.replace(new RegExp(`\\b${cell.name}\\b`, "g"), called);
  return {
    ...model,
    cells: model.cells.map((each) => {
      if (each.formula !== undefined) return { ...each, formula: renamed(each.formula) };
      return typeof each.value === "string" && each.style === "subtitle"
        ? { ...each, value: renamed(each.value) }
        : each;
    }),
    names: Object.fromEntries(Object.entries(own).map(([name, at]) => [name === cell.name ? called : name, at])),
  };
}
