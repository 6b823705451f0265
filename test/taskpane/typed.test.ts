import fc from "fast-check";
import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import { TERM_KEYS, type TermKey } from "../../src/engine/agreement/terms";
import { readTerm } from "../../src/engine/agreement/terms-table";
import { dayOf, FIRST_DAY, LAST_DAY, parseIsoDay } from "../../src/engine/basics/days";
import { shownDate, shownDateInFull, shownInFull, shownTerm, shownUnit } from "../../src/taskpane/typing/shown";
import { termProblem, typedTerm } from "../../src/taskpane/typing/typed";
import { typedDate, typedDates, typedTime } from "../../src/taskpane/typing/typed-date";
import { typedNumber } from "../../src/taskpane/typing/typed-number";
import { dealValues } from "../../src/sheets/deal";
import { said } from "../other-words/said";

const iso = (text: string) => ({ value: parseIsoDay(text)! });
const mend = (words: string) => ({ mend: expect.stringContaining(words) });

describe("a date as typed", () => {
  const rows: [typed: string, expected: object, why: string][] = [
    ["2003-04-28", iso("2003-04-28"), "ISO"],
    ["2003/4/28", iso("2003-04-28"), "year first cannot be mistaken"],
    ["28 Apr 2003", iso("2003-04-28"), "as the pane shows it"],
    ["Mon 28 Apr 2003", iso("2003-04-28"), "with the weekday, as the pane shows it in full"],
    ["Monday, April 28, 2003", iso("2003-04-28"), "as the agreement writes it"],
    ["april 28 2003", iso("2003-04-28"), "without comma, in small letters"],
    ["28-Apr-2003", iso("2003-04-28"), "as Excel shows it"],
    ["28th of April 2003".replace(" of", ""), iso("2003-04-28"), "an ordinal"],
    ["1 Sept. 2003", iso("2003-09-01"), "the long abbreviation"],
    ["28.4.2003", iso("2003-04-28"), "28 is no month"],
    ["4/28/2003", iso("2003-04-28"), "the other way round, 28 is still no month"],
    ["5/5/2003", iso("2003-05-05"), "the same day in either order"],
    ["29 Feb 2004", iso("2004-02-29"), "a leap day"],
    ["1/2/2003", mend("could be 1 Feb 2003 or 2 Jan 2003"), "both orders give a day: asked back"],
    ["13/13/2003", mend("Neither 13 nor 13"), "no month at all"],
    ["1/2/03", mend("four digits"), "two digits of a year"],
    ["28 Apr 03", mend("four digits"), "two digits of a year after a name"],
    ["29 Feb 2003", mend("February 2003 has 28 days"), "no such day"],
    ["31 April 2003", mend("April 2003 has 30 days"), "no such day"],
    ["2003-13-01", mend("no month 13"), "no such month"],
    ["28 Foo 2003", mend("“Foo” is no month"), "a word that is no month"],
    ["37739", mend("no date"), "a serial is for cells"],
    ["28 Apr 1899", mend("1900 to 9999"), "before the first day of a spreadsheet"],
    ["tomorrow", mend("no date"), "the functions know no today"],
    ["", mend("no date"), "nothing"],
  ];
  test.each(rows)("%s", (typed, expected) => expect(typedDate(typed)).toEqual(expected));

  test("every date that the pane shows is typed back as the same day", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
        expect(typedDate(shownDate(day))).toEqual({ value: day });
        expect(typedDate(shownDateInFull(day))).toEqual({ value: day });
      }),
    );
  });
});

describe("what is wrong with a term's value in a cell or a file", () => {
  test.each([
    ["topUpRounding", "SIDEWAYS", "Accepted is UP, DOWN, NEAREST, ODD_LOT.", "what would have been accepted"],
    [
      "principal",
      "accepted is mine",
      `Accepted is ${said("an amount in $, above 0, or none")}.`,
      "and not what the cell says is",
    ],
    ["principal", 750000, undefined, "nothing"],
  ] as const)("%s %j: %s (%s)", (key, raw, says) => expect(termProblem(key, raw)).toBe(says));
});

describe("several dates as typed", () => {
  const rows: [typed: string, expected: object, why: string][] = [
    ["2001-09-11, 2001-09-12", { value: [dayOf(2001, 9, 11), dayOf(2001, 9, 12)] }, "commas between"],
    [
      "September 11, 2001, September 12, 2001",
      { value: [dayOf(2001, 9, 11), dayOf(2001, 9, 12)] },
      "commas within and between",
    ],
    ["2001-09-11;\n12 Sep 2001", { value: [dayOf(2001, 9, 11), dayOf(2001, 9, 12)] }, "other separators"],
    ["2001-09-11, soon", mend("soon: "), "the part that is wrong is named"],
  ];
  test.each(rows)("%s", (typed, expected) => expect(typedDates(typed)).toEqual(expected));
});

