import type { Typed } from "./typed-date";

const SCALES: Readonly<Record<string, number>> = {
  "": 0,
  k: 3,
  thousand: 3,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  million: 6,
  bn: 9,
  billion: 9,
};

/** A number as typed, before it is known what it measures. */
export interface TypedNumber {
  readonly number: number;
  /** with a percent sign; the number is then the fraction */
  readonly percent: boolean;
  /** what stood after it: shares, Business Days, × */
  readonly unit: string;
}

const PATTERN = /^([-+−]?)\s*(?:\$|usd\b)?\s*([-+−]?)\s*([\d.,' \u00a0\u202f_]*\d|\.\d+)\s*(.*)$/i;

/** The digits with one point, or why they cannot be read. */
function plainDigits(text: string): Typed<string> {
  const [whole = "", ...decimals] = text.replace(/[ \u00a0\u202f_']/g, ",").split(".");
  if (decimals.length > 1) return { mend: "There are two decimal points. Write thousands with commas: 7,500,000." };
  if (decimals[0]?.includes(","))
    return { mend: "A comma stands after the decimal point. Write thousands with commas: 7,500,000.5." };
  if (whole.includes(",") && !/^\d{1,3}(?:,\d{3})+$/.test(whole)) {
    return { mend: "Commas part thousands, three digits each. Write the decimal point as a point: 7.5." };
  }
  const digits = whole.replaceAll(",", "") || "0";
  return { value: decimals.length === 0 ? digits : `${digits}.${decimals[0]!}` };
}

function splitSuffix(rest: string): { scale: number; percent: boolean; unit: string } {
  const word = /^([a-z]+)\b\s*(.*)$/i.exec(rest);
  const scale = SCALES[word?.[1]!.toLowerCase() ?? ""] ?? 0;
  const left = scale > 0 ? word![2]! : rest;
  const percent = /^(%|percent\b|per cent\b)/i.exec(left);
  return {
    scale: percent ? scale - 2 : scale,
    percent: percent !== null,
    unit: (percent ? left.slice(percent[0].length) : left).trim(),
  };
}

/** 7,500,000 · 7.5m · $750k · 5% · 0.05 · 10 Business Days: a number as people write one. */
export function typedNumber(text: string): Typed<TypedNumber> {
  const match = PATTERN.exec(text.trim());
  if (!match) return { mend: "Write a number, such as 7,500,000 or 7.5m." };
  const digits = plainDigits(match[3]!);
  if ("mend" in digits) return digits;
  const { scale, percent, unit } = splitSuffix(match[4]!);
  const sign = /[-−]/.test(match[1]! + match[2]!) ? "-" : "";
  const number = Number(`${sign}${digits.value}e${scale}`);
  return Number.isFinite(number) ? { value: { number, percent, unit } } : { mend: "This number is too large." };
}
