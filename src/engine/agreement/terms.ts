import { Exact } from "../basics/exact";
import { dayOf, type Day } from "../basics/days";
import type { QuantityUnit } from "../basics/statement";

/** How a term's value is read, kept and shown. */
export type TermKind =
  "date" | "dates" | "time" | "money" | "price" | "shares" | "rate" | "multiple" | "count" | "choice";

export type TermGroup =
  | "Parties and dates"
  | "Price and Debentures"
  | "Escrow"
  | "Warrants"
  | "Ownership"
  | "Redemption"
  | "Damages and fees"
  | "Covenants"
  | "Termination"
  | "Capital"
  | "Calendars and notices"
  | "Market value"
  | "Conversion formula";

/** A reading that a term may take, and what it takes the words to mean. */
export type Choice = readonly [name: string, means: string];

/** The doubt behind a choice: its row in the clause book and why the first choice is the default. */
export interface Reading {
  readonly row: string;
  readonly reason: string;
}

export interface TermDefinition<V = unknown> {
  readonly name: string;
  readonly kind: TermKind;
  /** null: not set, because the agreement does not fix it */
  readonly fallback: V;
  readonly unit: QuantityUnit;
  readonly clause: string;
  readonly meaning: string;
  /** NO_SENSE: a 0 counts as blank. AMBIGUOUS: a 0 is refused, and none written for zero. */
  readonly zero: "NO_SENSE" | "AMBIGUOUS";
  readonly group: TermGroup;
  /** the first is the default */
  readonly choices?: readonly Choice[];
  readonly reading?: Reading;
}

type Zero = TermDefinition["zero"];

/** One group of the agreement's terms, each made by the helper of its kind. */
function group(name: TermGroup) {
  const term = <V>(definition: Omit<TermDefinition<V>, "group">): TermDefinition<V> => ({ ...definition, group: name });
  return {
    date: (title: string, [y, m, d]: [number, number, number], clause: string, meaning: string): TermDefinition<Day> =>
      term({ name: title, kind: "date", fallback: dayOf(y, m, d), unit: "date", clause, meaning, zero: "NO_SENSE" }),
    money: (title: string, amount: number, clause: string, meaning: string): TermDefinition<Exact> =>
      term({
        name: title,
        kind: "money",
        fallback: Exact.whole(amount),
        unit: "$",
        clause,
        meaning,
        zero: "AMBIGUOUS",
      }),
    shares: (
      title: string,
      count: number,
      clause: string,
      meaning: string,
      zero: Zero = "AMBIGUOUS",
    ): TermDefinition<Exact> =>
      term({ name: title, kind: "shares", fallback: Exact.whole(count), unit: "shares", clause, meaning, zero }),
    price: (title: string, amount: string, clause: string, meaning: string): TermDefinition<Exact> =>
      term({
        name: title,
        kind: "price",
        fallback: Exact.parse(amount),
        unit: "$ per share",
        clause,
        meaning,
        zero: "NO_SENSE",
      }),
    rate: (
      title: string,
      fraction: string,
      clause: string,
      meaning: string,
      zero: Zero = "AMBIGUOUS",
    ): TermDefinition<Exact> =>
      term({ name: title, kind: "rate", fallback: Exact.parse(fraction), unit: "%", clause, meaning, zero }),
    multiple: (title: string, times: string, clause: string, meaning: string): TermDefinition<Exact> =>
      term({
        name: title,
        kind: "multiple",
        fallback: Exact.parse(times),
        unit: "×",
        clause,
        meaning,
        zero: "NO_SENSE",
      }),
    count: (
      title: string,
      count: number,
      unit: QuantityUnit,
      clause: string,
      meaning: string,
      zero: Zero = "NO_SENSE",
    ): TermDefinition<number> => term({ name: title, kind: "count", fallback: count, unit, clause, meaning, zero }),
    time: (title: string, minutes: number, clause: string, meaning: string): TermDefinition<number> =>
      term({ name: title, kind: "time", fallback: minutes, unit: "time", clause, meaning, zero: "NO_SENSE" }),
    dates: (title: string, clause: string, meaning: string): TermDefinition<readonly Day[]> =>
      term({ name: title, kind: "dates", fallback: [], unit: "dates", clause, meaning, zero: "NO_SENSE" }),
    choice: <const C extends readonly [Choice, ...Choice[]]>(
      title: string,
      clause: string,
      meaning: string,
      choices: C,
      ...reading: [row?: string, reason?: string]
    ): TermDefinition<C[number][0]> =>
      term({
        name: title,
        kind: "choice",
        fallback: choices[0][0],
        unit: "choice",
        clause,
        meaning,
        zero: "NO_SENSE",
        choices,
        ...(reading[0] && { reading: { row: reading[0], reason: reading[1] ?? "" } }),
      }),
    /** A part of the conversion formula: not set until a deal gives it. */
    open: (title: string, kind: "price" | "multiple", clause: string, meaning: string): TermDefinition<Exact | null> =>
      term({
        name: title,
        kind,
        fallback: null,
        unit: kind === "price" ? "$ per share" : "×",
        clause,
        meaning,
        zero: "NO_SENSE",
      }),
    openCount: (title: string, unit: QuantityUnit, clause: string, meaning: string): TermDefinition<number | null> =>
      term({ name: title, kind: "count", fallback: null, unit, clause, meaning, zero: "NO_SENSE" }),
  };
}

