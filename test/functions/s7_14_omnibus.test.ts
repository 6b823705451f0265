import { call } from "./host";

test.each([
  ["OMN-01", [false, true, false, false], "EXCHANGE", "left the OTCBB for an exchange"],
  ["OMN-01", [false, false, true, false], "NASDAQ", "for Nasdaq"],
  ["OMN-01", [false, false, false, true], "PINK", "for the market that the National Quotation Bureau reports"],
  ["OMN-01", [true, false, false, false], "OTCBB", "still quoted there"],
  ["order", [false, true, true, true], "EXCHANGE", "the exchange before the others"],
  ["stays", [true, true, true, true], "OTCBB", "nothing is replaced until it leaves"],
  ["nowhere", [false, false, false], "NONE", "quoted nowhere"],
])("%s: QUOTATION_VENUE%j = %p (%s)", (_case, facts, expected) => {
  expect(call("QUOTATION_VENUE", ...facts)).toBe(expected);
});

test("maps over a column", () => {
  expect(call("QUOTATION_VENUE", [[true], [false], ["x"]], true, false)).toEqual([
    ["OTCBB"],
    ["EXCHANGE"],
    [expect.objectContaining({ code: "#VALUE!" })],
  ]);
});
