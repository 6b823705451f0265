import { bundled } from "./bundled";

const { shownFormula, storedFormula } = bundled<typeof import("../../src/workbench/xlsx/formula-text")>(
  'export * from "./src/workbench/xlsx/formula-text";',
);

const NAMESPACE = "DEBENTURE";

const rows = [
  ["=SUM(A1:B2)", "SUM(A1:B2)", "an old function keeps its name"],
  [
    "=DEBENTURE.ESCROW_TOPUP(750000,B7,5000000,,Deal)",
    "_xldudf_DEBENTURE_ESCROW_TOPUP(750000,B7,5000000,,Deal)",
    "ours",
  ],
  ['=ROUND(DEBENTURE.TERM("Principal")*2,2)', 'ROUND(_xldudf_DEBENTURE_TERM("Principal")*2,2)', "ours inside another"],
  ["=XLOOKUP(1,A1:A9,B1:B9)", "_xlfn.XLOOKUP(1,A1:A9,B1:B9)", "newer"],
  ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))", "newer, of the worksheet"],
  ["=LET(x,A1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)", "variables"],
  ["=LET(x,1,x)+x", "_xlfn.LET(_xlpm.x,1,_xlpm.x)+x", "outside of LET, x is a name"],
  ["=MAP(A1:A3,LAMBDA(a,a+1))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1))", "a lambda's parameters"],
  ['="=DEBENTURE.TERM("&"XLOOKUP("', '"=DEBENTURE.TERM("&"XLOOKUP("', "texts are left alone"],
  ["='XLOOKUP(1)'!A1+1", "'XLOOKUP(1)'!A1+1", "quoted sheet names too"],
  ["=LET+1", "LET+1", "a name without brackets is no function"],
] as const;

test.each(rows)("%s is stored as %s: %s", (shown, stored) => {
  expect(storedFormula(shown, NAMESPACE)).toBe(stored);
});

test.each(rows)("%s is shown again from %s: %s", (shown, stored) => {
  expect(shownFormula(stored, NAMESPACE)).toBe(shown);
});

test("a file that lower-cased our functions is read all the same", () => {
  expect(shownFormula("_xldudf_debenture_escrow_topup(1,2,3)", NAMESPACE)).toBe("=DEBENTURE.ESCROW_TOPUP(1,2,3)");
});

test("another add-in's function stays what it was", () => {
  expect(shownFormula("_xldudf_OTHER_FN(1)", NAMESPACE)).toBe("=_xldudf_OTHER_FN(1)");
});

test("all rows of a table are its name, and brackets in a text stay", () => {
  expect(shownFormula('SUM(Prices[],B1)&"[]"', NAMESPACE)).toBe('=SUM(Prices,B1)&"[]"');
});
