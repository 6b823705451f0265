import { calledAsHere, type NamedFormula } from "../../src/workbook/cell-by-formula";
import type { SheetModel } from "../../src/workbook/sheet-model";

const cellByFormula = { name: "Deal_terms", formula: "=DEBENTURE.DEAL(Deal)", instead: "Deal" };
const calls: SheetModel = {
  name: "Model",
  widths: [10],
  cells: [{ row: 0, column: 0, formula: '=DEBENTURE.TERM("Principal",Deal_terms)' }],
  cellByFormula,
};
const has: SheetModel = {
  ...calls,
  name: "Deal",
  cells: [{ row: 0, column: 0, value: "formulas that end with Deal_terms", style: "subtitle" }],
  names: { Deal_name: "A1", Deal_terms: "A2" },
};

const named = (name: string, formula = ""): NamedFormula => ({ name, formula });
const OWN = cellByFormula.formula;

test.each<[NamedFormula[], string, string]>([
  [[named("Deal_terms", OWN)], "Deal_terms", "the cell has its name"],
  [[named("Deal_terms"), named("Deal_terms_2", OWN)], "Deal_terms_2", "another thing has it"],
  [[named("Deal_terms", "=1"), named("deal_terms_3", OWN)], "deal_terms_3", "as the workbook writes it"],
  [[named("Deal_terms", "=debenture.DEAL( Deal[] )")], "Deal_terms", "as the host writes a table"],
  [[named("Deal_terms_old", OWN), named("My_deal", OWN)], "Deal", "a name of the person's own is no name of it"],
  [[named("Deal_terms", "=1")], "Deal", "there is no such cell"],
  [[], "Deal", "a workbook that is older than it"],
])("in %j formulas call it %s: %s", (names, called) => {
  expect(calledAsHere(calls, names).cells[0]!.formula).toBe(`=DEBENTURE.TERM("Principal",${called})`);
});

test.each<[NamedFormula[], string]>([
  [[], "Deal_terms"],
  [[named("Deal_terms")], "Deal_terms_2"],
  [[named("DEAL_TERMS", "=1"), named("Deal_terms_2")], "Deal_terms_3"],
])("where %j are taken its own sheet names it %s, and says so", (names, name) => {
  const model = calledAsHere(has, names);
  expect(model.names).toEqual({ Deal_name: "A1", [name]: "A2" });
  expect(model.cells[0]!.value).toBe(`formulas that end with ${name}`);
});

test("a sheet that calls no such cell stays as it is", () => {
  const plain: SheetModel = { name: "Notes", widths: [10], cells: calls.cells };
  expect(calledAsHere(plain, [])).toBe(plain);
});
