import { choice, count, group, money, rate } from "../term-kinds";

export const fees = group("Damages and fees", {
  documentFee: money({
    name: "Document fee",
    value: 25_000,
    clause: "4.27(a)",
    meaning: "Fee for preparing the documents, due whether or not the deal closes.",
  }),
  escrowAgentFee: money({
    name: "Escrow agent fee",
    value: 5_000,
    clause: "4.27(b)",
    meaning: "Fee of the Escrow Agent at the Closing.",
  }),
  introductionFeeRate: rate({
    name: "Introduction fee rate",
    value: "0.04",
    clause: "4.28",
    meaning: "Share of a financing taken by a Person whom the Purchaser introduced.",
  }),
  introductionYears: count({
    name: "Introduction years",
    value: 2,
    unit: "years",
    clause: "4.28",
    meaning: "Years from signing in which an introduction earns the fee.",
  }),
  wire: choice({
    name: "Wire",
    clause: "2.3(c)(i), 4.27",
    meaning: "What the Escrow Agent wires to the Company.",
    choices: {
      NET: "the Purchase Price less the fees of 4.27",
      GROSS: "the whole Purchase Price",
    },
    reading: {
      row: "A39",
      reason: "4.27 is the specific clause and tells the Escrow Agent to deduct.",
    },
  }),
  escrowFeeIfUnclosed: choice({
    name: "Escrow fee if unclosed",
    clause: "4.27, 7.1",
    meaning: "The Escrow Agent's fee when there is no Closing.",
    choices: {
      CLAUSE_4_27: "not due",
      CLAUSE_7_1: "due",
    },
    reading: {
      row: "A38",
      reason: "7.1 gives way to what the agreement says elsewhere.",
    },
  }),
  introductionTest: choice({
    name: "Introduction test",
    clause: "4.28",
    meaning: "What must fall within the years.",
    choices: {
      ENTERED: "entering into the financing",
      INTRODUCED: "the introduction",
      BOTH: "both",
    },
    reading: {
      row: "A37",
      reason:
        "The sentence hangs on when the Company enters into the financing; an endless tail would need clearer words.",
    },
  }),
});
