import { addressed } from "../../src/sheets/addresses";

const ADDRESSES = { price: "B9", "before.price": "B8", days: "{0;1}" };

test.each([
  ["={price}*2", "=B9*2", "a key"],
  ["={before.price}-{price}", "=B8-B9", "of the line before"],
  ["=TRADING_DAY({price},{days})", "=TRADING_DAY(B9,{0;1})", "for a list"],
  ["=SUM({0;1},{2})", "=SUM({0;1},{2})", "a list is no key"],
])("%s is %s: %s", (formula, expected) => {
  expect(addressed(formula, ADDRESSES)).toBe(expected);
});

test("a key that no cell has is refused by its name", () => {
  expect(() => addressed("={prise}*2", ADDRESSES)).toThrow("No cell of the sheet is called {prise}");
});
