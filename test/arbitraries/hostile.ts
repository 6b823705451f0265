import fc from "fast-check";

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.5,
  0.1 + 0.2,
  1e-300,
  5e-324,
  1e15,
  1e16,
  2 ** 53,
  2 ** 53 + 2,
  1e22,
  1e100,
  1e300,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
];
const NO_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const DAYS = [1, 59, 60, 61, 32_874, 37_739, 37_861, 73_415, 73_416, 2_958_465, 2_958_466];

const WORDS = [
  "",
  " ",
  "none",
  "not set",
  "Term",
  "n/a",
  "TRUE",
  "0",
  "1e5",
  "0x10",
  "Infinity",
  "2003-04-28",
  "2003-10-08T17:00",
  "9999-12-31",
  "1900-02-29",
  "1/2/03",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
  "length",
  "ESCROW_TOPUP",
  "DEBENTURE.EXPLAIN",
  "Hy-Tech 2003",
  "POST",
  "PINK",
  "America/New_York",
  "days",
  "US_EQUITY",
  "\u0000",
  "\ud800",
  "💥",
  "‮",
  "=1+1",
  "<img src=x onerror=alert(1)>",
  "'; DROP TABLE",
  "[".repeat(50),
  "a".repeat(40_000),
  "9".repeat(5_000),
  `1${"0".repeat(400)}.5`,
];

/** What a host hands over for a cell with a format, a picture or an error, and what looks like it. */
const RICH: readonly unknown[] = [
  { type: "Error", basicType: "Error", basicValue: "#N/A" },
  { type: "Error", errorType: "Spill", basicValue: "#SPILL!" },
  { type: "Error" },
  { type: "Error", basicValue: null },
  { type: "CustomFunctionError", code: "#DIV/0!" },
  { type: "Double", basicType: "Double", basicValue: 0.25, numberFormat: "0.00" },
  { type: "Double", basicValue: Number.NaN },
  { type: "FormattedNumber", basicValue: "text" },
  { type: "String", basicType: "String", basicValue: "Principal" },
  { type: "Boolean", basicValue: true },
  { type: "Entity", text: "an entity", properties: { price: { type: "Double", basicValue: 1 } } },
  { type: "LinkedEntity" },
  { type: "WebImage", address: "https://example.invalid/x.png" },
  { type: "Array", elements: [[{ type: "Double", basicValue: 1 }]] },
  { type: "__proto__", basicValue: 1 },
  JSON.parse('{"__proto__": {"type": "Error", "polluted": true}, "basicValue": 5}'),
  { constructor: { prototype: { polluted: true } } },
  Object.create(null),
  Object.freeze({ type: "Double", basicValue: 1 }),
  new Date(0),
  new Map([["type", "Error"]]),
  new Error("an error as a value"),
  () => 1,
  10n,
];

export const hostileCell: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...NUMBERS, ...DAYS) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(...NO_NUMBERS) },
  { weight: 3, arbitrary: fc.double() },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, undefined, true, false) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...RICH) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** Rows of one length or not, none at all, rows that are no rows, and holes. */
const hostileMatrix: fc.Arbitrary<unknown> = fc.oneof(
  fc.array(fc.array(hostileCell, { maxLength: 6 }), { maxLength: 8 }),
  fc.array(fc.tuple(hostileCell, hostileCell), { maxLength: 6 }),
  fc.array(fc.oneof(hostileCell, fc.array(hostileCell, { maxLength: 3 })), { maxLength: 4 }),
  fc.sparseArray(fc.oneof(hostileCell, fc.sparseArray(hostileCell, { maxNumElements: 3, maxLength: 5 })), {
    maxNumElements: 3,
    maxLength: 6,
  }),
  fc.constantFrom<unknown>(
    [],
    [[]],
    [[], [1]],
    [[1], []],
    [[[1]]],
    [[[[[]]]]],
    [null],
    [undefined],
    [[null], undefined],
    new Array(3),
  ),
);

export const hostileArgument: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileCell },
  { weight: 2, arbitrary: hostileMatrix },
);

/** A table of terms, some with hostile values: real names, so that the values come to be used. */
export function hostileTerms(names: readonly string[], choices: readonly string[]): fc.Arbitrary<unknown> {
  const value = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom<unknown>(
        1,
        2,
        3,
        0.01,
        0.5,
        0.99,
        1e9,
        1e15,
        1e-15,
        365,
        100_000,
        "none",
        "not set",
        "2003-04-28",
      ),
    },
    { weight: 3, arbitrary: fc.constantFrom<unknown>(...choices) },
    { weight: 1, arbitrary: hostileCell },
  );
  return fc.array(fc.tuple(fc.constantFrom(...names), value), { minLength: 1, maxLength: 4 });
}
