import { columnName, formatAddress, parseAddress } from "../../src/workbook/address";

test.each([
  ["Deal!B7", { sheet: "Deal", row: 6, column: 1, rows: 1, columns: 1 }, "one cell"],
  ["Deal!$A$5:$E$9", { sheet: "Deal", row: 4, column: 0, rows: 5, columns: 5 }, "absolute marks do not matter"],
  ["E9:A5", { sheet: "", row: 4, column: 0, rows: 5, columns: 5 }, "corners the other way round"],
  ["'My ''own'' sheet'!AA10", { sheet: "My 'own' sheet", row: 9, column: 26, rows: 1, columns: 1 }, "a quoted name"],
  ["Übersicht_2!C3", { sheet: "Übersicht_2", row: 2, column: 2, rows: 1, columns: 1 }, "letters of any language"],
  ["=Prices!A1:B2", { sheet: "Prices", row: 0, column: 0, rows: 2, columns: 2 }, "as a defined name holds it"],
])("%s is read", (text, area) => {
  expect(parseAddress(text)).toEqual(area);
});

test.each([
  ["Principal", "a name"],
  ["A0", "there is no row 0"],
  ["A1:B2:C3", "no rectangle"],
  ["Deal!A1,Deal!B2", "two places"],
  ["", "nothing"],
  ["#REF!", "a lost reference"],
  ["#REF!A1", "one with its cell"],
  ['"!A1', "no sheet is called by a quote alone"],
  ["My sheet!A1", "a name with a blank needs quotes"],
  ["Sheet1-Sheet2!A1", "a subtraction"],
  ["SUM(A1)!A1", "a formula"],
  ["[Book1.xlsx]Deal!A1", "another workbook"],
])("%s is no address: %s", (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test.each([
  [{ sheet: "Deal", row: 0, column: 0, rows: 1, columns: 1 }, false, "Deal!A1", "one cell"],
  [{ sheet: "Deal", row: 6, column: 0, rows: 2, columns: 5 }, true, "Deal!$A$7:$E$8", "absolute"],
  [{ sheet: "Deal 2", row: 0, column: 25, rows: 1, columns: 2 }, false, "'Deal 2'!Z1:AA1", "a blank needs quotes"],
  [{ sheet: "it's", row: 0, column: 0, rows: 1, columns: 1 }, false, "'it''s'!A1", "a quote is doubled"],
  [{ sheet: "AB12", row: 0, column: 0, rows: 1, columns: 1 }, false, "'AB12'!A1", "a name like a cell needs quotes"],
])("%j is written", (area, absolute, text) => {
  expect(formatAddress(area, absolute)).toBe(text);
  expect(parseAddress(text)).toEqual(area);
});

test("columns are counted in letters", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});
