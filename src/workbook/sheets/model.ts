import { dayOf } from "../../engine/basics/days";
import { FORMATS, type SheetModel } from "../sheet-model";
import { ModelWriter, type Block } from "./model-block";
import { INVENTED_HALT } from "./prices";

export const MODEL_SHEET = "Model";

const { date, money, shares, price, percent } = FORMATS;

const closing: Block = {
  title: "Purchase and closing",
  clause: "Article II, 4.27, 5.1(a)(ii)",
  lines: [
    { label: "Effective Date of the registration", key: "effective", value: dayOf(2003, 8, 28), format: date },
    { label: "Closing Date", key: "closing", value: dayOf(2003, 9, 5), format: date },
    { label: "Filing due", formula: "=DEBENTURE.FILING_DEADLINE(,Deal)", format: date, note: "2.2(a)" },
    { label: "Closing due", formula: "=DEBENTURE.CLOSING_DEADLINE({effective},,Deal)", format: date, note: "2.3(a)", main: true },
    { label: "Last safe day before the lapse", formula: "=DEBENTURE.LAPSE_DATE({effective},,Deal)", format: date, note: "5.1(a)(ii): earlier than 2.3(a) allows" },
    { label: "Automatic termination", key: "terminated", formula: "=DEBENTURE.TERMINATION_DATE({effective},,Deal)", format: date, note: "5.1" },
    { label: "Wire instructions due", formula: "=DEBENTURE.WIRE_DEADLINE({closing},Deal)", format: date, note: "2.3(c)(i)" },
    { label: "Notice to the Escrow Agent due", formula: "=DEBENTURE.ESCROW_NOTICE_DEADLINE({terminated},Deal)", format: date, note: "2.2(c)" },
    { label: "Net proceeds", formula: "=DEBENTURE.NET_PROCEEDS(,Deal)", format: money, note: "4.27" },
  ],
  spills: [{ title: "Funds flow", formula: "=DEBENTURE.FUNDS_FLOW(,,Deal)", rows: 9, columns: 5 }],
};

const calendars: Block = {
  title: "Calendars and notices",
  clause: "1.1, 7.3",
  lines: [
    { label: "From", key: "start", value: dayOf(2003, 10, 27), format: date },
    { label: "Count", key: "count", value: 10, format: "0" },
    { label: "Business Day so many on", key: "deadline", formula: "=DEBENTURE.BUSINESS_DAY({start},{count},Deal)", format: date, note: "4 and 11 November are no Business Days", main: true },
    { label: "Trading Day so many on", formula: "=DEBENTURE.TRADING_DAY({start},{count},,Deal)", format: date, note: "the exchange is open on both" },
    { label: "Business Days between", formula: "=DEBENTURE.BUSINESS_DAYS({start},{deadline},Deal)", format: "0" },
    { label: "Is the start a Business Day?", formula: "=DEBENTURE.IS_BUSINESS_DAY({start},Deal)" },
    { label: "Notice sent in New York", key: "sent", value: "2003-10-08T17:01", note: "one minute after business hours" },
    { label: "Counts as given on", formula: "=DEBENTURE.NOTICE_DATE({sent},,,Deal)", format: date, note: "7.3" },
    { label: "45 days after the execution", formula: '=DEBENTURE.DEADLINE(Execution_date,45,"days",Deal)', format: date },
  ],
  spills: [
    { title: "Days shut, last quarter of 2003", formula: '=DEBENTURE.HOLIDAYS("NY_LEGAL",DATE(2003,10,1),DATE(2003,12,31))', rows: 8, columns: 3 },
  ],
};

const marketValue: Block = {
  title: "Market value",
  clause: "1.1 Per Share Market Value, 4.19",
  lines: [
    { label: "Date", key: "valued", value: dayOf(2003, 9, 10), format: date },
    { label: "Per Share Market Value", formula: "=DEBENTURE.MARKET_VALUE({valued},Prices,,Deal)", format: price, note: "from the Prices sheet", main: true },
    { label: "Average of the days before", formula: "=DEBENTURE.AVERAGE_MARKET_VALUE({valued},Prices,5,,Halt_days,Deal)", format: price },
    { label: "Venue that applies", formula: "=DEBENTURE.MARKET_VENUE(FALSE,FALSE,TRUE,TRUE)", note: "quoted on OTCBB and in the pink sheets" },
  ],
  spills: [{ title: "How it was found", formula: "=DEBENTURE.MARKET_VALUE_DETAIL({valued},Prices,,Deal)", rows: 3, columns: 6 }],
};

const escrow: Block = {
  title: "Escrow",
  clause: "4.13",
  lines: [
    { label: "Conversion price", key: "price", value: 0.25, format: price },
    { label: "Escrow Shares for the Debentures", key: "held", formula: "=Escrow_shares-Escrow_warrant_shares", format: shares, note: "1.1" },
    { label: "Full Conversion Shares", formula: "=DEBENTURE.FULL_CONVERSION_SHARES(Principal,{price},,Deal)", format: shares },
    { label: "Shares that the escrow must hold", formula: "=DEBENTURE.ESCROW_REQUIRED(Principal,{price},,Deal)", format: shares },
    { label: "Is a top-up due?", formula: "=DEBENTURE.ESCROW_TRIGGERED(Principal,{price},{held},,Deal)" },
    { label: "Shares to issue", formula: "=DEBENTURE.ESCROW_TOPUP(Principal,{price},{held},,Deal)", format: shares, note: "in whole certificates", main: true },
    { label: "The duty arises below a price of", formula: "=DEBENTURE.ESCROW_TRIGGER_PRICE(Principal,{held},,Deal)", format: price },
    { label: "Notice given", key: "noticed", value: dayOf(2003, 10, 27), format: date },
    { label: "Top-up due", formula: "=DEBENTURE.ESCROW_DEADLINE({noticed},Deal)", format: date },
  ],
  spills: [
    { title: "Top-up over a column of prices, in one call", formula: "=DEBENTURE.ESCROW_TOPUP(Principal,{0.3;0.2999;0.29;0.25;0.2;0.1},{held},,Deal)", rows: 6, columns: 1, headed: false },
  ],
};

