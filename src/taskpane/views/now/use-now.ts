import { useCallback } from "react";
import type { EscrowStatement } from "../../../engine/clauses/s4_13_escrow";
import type { Day } from "../../../engine/basics/days";
import type { FactsIn } from "../../../library";
import { evaluate, plainCell, type Matrix } from "../../formula/evaluate";
import { parseFormula } from "../../../formula/parse";
import { stepNumber } from "../../formula/working";
import { FACTS, type FactKey } from "../../../sheets/facts";
import type { Deal } from "../../stores/deal/deal";
import { useComputed } from "../../hooks/use-computed";
import { useTileFormulas } from "../../outcomes/use-tile-formulas";
import { useDeal } from "../../services";
import { dealRungs, listRungs, type Rung } from "./ladder";
import type { Items } from "../../functions-client";
import { outcomeOf, tableOf, type AnsweredTable, type Computing, type Outcome } from "../../outcomes/outcome";
import { chartSpan, quotedDays, windowOf, type AveragingWindow, type PricePoint } from "./price-series";
import type { TileFormulas } from "../../outcomes/tile-formulas";

export interface RungOutcome {
  readonly label: string;
  readonly outcome: Outcome;
}

/** Everything that the view shows, from one reading of the workbook. */
export interface Now {
  readonly marketValue: Outcome;
  readonly reference: Outcome;
  readonly windows: readonly AveragingWindow[];
  readonly points: readonly PricePoint[];
  readonly span: { readonly from: Day; readonly to: Day } | undefined;
  readonly asOf: Day | undefined;
  readonly topUp: Outcome;
  readonly triggerPrice: Outcome;
  readonly cap: Outcome;
  readonly percentHeld: Outcome;
  readonly revocable: Outcome;
  readonly permitted: Outcome;
  readonly waiver: Outcome;
  readonly hasWaiverNotice: boolean;
  readonly redemption: Outcome;
  readonly breakdown: Outcome<AnsweredTable<Items["REDEMPTION_BREAKDOWN"]>>;
  readonly rungs: readonly RungOutcome[];
}

async function valueOf(text: string, { around }: Computing): Promise<Matrix | undefined> {
  if (text === "") return undefined;
  const reading = await evaluate(parseFormula(text), around);
  return reading.kind === "value" ? reading.value : undefined;
}

async function dayOfFact(key: FactKey, formulas: TileFormulas, computing: Computing): Promise<Day | undefined> {
  const value = plainCell((await valueOf(formulas.fact(key), computing))?.[0]?.[0]);
  return typeof value === "number" ? value : undefined;
}

async function windowsOf(formulas: TileFormulas, computing: Computing): Promise<AveragingWindow[]> {
  const windows = await Promise.all(
    formulas.averagedDates().map(async (key) => {
      const [outcome, date] = await Promise.all([
        outcomeOf(formulas.average(key), computing),
        dayOfFact(key, formulas, computing),
      ]);
      return outcome.kind === "answer" && date !== undefined
        ? windowOf(FACTS[key].label, date, outcome.working)
        : undefined;
    }),
  );
  return windows.filter((each) => each !== undefined);
}

/** The Per Share Market Value of each quoted day, in one call. */
async function pointsIn(
  span: { from: Day; to: Day },
  days: readonly Day[],
  formulas: TileFormulas,
  computing: Computing,
): Promise<PricePoint[]> {
  const shown = days.filter((day) => day >= span.from && day <= span.to);
  const prices = await valueOf(formulas.fact("prices"), computing);
  if (shown.length === 0 || !prices) return [];
  const terms = await valueOf(formulas.deal, computing);
  const answer = computing.around.call("MARKET_VALUE", [shown.map((day) => [day]), prices, null, terms ?? null]);
  if (!("rows" in answer)) return [];
  return shown.flatMap((day, index) => {
    const price = plainCell(answer.rows[index]?.[0]);
    return typeof price === "number" ? [{ day, price }] : [];
  });
}

