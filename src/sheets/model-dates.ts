import { dayOf } from "../engine/basics/days";
import { FORMATS } from "./sheet-writer";
import type { Block } from "./model-block";
import { BUSINESS_CALENDAR_NOTE, BUSINESS_HOURS_NOTE, lapseNote, term, TRADING_CALENDAR_NOTE } from "./notes";

/** What runs by dates: closing, calendars, interest. */

const { date, money, shares } = FORMATS;

/** A deal may have no signing: then this is the word none. */
const SIGNED = term("executionDate");

export const closing: Block = {
  title: "Purchase and closing",
  clause: "Article II, 4.27, 5.1(a)(ii)",
  lines: [
    { label: "Effective Date of the registration", key: "effective", value: dayOf(2003, 8, 28), format: date },
    { label: "Closing Date", key: "closing", value: dayOf(2003, 9, 5), format: date },
    { label: "Filing due", formula: "=DEBENTURE.FILING_DEADLINE(,Deal_terms)", format: date, note: "2.2(a)" },
    {
      label: "Closing due",
      key: "due",
      formula: "=DEBENTURE.CLOSING_DEADLINE({effective},,Deal_terms)",
      format: date,
      note: "2.3(a)",
      main: true,
    },
    {
      label: "Last safe day before the lapse",
      key: "lapse",
      formula: "=DEBENTURE.LAPSE_DATE({effective},,Deal_terms)",
      format: date,
      note: lapseNote("{lapse}", "{due}"),
    },
    {
      label: "Automatic termination",
      key: "terminated",
      formula: "=DEBENTURE.TERMINATION_DATE({effective},,Deal_terms)",
      format: date,
      note: "5.1",
    },
    {
      label: "Wire instructions due",
      formula: "=DEBENTURE.WIRE_DEADLINE({closing},Deal_terms)",
      format: date,
      note: "2.3(c)(i)",
    },
    {
      label: "Notice to the Escrow Agent due",
      formula: "=DEBENTURE.ESCROW_NOTICE_DEADLINE({terminated},Deal_terms)",
      format: date,
      note: "2.2(c)",
    },
    { label: "Net proceeds", formula: "=DEBENTURE.NET_PROCEEDS(,Deal_terms)", format: money, note: "4.27" },
  ],
  spills: [{ title: "Funds flow", formula: "=DEBENTURE.FUNDS_FLOW(,,Deal_terms)", rows: 9, columns: 5 }],
};

export const calendars: Block = {
  title: "Calendars and notices",
  clause: "1.1, 7.3",
  lines: [
    { label: "From", key: "start", value: dayOf(2003, 10, 27), format: date },
    { label: "Count", key: "count", value: 10, format: "0" },
    {
      label: "Business Day so many on",
      key: "deadline",
      formula: "=DEBENTURE.BUSINESS_DAY({start},{count},Deal_terms)",
      format: date,
      note: BUSINESS_CALENDAR_NOTE,
      main: true,
    },
    {
      label: "Trading Day so many on",
      formula: "=DEBENTURE.TRADING_DAY({start},{count},,Deal_terms)",
      format: date,
      note: TRADING_CALENDAR_NOTE,
    },
    { label: "Business Days between", formula: "=DEBENTURE.BUSINESS_DAYS({start},{deadline},Deal_terms)", format: "0" },
    { label: "Is the start a Business Day?", formula: "=DEBENTURE.IS_BUSINESS_DAY({start},Deal_terms)" },
    { label: "Notice sent in New York", key: "sent", value: "2003-10-08T17:01", note: BUSINESS_HOURS_NOTE },
    { label: "Counts as given on", formula: "=DEBENTURE.NOTICE_DATE({sent},,,Deal_terms)", format: date, note: "7.3" },
    {
      label: "As many days after the execution",
      formula: `=IF(ISTEXT(${SIGNED}),NA(),DEBENTURE.DEADLINE(${SIGNED},{count},"days",Deal_terms))`,
      format: date,
    },
  ],
  spills: [
    {
      title: "Days shut in the ninety days from then",
      formula: `=DEBENTURE.HOLIDAYS(${term("businessCalendar")},{start},{start}+90,Deal_terms)`,
      rows: 12,
      columns: 3,
    },
  ],
};

export const debentures: Block = {
  title: "The Debentures",
  clause: "recital, 1.1, Article VI",
  lines: [
    { label: "Converted on", key: "converted", value: dayOf(2003, 12, 15), format: date },
    {
      label: "Interest accrued until then",
      key: "interest",
      formula: `=DEBENTURE.ACCRUED_INTEREST(${term("principal")},{closing},{converted},Deal_terms)`,
      format: money,
    },
    {
      label: "Shares on conversion of all",
      formula: `=DEBENTURE.CONVERSION_SHARES(${term("principal")},{price},{interest},Deal_terms)`,
      format: shares,
      note: "at the conversion price above",
      main: true,
    },
    { label: "Paid at maturity on", formula: "=DEBENTURE.MATURITY_PAYMENT(,Deal_terms)", format: date },
    { label: "Overdue amount", key: "overdue", value: 10_000, format: money },
    { label: "Overdue since", key: "since", value: dayOf(2003, 12, 1), format: date },
    {
      label: "Default interest on it until then",
      formula: "=DEBENTURE.DEFAULT_INTEREST({overdue},{since},{converted},,Deal_terms)",
      format: money,
      note: "Article VI",
    },
  ],
};