describe("a time as typed", () => {
  const rows: [typed: string, expected: object, why: string][] = [
    ["09:00", { value: 540 }, "as the sheet has it"],
    ["9:00", { value: 540 }, "one digit"],
    ["5 pm", { value: 1020 }, "an hour"],
    ["5:30 p.m.", { value: 1050 }, "with points"],
    ["12 am", { value: 0 }, "midnight"],
    ["12 pm", { value: 720 }, "noon"],
    ["17", mend("Write a time"), "a bare number could be anything"],
    ["24:00", mend("Write a time"), "no time of the day"],
    ["13 pm", mend("Write a time"), "no such hour"],
  ];
  test.each(rows)("%s", (typed, expected) => expect(typedTime(typed)).toEqual(expected));
});

describe("a number as typed", () => {
  const value = (number: number, percent = false, unit = "") => ({ value: { number, percent, unit } });
  const rows: [typed: string, expected: object, why: string][] = [
    ["7,500,000", value(7_500_000), "thousands with commas"],
    ["7 500 000", value(7_500_000), "with spaces"],
    ["7'500'000", value(7_500_000), "with apostrophes"],
    ["7.5m", value(7_500_000), "a letter for millions"],
    ["7.5 million shares", value(7_500_000, false, "shares"), "in words, with a unit"],
    ["$750k", value(750_000), "money in thousands"],
    ["1.005k", value(1005), "shifted in decimals, not multiplied: 1.005 × 1000 is 1004.9999999999999 in doubles"],
    ["5%", value(0.05, true), "a percent"],
    ["7 %", value(0.07, true), "with a blank"],
    ["200 percent", value(2, true), "in words"],
    [".01", value(0.01), "no digit before the point"],
    ["0.211864406779661", value(0.211864406779661), "15 digits are kept"],
    ["-5", value(-5), "a sign is read, and refused later by the term"],
    ["−5", value(-5), "a true minus"],
    ["10 Business Days", value(10, false, "Business Days"), "a count with its unit"],
    ["7,5", mend("Commas part thousands"), "a decimal comma is asked back"],
    ["7.500.000", mend("two decimal points"), "points as thousands"],
    ["1,23,456", mend("three digits each"), "other groups"],
    ["10 10", mend("three digits each"), "two numbers are not one"],
    ["7.5,000", mend("after the decimal point"), "mixed up"],
    ["ten", mend("Write a number"), "a word"],
    ["9e999", value(9, false, "e999"), "no exponent: the rest is taken for a unit, which no term has"],
  ];
  test.each(rows)("%s", (typed, expected) => expect(typedNumber(typed)).toEqual(expected));
});

