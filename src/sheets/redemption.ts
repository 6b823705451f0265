import { dayOf } from "../engine/basics/days";
import type { SheetModel } from "../workbook/sheet-model";
import { DEAL_CELL } from "./deal";
import { FORMATS } from "./sheet-writer";
import { ModelWriter, type Block } from "./model-block";
import { REFERENCE_NOTE, term } from "./notes";
import { INVENTED_HALT } from "./prices";

const { date, money, shares, price } = FORMATS;

const HELD = `${term("principal")},{accrued},{owned},{issuable},${term("warrantShares")},${term("initialWarrantShares")},{notice},{paid},{consent},Deal_terms`;

const right: Block = {
  title: "The right",
  clause: "4.19, 7.14",
  lines: [
    { label: "Event", key: "event", value: "SUSPENSION", note: "SUSPENSION, DELISTING or UPLISTING" },
    { label: "Halted from", key: "halted", value: INVENTED_HALT.from, format: date },
    {
      label: "Last day to be quoted again",
      formula: "=DEBENTURE.REINSTATEMENT_DEADLINE({halted},Deal_terms)",
      format: date,
    },
    { label: "Redemption notice", key: "notice", value: dayOf(2003, 10, 16), format: date },
    {
      label: "Has the right arisen by the notice?",
      formula: "=DEBENTURE.REDEMPTION_TRIGGERED({event},{halted},{notice},,,,,Deal_terms)",
      main: true,
    },
  ],
};

const reference: Block = {
  title: "The reference price",
  clause: "4.19(a) to (c), 1.1",
  lines: [
    { label: "Paid in full on", key: "paid", value: dayOf(2003, 12, 1), format: date },
    {
      label: "Average before the notice",
      formula: "=DEBENTURE.AVERAGE_MARKET_VALUE({notice},Prices,,,Halt_days,Deal_terms)",
      format: price,
    },
    {
      label: "Average before the payment",
      formula: "=DEBENTURE.AVERAGE_MARKET_VALUE({paid},Prices,,,Halt_days,Deal_terms)",
      format: price,
    },
    {
      label: "Average before the halt",
      formula: "=DEBENTURE.AVERAGE_MARKET_VALUE({halted},Prices,,,Halt_days,Deal_terms)",
      format: price,
    },
    {
      label: "Reference price",
      key: "reference",
      formula: "=DEBENTURE.REFERENCE_PRICE(Prices,{notice},{paid},{halted},,Halt_days,Deal_terms)",
      format: price,
      note: REFERENCE_NOTE,
      main: true,
    },
  ],
};

const redemptionPrice: Block = {
  title: "The price",
  clause: "4.19(i) to (v), 4.20, 4.21",
  lines: [
    { label: "Accrued interest", key: "accrued", value: 3750, format: money },
    { label: "Shares owned", key: "owned", value: 1_000_000, format: shares },
    { label: "Shares still issuable", key: "issuable", value: 5_000_000, format: shares },
    { label: "Consent of a lender on", key: "consent", value: "", format: date, note: "blank: none is needed" },
    {
      label: "Redemption price",
      key: "price",
      formula: `=DEBENTURE.REDEMPTION_PRICE({reference},${HELD})`,
      format: money,
      main: true,
    },
  ],
  spills: [{ title: "By limb", formula: `=DEBENTURE.REDEMPTION_BREAKDOWN({reference},${HELD})`, rows: 7, columns: 4 }],
};

const later: Block = {
  title: "Paid later",
  clause: "4.19(v)",
  lines: [
    {
      label: "Without interest",
      key: "capital",
      formula: `=DEBENTURE.REDEMPTION_PRICE({reference},${term("principal")},{accrued},{owned},{issuable},${term("warrantShares")},${term("initialWarrantShares")},,,,Deal_terms)`,
      format: money,
      note: "limbs (i) to (iv)",
    },
    {
      label: "Interest on late payment",
      formula: "=DEBENTURE.REDEMPTION_INTEREST({capital},{notice},{paid},{consent},Deal_terms)",
      format: money,
      note: "interest to the payment above",
    },
  ],
  spills: [
    {
      title: "Interest if limbs (i) to (iv) are paid on another day",
      over: {
        heading: "Paid on",
        values: [22, 23, 31, 46, 77, 107, 168, 291].map((after) => dayOf(2003, 10, 1) + after - 1),
        format: date,
      },
      heading: "Interest",
      formula: "=DEBENTURE.REDEMPTION_INTEREST({capital},{notice},{over},,Deal_terms)",
      rows: 9,
      columns: 2,
    },
  ],
};

/** 4.19 from the halt to the price: the right, the reference price, the limbs, the interest. */
export function redemptionSheet(): SheetModel {
  const model = new ModelWriter();
  model.sheet.title("Redemption");
  model.sheet
    .down()
    .text(
      0,
      "From the halt to the price. Live; blue cells are yours to change, and begin with invented figures. Prices and halt days come from the Prices sheet.",
      "subtitle",
    );
  model.sheet.down(2);
  for (const block of [right, reference, redemptionPrice, later]) model.block(block);
  return {
    name: "Redemption",
    widths: [40, 17, 33, 2, 24, 21, 62, 19, 4, 4, 4, 4],
    cells: model.cells(),
    heights: model.sheet.heights,
    hideGrid: true,
    cellByFormula: DEAL_CELL,
    print: { landscape: true, titleRows: 2 },
  };
}
