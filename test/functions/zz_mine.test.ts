import { examplesOf } from "./examples";
import { matches } from "../../src/catalogue/examples";
import { call } from "./host";
const ids = ["MARKET_VALUE","MARKET_VALUE_DETAIL","AVERAGE_MARKET_VALUE","APPRAISED_VALUE","IS_MAJORITY","MARKET_VENUE","QUOTATION_VENUE","REINSTATEMENT_DEADLINE","REDEMPTION_TRIGGERED","REFERENCE_PRICE","REDEMPTION_PRICE","REDEMPTION_BREAKDOWN","REDEMPTION_INTEREST","CONVERSION_PRICE","CONVERSION_SHARES"];
test.each(ids.flatMap((id) => examplesOf(id).map((e) => [e.formula, e] as const)))("%s", (_f, e) => {
  const got: any = call(e.id, ...e.args);
  const shown = (x: any) => (x && typeof x === "object" && "code" in x ? { error: x.code, message: x.message } : x);
  if (e.expected.kind === "value") { if (!matches(e.expected.value, shown(got))) throw new Error(JSON.stringify([e.expected, shown(got)])); }
  else if (e.expected.kind === "matrix") { e.expected.rows.forEach((r, i) => r.forEach((c, j) => { if (!matches(c, shown(got[i][j]))) throw new Error(JSON.stringify([e.expected, got])); })); }
  else { expect(got.length).toBe(e.expected.rows); for (const c of e.expected.cells) if (!matches(c.value, shown(got[c.row-1][c.column-1]))) throw new Error(JSON.stringify([c, got])); }
});
