import { AGREEMENT_DEAL } from "../../../engine/agreement/deal";
import { dealText } from "../../../engine/agreement/deal-text";
import { dealFrom } from "../../../engine/agreement/terms-table";
import { TERM_DEFINITIONS, TERM_KEYS, type TermKey } from "../../../engine/agreement/terms";
import { quoted } from "../../../formula/literal";
import { baseOf, type Deal } from "./deal";

/** The deal as the last argument of a function: Term and Value, row by row, as its sheet would hand them over. */
export function termsArgument(deal: Deal): (string | number | boolean)[][] {
  return TERM_KEYS.map((key) => [TERM_DEFINITIONS[key].name, deal.entries[key].raw]);
}

/** A deal without a sheet as a text that stands for it; nothing where it is the agreement's own, which needs none. */
export function ownText(deal: Deal): string {
  const raw = (key: TermKey) => (key === "baseDeal" ? baseOf(deal) : deal.entries[key].raw);
  const text = dealText(dealFrom(TERM_KEYS.map((key) => [TERM_DEFINITIONS[key].name, raw(key)])));
  return text === dealText(AGREEMENT_DEAL) ? "" : quoted(text);
}
