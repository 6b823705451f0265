import { invalid } from "../basics/errors";
import type { Measured, Row } from "../basics/statement";
import { shown, type Raw } from "../basics/values";
import { shownTerm } from "./shown-terms";
import { AGREEMENT_TERMS, TERM_DEFINITIONS, TERM_KEYS, type TermKey, type TermName, type Terms } from "./terms";
import { plainName, termsFrom } from "./terms-table";

type Values = Readonly<Partial<Record<TermName, Raw>>>;

/** A deal whose terms are public, as far as they are. */
export interface Preset {
  readonly name: string;
  readonly title: string;
  /** where the terms were published */
  readonly source: string;
  /** the terms that are known, by name, as a Deal sheet holds them; undefined: all, the agreement's own */
  readonly values: Values | undefined;
  /** public terms that the schema does not hold */
  readonly besides?: string;
}

/** Values of a deal whose conversion price has a floating leg: so much of a statistic of so many Trading Days. */
function floating(multiplier: number, days: number, statistic: "AVERAGE" | "LOWEST", others: Values): Values {
  const leg: Values = {
    "Market multiplier": multiplier,
    "Lookback days": days,
    "Lookback unit": "TRADING",
    "Price statistic": statistic,
  };
  return { ...others, ...leg };
}

/** The agreement itself: what stands where no preset is named. */
export const AGREEMENT_PRESET: Preset = {
  name: "HY_TECH_2003",
  title: "Hy-Tech Technology Group, 1% Convertible Debenture, 2003",
  source: "Convertible Debenture Purchase Agreement of 28 April 2003, Exhibit 10.4 of the Company's filing",
  values: undefined,
};

export const PRESETS: readonly Preset[] = [
  AGREEMENT_PRESET,
  {
    name: "ROSEWORTH_1999",
    title: "Roseworth, 4% debenture, 1999",
    source: "Filing quoted in Silicon Investor message 9569563",
    values: floating(0.95, 10, "LOWEST", {
      Principal: 1_000_000,
      "Coupon rate": 0.04,
      "Fixed conversion price": 6,
      Combination: "MIN",
    }),
    besides:
      "The price is a volume-weighted average. Converts at maturity by itself; placement fee of $30,000 and 5,883 shares.",
  },
  {
    name: "GOLDEN_GATE",
    title: "Lowest three of twenty at 82%, fixed leg $0.65",
    source: "Conversion price clause published at lawinsider.com, conversion-conversion-price",
    values: floating(0.82, 20, "AVERAGE", { "Fixed conversion price": 0.65, Combination: "MIN", "Lowest count": 3 }),
    besides:
      "The price is a volume-weighted average. Shares to the hundredth; prepayment at 115% when the price is below $0.10.",
  },
  {
    name: "LA_JOLLA_2013",
    title: "La Jolla Cove Investors, MCET, 2013",
    source: "Filing quoted in Investors Hub message 99384582",
    values: floating(0.8, 20, "AVERAGE", {
      "Fixed conversion price": 1,
      Combination: "MIN",
      "Lowest count": 3,
      "Ownership cap": 0.0999,
    }),
    besides:
      "The price is a volume-weighted average. The number of shares follows a formula with a forced exercise of a warrant, which the schema does not hold.",
  },
  {
    name: "ADAR_BAYS_2016",
    title: "Adar Bays, GeneSYS note, 2016",
    source: "Adar Bays, LLC v GeneSYS ID, Inc., 37 N.Y.3d 320 (2021)",
    values: floating(0.65, 20, "LOWEST", { Principal: 35_000, "Coupon rate": 0.08, "Default rate": 0.24 }),
    besides: "The price is a trading price. Convertible from day 180; principal rises by half on delisting.",
  },
  {
    name: "EXCHANGE_NOTE_2017",
    title: "Exchange note, lowest of ten at 75%, 2017",
    source: "Filing quoted in Investors Hub message 137141600",
    values: floating(0.75, 10, "LOWEST", {
      "Fixed conversion price": 0.03,
      Combination: "MIN",
      "Lookback includes date": "NO",
      "Ownership cap": 0.0499,
    }),
    besides: "The price is a volume-weighted average.",
  },
  {
    name: "NOTE_2018",
    title: "Note, lowest bid of twenty at 85%, 2018",
    source: "Filing quoted in Investors Hangout message 5636912",
    values: floating(0.85, 20, "LOWEST", { "Fixed conversion price": 0.55, Combination: "MIN" }),
    besides: "Redemptions are limited to $350,000 a month.",
  },
  {
    name: "BBBY_2023",
    title: "Series A convertible preferred, 2023",
    source: "Registration of February 2023, as quoted publicly",
    values: floating(0.92, 10, "LOWEST", {
      "Fixed conversion price": 6.15,
      Combination: "MIN",
      "Lookback includes date": "YES",
      "Price floor": 0.716,
    }),
    besides: "The price is a volume-weighted average.",
  },
];

export function presetNamed(name: string): Preset {
  const found = PRESETS.find((preset) =>
    [preset.name, preset.title].some((known) => plainName(known) === plainName(name)),
  );
  const accepted = PRESETS.map((preset) => preset.name).join(", ");
  return found ?? invalid("preset", `${shown(name)} came; accepted is ${accepted}`, "Terms");
}

/** The terms that a preset makes known; the others are the agreement's own wherever a number is needed. */
export function presetTerms(preset: Preset): { terms: Terms; known: ReadonlySet<TermKey> } {
  if (!preset.values) return { terms: AGREEMENT_TERMS, known: new Set(TERM_KEYS) };
  const names = new Set(Object.keys(preset.values).map(plainName));
  const known = TERM_KEYS.filter((key) => names.has(plainName(TERM_DEFINITIONS[key].name)));
  return { terms: termsFrom(Object.entries(preset.values)), known: new Set(known) };
}

/** Term, Value, Unit, Clause, Meaning; a value that is not known is blank. */
export function presetRows(preset: Preset): Row[] {
  const { terms, known } = presetTerms(preset);
  return TERM_KEYS.map((key) => {
    const { name, unit, clause, meaning } = TERM_DEFINITIONS[key];
    const value: Measured = known.has(key) ? shownTerm(key, terms) : { value: undefined, unit };
    return [name, value, unit, clause, meaning];
  });
}
