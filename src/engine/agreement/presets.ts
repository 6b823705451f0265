import { invalid } from "../basics/errors";
import type { Row } from "../basics/statement";
import { shown, type Raw } from "../basics/values";
import { AGREEMENT_TERMS } from "./deal";
import { PRESET_NAMES, type PresetName } from "./preset-names";
import { shownSaid } from "./shown-terms";
import { TERM_DEFINITIONS, TERM_KEYS, type TermName, type Terms } from "./terms";
import { plainName, termsFrom } from "./terms-table";

type Values = Readonly<Partial<Record<TermName, Raw>>>;

/** A deal whose terms are public, as far as they are. */
export interface Preset {
  readonly name: PresetName;
  readonly title: string;
  /** where the terms were published */
  readonly source: string;
  /** the terms that are known, by name, as a Deal sheet holds them; undefined: all, the agreement's own */
  readonly values: Values | undefined;
  /** public terms that the schema does not hold */
  readonly besides?: string;
}

/** The agreement itself: what stands where no preset is named. */
export const AGREEMENT_PRESET: Preset = {
  name: "HY_TECH_2003",
  title: "Hy-Tech Technology Group, 1% Convertible Debenture, 2003",
  source: "Convertible Debenture Purchase Agreement of 28 April 2003, Exhibit 10.4 of the Company's filing",
  values: undefined,
};

