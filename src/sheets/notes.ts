import { TERM_DEFINITIONS, type TermKey, type Terms } from "../engine/agreement/terms";
import { quoted } from "../formula/literal";
import { DEAL_TERMS } from "./deal";

/**
 * Words beside a number. Where a term or a fact decides whether they are true,
 * they are a formula that asks for it. The formulas know no format of numbers
 * or dates: those are written otherwise in other languages of Excel.
 */

type ChoiceKey = { [K in TermKey]: Terms[K] extends string ? K : never }[TermKey];

/** What the cell of a note holds: words, or the formula that gives them. */
export function noteContent(note: string): { formula: string } | { value: string } {
  return note.startsWith("=") ? { formula: note } : { value: note };
}

/** A term of the deal, as a part of a formula. */
export function term(key: TermKey): string {
  return `DEBENTURE.TERM(${quoted(TERM_DEFINITIONS[key].name)},${DEAL_TERMS})`;
}

function notKnown(key: TermKey): string {
  return quoted(`${TERM_DEFINITIONS[key].name}: not known`);
}

/** A deal may not state a term, or hold what no term can be: the note says so, and the number beside it says why. */
function note(key: TermKey, formula: string): string {
  return `=IFERROR(IFNA(${formula},${quoted(`${TERM_DEFINITIONS[key].name}: not stated`)}),${notKnown(key)})`;
}

/** The words of the choice that is in force, as a part of a formula. */
function chosen<K extends ChoiceKey>(key: K, words: Readonly<Record<Terms[K], string>>): string {
  return Object.entries<string>(words).reduceRight(
    (otherwise, [choice, each]) => `IF(${term(key)}=${quoted(choice)},${quoted(each)},${otherwise})`,
    notKnown(key),
  );
}

const CERTIFICATES = "in whole certificates";

export const TOP_UP_NOTE = note(
  "topUpRounding",
  chosen("topUpRounding", { UP: CERTIFICATES, DOWN: CERTIFICATES, NEAREST: CERTIFICATES, ODD_LOT: "in whole shares" }),
);

const CAP = term("ownershipCap");
const OF_WHICH = {
  POST: "% after the issue",
  PRE: "% of those before it",
  ESCROW_OUT: "%, escrow counted in",
} as const;
const AT_MOST = `"at most "&ROUND(100*${CAP},4)&${chosen("capDenominator", OF_WHICH)}`;

/** A cap of nothing is none; what else stands in its place says so itself. */
export const CAP_NOTE = note(
  "ownershipCap",
  `IF(ISNUMBER(${CAP}),IF(${CAP}>0,${AT_MOST},"Ownership cap: none"),"Ownership cap: "&${CAP})`,
);

export const REFERENCE_NOTE = note(
  "referenceAverage",
  chosen("referenceAverage", {
    MAX: "the greatest of the averages",
    LATEST: "the average before the latest day",
    NOTICE: "the average before the notice",
  }),
);

/** Escrow Shares that are measured against the cover. */
export const ESCROW_HELD = `=IF(${term("escrowBase")}="ALL",${term("escrowShares")},MAX(0,${term("escrowShares")}-${term("escrowWarrantShares")}))`;

export const ESCROW_HELD_NOTE = note(
  "escrowBase",
  chosen("escrowBase", { DEBENTURE: "1.1, those for the Debentures", ALL: "1.1, with those for the Warrant" }),
);

export const BUSINESS_CALENDAR_NOTE = note("businessCalendar", `"by the calendar "&${term("businessCalendar")}`);
export const TRADING_CALENDAR_NOTE = note("tradingCalendar", `"by the calendar "&${term("tradingCalendar")}`);

export const BUSINESS_HOURS_NOTE = note(
  "noticeOpens",
  `"business hours "&${term("noticeOpens")}&" to "&${term("noticeCloses")}`,
);

/** Compares two days of its sheet: the last one that is safe under 5.1(a)(ii), and the one of 2.3(a). */
export function lapseNote(lapse: string, closing: string): string {
  const [earlier, same, later] = ["earlier than 2.3(a) allows", "the day of 2.3(a)", "later than 2.3(a) allows"];
  const days = `${lapse}-${closing}`;
  return `="5.1(a)(ii)"&IFERROR(IF(${days}<0,", ${earlier}",IF(${days}>0,", ${later}",", ${same}")),"")`;
}
