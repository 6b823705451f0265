import { Random, SEED } from "../arbitraries/random";
import { CHECKS } from "../oracles/all";
import { differences, type Caller, type Drawn } from "../oracles/check";
import { UNCHECKED } from "../oracles/unchecked";
import { callWith, HostError, FUNCTIONS } from "./host";

/** `npm run bench` puts a hundred thousand. */
const RUNS = 200;

const call: Caller = (id, { facts, terms }) => {
  const names = Object.keys(FUNCTIONS.get(id)?.facts ?? {});
  const unknown = Object.keys(facts).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`${id} has no parameter ${unknown.join(", ")}; it has ${names.join(", ")}`);
  return callWith(terms ?? {}, id, ...names.map((name) => facts[name] ?? null));
};

const check = (id: string) => CHECKS.find((each) => each.id === id)!;

describe(`answers by an independent check, seed ${SEED}, ${RUNS} calls a function`, () => {
  test.each(CHECKS.map((each) => [each.id, each] as const))("%s", (id, each) => {
    expect(differences(each, RUNS, new Random(SEED, id), call)).toEqual([]);
  });
});

describe("coverage", () => {
  test("every function has an independent check, or a reason to have none", () => {
    const known = [...CHECKS.map(({ id }) => id), ...Object.keys(UNCHECKED)];
    expect([...FUNCTIONS.keys()].filter((id) => !known.includes(id))).toEqual([]);
    expect(known.filter((id) => !FUNCTIONS.has(id))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });

  test("most calls are answered, so that agreement is not agreement on errors", () => {
    for (const each of CHECKS) {
      const random = new Random(SEED, each.id);
      const refused = Array.from({ length: 100 }, () => call(each.id, each.draw(random))).filter(
        (answer) => answer instanceof HostError,
      );
      expect([each.id, refused.length < 50]).toEqual([each.id, true]);
    }
  });
});

const plain = (drawn: Drawn, name: string) => (drawn.facts[name] ?? 0) as number;

/** What a function would answer in plain doubles where no term is given. */
const IN_DOUBLES: Record<string, (drawn: Drawn) => number | boolean> = {
  ESCROW_TOPUP: (d) =>
    Math.max(
      0,
      Math.ceil(((2 * plain(d, "principal")) / plain(d, "conversion_price") - plain(d, "escrow_shares")) / 10_000),
    ) * 10_000,
  ESCROW_TRIGGERED: (d) => plain(d, "escrow_shares") < (2 * plain(d, "principal")) / plain(d, "conversion_price"),
  OWNERSHIP_CAP: (d) => Math.max(0, Math.floor((0.05 * plain(d, "outstanding") - plain(d, "owned")) / 0.95)),
  CONVERSION_SHARES: (d) => Math.floor(plain(d, "amount") / plain(d, "conversion_price")),
  CONTRIBUTION: (d) => plain(d, "loss") * (0.5 * plain(d, "benefit_share") + 0.5 * plain(d, "fault_share")),
};

const isPlain = ({ facts, terms }: Drawn): boolean =>
  Object.keys(terms ?? {}).length === 0 && facts.benefit_weight === undefined;

describe("the check finds a planted error", () => {
  test.each(Object.entries(IN_DOUBLES))("plain doubles in %s", (id, inDoubles) => {
    const planted: Caller = (name, drawn) => (isPlain(drawn) ? inDoubles(drawn) : call(name, drawn));
    expect(differences(check(id), 20_000, new Random(SEED, id), planted).length).toBeGreaterThan(0);
  });

  test.each([
    [1995599.0000000002, "the next double"],
    [-0, "the sign of a zero"],
    ["1995599", "a text"],
    [Number.NaN, "no number"],
    [new HostError("#N/A", "nothing"), "an error"],
  ])("answers of %p are a difference", (answer, _why) => {
    const { id, draw, oracle } = check("OWNERSHIP_CAP");
    expect(differences({ id, draw, oracle }, 20, new Random(SEED, id), () => answer)).toHaveLength(5);
  });
});

const BIDS = (...bids: number[]) => bids.map((bid, index) => [`2003-10-${String(index + 6).padStart(2, "0")}`, bid]);
const LOWEST_FOUR = { "Lookback days": 4 };

describe("where other ways of computing are known to go wrong", () => {
  test.each([
    ["ESCROW_TOPUP", [870_000, 4.35, 0], {}, 400_000, "doubles: 40.00000000000001 certificates, so 41"],
    [
      "CONVERSION_PRICE",
      ["2003-10-10", BIDS(1.77, 1.85, 1.87, 1.87)],
      { ...LOWEST_FOUR, "Market multiplier": 0.8 },
      1.472,
      "80% of an average",
    ],
    ["CONVERSION_SHARES", [391_000, 1.472], {}, 265_625, "doubles: 265,624 from the unrounded price"],
    [
      "CONVERSION_PRICE",
      ["2003-10-10", BIDS(0.003, 0.003, 0.003, 0.003)],
      { ...LOWEST_FOUR, "Market multiplier": 0.8 },
      0.0024,
      "80% of 0.003",
    ],
    ["CONVERSION_SHARES", [825_000, 0.0024], {}, 343_750_000, "doubles: 343,749,999 from the unrounded price"],
    ["OWNERSHIP_CAP", [193_296_642, 7_397_298], {}, 2_386_878, "doubles: 2,386,877"],
    [
      "ACCRUED_INTEREST",
      [508_067.5, 37_622, 37_758],
      { "Coupon rate": 0.09, "Day count": "ACT360" },
      17_274.295,
      "136 days; doubles round the cent down",
    ],
    [
      "ACCRUED_INTEREST",
      [2_013_431.25, 37_622, 37_844],
      { "Coupon rate": 0.08, "Day count": "ACT360" },
      99_329.275,
      "222 days; the rate divided first rounds the cent down",
    ],
    [
      "CONVERSION_PRICE",
      ["2003-10-10", BIDS(0.591, 0.601, 0.605, 0.609)],
      { ...LOWEST_FOUR, "Market multiplier": 0.7, "Price decimals": 4 },
      0.4211,
      "0.42105 is a half, which doubles round down",
    ],
  ])("%s%j %j is %p (%s)", (id, facts, terms, expected) => {
    expect(callWith(terms, id, ...facts)).toBe(expected);
  });
});