const PUBLISHED: Readonly<Record<Exclude<PresetName, "HY_TECH_2003">, Omit<Preset, "name">>> = {
  ROSEWORTH_1999: {
    title: "Brilliant Digital Entertainment, Roseworth 4% debenture, 1999",
    source: "Company's filing quoted in Silicon Investor message 9569563",
    values: {
      "Original issuance date": "1999-04-27",
      Principal: 1_000_000,
      "Coupon rate": 0.04,
      Market: "EXCHANGE",
      "Fixed conversion price": 6,
      "Market multiplier": 0.95,
      "Lookback days": 10,
      "Price statistic": "LOWEST",
      "Lookback includes date": "NO",
      Combination: "MIN",
    },
    besides:
      "The price is a volume-weighted average, and the look-back counts business days. Matures at the later of 27 April 2000 and six months after the registration is effective, and converts by itself then, interest included; fee of $30,000 and 5,883 shares.",
  },
  GOLDEN_GATE: {
    title: "Lowest three of twenty at 82%, fixed leg $0.65",
    source: "Conversion price clause published at lawinsider.com, conversion-conversion-price",
    values: {
      "Conversion includes interest": "NO",
      "Fixed conversion price": 0.65,
      "Market multiplier": 0.82,
      "Lookback days": 20,
      "Lowest count": 3,
      "Price statistic": "AVERAGE",
      "Lookback includes date": "NO",
      "Lookback unit": "TRADING",
      Combination: "MIN",
    },
    besides:
      "The price is a volume-weighted average. Shares to the nearest hundredth; the look-back may be lengthened; prepayment at 115% with interest where the price is below $0.10.",
  },
  LA_JOLLA_2013: {
    title: "MultiCell Technologies, La Jolla Cove 4.75% debenture, 2007",
    source: "Company's filing quoted in Investors Hub message 99384582; 10-Q for 28 February 2014, sec.gov",
    values: {
      "Execution date": "2007-02-28",
      "Maturity date": "2012-02-28",
      Principal: 100_000,
      "Coupon rate": 0.0475,
      "Conversion includes interest": "NO",
      "Warrant shares": 10_000_000,
      "Warrant exercise price": 1.09,
      "Ownership cap": 0.0999,
      "Fixed conversion price": 1,
      "Market multiplier": 0.8,
      "Lookback days": 20,
      "Lowest count": 3,
      "Price statistic": "AVERAGE",
      "Lookback includes date": "NO",
      "Lookback unit": "TRADING",
      Combination: "MIN",
      "Share formula": "LA_JOLLA",
    },
    besides:
      "The price is a volume-weighted average. Each conversion forces the exercise of the same part of the warrant, which the share formula holds; monthly and quarterly duties to convert; maturity extended to 2014 and 2016.",
  },
  ADAR_BAYS_2016: {
    title: "GeneSYS ID, Adar Bays 8% note, 2016",
    source: "Adar Bays, LLC v GeneSYS ID, Inc., 37 N.Y.3d 320 (2021); 341 F. Supp. 3d 339 (S.D.N.Y. 2018)",
    values: {
      "Execution date": "2016-05-24",
      "Maturity date": "2017-05-24",
      Principal: 35_000,
      "Coupon rate": 0.08,
      "Default rate": 0.24,
      "Fixed conversion price": "none",
      "Market multiplier": 0.65,
      "Lookback days": 20,
      "Price statistic": "LOWEST",
      "Lookback includes date": "NO",
    },
    besides:
      "The price is a trading price, and the days of the look-back are not said to be trading days. Convertible from day 180; principal rises by half on delisting; prepayment above the face within 180 days and none later; the default rate gives way to the highest lawful rate.",
  },
  EXCHANGE_NOTE_2017: {
    title: "Exchange note, lowest of ten at 75%, 2017",
    source: "Filing quoted in Investors Hub message 137141600",
    values: {
      "Coupon rate": 0.15,
      "Conversion includes interest": "YES",
      "Ownership cap": 0.0499,
      "Par value": 0.0001,
      "Fixed conversion price": 0.03,
      "Market multiplier": 0.75,
      "Lookback days": 10,
      "Price statistic": "LOWEST",
      "Lookback includes date": "NO",
      "Lookback unit": "TRADING",
      Combination: "MIN",
    },
    besides:
      "The price is a volume-weighted average. Due a year from a closing whose day is not public; additional interest after an uncured default at the lesser of 2% a month and the lawful maximum.",
  },
  NOTE_2018: {
    title: "CytoDyn, 10% note of June 2018",
    source: "10-Q quoted in Investors Hangout message 5636912; 8-K of June 2018 at marketexclusive.com",
    values: {
      "Execution date": "2018-06-26",
      "Purchase price": 5_000_000,
      Principal: 5_700_000,
      "Coupon rate": 0.1,
      "Default rate": 0.22,
      "Par value": 0.001,
      "Fixed conversion price": 0.55,
      "Market multiplier": 0.85,
      "Lookback days": 20,
      "Price statistic": "LOWEST",
      "Lookback includes date": "NO",
      Combination: "MIN",
    },
    besides:
      "The price is a closing bid, and the days of the look-back are not said to be trading days. The floating leg prices redemptions of up to $350,000 a month from six months on; a conversion by the holder is at $0.55. Prepayment at 115%; the default rate gives way to the lawful maximum.",
  },
  BBBY_2023: {
    title: "Bed Bath & Beyond, Series A convertible preferred, 2023",
    source: "Prospectus supplement of February 2023, registration 333-267173",
    values: {
      "Warrant shares": 95_387_533,
      "Par value": 0.01,
      Market: "NASDAQ",
      "Fixed conversion price": 6.15,
      "Market multiplier": 0.92,
      "Lookback days": 10,
      "Price statistic": "LOWEST",
      "Lookback includes date": "YES",
      "Lookback unit": "TRADING",
      Combination: "MIN",
      "Price floor": 0.716,
    },
    besides:
      "Preferred stock, 23,685 shares of $10,000 stated value, and no debt. The price is a volume-weighted average; further warrants with a forced exercise; 200% of the conversion shares are reserved and not in escrow.",
  },
  DUTCHESS_2005: {
    title: "NeWave, Dutchess exchange debenture, 2005",
    source:
      "Convertible Debenture Exchange Agreement of 18 December 2005, Exhibit 4.2 of a NeWave registration; conversion clause at markettransfer.info",
    values: {
      "Execution date": "2005-12-18",
      Principal: 1_497_450,
      "Fractional shares": "NEAREST",
      "Conversion includes interest": "YES",
      Market: "OTCBB",
      "Market multiplier": 0.75,
      "Lookback days": 15,
      "Price statistic": "LOWEST",
      "Lookback includes date": "NO",
      "Lookback unit": "TRADING",
      Combination: "MIN",
    },
    besides:
      "The price is a closing bid. The fixed leg is the average closing bid of the twenty trading days before the closing: until it is given as Fixed conversion price there is no price.",
  },
  CORNELL_2008: {
    title: "NeoMedia Technologies, YA Global (formerly Cornell Capital) 15% debenture, 2008",
    source: "8-K of May 2008, sec.gov, filing 0001144204-08-031685",
    values: {
      "Execution date": "2008-05-16",
      "Maturity date": "2010-05-16",
      Principal: 500_000,
      "Coupon rate": 0.15,
      "Conversion includes interest": "YES",
      "Ownership cap": 0.0499,
      "Cap denominator": "POST",
      "Fixed conversion price": 0.015,
      "Market multiplier": 0.8,
      "Lookback days": 10,
      "Price statistic": "LOWEST",
      "Lookback includes date": "NO",
      "Lookback unit": "TRADING",
      Combination: "MIN",
    },
    besides:
      "The price is a volume-weighted average. Redemption at principal and 20% with interest; the holder may extend the maturity; a warrant comes with it.",
  },
  YORKVILLE_2024: {
    title: "Canoo, Yorkville prepaid advance of July 2024",
    source: "8-K on the Prepaid Advance Agreement of 19 July 2024, investors.canoo.com",
    values: {
      "Execution date": "2024-07-19",
      Principal: 15_000_000,
      Market: "NASDAQ",
      "Fixed conversion price": 2.7,
      "Market multiplier": 0.95,
      "Lookback days": 5,
      "Price statistic": "LOWEST",
      "Lookback includes date": "NO",
      "Lookback unit": "TRADING",
      Combination: "MIN",
      "Price floor": 1,
    },
    besides:
      "The price is a volume-weighted average. Until the 60th day, 17 September 2024, the price is $2.70 alone, which the schema does not hold; further advances each have a first leg of their own.",
  },
  SABBY_2020: {
    title: "Inspyr Therapeutics, Sabby debentures, March 2020",
    source: "Note 9 of the 10-Q for 30 June 2020, sec.gov, filing 0001213900-20-022220",
    values: {
      "Execution date": "2020-03-06",
      "Maturity date": "2020-07-16",
      Principal: 250_000,
      "Coupon rate": "none",
      "Ownership cap": 0.0999,
      "Fixed conversion price": 9.9,
      "Market multiplier": 0.85,
      "Lookback days": 2,
      "Price statistic": "LOWEST",
      "Lookback includes date": "YES",
      "Lookback unit": "TRADING",
      Combination: "MIN",
    },
    besides:
      "The price is a volume-weighted average. Adjusts to cheaper later issues; maturity extended twice; the price of part of the debentures was changed in November 2020.",
  },
  SPYR_1998: {
    title: "SPYR (formerly Eat at Joe's), 8% debentures, 1998",
    source: "Note 7 of the 10-Q for 30 June 2012, ir.spyr.com",
    values: {
      Principal: 1_500_000,
      "Coupon rate": 0.08,
      "Market multiplier": 0.75,
      "Lookback days": 5,
      "Price statistic": "AVERAGE",
      "Lookback includes date": "NO",
      "Lookback unit": "TRADING",
      Combination: "MIN",
    },
    besides:
      "The price is a closing bid. Two tranches, $900,000 with a fixed leg of $1.82 and $600,000 with one of $1.61: until one is given as Fixed conversion price there is no price. Due three years after each sale, at 130% of principal.",
  },
  LAURUS_2004: {
    title: "Time America, Laurus secured convertible note, 2004",
    source: "8-K of March 2004, filing 0001104659-04-009629",
    values: {
      "Execution date": "2004-03-22",
      "Maturity date": "2007-03-22",
      "Purchase price": 2_000_000,
      Principal: 2_000_000,
      "Conversion includes interest": "YES",
      "Warrant shares": 280_000,
      "Fixed conversion price": 1.17,
      "Market multiplier": "none",
    },
    besides:
      "Interest at the prime rate, less when the stock rises; amortised monthly from July 2004; the conversion price was changed in 2005. The price here is that of signing.",
  },
};