describe("the field of a term", () => {
  const rows: [key: TermKey, typed: string, expected: object, why: string][] = [
    ["principal", "$750,000", { value: 750_000 }, "money"],
    ["principal", "0", { value: "none" }, "where 0 can be meant, a person who types it means it"],
    ["principal", "none", { value: "none" }, "the word for zero"],
    ["principal", "", { value: "not set" }, "an empty field is not set"],
    ["principal", "Not set", { value: "not set" }, "the words"],
    ["principal", "-5", mend(said("above 0")), "an amount is not negative"],
    ["principal", "5%", mend("percent does not fit"), "a percent is no amount"],
    ["principal", "5 shares", mend("“shares” does not fit"), "another unit"],
    ["principal", "=cmd|' /C calc'!A0", mend("Write a number"), "a formula is no number"],
    ["principal", "<img src=x>", mend("Write a number"), "markup is no number"],
    ["principal", "9".repeat(400), mend("too large"), "more than a double holds"],
    ["principal", "9".repeat(4000), mend("too long"), "hostile length"],
    ["certificateSize", "0", mend("makes no sense"), "a certificate of no shares"],
    ["certificateSize", "10,000.5", mend(said("whole number of shares")), "part of a share"],
    ["ownershipCap", "5%", { value: 0.05 }, "a percent"],
    ["ownershipCap", "0.05", { value: 0.05 }, "a fraction"],
    ["ownershipCap", "5", mend("Is this 5% or 500%?"), "a number that could be either"],
    ["escrowCover", "200%", { value: 2 }, "more than the whole"],
    ["couponRate", "1% a year", { value: 0.01 }, "as people say it"],
    ["topUpDays", "10 business days", { value: 10 }, "with its unit"],
    ["topUpDays", "10 trading days", mend("is in Business Days"), "with another"],
    ["topUpDays", "2.5", mend(said("whole number")), "days are whole"],
    ["executionDate", "April 28, 2003", { value: 37739 }, "a date becomes its serial"],
    ["executionDate", "1/2/2003", mend("could be"), "an ambiguous date"],
    ["executionDate", "none", { value: "none" }, "a deal without a signing"],
    ["topUpRounding", "none", { value: "not set" }, "no such clause, and so no doubt about its words"],
    ["maturityRoll", "none", { value: "none" }, "where NONE is a choice it is that"],
    ["noticeCloses", "5 pm", { value: "17:00" }, "a time as the sheet holds it"],
    ["extraClosures", "11 Sep 2001", { value: "2001-09-11" }, "dates as the sheet holds them"],
    ["extraClosures", "none", { value: "none" }, "no dates"],
    ["topUpRounding", "odd lot", { value: "ODD_LOT" }, "a choice without its underscore"],
    ["topUpRounding", "sideways", mend("UP, DOWN, NEAREST, ODD_LOT"), "no such choice"],
    ["dayCount", "30360", { value: "30360" }, "a choice that looks like a number"],
    ["marketMultiplier", "80%", { value: 0.8 }, "a multiplier as a percent"],
    ["liquidatedDamagesMultiple", "2x", { value: 2 }, "times"],
  ];
  test.each(rows)("%s: %s", (key, typed, expected) => expect(typedTerm(key, typed)).toEqual(expected));

  test.each(TERM_KEYS)("%s: what is shown is typed back as the same value", (key) => {
    const raw = dealValues(AGREEMENT_TERMS)[key];
    expect(typedTerm(key, shownTerm(key, raw))).toEqual({ value: raw });
  });

  test("every amount that is shown is typed back as the same amount", () => {
    const amounts = fc.double({ min: 1e-9, max: 1e15, noNaN: true }).map((amount) => Number(amount.toPrecision(15)));
    fc.assert(
      fc.property(amounts, (amount) =>
        expect(typedTerm("principal", shownTerm("principal", amount))).toEqual({ value: amount }),
      ),
    );
  });

  test("whatever is typed, the cell value is one that the engine reads", () => {
    fc.assert(
      fc.property(fc.constantFrom(...TERM_KEYS), fc.string({ maxLength: 30 }), (key, text) => {
        const typed = typedTerm(key, text);
        if ("value" in typed) expect(() => readTerm(key, typed.value)).not.toThrow();
        else expect(typed.mend).toMatch(/\.$|\?/);
      }),
    );
  });
});

describe("a value as it is shown", () => {
  const rows: [key: TermKey, raw: string | number, field: string, unit: string, inFull: string, why: string][] = [
    ["principal", 750_000, "750,000", "$", "$750,000", "money"],
    ["executionDate", 37739, "28 Apr 2003", "Mon", "Mon 28 Apr 2003", "a date with its weekday"],
    ["executionDate", "2003-04-28", "28 Apr 2003", "Mon", "28 Apr 2003", "a date that somebody typed as ISO text"],
    ["ownershipCap", 0.05, "5%", "", "5%", "a fraction as a percent"],
    ["ownershipCap", 0.07, "7%", "", "7%", "7.000000000000001 in doubles"],
    ["warrantExercisePrice", 0.01, "0.01", "$/sh", "$0.01 per share", "a price"],
    ["topUpDays", 10, "10", "Business Days", "10 Business Days", "a count"],
    ["noticeOpens", 0.375, "09:00", "", "09:00", "a time that the sheet turned into a fraction of the day"],
    ["extraClosures", 37145, "2001-09-11", "", "2001-09-11", "a single closure that the sheet turned into a serial"],
    ["principal", "none", "none", "$", "none", "zero"],
    ["fixedConversionPrice", "not set", "", "$/sh", "not set", "not set"],
    ["principal", "<b>x</b>", "<b>x</b>", "$", "<b>x</b>", "what cannot be read stands as it is"],
  ];
  test.each(rows)("%s %s", (key, raw, field, unit, inFull) => {
    expect([shownTerm(key, raw), shownUnit(key, raw), shownInFull(key, raw)]).toEqual([field, unit, inFull]);
  });
});