const ownership: Block = {
  title: "Ownership",
  clause: "4.18",
  lines: [
    { label: "Shares owned by the group", key: "owned", value: 1_000_000, format: shares },
    { label: "Shares requested", key: "requested", value: 2_500_000, format: shares },
    { label: "May be taken now", formula: "=DEBENTURE.OWNERSHIP_CAP(Outstanding_shares,{owned},,Deal)", format: shares, note: "at most 5% after the issue", main: true },
    { label: "Share held after taking all requested", formula: "=DEBENTURE.OWNERSHIP_PERCENT(Outstanding_shares,{owned},{requested},,Deal)", format: percent },
    { label: "Shares that the Company may revoke", formula: "=DEBENTURE.REVOCABLE_SHARES({requested},Outstanding_shares,{owned},,Deal)", format: shares },
    { label: "Waiver notice given", key: "waived", value: dayOf(2003, 10, 1), format: date },
    { label: "Free of the cap from", formula: "=DEBENTURE.WAIVER_DATE({waived},Deal)", format: date },
  ],
  spills: [
    { title: "Conversion in tranches, each sold before the next", formula: "=DEBENTURE.CONVERSION_SCHEDULE(Principal,{price},Outstanding_shares,0,0,,Deal)", rows: 7, columns: 7 },
  ],
};

const redemption: Block = {
  title: "Redemption",
  clause: "4.19 to 4.21",
  lines: [
    { label: "Halted from", key: "halted", value: INVENTED_HALT.from, format: date },
    { label: "Redemption Notice", key: "notice", value: dayOf(2003, 10, 16), format: date },
    { label: "Paid on", key: "paid", value: dayOf(2003, 12, 1), format: date },
    { label: "Last day to be quoted again", formula: "=DEBENTURE.REINSTATEMENT_DEADLINE({halted},Deal)", format: date },
    { label: "Has the right arisen by the notice?", formula: '=DEBENTURE.REDEMPTION_TRIGGERED("SUSPENSION",{halted},{notice},,,,,Deal)' },
    { label: "Reference price", key: "reference", formula: "=DEBENTURE.REFERENCE_PRICE(Prices,{notice},{paid},{halted},,Halt_days,Deal)", format: price, note: "the greatest of three averages" },
    { label: "Accrued interest", key: "accrued", value: 3750, format: money },
    { label: "Shares still issuable", key: "issuable", value: 5_000_000, format: shares },
    {
      label: "Redemption price",
      formula: "=DEBENTURE.REDEMPTION_PRICE({reference},Principal,{accrued},{owned},{issuable},Warrant_shares,Initial_warrant_shares,{notice},{paid},,Deal)",
      format: money,
      note: "limbs (i) to (v)",
      main: true,
    },
  ],
  spills: [
    {
      title: "By limb",
      formula: "=DEBENTURE.REDEMPTION_BREAKDOWN({reference},Principal,{accrued},{owned},{issuable},Warrant_shares,Initial_warrant_shares,{notice},{paid},,Deal)",
      rows: 7,
      columns: 4,
    },
  ],
};

const debentures: Block = {
  title: "The Debentures",
  clause: "recital, 1.1, Article VI",
  lines: [
    { label: "Converted on", key: "converted", value: dayOf(2003, 12, 15), format: date },
    { label: "Interest accrued until then", key: "interest", formula: "=DEBENTURE.ACCRUED_INTEREST(Principal,{closing},{converted},Deal)", format: money },
    { label: "Shares on conversion of all", formula: "=DEBENTURE.CONVERSION_SHARES(Principal,{price},{interest},Deal)", format: shares, note: "at the conversion price above", main: true },
    { label: "Paid at maturity on", formula: "=DEBENTURE.MATURITY_PAYMENT(,Deal)", format: date },
    { label: "Interest on 10,000 due 2003-12-01, paid on the day above", formula: "=DEBENTURE.DEFAULT_INTEREST(10000,DATE(2003,12,1),{converted},,Deal)", format: money, note: "Article VI" },
  ],
};

/** Live formulas of every group of functions, on the terms of the Deal sheet and the prices beside it. */
export function modelSheet(): SheetModel {
  const model = new ModelWriter();
  model.sheet.text(0, "Model", "title");
  model.sheet.down().text(0, "Every formula is live. Blue cells are yours to change; the terms are on the Deal sheet, the prices on the Prices sheet.", "subtitle");
  model.sheet.down(2);
  for (const block of [escrow, ownership, redemption, marketValue, closing, calendars, debentures]) model.block(block);
  return {
    name: MODEL_SHEET,
    widths: [46, 18, 36, 3, 34, 18, 18, 18, 16, 16, 16, 16],
    cells: model.cells(),
    hideGrid: true,
    print: { landscape: true, titleRows: 2 },
  };
}