export const PRESETS: readonly Preset[] = PRESET_NAMES.map((name) =>
  name === "HY_TECH_2003" ? AGREEMENT_PRESET : { name, ...PUBLISHED[name] },
);

export function presetNamed(name: string): Preset {
  const found = PRESETS.find((preset) =>
    [preset.name, preset.title].some((known) => plainName(known) === plainName(name)),
  );
  const accepted = PRESET_NAMES.join(", ");
  return found ?? invalid("preset", `${shown(name)} came; accepted is ${accepted}`, "Terms");
}

/** The terms of a published deal: what is not public is not stated. */
export function presetTerms({ values }: Pick<Preset, "values">): Terms {
  return values ? termsFrom([["Base deal", "NONE"], ...Object.entries(values)]) : AGREEMENT_TERMS;
}

/** Term, Value, Unit, Clause, Meaning; what the deal does not state is blank. besides: what the schema does not hold of it. */
export function termRows(terms: Terms, besides?: string): Row[] {
  return TERM_KEYS.map((key) => {
    const { name, unit, clause, meaning } = TERM_DEFINITIONS[key];
    const said = key === "baseDeal" && besides !== undefined ? `${meaning} Besides: ${besides}` : meaning;
    return [name, shownSaid(key, terms), unit, clause, said];
  });
}
