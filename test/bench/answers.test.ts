import { answerRows } from "./answers";
import { BuiltFunctions, type Column, type Implementation } from "./built";
import { IDS, TWINS } from "./twins";

/** Functions that answer by plain doubles: a fault in every one whose doubles go wrong. */
function inDoubles(): BuiltFunctions {
  const parameters = Array.from({ length: 9 }, (_, place) => ({ name: `fact ${place + 1}` }));
  const mapped = IDS.map((id): [string, Implementation] => [
    id,
    (...given) => TWINS[id](given.filter((value) => Array.isArray(value)) as Column[]),
  ]);
  return new BuiltFunctions(
    IDS.map((id) => ({ id, parameters })),
    Object.fromEntries(mapped),
  );
}

const rows = answerRows(inDoubles(), 400, 1);
const wrong = (id: string) => rows.find(({ what }) => what === id)!.ours;

test("every function is asked", () => {
  expect(rows.map(({ what }) => what)).toEqual(IDS);
});

test("what plain doubles get wrong is wrong of a function too", () => {
  expect(rows.map(({ ours }) => ours)).toEqual(rows.map(({ theirs }) => theirs));
  expect(["ESCROW_TOPUP", "FULL_CONVERSION_SHARES", "REDEMPTION_PRICE", "CONVERSION_SHARES"].map(wrong)).not.toContain(
    0,
  );
});

test("whole days and quotients of whole numbers are right in doubles", () => {
  expect(["BUSINESS_DAY", "TRADING_DAY", "OWNERSHIP_PERCENT"].map(wrong)).toEqual([0, 0, 0]);
});
