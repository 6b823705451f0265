import { dayOf } from "../engine/basics/days";
import { FORMATS } from "./sheet-writer";
import type { Block } from "./model-block";
import { CAP_NOTE, ESCROW_HELD, ESCROW_HELD_NOTE, REFERENCE_NOTE, term, TOP_UP_NOTE } from "./notes";
import { INVENTED_HALT } from "./prices";

/** What a holder of the Debentures watches: escrow, cap, redemption, market value. */

const { date, money, shares, price, percent } = FORMATS;

export const escrow: Block = {
  title: "Escrow",
  clause: "4.13",
  lines: [
    { label: "Conversion price", key: "price", value: 0.25, format: price },
    {
      label: "Escrow Shares that count",
      key: "held",
      formula: ESCROW_HELD,
      format: shares,
      note: ESCROW_HELD_NOTE,
    },
    {
      label: "Full Conversion Shares",
      formula: `=DEBENTURE.FULL_CONVERSION_SHARES(${term("principal")},{price},,Deal_terms)`,
      format: shares,
    },
    {
      label: "Shares that the escrow must hold",
      formula: `=DEBENTURE.ESCROW_REQUIRED(${term("principal")},{price},,Deal_terms)`,
      format: shares,
    },
    {
      label: "Is a top-up due?",
      formula: `=DEBENTURE.ESCROW_TRIGGERED(${term("principal")},{price},{held},,Deal_terms)`,
    },
    {
      label: "Shares to issue",
      formula: `=DEBENTURE.ESCROW_TOPUP(${term("principal")},{price},{held},,Deal_terms)`,
      format: shares,
      note: TOP_UP_NOTE,
      main: true,
    },
    {
      label: "The duty arises below a price of",
      formula: `=DEBENTURE.ESCROW_TRIGGER_PRICE(${term("principal")},{held},,Deal_terms)`,
      format: price,
    },
    { label: "Notice given", key: "noticed", value: dayOf(2003, 10, 27), format: date },
    { label: "Top-up due", formula: "=DEBENTURE.ESCROW_DEADLINE({noticed},Deal_terms)", format: date },
  ],
  spills: [
    {
      title: "Over a column of prices, in one call",
      over: { heading: "Conversion price", values: [0.3, 0.2999, 0.29, 0.25, 0.2, 0.1], format: price },
      heading: "Shares to issue",
      formula: `=DEBENTURE.ESCROW_TOPUP(${term("principal")},{over},{held},,Deal_terms)`,
      rows: 7,
      columns: 2,
    },
  ],
};

export const ownership: Block = {
  title: "Ownership",
  clause: "4.18",
  lines: [
    { label: "Shares owned by the group", key: "owned", value: 1_000_000, format: shares },
    { label: "Shares requested", key: "requested", value: 2_500_000, format: shares },
    {
      label: "May be taken now",
      formula: `=DEBENTURE.OWNERSHIP_CAP(${term("outstandingShares")},{owned},,Deal_terms)`,
      format: shares,
      note: CAP_NOTE,
      main: true,
    },
    {
      label: "Share held after taking all requested",
      formula: `=DEBENTURE.OWNERSHIP_PERCENT(${term("outstandingShares")},{owned},{requested},,Deal_terms)`,
      format: percent,
    },
    {
      label: "Shares that the Purchaser may revoke",
      formula: `=DEBENTURE.REVOCABLE_SHARES({requested},${term("outstandingShares")},{owned},,Deal_terms)`,
      format: shares,
    },
    { label: "Waiver notice given", key: "waived", value: dayOf(2003, 10, 1), format: date },
    { label: "Free of the cap from", formula: "=DEBENTURE.WAIVER_DATE({waived},Deal_terms)", format: date },
  ],
  spills: [
    {
      title: "Conversion in tranches, each sold before the next",
      formula: `=DEBENTURE.CONVERSION_SCHEDULE(${term("principal")},{price},${term("outstandingShares")},0,0,,Deal_terms)`,
      rows: 7,
      columns: 7,
    },
  ],
};

export const redemption: Block = {
  title: "Redemption",
  clause: "4.19 to 4.21",
  lines: [
    { label: "Halted from", key: "halted", value: INVENTED_HALT.from, format: date },
    { label: "Redemption Notice", key: "notice", value: dayOf(2003, 10, 16), format: date },
    { label: "Paid on", key: "paid", value: dayOf(2003, 12, 1), format: date },
    {
      label: "Last day to be quoted again",
      formula: "=DEBENTURE.REINSTATEMENT_DEADLINE({halted},Deal_terms)",
      format: date,
    },
    {
      label: "Has the right arisen by the notice?",
      formula: '=DEBENTURE.REDEMPTION_TRIGGERED("SUSPENSION",{halted},{notice},,,,,Deal_terms)',
    },
    {
      label: "Reference price",
      key: "reference",
      formula: "=DEBENTURE.REFERENCE_PRICE(Prices,{notice},{paid},{halted},,Halt_days,Deal_terms)",
      format: price,
      note: REFERENCE_NOTE,
    },
    { label: "Accrued interest", key: "accrued", value: 3750, format: money },
    { label: "Shares still issuable", key: "issuable", value: 5_000_000, format: shares },
    {
      label: "Redemption price",
      formula: `=DEBENTURE.REDEMPTION_PRICE({reference},${term("principal")},{accrued},{owned},{issuable},${term("warrantShares")},${term("initialWarrantShares")},{notice},{paid},,Deal_terms)`,
      format: money,
      note: "limbs (i) to (v)",
      main: true,
    },
  ],
  spills: [
    {
      title: "By limb",
      formula: `=DEBENTURE.REDEMPTION_BREAKDOWN({reference},${term("principal")},{accrued},{owned},{issuable},${term("warrantShares")},${term("initialWarrantShares")},{notice},{paid},,Deal_terms)`,
      rows: 7,
      columns: 4,
    },
  ],
};

export const marketValue: Block = {
  title: "Market value",
  clause: "1.1 Per Share Market Value, 4.19",
  lines: [
    { label: "Date", key: "valued", value: dayOf(2003, 9, 10), format: date },
    {
      label: "Per Share Market Value",
      formula: "=DEBENTURE.MARKET_VALUE({valued},Prices,,Deal_terms)",
      format: price,
      note: "from the Prices sheet",
      main: true,
    },
    {
      label: "Average of the days before",
      formula: "=DEBENTURE.AVERAGE_MARKET_VALUE({valued},Prices,,,Halt_days,Deal_terms)",
      format: price,
    },
    {
      label: "Venue that applies",
      formula: "=DEBENTURE.MARKET_VENUE(FALSE,FALSE,TRUE,TRUE)",
      note: "quoted on OTCBB and in the pink sheets",
    },
  ],
  spills: [
    {
      title: "How it was found",
      formula: "=DEBENTURE.MARKET_VALUE_DETAIL({valued},Prices,,Deal_terms)",
      rows: 3,
      columns: 6,
    },
  ],
};
