import type { Matrix } from "./evaluate";
import { plainCell } from "./evaluate";

/** A line of EXPLAIN's answer. */
export interface WorkingLine {
  readonly step: string;
  readonly value: unknown;
  readonly unit: string;
  readonly clause: string;
  readonly rule: string;
}

export interface ReadingChoice extends WorkingLine {
  readonly choice: string;
  readonly isInForce: boolean;
}

/** A term that leaves a choice, and what each choice would give. */
export interface ReadingGroup {
  readonly term: string;
  readonly clause: string;
  readonly choices: readonly ReadingChoice[];
}

/** EXPLAIN's answer, sorted by what its lines are. */
export interface Working {
  readonly facts: readonly WorkingLine[];
  readonly terms: readonly WorkingLine[];
  readonly steps: readonly WorkingLine[];
  readonly readings: readonly ReadingGroup[];
}

const TERM = "term: ";
const READING = "reading: ";
const IN_FORCE = " (in force)";

function lineOf(row: readonly unknown[]): WorkingLine {
  const [step, value, unit, clause, rule] = row.map(plainCell);
  return { step: String(step), value, unit: String(unit), clause: String(clause), rule: String(rule) };
}

function choiceOf(line: WorkingLine): ReadingChoice & { term: string } {
  const isInForce = line.step.endsWith(IN_FORCE);
  const plain = isInForce ? line.step.slice(0, -IN_FORCE.length) : line.step;
  const at = plain.lastIndexOf(": ");
  return {
    ...line,
    rule: line.rule.slice(READING.length),
    term: plain.slice(0, at),
    choice: plain.slice(at + 2),
    isInForce,
  };
}

function groupsOf(lines: readonly WorkingLine[]): ReadingGroup[] {
  const choices = lines.map(choiceOf);
  const terms = [...new Set(choices.map(({ term }) => term))];
  return terms.map((term) => {
    const own = choices.filter((each) => each.term === term);
    return { term, clause: own[0]!.clause, choices: own };
  });
}

/** The rows of EXPLAIN, heading row included. */
export function workingOf(rows: Matrix): Working {
  const lines = rows.slice(1).map(lineOf);
  const isTerm = ({ rule }: WorkingLine) => rule.startsWith(TERM);
  const isReading = ({ rule }: WorkingLine) => rule.startsWith(READING);
  return {
    facts: lines.filter(({ rule }) => rule === "fact"),
    terms: lines.filter(isTerm).map((line) => ({ ...line, rule: line.rule.slice(TERM.length) })),
    steps: lines.filter((line) => line.rule !== "fact" && !isTerm(line) && !isReading(line)),
    readings: groupsOf(lines.filter(isReading)),
  };
}

/** Which reading decided: Cap denominator POST. */
export function inForce(working: Working): { term: string; choice: string }[] {
  return working.readings.map(({ term, choices }) => ({
    term,
    choice: choices.find((each) => each.isInForce)?.choice ?? "",
  }));
}

export function stepCalled(working: Working | undefined, label: string): WorkingLine | undefined {
  return working?.steps.find(({ step }) => step === label);
}
