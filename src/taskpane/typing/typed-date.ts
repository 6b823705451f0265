import { dayOf, daysInMonth, FIRST_DAY, LAST_DAY, type Day } from "../../engine/basics/days";

/** What a person typed, read; or what is to be mended in it. */
export type Typed<V> = { readonly value: V } | { readonly mend: string };

export function isRead<V>(typed: Typed<V>): typed is { readonly value: V } {
  return "value" in typed;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const SHORT_MONTHS = MONTHS.map((month) => month.slice(0, 3));

const EXAMPLE = "write it as 2003-04-28 or 28 Apr 2003";
const WEEKDAY = /^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*[.,]?\s+/i;

function monthNumber(word: string): number | undefined {
  const plain = word.replace(/\.$/, "").toLowerCase();
  if (plain.length < 3) return undefined;
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(plain === "sept" ? "sep" : plain));
  return index < 0 ? undefined : index + 1;
}

function day(year: number, month: number, dayOfMonth: number): Typed<Day> {
  if (month < 1 || month > 12) return { mend: `There is no month ${month}: ${EXAMPLE}.` };
  const last = daysInMonth(year, month);
  if (dayOfMonth < 1 || dayOfMonth > last) return { mend: `${MONTHS[month - 1]!} ${year} has ${last} days.` };
  const value = dayOf(year, month, dayOfMonth);
  return value < FIRST_DAY || value > LAST_DAY ? { mend: "A spreadsheet's dates run from 1900 to 9999." } : { value };
}

/** 1/2/2003, 28.4.2003: read only where the order of day and month cannot be mistaken. */
function numericDay(first: number, second: number, year: number): Typed<Day> {
  if (first > 12 && second > 12) return { mend: `Neither ${first} nor ${second} is a month: ${EXAMPLE}.` };
  if (first > 12) return day(year, second, first);
  if (second > 12 || first === second) return day(year, first, second);
  const [a, b] = [`${first} ${SHORT_MONTHS[second - 1]!} ${year}`, `${second} ${SHORT_MONTHS[first - 1]!} ${year}`];
  return { mend: `This could be ${a} or ${b}: write which.` };
}

function withMonthName(text: string): Typed<Day> | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/]*([a-z]{3,9}\.?)[\s\-/,]*(\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9}\.?)[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?[\s\-/,]+(\d{4})$/i.exec(text);
  const [dayText, word, yearText] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  if (!word) return undefined;
  const month = monthNumber(word);
  return month === undefined
    ? { mend: `“${word}” is no month: ${EXAMPLE}.` }
    : day(Number(yearText), month, Number(dayText));
}

/** A date as people type one: 2003-04-28, 28 Apr 2003, April 28, 2003. Anything ambiguous is asked back. */
export function typedDate(text: string): Typed<Day> {
  const plain = text.trim().replace(WEEKDAY, "");
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (yearFirst) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const named = withMonthName(plain);
  if (named) return named;
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (numeric) return numericDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  if (/\D\d{2}$/.test(plain) && /^\d|^[a-z]/i.test(plain))
    return { mend: `Write the year with four digits: ${EXAMPLE}.` };
  return { mend: `This is no date: ${EXAMPLE}.` };
}

/** Several dates, with commas, semicolons or lines between them. */
export function typedDates(text: string): Typed<readonly Day[]> {
  const days: Day[] = [];
  let left = text.split(/([,;\n])/);
  while (left.length > 0) {
    const whole = isRead(typedDate(left.slice(0, 3).join(""))) ? 3 : 1;
    const part = left.slice(0, whole).join("").trim();
    left = left.slice(whole + 1);
    if (part === "") continue;
    const read = typedDate(part);
    if (!isRead(read)) return { mend: `${part}: ${read.mend}` };
    days.push(read.value);
  }
  return { value: days };
}

/** 9:00, 09:00, 5 pm, as minutes of the day. */
export function typedTime(text: string): Typed<number> {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(text.trim());
  const half = match?.[3]?.charAt(0).toLowerCase();
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2] ?? 0);
  if (!match || minute > 59 || (!half && match[2] === undefined))
    return { mend: "Write a time such as 09:00 or 5 pm." };
  if (half ? hour < 1 || hour > 12 : hour > 23) return { mend: "Write a time such as 09:00 or 5 pm." };
  const hours = half ? (hour % 12) + (half === "p" ? 12 : 0) : hour;
  return { value: hours * 60 + minute };
}