const general = group("Parties and dates");
const price = group("Price and Debentures");
const escrow = group("Escrow");
const warrants = group("Warrants");
const ownership = group("Ownership");
const redemption = group("Redemption");
const damages = group("Damages and fees");
const covenants = group("Covenants");
const termination = group("Termination");
const capital = group("Capital");
const calendars = group("Calendars and notices");
const market = group("Market value");
const formula = group("Conversion formula");

/** Every term of a deal of this kind, in the agreement's order, with the model agreement's value. */
export const TERM_DEFINITIONS = {
  executionDate: general.date(
    "Execution date",
    [2003, 4, 28],
    "1.1",
    "Date of the agreement; most periods are counted from it.",
  ),
  effectiveDateLimit: general.date(
    "Effective date limit",
    [2003, 8, 28],
    "1.1",
    "Latest day on which the Registration Statement is to be declared effective.",
  ),
  originalIssuanceDate: general.date(
    "Original issuance date",
    [2003, 4, 28],
    "1.1, 4.16",
    "First day of the exclusivity period. Fixed by the Debentures (Exhibit A, not attached); taken to be the signing, when they were issued into escrow.",
  ),
  maturityDate: general.date("Maturity date", [2008, 4, 27], "Recital", "Day on which the principal falls due."),
  filingDays: general.count(
    "Filing days",
    45,
    "days",
    "2.2(a)",
    "Calendar days after the Execution Date to file the Registration Statement.",
  ),
  closingDays: general.count(
    "Closing days",
    5,
    "Business Days",
    "2.3(a)",
    "Business Days after the Effective Date in which the Closing is to take place.",
  ),
  lapseDays: general.count(
    "Lapse days",
    5,
    "days",
    "5.1(a)(ii)",
    "Days after the Effective Date at whose end the agreement lapses if there was no Closing.",
  ),
  wireInstructionDays: general.count(
    "Wire instruction days",
    5,
    "Business Days",
    "2.3(c)(i)",
    "Business Days before the Closing by which wire instructions are due.",
  ),
  disclosureYears: general.count(
    "Disclosure years",
    2,
    "years",
    "1.1",
    "Years before signing whose filings are Disclosure Documents.",
  ),

  purchasePrice: price.money(
    "Purchase price",
    750_000,
    "2.1",
    "Paid for the Debentures and both Warrants together; base of the liquidated damages.",
  ),
  principal: price.money("Principal", 750_000, "Recital, 2.1", "Principal amount of all Debentures."),
  debentureCount: price.count(
    "Debenture count",
    750,
    "number",
    "Schedule 1",
    "How many Debentures make up the principal.",
  ),
  couponRate: price.rate("Coupon rate", "0.01", "Recital", "Interest on the principal, a year, simple."),
  maturityRoll: price.choice(
    "Maturity roll",
    "Recital, 7.8",
    "Payment day when the principal falls due on a day that is no Business Day.",
    [
      ["FOLLOWING", "the next Business Day, without interest for the delay"],
      ["NONE", "the day itself"],
      ["PRECEDING", "the Business Day before"],
    ],
    "A52",
    "New York General Construction Law 25 lets a payment due on a Sunday be made on the next business day.",
  ),
  fractionalShares: price.choice("Fractional shares", "Exhibit A", "A fraction of a share on conversion.", [
    ["FLOOR", "dropped"],
    ["CEILING", "made a whole share"],
    ["NEAREST", "rounded to the nearest share, a half up"],
  ]),
  conversionIncludesInterest: price.choice(
    "Conversion includes interest",
    "Exhibit A",
    "Whether accrued interest converts with the principal.",
    [
      ["NO", "only the amount converted"],
      ["YES", "the amount and its accrued interest"],
    ],
  ),

  escrowShares: escrow.shares(
    "Escrow shares",
    7_500_000,
    "1.1",
    "Shares held in escrow for the Debentures and the Warrant.",
  ),
  escrowWarrantShares: escrow.shares(
    "Escrow warrant shares",
    2_500_000,
    "1.1",
    "The part of the Escrow Shares that is held for the Warrant.",
  ),
  initialWarrantEscrowShares: escrow.shares(
    "Initial warrant escrow shares",
    2_500_000,
    "1.1, Schedule 1",
    "Shares held in escrow for the Initial Warrant.",
  ),
  escrowCover: escrow.rate(
    "Escrow cover",
    "2",
    "4.13",
    "Share of the Full Conversion Shares that the escrow is to hold.",
    "NO_SENSE",
  ),
  topUpDays: escrow.count(
    "Top-up days",
    10,
    "Business Days",
    "4.13",
    "Business Days of written notice for the top-up.",
  ),
  certificateSize: escrow.shares(
    "Certificate size",
    10_000,
    "4.13",
    "Shares in a certificate of the top-up.",
    "NO_SENSE",
  ),
  topUpRounding: escrow.choice(
    "Top-up rounding",
    "4.13",
    "How a shortfall that is no whole number of certificates is made up.",
    [
      ["UP", "certificates rounded up: the cover is at least reached"],
      ["DOWN", "certificates rounded down: the cover is not exceeded"],
      ["NEAREST", "the nearest number of certificates, a half up"],
      ["ODD_LOT", "whole shares, with one odd certificate"],
    ],
    "A22",
    "The purpose is a cover of at least the percentage and the denomination is mandatory; rounding down leaves the test failed.",
  ),
  topUpBase: escrow.choice(
    "Top-up base",
    "4.13",
    "Whether interest that could be converted counts in the Full Conversion Shares.",
    [
      ["PRINCIPAL", "principal only"],
      ["PLUS_ACCRUED", "principal and accrued interest"],
    ],
    "A23",
    "The clause speaks of full conversion of the Debentures; whether interest converts is left to Exhibit A, which is not attached.",
  ),
  topUpPooling: escrow.choice(
    "Top-up pooling",
    "4.13",
    "With several Purchasers, whether certificates are rounded for each or for all.",
    [
      ["EACH", "rounded for each Purchaser"],
      ["POOLED", "rounded once for all"],
    ],
    "A25",
    "Certificates are to be in the name of each of the Purchasers, in the denomination.",
  ),
  escrowBase: escrow.choice(
    "Escrow base",
    "1.1, 4.13",
    "Which Escrow Shares are measured against the cover.",
    [
      ["DEBENTURE", "those held for the Debentures"],
      ["ALL", "all Escrow Shares, with those held for the Warrant"],
    ],
    "A27",
    "The test names the Escrow Shares with respect to the Debentures, and 1.1 splits the escrow.",
  ),
  escrowDuty: escrow.choice(
    "Escrow duty",
    "4.13",
    "What the days of notice measure.",
    [
      ["BY", "the certificates are due by the last of them"],
      ["AFTER", "the duty starts on the day after the last of them"],
    ],
    "A26",
    "A duty upon so many days' notice is usually to be performed within them.",
  ),

  warrantShares: warrants.shares("Warrant shares", 2_500_000, "1.1", "Shares for which the Warrant may be exercised."),
  warrantExercisePrice: warrants.price("Warrant exercise price", "0.01", "1.1", "Exercise price of the Warrant."),
  initialWarrantShares: warrants.shares(
    "Initial warrant shares",
    2_500_000,
    "1.1",
    "Shares for which the Initial Warrant may be exercised.",
  ),
  initialWarrantExercisePrice: warrants.price(
    "Initial warrant exercise price",
    "0.01",
    "1.1",
    "Exercise price of the Initial Warrant.",
  ),

  ownershipCap: ownership.rate(
    "Ownership cap",
    "0.05",
    "4.18",
    "Share of the outstanding Common Stock that the Purchaser may not exceed by conversion or exercise.",
    "NO_SENSE",
  ),
  waiverDays: ownership.count(
    "Waiver days",
    75,
    "days",
    "4.18",
    "Days of written notice after which the Purchaser may exceed the cap.",
  ),
  revocationDays: ownership.count(
    "Revocation days",
    1,
    "Business Days",
    "4.18",
    "Business Days to revoke after the Company's notice of the resulting holding.",
  ),
  capDenominator: ownership.choice(
    "Cap denominator",
    "4.18",
    "Which outstanding shares the holding is measured against.",
    [
      ["POST", "those outstanding after the conversion"],
      ["PRE", "those outstanding before it"],
      ["ESCROW_OUT", "those outstanding with all escrowed shares, before the issue"],
    ],
    "A28",
    "The test is what a conversion would result in, and the Company reports the shares outstanding with full effect given to it.",
  ),
  blockedRights: ownership.choice(
    "Blocked rights",
    "4.18",
    "Whether rights exercisable within 60 days count although 4.18 blocks them.",
    [
      ["EXCLUDE", "they do not count"],
      ["INCLUDE", "they count as owned and as outstanding"],
    ],
    "A29",
    "A right that the cap itself blocks is not exercisable within 60 days; the 75 days of the waiver are longer for that reason.",
  ),
  waiverScope: ownership.choice(
    "Waiver scope",
    "4.18",
    "What the waiver by notice frees from the cap.",
    [
      ["DEBENTURES", "conversion of the Debentures"],
      ["ALL", "exercise of both Warrants too"],
    ],
    "A30",
    "The waiver names the Debentures and the corresponding Underlying Shares only.",
  ),
  waiverClearDays: ownership.choice(
    "Waiver clear days",
    "4.18",
    "Whether the days in advance are clear days.",
    [
      ["NO", "the last of them is the first day of the waiver"],
      ["YES", "the waiver starts on the day after"],
    ],
    "A30",
    "New York General Construction Law 20 leaves out the day from which is reckoned and counts the last.",
  ),
  capVoidFrom: ownership.choice(
    "Cap void from",
    "4.18",
    "From when a declared and uncured Event of Default voids the cap.",
    [
      ["AFTER_CURE", "the day after the cure period"],
      ["CURE_DAY", "the last day of the cure period"],
      ["DECLARATION", "the day of the declaration"],
    ],
    "A31",
    "Until the cure period has ended the condition is not met; without a cure period the declaration decides.",
  ),

  averagingDays: redemption.count(
    "Averaging days",
    5,
    "Trading Days",
    "4.19",
    "Trading Days before a date over which the Per Share Market Value is averaged.",
  ),
  reinstatementDays: redemption.count(
    "Reinstatement days",
    10,
    "Trading Days",
    "4.19",
    "Trading Days within which trading is to be reinstated.",
  ),
  preClosingReinstatementDays: redemption.count(
    "Pre-closing reinstatement days",
    20,
    "Trading Days",
    "5.1(a)(vi)",
    "Trading Days within which trading is to be reinstated before the Closing.",
  ),
  redemptionInterestRate: redemption.rate(
    "Redemption interest rate",
    "0.15",
    "4.19(v)",
    "Interest on the redemption price, a year.",
  ),
  redemptionInterestLag: redemption.count(
    "Redemption interest lag",
    7,
    "days",
    "4.19(v)",
    "Day after the notice from which the interest accrues.",
    "AMBIGUOUS",
  ),
  redemptionCompounding: redemption.choice(
    "Redemption compounding",
    "4.19(v)",
    "Whether the interest on the redemption price compounds.",
    [
      ["SIMPLE", "it does not"],
      ["ANNUAL", "it does, on each anniversary"],
    ],
    "A19",
    "4.19(v) has no word of compounding, Article VI has.",
  ),
  redemptionInterestEnd: redemption.choice(
    "Redemption interest end",
    "4.19(v)",
    "Whether the day of payment bears interest.",
    [
      ["EXCL", "it does not"],
      ["INCL", "it does, so that payment on the first day costs a day"],
    ],
    "A20",
    "Interest that accrues from a day until payment leaves out one of its two ends.",
  ),
  consentInterestTo: redemption.choice(
    "Consent interest to",
    "4.21",
    "How long interest runs when a lender's consent delays the redemption.",
    [
      ["PAID", "until payment"],
      ["CONSENT", "until the consent"],
    ],
    "A21",
    "4.21 refers to 4.19, whose interest runs until the price is paid in full.",
  ),
  referenceAverage: redemption.choice(
    "Reference average",
    "4.19",
    "Which of the three averages prices the redemption.",
    [
      ["MAX", "the greatest"],
      ["LATEST", "that of the latest date given"],
      ["NOTICE", "that of the notice"],
    ],
    "A15",
    "Averages can be greater, dates would be later.",
  ),
  ownedEscrowShares: redemption.choice(
    "Owned escrow shares",
    "4.19(i)",
    "Whether unreleased Escrow Shares for the Debentures count as owned.",
    [
      ["EXCLUDE", "they do not"],
      ["INCLUDE", "they do, and are priced twice"],
    ],
    "A16",
    "Underlying Shares come into being on conversion, and limbs (ii) to (iv) already price the rights not yet exercised.",
  ),
  issuableCap: redemption.choice(
    "Issuable cap",
    "4.19(ii)",
    "Whether the shares issuable on conversion are cut to the ownership cap.",
    [
      ["NO", "they are not"],
      ["YES", "they are"],
    ],
    "A17",
    "4.18 limits rights to convert, not a price formula.",
  ),
  accruedInterestTo: redemption.choice(
    "Accrued interest to",
    "4.19(ii)",
    "The day to which the coupon counts in limb (ii).",
    [
      ["PAYMENT", "the payment"],
      ["NOTICE", "the notice"],
      ["DAY7", "the day from which limb (v) runs, so that no day bears both"],
    ],
    "A18",
    "Interest is accrued and unpaid when the Debentures are bought.",
  ),
  delistingTest: redemption.choice(
    "Delisting test",
    "4.19, 7.14",
    "What a delisting from the OTCBB is, once 7.14 replaces that market.",
    [
      ["HYBRID", "a move up to an exchange or Nasdaq is none, a move down is one"],
      ["LITERAL_4_19", "every departure from the OTCBB is one"],
      ["LITERAL_7_14", "none is while another market quotes the stock"],
    ],
    "A14",
    "7.14 keeps references alive after a move up; read to erase the delisting limb it would leave that limb without effect.",
  ),

  liquidatedDamagesMultiple: damages.multiple(
    "Liquidated damages multiple",
    "2",
    "4.25",
    "Times the Purchase Price that is due for an uncured Event of Default.",
  ),
  liquidatedDamagesScope: damages.choice(
    "Liquidated damages scope",
    "4.25",
    "Which Events of Default give liquidated damages.",
    [
      ["EXCEPT_5_1C", "every one but the Purchaser's own breach"],
      ["COMPANY_SIDE", "only those on the Company's side"],
      ["LITERAL", "every one"],
    ],
    "A32",
    "The Company cannot fail to cure the Purchaser's breach; for the rest the words are any Event of Default.",
  ),
  liquidatedDamagesStacking: damages.choice(
    "Liquidated damages stacking",
    "4.25",
    "Several uncured Events of Default.",
    [
      ["ONCE", "one amount"],
      ["PER_DEFAULT", "an amount for each"],
    ],
    "A33",
    "The clause gives one amount, on the fixed Purchase Price.",
  ),
  refundAndDamages: damages.choice(
    "Refund and damages",
    "2.2(c), 4.25",
    "The Purchase Price returned from escrow on termination.",
    [
      ["CUMULATIVE", "comes on top of the liquidated damages"],
      ["INCLUSIVE", "is set off against them"],
    ],
    "A34",
    "The damages compensate a loss, the return is a matter of the escrow; three times the price may be attacked as a penalty.",
  ),
  materiality: damages.choice(
    "Materiality",
    "1.1, 5.1(b)",
    "When a breach is material.",
    [
      ["JUDGEMENT", "as the person says; the dollar test is shown as an indicator"],
      ["DEFINED_100K", "when its consequence exceeds the Materiality threshold"],
    ],
    "A43",
    "The word is lower case where breaches are spoken of, and some breaches are not financial.",
  ),
  controlPersons: damages.choice(
    "Control persons",
    "4.15(a)",
    "Whose controllers the Purchaser indemnifies.",
    [
      ["COMPANY", "the Company's"],
      ["LITERAL", "the Purchaser's own, as the definition says"],
    ],
    "A57",
    "To indemnify one's own controllers makes no sense.",
  ),
  defaultRate: damages.rate(
    "Default rate",
    "0.15",
    "5.2, VI",
    "Interest on unpaid amounts after an uncured Event of Default, a year.",
  ),
  defaultCompounding: damages.choice(
    "Default compounding",
    "5.2, VI",
    "Whether default interest compounds.",
    [
      ["ANNUAL", "each year, as Article VI says"],
      ["SIMPLE", "not at all, as 5.2 is silent"],
    ],
    "A35",
    "Article VI is the specific clause and states the compounding; 5.2 does not contradict it.",
  ),
  compoundingStub: damages.choice(
    "Compounding stub",
    "VI",
    "Interest in the year that is not complete.",
    [
      ["SIMPLE", "simple within the year"],
      ["EXPONENT", "a fractional power over all days"],
    ],
    "A35",
    "Annual compounding credits interest once a year only.",
  ),
  defaultInterestFrom: damages.choice(
    "Default interest from",
    "VI",
    "The day from which default interest runs.",
    [
      ["DUE", "the day the amount was due"],
      ["EOD", "the Event of Default, if later"],
    ],
    "A36",
    "Interest is on unpaid amounts due, once there is an uncured default.",
  ),
  dayCount: damages.choice(
    "Day count",
    "4.19(v), VI",
    "How the days of a year are counted in every interest.",
    [
      ["ACT365F", "actual days ÷ 365"],
      ["NL365", "actual days without 29 February ÷ 365"],
      ["ACTACT", "days of common years ÷ 365 and of leap years ÷ 366"],
      ["ACT360", "actual days ÷ 360"],
      ["30360", "months of 30 days ÷ 360"],
    ],
    "A19",
    "Usage for a rate per annum; General Construction Law 58, literally, would leave out 29 February.",
  ),
  documentFee: damages.money(
    "Document fee",
    25_000,
    "4.27(a)",
    "Fee for preparing the documents, due whether or not the deal closes.",
  ),
  escrowAgentFee: damages.money("Escrow agent fee", 5_000, "4.27(b)", "Fee of the Escrow Agent at the Closing."),
  introductionFeeRate: damages.rate(
    "Introduction fee rate",
    "0.04",
    "4.28",
    "Share of a financing taken by a Person whom the Purchaser introduced.",
  ),
  introductionYears: damages.count(
    "Introduction years",
    2,
    "years",
    "4.28",
    "Years from signing in which an introduction earns the fee.",
  ),
  wire: damages.choice(
    "Wire",
    "2.3(c)(i), 4.27",
    "What the Escrow Agent wires to the Company.",
    [
      ["NET", "the Purchase Price less the fees of 4.27"],
      ["GROSS", "the whole Purchase Price"],
    ],
    "A39",
    "4.27 is the specific clause and tells the Escrow Agent to deduct.",
  ),
  escrowFeeIfUnclosed: damages.choice(
    "Escrow fee if unclosed",
    "4.27, 7.1",
    "The Escrow Agent's fee when there is no Closing.",
    [
      ["CLAUSE_4_27", "not due"],
      ["CLAUSE_7_1", "due"],
    ],
    "A38",
    "7.1 gives way to what the agreement says elsewhere.",
  ),
  introductionTest: damages.choice(
    "Introduction test",
    "4.28",
    "What must fall within the years.",
    [
      ["ENTERED", "entering into the financing"],
      ["INTRODUCED", "the introduction"],
      ["BOTH", "both"],
    ],
    "A37",
    "The sentence hangs on when the Company enters into the financing; an endless tail would need clearer words.",
  ),

  exclusivityYears: covenants.count(
    "Exclusivity years",
    5,
    "years",
    "4.16",
    "Years from the Original Issuance Date in which only the Purchaser may be offered convertible securities.",
  ),
  blueSkyYears: covenants.count(
    "Blue sky years",
    2,
    "years",
    "4.17",
    "Years after the Closing for which state qualification is kept.",
  ),
  shortSaleCoverDays: covenants.count(
    "Short sale cover days",
    2,
    "Trading Days",
    "4.26",
    "Trading Days after a sale in which a delivered notice makes shares count as long.",
  ),
  materialityThreshold: covenants.money(
    "Materiality threshold",
    100_000,
    "1.1",
    "A financial consequence above it is Material.",
  ),
  exclusivityCount: covenants.choice(
    "Exclusivity count",
    "4.16",
    "Whether the first day counts in the years.",
    [
      ["INCLUSIVE", "it does: the last day is the one before the anniversary"],
      ["EXCLUSIVE", "it does not: the last day is the anniversary"],
    ],
    "A41",
    "A period commencing on a day includes it, and then ends on the day the Debentures fall due.",
  ),
  shortSaleQuantity: covenants.choice(
    "Short sale quantity",
    "4.26",
    "How much of a partly covered sale is a Short Sale.",
    [
      ["EXCESS", "the part not covered"],
      ["WHOLE", "all of it"],
    ],
    "A40",
    "Positions are equivalent share for share.",
  ),
  shortSaleWindowStart: covenants.choice(
    "Short sale window start",
    "4.26",
    "First day on which a delivered notice covers the sale.",
    [
      ["SALE_DAY", "the day of the sale"],
      ["NEXT_TD", "the next Trading Day"],
    ],
    "A40",
    "A notice of the same day serves the purpose; earlier ones are in the long position.",
  ),
  initialWarrantCover: covenants.choice(
    "Initial warrant cover",
    "4.26",
    "Whether exercising the Initial Warrant covers a sale.",
    [
      ["YES", "it does"],
      ["LITERAL", "it does not: Initial Warrant Shares are not named"],
    ],
    "A59",
    "The sentence names the Initial Warrant among the rights, though not its shares.",
  ),
  subsidiaryMerger: covenants.choice(
    "Subsidiary merger",
    "4.23",
    "A merger among Subsidiaries, to which the Company is no party.",
    [
      ["VACUOUS", "the tests of who survives and where it is listed fall away"],
      ["LITERAL", "the tests ask for the Company all the same"],
    ],
    "A47",
    "Tests of the surviving company have no object where the Company is not merged.",
  ),
  preClosingEnd: covenants.choice(
    "Pre-closing end",
    "4.10, 4.22",
    "Whether restraints until the Closing end if there is none.",
    [
      ["TERMINATION", "they end with the agreement"],
      ["NEVER", "they stay, as Article IV survives"],
    ],
    "A50",
    "The restraint serves the Closing.",
  ),
  allocation: covenants.choice(
    "Allocation",
    "Schedule 1",
    "Whole shares among several Purchasers.",
    [
      ["SCHEDULE", "each share rounded down, the rest to the first in the list's order"],
      ["LARGEST_REMAINDER", "the rest to the largest fractions"],
    ],
    "A54",
    "Schedule 1 fixes whole numbers for each Purchaser.",
  ),

  terminationNoticeDays: termination.count(
    "Termination notice days",
    2,
    "Business Days",
    "2.2(c)",
    "Business Days after termination to tell the Escrow Agent.",
  ),
  escrowReturnDays: termination.count(
    "Escrow return days",
    2,
    "Business Days",
    "2.2(c)(i)",
    "Business Days after that notice for the Escrow Agent to return what it holds.",
  ),
  cureDays: termination.count(
    "Cure days",
    5,
    "Business Days",
    "5.1(b), 5.1(c)",
    "Business Days after notice of a breach to cure it.",
  ),
  indemnityDays: termination.count(
    "Indemnity days",
    10,
    "Business Days",
    "4.15(b)",
    "Business Days after written notice to pay indemnity expenses.",
  ),
  closingOutsideDate: termination.choice(
    "Closing outside date",
    "2.3(a), 5.1(a)(ii)",
    "Two periods for one Closing: Business Days in 2.3(a), days in 5.1(a)(ii).",
    [
      ["EARLIER_OF_BOTH", "both as written: the earlier decides"],
      ["BUSINESS_DAYS", "5.1(a)(ii) means Business Days"],
      ["CLAUSE_2_3", "2.3(a) alone decides"],
    ],
    "A05",
    "The draft says Business Days wherever it means them, and both clauses can be obeyed by closing within the shorter period.",
  ),
  extensionMovesLapse: termination.choice(
    "Extension moves lapse",
    "2.3(a), 5.1(a)(ii)",
    "Whether a written extension of the Closing also moves the lapse.",
    [
      ["YES", "it does"],
      ["NO", "it does not"],
    ],
    "A05",
    "The right to extend would be empty otherwise.",
  ),
  automaticTermination: termination.choice(
    "Automatic termination",
    "5.1(a)(ii)",
    "The day on which the agreement lapses.",
    [
      ["NEXT_DAY", "the day after the last safe day"],
      ["SAME_DAY", "the last safe day itself"],
    ],
    "A07",
    "That no Closing occurred within the days is known only when they have ended.",
  ),
  effectiveDateCap: termination.choice(
    "Effective date cap",
    "1.1",
    "What follows when effectiveness comes after the Effective date limit, or never.",
    [
      ["BREACH", "a breach with its notice and cure, no automatic end"],
      ["DEEMED", "the limit counts as the Effective Date"],
      ["NO_CLOSING", "a later day is no Effective Date: no Closing can occur"],
    ],
    "A08",
    "The limit stands in a definition without a consequence, and 5.1(a) does not list it.",
  ),
  closingDate: termination.choice(
    "Closing date",
    "2.3(a)",
    "What Closing Date means where other clauses count from it.",
    [
      ["ACTUAL", "the day of the Closing"],
      ["OUTSIDE", "the last day on which it may take place"],
    ],
    "A09",
    "Documents dated the Closing Date can only mean the actual day.",
  ),
  certificateDate: termination.choice(
    "Certificate date",
    "2.2, 5.1(a)(vii)",
    "The date by which the transfer agent is to deliver certificates.",
    [
      ["EXECUTION", "the signing, when 2.2(b)(iv) has them delivered"],
      ["FILING", "the Filing Date of 2.2(a)"],
      ["USER", "a day that the parties fixed"],
    ],
    "A45",
    "2.2(b)(iv) is the only delivery of certificates in 2.2.",
  ),
  defaultAfterClosing: termination.choice(
    "Default after closing",
    "4.18, 4.25, 5.1",
    "What an Event of Default is after the Closing.",
    [
      ["EXHIBIT_A", "what the Debentures say (not attached)"],
      ["S5_1_CONTINUES", "the events of 5.1 as well"],
    ],
    "A56",
    "Each event of 5.1 speaks of the time before the Closing.",
  ),

  authorizedShares: capital.shares(
    "Authorized shares",
    50_000_000,
    "Schedule 3.1(c)",
    "Common Stock that the charter authorizes.",
    "NO_SENSE",
  ),
  outstandingShares: capital.shares(
    "Outstanding shares",
    37_916_390,
    "Schedule 3.1(c)",
    "Common Stock outstanding on 21 April 2003.",
    "NO_SENSE",
  ),
  parValue: capital.price("Par value", "0.001", "1.1, Schedule 3.1(c)", "Par value of a share."),

  businessCalendar: calendars.choice(
    "Business calendar",
    "1.1",
    "Which days are no Business Days, besides Saturday and Sunday.",
    [
      ["NY_LEGAL", "the legal holidays of New York, Lincoln's Birthday and Election Day among them"],
      ["FED_BANK", "the holidays of the Federal Reserve"],
      ["FED_EMP", "the holidays of federal employees, a Saturday holiday kept on Friday"],
    ],
    "A01",
    "The definition takes in legal holidays and days on which banks are authorized to close, which is wider than the Federal Reserve's list.",
  ),
  tradingCalendar: calendars.choice(
    "Trading calendar",
    "1.1",
    "The sessions on which the Common Stock can be quoted.",
    [["US_EQUITY", "the sessions of the United States stock exchanges"]],
  ),
  extraClosures: calendars.dates(
    "Extra closures",
    "1.1",
    "Further days on which banks were closed, such as emergency closings; ISO dates with commas between them.",
  ),
  rollRule: calendars.choice(
    "Roll rule",
    "7.8",
    "A period of days, months or years that ends on a day that is no Business Day.",
    [
      ["GCL25", "may be met on the next Business Day"],
      ["NONE", "ends there all the same"],
    ],
    "A06",
    "New York General Construction Law 25, unless the contract shows a different intent.",
  ),
  noticeOpens: calendars.time(
    "Notice opens",
    9 * 60,
    "7.3",
    "Start of normal business hours where the notice is received.",
  ),
  noticeCloses: calendars.time(
    "Notice closes",
    17 * 60,
    "7.3",
    "End of normal business hours there; that minute still counts.",
  ),
  noticeBeforeOpening: calendars.choice(
    "Notice before opening",
    "7.3",
    "A notice that arrives on a Business Day before business hours.",
    [
      ["NEXT_BD", "counts on the next Business Day"],
      ["SAME_DAY", "counts on that day, when hours begin"],
    ],
    "A46",
    "Anything outside business hours is deemed given on the first Business Day following.",
  ),
  noticeCopies: calendars.choice(
    "Notice copies",
    "7.3",
    "The copies of a notice that go to counsel.",
    [
      ["COURTESY", "a courtesy: without them the notice is given all the same"],
      ["CONDITION", "a condition of the notice"],
    ],
    "A58",
    "Deemed delivery is tied to the party's own number.",
  ),
  haltCount: calendars.choice(
    "Halt count",
    "1.1, 4.19, 5.1(a)(vi)",
    "Which days count towards reinstatement while the stock is halted.",
    [
      ["SESSIONS", "sessions of the market"],
      ["QUOTED", "days on which the stock itself is quoted: while it is halted, none"],
    ],
    "A02",
    "Counting only days of quotation would let the period never run and leave both clauses dead.",
  ),
  averageCount: calendars.choice(
    "Average count",
    "1.1, 4.19",
    "Which days enter an average.",
    [
      ["QUOTED", "days on which the stock was not halted"],
      ["SESSIONS", "all sessions of the market, with the price carried"],
    ],
    "A03",
    "A Trading Day is a day of quotation; a session without a bid but without a halt is one.",
  ),
  haltDay: calendars.choice(
    "Halt day",
    "4.19, 5.1(a)(vi)",
    "Whether the day of the halt is the first Trading Day of the count.",
    [
      ["EXCLUDE", "it is left out"],
      ["INCLUDE", "it is day one"],
    ],
    "A04",
    "New York General Construction Law 20 leaves out the day from which is reckoned.",
  ),

  market: market.choice("Market", "1.1", "Where the Common Stock is quoted.", [
    ["OTCBB", "the OTC Bulletin Board"],
    ["EXCHANGE", "a national securities exchange"],
    ["NASDAQ", "Nasdaq"],
    ["PINK", "the pink sheets, reported by the National Quotation Bureau"],
  ]),
  missingNasdaqBid: market.choice(
    "Missing Nasdaq bid",
    "1.1",
    "A day without a closing bid on Nasdaq.",
    [
      ["NA", "has no value: this limb has no look-back"],
      ["CARRY", "takes the last bid before it, as the other limbs do"],
    ],
    "A10",
    "The look-back is written into three limbs and left out of this one.",
  ),
  nasdaqAsExchange: market.choice(
    "Nasdaq as exchange",
    "1.1",
    "Whether Nasdaq is a national securities exchange.",
    [
      ["BY_DATE", "from 1 August 2006, when it became one"],
      ["NEVER", "never: the text lists it apart"],
      ["ALWAYS", "always"],
    ],
    "A11",
    "The text lists Nasdaq apart, as the law then stood; from 1 August 2006 it is an exchange by law.",
  ),
  fallbackBid: market.choice(
    "Fallback bid",
    "1.1",
    "The bid taken from an earlier day.",
    [
      ["LAST_BID", "the last bid of that day, where it is known"],
      ["CLOSING_BID", "its closing bid"],
    ],
    "A12",
    "The fallback speaks of the last bid, the first test of the closing bid.",
  ),
  zeroPrice: market.choice("Zero price", "1.1", "A price of 0 in a price range.", [
    ["REFUSE", "is refused: an empty cell may arrive as 0"],
    ["PRICE", "is a price"],
  ]),

  fixedConversionPrice: formula.open(
    "Fixed conversion price",
    "price",
    "Exhibit A",
    "The fixed leg of the conversion price.",
  ),
  marketMultiplier: formula.open(
    "Market multiplier",
    "multiple",
    "Exhibit A",
    "Share of the market statistic that makes the floating leg.",
  ),
  lookbackDays: formula.openCount("Lookback days", "days", "Exhibit A", "Days in the look-back."),
  lowestCount: formula.openCount(
    "Lowest count",
    "days",
    "Exhibit A",
    "How many of the lowest prices are taken; not set: all.",
  ),
  priceStatistic: formula.choice("Price statistic", "Exhibit A", "What is taken of the prices in the look-back.", [
    ["AVERAGE", "their mean"],
    ["LOWEST", "the lowest"],
    ["LAST", "the last"],
    ["MEDIAN", "the median"],
  ]),
  lookbackIncludesDate: formula.choice(
    "Lookback includes date",
    "Exhibit A",
    "Whether the day itself is in the look-back.",
    [
      ["NO", "it ends on the day before"],
      ["YES", "it ends on the day"],
    ],
  ),
  lookbackUnit: formula.choice("Lookback unit", "Exhibit A", "The days that are counted back.", [
    ["TRADING", "Trading Days"],
    ["CALENDAR", "calendar days"],
  ]),
  combination: formula.choice("Combination", "Exhibit A", "How the fixed and the floating leg are put together.", [
    ["MIN", "the lower"],
    ["MAX", "the higher"],
  ]),
  priceFloor: formula.open("Price floor", "price", "Exhibit A", "The conversion price is never below it."),
  priceCeiling: formula.open("Price ceiling", "price", "Exhibit A", "The conversion price is never above it."),
  priceDecimals: formula.openCount(
    "Price decimals",
    "number",
    "Exhibit A",
    "Decimal places of the conversion price; not set: not rounded.",
  ),
  priceRounding: formula.choice("Price rounding", "Exhibit A", "How the conversion price is rounded to them.", [
    ["NEAREST", "to the nearest, a half up"],
    ["UP", "up"],
    ["DOWN", "down"],
  ]),
} as const;

export type TermKey = keyof typeof TERM_DEFINITIONS;

/** The terms of one deal, each with its value. */
export type Terms = {
  readonly [K in TermKey]: (typeof TERM_DEFINITIONS)[K] extends TermDefinition<infer V> ? V : never;
};

/** In the agreement's order. */
export const TERM_KEYS = Object.keys(TERM_DEFINITIONS) as TermKey[];

export const AGREEMENT_TERMS = Object.fromEntries(
  TERM_KEYS.map((key) => [key, TERM_DEFINITIONS[key].fallback]),
) as unknown as Terms;
