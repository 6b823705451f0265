import { statusLines } from "./deal-status";
import { call } from "./host";
import { serial } from "./serial";

const OUTSTANDING = 37_916_390;

/** Whether an indemnity is lost on these facts. */
const lost = (facts: Record<string, unknown>) =>
  statusLines(facts).find(({ event }) => event === "Indemnity lost")!.answer;

/** What two notices of one day may take, the first of them being honoured first. */
function inTurn(first: number, second: number): number[] {
  const taken = call("PERMITTED_SHARES", first, OUTSTANDING, 0, "2003-10-08") as number;
  return [taken, call("PERMITTED_SHARES", second, OUTSTANDING + taken, taken, "2003-10-08") as number];
}

describe("doubts that the fact decides, each reading being another argument", () => {
  test.each<[string, () => unknown, unknown, string]>([
    ["A13", () => call("APPRAISED_VALUE", 0.2), 0.2, "one Appraiser"],
    ["A13", () => call("APPRAISED_VALUE", 0.2, 0.25), 0.225, "the mean of two; a third has no place"],
    ["A24", () => call("ESCROW_TOPUP", 750000, 0.29, 5000000), 180000, "the price of the notice: 18 certificates"],
    ["A24", () => call("ESCROW_TOPUP", 750000, 0.25, 5000000), 1000000, "the price of the delivery: 100 certificates"],
    [
      "A42",
      () => call("BLUE_SKY_END", "2003-09-05"),
      serial("2005-09-05"),
      "through the anniversary, the day included",
    ],
    [
      "A49",
      () => lost({ "Fault finally determined": true, "Losses arise solely from that fault": false }),
      false,
      "99% at fault",
    ],
    [
      "A49",
      () => lost({ "Fault finally determined": true, "Losses arise solely from that fault": true }),
      true,
      "solely at fault",
    ],
    ["A51", () => call("TERM", "Escrow shares"), 7500000, "1.1 governs"],
    [
      "A51",
      () =>
        call("DENOMINATION_TOTAL", [
          [7, 500000],
          [20, 250000],
          [200, 10000],
          [100, 15000],
          [20, 25000],
        ]),
      12500000,
      "the denominations add up to another number",
    ],
    ["A53", () => call("OWNERSHIP_CAP", OUTSTANDING, 0), 1995599, "the Purchaser alone"],
    ["A53", () => call("OWNERSHIP_CAP", OUTSTANDING, 500000), 1469283, "with a member of its group"],
    ["A55", () => inTurn(1500000, 1000000), [1500000, 495599], "the first notice is honoured first"],
    ["A55", () => inTurn(1000000, 1500000), [1000000, 995599], "and the other is cut when it comes second"],
  ])("%s: %p is %p (%s)", (_row, compute, expected) => {
    expect(compute()).toEqual(expected);
  });
});
