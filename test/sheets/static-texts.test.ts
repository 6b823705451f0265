import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import { isoDay } from "../../src/engine/basics/days";
import { Exact } from "../../src/engine/basics/exact";
import { TERM_DEFINITIONS, TERM_KEYS } from "../../src/engine/agreement/terms";
import { timeText } from "../../src/engine/calendar/zones";
import { MODELS } from "../../src/sheets/models";
import type { SheetModel } from "../../src/workbook/sheet-model";
import { FACT_KEYS, factsSheet, type FactKey } from "../../src/sheets/facts";
import { workingSheet } from "../../src/sheets/working";

/** Words that a sheet says whatever the deal: none may state a figure of this agreement, which another deal changes. */

const blankFacts = Object.fromEntries(FACT_KEYS.map((key) => [key, ""])) as Record<FactKey, string>;
const SHEETS = [...MODELS.map(({ sheet }) => sheet()), factsSheet(blankFacts), workingSheet("The working", "=1")];

/** Texts that may state one, each with its reason. */
const ALLOWED: readonly (readonly [sheet: string, text: string, reason: string])[] = [
  ["Deal", "Hy-Tech Technology Group, 1% Convertible Debenture, 2003", "what this deal is called; another has its own"],
  [
    "Deal",
    "Which of the three averages prices the redemption. (MAX, LATEST, NOTICE)",
    "4.19(a) to (c) are three in any deal",
  ],
  [
    "Deal",
    "Two periods for one Closing: Business Days in 2.3(a), days in 5.1(a)(ii). (EARLIER_OF_BOTH, BUSINESS_DAYS, CLAUSE_2_3)",
    "the two clauses are two in any deal",
  ],
];

const ONES = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ORDINALS = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const NUMBER_WORDS = new Map([
  ...ONES.map((word, at): [string, number] => [word, at + 2]),
  ...ORDINALS.map((word, at): [string, number] => [word, at + 3]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);

/** Where a text points to: a clause, a schedule, an article. */
const PLACES = /\b(?:Schedule|Article|Exhibit)\s+\d[\d.]*(?:\([a-z]+\))*|\b[1-7]\.\d{1,2}(?:\([a-z]+\))*/g;
const FIGURE = /(?<![\w.,-])\d[\d,]*(?:\.\d+)?%?(?![\w-])/g;
const TIME = /\b\d{1,2}:\d{2}\b/g;
const DAY =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})\b/g;

/** The figures of the agreement's terms, as a text would give them: 0.05 for 5%, 17:00, 2003-04-28. */
const TERMS = new Set(
  TERM_KEYS.flatMap((key): (string | number)[] => {
    const value = AGREEMENT_TERMS[key];
    const { kind } = TERM_DEFINITIONS[key];
    if (value instanceof Exact) return [value.toNumber()];
    if (typeof value !== "number") return [];
    return [
      kind === "date"
        ? isoDay(value)
        : kind === "time"
          ? timeText({ day: 0, seconds: value * 60 }).slice(11, 16)
          : value,
    ];
  }),
);

function figuresIn(text: string): (string | number)[] {
  const days = [...text.matchAll(DAY)].map(([each]) => new Date(`${each} UTC`).toISOString().slice(0, 10));
  const plain = text.replace(DAY, "").replace(PLACES, "");
  const numbers = (plain.replace(TIME, "").match(FIGURE) ?? []).map((each) =>
    each.endsWith("%") ? Number(each.slice(0, -1).replaceAll(",", "")) / 100 : Number(each.replaceAll(",", "")),
  );
  const words = (plain.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => NUMBER_WORDS.get(word) ?? []);
  return [...days, ...(plain.match(TIME) ?? []), ...numbers, ...words];
}

function statesTerm(text: string): boolean {
  return figuresIn(text).some((figure) => TERMS.has(figure));
}

/** What a sheet says by itself: no formula, and no cell that is the person's to fill. */
function staticTexts({ cells }: SheetModel): string[] {
  return cells.flatMap(({ value, style }) => (typeof value === "string" && !style?.startsWith("input") ? [value] : []));
}

test.each(SHEETS.map((sheet) => [sheet.name, sheet] as const))(
  "%s states no figure of the agreement in words that do not follow it",
  (name, sheet) => {
    const allowed = ALLOWED.filter(([each]) => each === name).map(([, text]) => text);
    expect(staticTexts(sheet).filter((text) => statesTerm(text) && !allowed.includes(text))).toEqual([]);
  },
);

test("every text that is allowed still stands on its sheet", () => {
  const texts = SHEETS.flatMap((sheet) => staticTexts(sheet).map((text) => `${sheet.name}: ${text}`));
  expect(ALLOWED.map(([sheet, text]) => `${sheet}: ${text}`).filter((each) => !texts.includes(each))).toEqual([]);
});

test.each([
  ["at most 5% after the issue", "Ownership cap"],
  ["45 days after the execution", "Filing days"],
  ["The seventh day and after", "Redemption interest lag, in a word"],
  ["certificates of 10,000 shares", "Certificate size"],
  ["until 17:00 in New York", "Notice closes"],
  ["signed on 28 April 2003", "Execution date"],
])("%s would be seen: %s", (text) => {
  expect(statesTerm(text)).toBe(true);
});

test.each([
  "the cover of 4.13",
  "4.19(i) to (v), 5.1(a)(ii)",
  "1.1, Schedule 1",
  "at most 6% after it",
  "LITERAL_4_19",
  "DAY7",
])("%s states none", (text) => {
  expect(statesTerm(text)).toBe(false);
});
