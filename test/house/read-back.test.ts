import { printedPieces, readBack } from "./read-back";
import { readSource, readSources } from "./sources";

/** Rooms that print, and rooms that show what these print. */
const PRINTING = ["src/engine", "src/cells", "src/functions"];
const SHOWING = ["src/taskpane", "src/workbench", "src/workbook", "src/sheets", "src/commands"];

const pieces = printedPieces(PRINTING.flatMap((folder) => readSources(folder)));
const found = (text: string) => readBack(readSource("src/taskpane/x.tsx", text), pieces);

describe("what we print", () => {
  test("is read back nowhere", () => {
    expect(SHOWING.flatMap((folder) => readSources(folder)).flatMap((source) => readBack(source, pieces))).toEqual([]);
  });

  test.each([
    [
      'const mark = "reading: "; export const isReading = (rule: string) => rule.startsWith(mark);',
      "the mark of a rule",
    ],
    ['export const isForced = (name: string) => name.endsWith(" (in force)");', "the mark of a reading"],
    ['export const isNote = (text: string) => text.startsWith("Reader\'s note: ");', "the mark of a finding"],
    ["export const accepted = (text: string) => /accepted is (.+)$/.exec(text)?.[1];", "a part of an error"],
    ['export const hasNoDay = (rule: string) => rule.includes("no day: ");', "the mark of an event without a day"],
    ['export const step = (rows: Row[]) => rows.find(({ step }) => step === "Required cover");', "a line by its label"],
    [
      "export const line = (all: Row[], q: Q) => all.find((each) => each.label === q.required.label);",
      "by another label",
    ],
    ['export const isGrid = (offer: Offer) => offer.title === "Dilution grid";', "a sheet by its title"],
    [
      "export const field = (all: Node[], x: string) => all.find((each) => each.textContent === x);",
      "a field by its words",
    ],
  ])("%s would be seen", (text) => expect(found(text)).toHaveLength(1));

  test.each([
    ['export const key = (step: Step) => step.key === "required";', "a key is what to tell things apart by"],
    ['export const hasRule = (line: Line) => line.rule !== "";', "that there are no words may be asked"],
    [
      'export const isOurs = (name: string) => name.startsWith("DEBENTURE.");',
      "a name in a formula is not printed by us",
    ],
  ])("%s is left alone", (text) => expect(found(text)).toEqual([]));
});
