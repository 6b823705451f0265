import { addMonths, dateOf, dayOf, type Day } from "../../engine/basics/days";
import { SHORT_MONTHS } from "../typing/typed-date";

/** A straight scale from values to places. A single value lies in the middle. */
export function linear(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => (from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start));
}

const STEPS = [1, 2, 5];

/** Round values that part a range into about so many pieces. */
export function roundTicks(from: number, to: number, pieces: number): number[] {
  if (!(to > from)) return [from];
  const rough = (to - from) / pieces;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [...STEPS.map((each) => each * power), 10 * power].find((each) => each >= rough * 0.999)!;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

export interface DayTick {
  readonly day: Day;
  readonly text: string;
}

const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** First days of months or years between two days, at most so many. */
export function dayTicks(from: Day, to: Day, most: number): DayTick[] {
  const start = dateOf(from);
  const span = (to - from) / 30.4;
  const step = MONTHS.find((months) => span / months <= most) ?? MONTHS.at(-1)!;
  const isYears = step >= 12;
  const firstMonth = isYears
    ? dayOf(Math.ceil(start.year / (step / 12)) * (step / 12), 1, 1)
    : dayOf(start.year, Math.floor((start.month - 1) / step) * step + 1, 1);
  const ticks: DayTick[] = [];
  for (
    let index = 0, day = firstMonth;
    day <= to && ticks.length <= most + 1;
    day = addMonths(firstMonth, ++index * step)
  ) {
    const { year, month } = dateOf(day);
    if (day >= from)
      ticks.push({
        day,
        text: isYears
          ? String(year)
          : month === 1 || ticks.length === 0
            ? `${SHORT_MONTHS[month - 1]!} ${year}`
            : SHORT_MONTHS[month - 1]!,
      });
  }
  return ticks;
}

export interface Placed<T> {
  readonly item: T;
  readonly x: number;
  /** 0 next to the axis */
  readonly lane: number;
}

/** Marks on an axis, those that would touch one above the other. */
export function inLanes<T>(items: readonly T[], place: (item: T) => number, width: number): Placed<T>[] {
  const ends: number[] = [];
  return [...items]
    .map((item) => ({ item, x: place(item) }))
    .sort((a, b) => a.x - b.x)
    .map(({ item, x }) => {
      const free = ends.findIndex((end) => end <= x - width / 2);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = x + width / 2;
      return { item, x, lane };
    });
}
