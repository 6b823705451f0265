import { NOTHING, type Rule, type Rules } from "./deal";
import { dollars, percent } from "./words";

/** What the escrow pays out at the Closing is what it holds. */
const sourcesAndUses: Rule = ({ terms }) => {
  const fees = terms.documentFee.plus(terms.escrowAgentFee);
  if (fees.isZero()) return NOTHING;
  const price = terms.purchasePrice;
  return [
    {
      severity: "H",
      clause: "2.3(c)(i), 4.27",
      finding:
        "The whole Purchase Price is to be released to the Company, and fees are to be deducted from it: uses are more than sources.",
      figures: `${dollars(price)} v ${dollars(price)} + ${dollars(fees)} = ${dollars(price.plus(fees))}, before disbursements: ${dollars(fees)} too much.`,
      changes: `Whether the Company is wired ${dollars(price)} or ${dollars(price.minus(fees))}: term Wire decides.`,
      terms: ["purchasePrice", "documentFee", "escrowAgentFee", "wire"],
    },
  ];
};

/** A fee that is due without a Closing has a source and a day. */
const feeWithoutClosing: Rule = ({ terms }) => {
  if (terms.documentFee.isZero()) return NOTHING;
  return [
    {
      severity: "M",
      clause: "2.2(c), 4.27",
      finding:
        "A fee is due whether or not the deal closes, but it is payable at the Closing, and on termination the whole Purchase Price goes back.",
      figures: `${dollars(terms.documentFee)} and disbursements, without a day of payment.`,
      changes: "When and from what the fee is paid.",
      terms: ["documentFee"],
    },
  ];
};

/** The Escrow Agent's fee is due under one condition. */
const escrowAgentFee: Rule = ({ terms }) => {
  if (terms.escrowAgentFee.isZero()) return NOTHING;
  return [
    {
      severity: "M",
      clause: "4.27, 7.1",
      finding: "The Escrow Agent's fee is due only if the deal closes by one clause, and in any case by the other.",
      figures: `Without a Closing nothing by 4.27 v ${dollars(terms.escrowAgentFee)} by 7.1.`,
      changes: "What the Company owes after a termination: term Escrow fee if unclosed decides.",
      terms: ["escrowAgentFee", "escrowFeeIfUnclosed"],
    },
  ];
};

/** No fee is promised that the representations deny. */
const introductionFee: Rule = ({ terms }) => {
  if (terms.introductionFeeRate.isZero()) return NOTHING;
  return [
    {
      severity: "M",
      clause: "3.1(i), 4.28",
      finding: "The Company represents that it owes no fees beyond those of 4.27, and 4.28 gives the Purchaser one.",
      figures: `${percent(terms.introductionFeeRate)} of a financing by a Person introduced.`,
      changes: "Whether 3.1(i) is true.",
      terms: ["introductionFeeRate"],
    },
  ];
};

export const FEE_RULES = { sourcesAndUses, feeWithoutClosing, escrowAgentFee, introductionFee } satisfies Rules;
