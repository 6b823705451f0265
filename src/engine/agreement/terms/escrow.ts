import { Exact } from "../../basics/exact";
import { choice, count, group, rate, shares } from "../term-kinds";

export const escrow = group("Escrow", {
  escrowShares: shares({
    name: "Escrow shares",
    value: 7_500_000,
    clause: "1.1",
    meaning: "Shares held in escrow for the Debentures and the Warrant.",
  }),
  escrowWarrantShares: shares({
    name: "Escrow warrant shares",
    value: 2_500_000,
    clause: "1.1",
    meaning: "The part of the Escrow Shares that is held for the Warrant.",
  }),
  initialWarrantEscrowShares: shares({
    name: "Initial warrant escrow shares",
    value: 2_500_000,
    clause: "1.1, Schedule 1",
    meaning: "Shares held in escrow for the Initial Warrant.",
  }),
  escrowCover: rate({
    name: "Escrow cover",
    value: "2",
    clause: "4.13",
    meaning: "Share of the Full Conversion Shares that the escrow is to hold.",
    zero: "NO_SENSE",
  }),
  topUpDays: count({
    name: "Top-up days",
    value: 10,
    unit: "Business Days",
    clause: "4.13",
    meaning: "Business Days of written notice for the top-up.",
  }),
  certificateSize: shares({
    name: "Certificate size",
    value: 10_000,
    clause: "4.13",
    meaning: "Shares in a certificate of the top-up.",
    zero: "NO_SENSE",
    none: { value: Exact.ONE },
  }),
  topUpRounding: choice({
    name: "Top-up rounding",
    clause: "4.13",
    meaning: "How a shortfall that is no whole number of certificates is made up.",
    choices: {
      UP: "certificates rounded up: the cover is at least reached",
      DOWN: "certificates rounded down: the cover is not exceeded",
      NEAREST: "the nearest number of certificates, a half up",
      ODD_LOT: "whole shares, with one odd certificate",
    },
    reading: {
      row: "A22",
      reason:
        "The purpose is a cover of at least the percentage and the denomination is mandatory; rounding down leaves the test failed.",
    },
  }),
  topUpBase: choice({
    name: "Top-up base",
    clause: "4.13",
    meaning: "Whether interest that could be converted counts in the Full Conversion Shares.",
    choices: {
      PRINCIPAL: "principal only",
      PLUS_ACCRUED: "principal and accrued interest",
    },
    reading: {
      row: "A23",
      reason:
        "The clause speaks of full conversion of the Debentures; whether interest converts is left to Exhibit A, which is not attached.",
    },
  }),
  topUpPooling: choice({
    name: "Top-up pooling",
    clause: "4.13",
    meaning: "With several Purchasers, whether certificates are rounded for each or for all.",
    choices: {
      EACH: "rounded for each Purchaser",
      POOLED: "rounded once for all",
    },
    reading: {
      row: "A25",
      reason: "Certificates are to be in the name of each of the Purchasers, in the denomination.",
    },
  }),
  escrowBase: choice({
    name: "Escrow base",
    clause: "1.1, 4.13",
    meaning: "Which Escrow Shares are measured against the cover.",
    choices: {
      DEBENTURE: "those held for the Debentures",
      ALL: "all Escrow Shares, with those held for the Warrant",
    },
    reading: {
      row: "A27",
      reason: "The test names the Escrow Shares with respect to the Debentures, and 1.1 splits the escrow.",
    },
  }),
  escrowDuty: choice({
    name: "Escrow duty",
    clause: "4.13",
    meaning: "What the days of notice measure.",
    choices: {
      BY: "the certificates are due by the last of them",
      AFTER: "the duty starts on the day after the last of them",
    },
    reading: {
      row: "A26",
      reason: "A duty upon so many days' notice is usually to be performed within them.",
    },
  }),
});
