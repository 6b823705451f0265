import { group, price, shares } from "../term-kinds";

export const capital = group("Capital", {
  authorizedShares: shares({
    name: "Authorized shares",
    value: 50_000_000,
    clause: "Schedule 3.1(c)",
    meaning: "Common Stock that the charter authorizes.",
    zero: "NO_SENSE",
    none: { says: "no limit on the shares in this deal" },
  }),
  outstandingShares: shares({
    name: "Outstanding shares",
    value: 37_916_390,
    clause: "Schedule 3.1(c)",
    meaning: "Common Stock outstanding on 21 April 2003.",
    zero: "NO_SENSE",
  }),
  parValue: price({
    name: "Par value",
    value: "0.001",
    clause: "1.1, Schedule 3.1(c)",
    meaning: "Par value of a share.",
    none: { says: "the shares have no par value" },
  }),
});