async function market(
  formulas: TileFormulas,
  computing: Computing,
): Promise<Pick<Now, "windows" | "points" | "span" | "asOf">> {
  const [windows, asOf, prices] = await Promise.all([
    windowsOf(formulas, computing),
    dayOfFact("asOf", formulas, computing),
    valueOf(formulas.fact("prices"), computing),
  ]);
  const days = prices ? quotedDays(prices) : [];
  const span = chartSpan(days, windows, asOf);
  return { windows, asOf, span, points: span ? await pointsIn(span, days, formulas, computing) : [] };
}

async function escrows(formulas: TileFormulas, computing: Computing): Promise<{ name: string; shares: number }[]> {
  const keys = ["escrowShares", "initialWarrantEscrowShares"] as const;
  const values = await Promise.all(keys.map((key) => valueOf(formulas.termValue(key), computing)));
  return values.map((value, index) => ({
    name: index === 0 ? "Escrow" : "Initial Warrant escrow",
    shares: Number(plainCell(value?.[0]?.[0]) ?? 0),
  }));
}

async function rungsOf(deal: Deal, formulas: TileFormulas, computing: Computing): Promise<Rung[]> {
  const listed = formulas.fact("commitments");
  if (listed === "") return dealRungs(deal, await escrows(formulas, computing));
  const reading = await evaluate(parseFormula(listed), computing.around);
  return reading.kind === "value" && reading.cells !== undefined
    ? listRungs(
        reading.cells,
        reading.value.map((row) => row.map(plainCell)),
      )
    : [];
}

async function ladder(deal: Deal, formulas: TileFormulas, computing: Computing): Promise<RungOutcome[]> {
  const rungs = await rungsOf(deal, formulas, computing);
  return Promise.all(
    rungs.map(async ({ label, commitments }) => ({
      label,
      outcome: await outcomeOf({ formula: `=${formulas.call("AUTHORIZED_HEADROOM", commitments)}` }, computing),
    })),
  );
}

async function computeNow(deal: Deal, formulas: TileFormulas, computing: Computing): Promise<Now> {
  const of = (tile: Parameters<typeof outcomeOf>[0]) => outcomeOf(tile, computing);
  const single = {
    marketValue: formulas.marketValue(),
    reference: formulas.referencePrice(),
    topUp: formulas.topUp(),
    triggerPrice: formulas.triggerPrice(),
    cap: formulas.cap(),
    percentHeld: formulas.percentHeld(),
    revocable: formulas.revocable(),
    permitted: formulas.permitted(),
    waiver: formulas.waiver(),
    redemption: formulas.redemption("REDEMPTION_PRICE"),
  };
  const keys = Object.keys(single) as (keyof typeof single)[];
  const outcomes = await Promise.all(keys.map((key) => of(single[key])));
  const tiles = Object.fromEntries(keys.map((key, index) => [key, outcomes[index]!])) as Record<
    keyof typeof single,
    Outcome
  >;
  return {
    ...tiles,
    hasWaiverNotice: formulas.fact("waiverNotice") !== "",
    breakdown: await tableOf("REDEMPTION_BREAKDOWN", formulas.redemption("REDEMPTION_BREAKDOWN"), computing.around),
    ...(await market(formulas, computing)),
    rungs: await ladder(deal, formulas, computing),
  };
}

/** The parameter of ESCROW_TOPUP for what is held. */
const ESCROW_HELD: keyof FactsIn<"ESCROW_TOPUP"> = "escrow_shares";

export function escrowNumbers(topUp: Outcome): { required: number; held: number; shortfall: number } | undefined {
  if (topUp.kind !== "answer") return undefined;
  const { working } = topUp;
  const step = (key: keyof EscrowStatement) => stepNumber<EscrowStatement>(working, key);
  const [required, shortfall] = [step("required"), step("shortfall")];
  const held = working?.facts[ESCROW_HELD]?.value?.value;
  if (required === undefined || shortfall === undefined || typeof held !== "number") return undefined;
  return { required, shortfall, held };
}

/** What matters today; undefined until it is computed for the first time. */
export function useNow(): Now | undefined {
  const deal = useDeal((state) => state.deal);
  const { formulas, computing } = useTileFormulas();
  const compute = useCallback(() => computeNow(deal, formulas, computing), [deal, formulas, computing]);
  return useComputed<Now | undefined>(compute, undefined);
}
