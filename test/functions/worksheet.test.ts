import { AGREEMENT_SCHEDULE_ROWS } from "../../src/engine/agreement/agreement-schedules";
import { Exact } from "../../src/engine/basics/exact";
import { call, callWith } from "./host";

/** What a worksheet computes from the answers, at the digits of a cell, here without its rounding. */
const exact = (value: unknown): Exact => Exact.fromDouble(value as number);
const term = (name: string): Exact => exact(call("TERM", name));
const certificates = AGREEMENT_SCHEDULE_ROWS.filter(([kind]) => kind === "CERTIFICATE").map(([, , count, size]) => [
  count,
  size,
]);
const scheduled = (name: string, column: number): Exact =>
  exact(AGREEMENT_SCHEDULE_ROWS.find((row) => row[1] === name)![column]);
const statedInSchedules = (name: string): Exact =>
  exact(
    AGREEMENT_SCHEDULE_ROWS.find(
      (row) => row[0] === "STATED" && row[1] === name && String(row[3]).startsWith("Schedules"),
    )![2],
  );

const NOTE = "8% convertible note";
/** Terms of the note in Schedule 3.1(c)B that no function needs. */
const UNITS = Exact.whole(350_000);
const UNIT_PRICE = Exact.whole(2);
const WARRANT_PRICE = Exact.parse("2.5");
const LOAN = Exact.whole(5_000_000);
const FINANCING_THRESHOLD = Exact.whole(5_000_000);

test.each<[string, () => Exact | number, string, string]>([
  [
    "ESC-01",
    () => term("Escrow shares").minus(term("Escrow warrant shares")),
    "5,000,000",
    "the escrow less its part for the Warrant",
  ],
  [
    "SCH-02",
    () => exact(call("DENOMINATION_TOTAL", certificates)).minus(term("Escrow shares")),
    "5,000,000",
    "over the Escrow Shares",
  ],
  [
    "SCH-02",
    () =>
      exact(call("DENOMINATION_TOTAL", certificates))
        .minus(term("Escrow shares"))
        .minus(term("Initial warrant escrow shares")),
    "2,500,000",
    "over both escrows",
  ],
  ["SCH-06", () => term("Purchase price").over(term("Debenture count")), "1,000", "consideration for a Debenture"],
  ["SCH-09", () => UNITS.times(UNIT_PRICE), "700,000", "the note's units at their price"],
  ["SCH-09", () => scheduled(NOTE, 2).minus(UNITS.times(UNIT_PRICE)), "0", "which is its principal"],
  ["SCH-09", () => scheduled("Warrants of the 8% note", 2).over(UNITS), "0.6", "warrant cover"],
  ["SCH-09", () => scheduled("Warrants of the 8% note", 2).times(WARRANT_PRICE), "525,000", "cost of the warrants"],
  [
    "SCH-09",
    () => scheduled(NOTE, 2).over(scheduled("Settlement of the 8% note", 2)),
    "0.35",
    "price of a settlement share",
  ],
  [
    "SCH-10",
    () => LOAN.over(scheduled("Collateral of the $5,000,000 loan", 2)),
    "0.35999999712",
    "implied price of the collateral",
  ],
  [
    "SCH-10",
    () => exact(callWith({ "Fractional shares": "CEILING" }, "CONVERSION_SHARES", 5_000_000, 0.36)),
    "13,888,889",
    "the loan at $0.36 in whole shares, up",
  ],
  ["SCH-10", () => LOAN.compare(FINANCING_THRESHOLD), "0", "the loan meets the note's threshold exactly"],
  ["SCH-11", () => statedInSchedules("Principal").minus(term("Principal")), "250,000", "dollars apart"],
  ["SCH-11", () => statedInSchedules("Escrow shares").minus(term("Escrow shares")), "2,500,000", "shares apart"],
  [
    "SCH-11",
    () => statedInSchedules("Escrow shares").over(statedInSchedules("Principal")),
    "10",
    "shares a dollar in the schedule",
  ],
  [
    "SCH-11",
    () => term("Escrow shares").minus(term("Escrow warrant shares")).over(term("Principal")),
    "6.666666666667",
    "shares a dollar in the agreement, for the Debentures",
  ],
  [
    "SCH-11",
    () => term("Escrow shares").over(term("Principal")),
    "10",
    "shares a dollar in the agreement, of the whole escrow",
  ],
  [
    "SCH-12",
    () => scheduled("SunTrust Bank", 2).over(term("Purchase price")),
    "4.903471653333",
    "times the Purchase Price",
  ],
  [
    "DAT-04",
    () => exact(call("TERM", "Effective date limit")).minus(exact(call("TERM", "Execution date"))),
    "122",
    "days after signing",
  ],
  [
    "DAT-04",
    () => exact(call("TERM", "Effective date limit")).minus(exact(call("FILING_DEADLINE"))),
    "77",
    "days after the Filing Date",
  ],
  [
    "DAT-11",
    () => exact(call("TERM", "Maturity date")).minus(exact(call("TERM", "Execution date"))),
    "1,826",
    "days of the term",
  ],
  [
    "DAT-12",
    () => exact(call("TERM", "Execution date")).minus(exact(call("DISCLOSURE_START"))),
    "730",
    "days of the look-back",
  ],
  [
    "LIM-19",
    () => term("Principal").over(exact(call("OWNERSHIP_CAP", 37_916_390))),
    "0.37582700733",
    "price at which all converts within the cap",
  ],
  [
    "CAP-03",
    () =>
      exact(
        call("ESCROW_FLOOR_PRICE", 750_000, 5_000_000, call("AUTHORIZED_HEADROOM"), null, [
          ["Top-up rounding", "ODD_LOT"],
        ]),
      ),
    "0.211756434925",
    "price at which the cover and both Warrants just use the unissued shares",
  ],
])("%s: %p is %s (%s)", (_case, compute, expected) => {
  const value = compute();
  expect(value instanceof Exact ? value.toText(12) : String(value)).toBe(expected);
});
