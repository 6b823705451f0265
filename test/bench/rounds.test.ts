import { geometricMean, median, race, timings } from "./rounds";

test.each([
  [[3], 3, "one"],
  [[9, 1, 4], 4, "the middle one, in any order"],
  [[10, 2, 8, 4], 6, "between the two in the middle"],
  [[100, 20, 30], 30, "by size, not by spelling"],
])("the median of %p is %p: %s", (values, expected) => {
  expect(median(values)).toBe(expected);
});

test("the geometric mean of 2, 4 and 8 is 4", () => {
  expect(geometricMean([2, 4, 8])).toBeCloseTo(4, 12);
});

test("ratios are taken within a round, so that a slow hour of the machine changes none", () => {
  // The second round ran on a machine ten times as slow. The ratio of the medians would be 3.
  const ours = [20, 200, 30];
  const theirs = [10, 100, 10];
  expect(timings(["ours", "theirs"], [ours, theirs])).toEqual([
    { name: "ours", nanoseconds: 30, times: 1 },
    { name: "theirs", nanoseconds: 10, times: 2 },
  ]);
});

test("what a run takes is made before each run", () => {
  const order: string[] = [];
  const until = () => performance.now() + 30;
  const contestant = {
    name: "ours",
    prepare: () => void order.push("prepare"),
    run: () => {
      order.push("run");
      for (const end = until(); performance.now() < end;);
      return 1;
    },
  };
  expect(race([contestant], 1).map(({ name, times }) => [name, times])).toEqual([["ours", 1]]);
  expect(order.filter((_, place) => place % 2 === 0).every((step) => step === "prepare")).toBe(true);
  expect(order.filter((_, place) => place % 2 === 1).every((step) => step === "run")).toBe(true);
});
