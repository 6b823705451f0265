import type { Quantities } from "../basics/statement";

/** Items of Form 8-K by the numbers of 2003, and those that took the place of four of them on 23 August 2004. */
export const FORM_8K_ITEMS = [
  "1",
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  "8",
  "9",
  "10",
  "11",
  "12",
  "1.03",
  "2.01",
  "4.01",
  "5.01",
] as const;

export type Form8kItem = (typeof FORM_8K_ITEMS)[number];

const FORMER_ITEM: Partial<Record<Form8kItem, Form8kItem>> = { "5.01": "1", "2.01": "2", "1.03": "3", "4.01": "4" };

export interface Form8kFacts {
  item: Form8kItem;
  /** item 2: the event changes the nature of the Company's business */
  changesBusiness: boolean;
  /** item 4: disclosure under Item 304(a)(1)(iv) of Regulation S-B is required */
  item304: boolean;
  disclosed: boolean;
  scheduled: boolean;
}

/** 5.1(a)(v): an event that the Company must report on Form 8-K before the Closing. */
export interface Form8kStatement {
  formerItem: string;
  itemCounts: boolean;
  known: boolean;
  terminates: boolean;
}

export const FORM_8K_QUANTITIES: Quantities<Form8kStatement> = {
  formerItem: {
    label: "Item by its number of 2003",
    unit: "text",
    clause: "5.1(a)(v)",
    rule: "from 23 August 2004: 5.01 was 1, 2.01 was 2, 1.03 was 3, 4.01 was 4",
  },
  itemCounts: {
    label: "Item is one of the four",
    unit: "TRUE/FALSE",
    clause: "5.1(a)(v)",
    rule: "1 and 3 always, 2 where the nature of the business changes, 4 where Item 304(a)(1)(iv) asks for disclosure",
  },
  known: {
    label: "Event was known",
    unit: "TRUE/FALSE",
    clause: "5.1(a)(v)",
    rule: "disclosed to the Purchaser before, or listed in Schedule 5.1",
  },
  terminates: {
    label: "Event terminates",
    unit: "TRUE/FALSE",
    clause: "5.1(a)(v)",
    rule: "one of the four items, and not known",
  },
};

function countsItem(item: Form8kItem, facts: Form8kFacts): boolean {
  if (item === "2") return facts.changesBusiness;
  if (item === "4") return facts.item304;
  return item === "1" || item === "3";
}

export function form8kStatement(facts: Form8kFacts): Form8kStatement {
  const formerItem = FORMER_ITEM[facts.item] ?? facts.item;
  const itemCounts = countsItem(formerItem, facts);
  const known = facts.disclosed || facts.scheduled;
  return { formerItem, itemCounts, known, terminates: itemCounts && !known };
}
