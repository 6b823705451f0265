import { Exact } from "../../basics/exact";

const PLACES = 12;

/** Exactly, or with twelve decimals where it does not end: 12,500,000; 0.211864406780. */
export function figure(value: Exact): string {
  const ends = value.times(Exact.whole(10n ** BigInt(PLACES))).isWhole();
  const text = value.toText(PLACES);
  if (ends) return text;
  const decimals = text.split(".")[1] ?? "";
  return `${decimals === "" ? `${text}.` : text}${"0".repeat(PLACES - decimals.length)}`;
}

export function dollars(value: Exact): string {
  return value.sign() < 0 ? `-$${figure(value.negated())}` : `$${figure(value)}`;
}

export function percent(value: Exact): string {
  return `${figure(value.times(Exact.whole(100)))}%`;
}

/** A price with the fraction behind it where its decimals do not end. */
export function priceText(price: Exact): string {
  const text = dollars(price);
  const { numerator, denominator } = price.reduced();
  return text.split(".")[1]?.length === PLACES ? `${text} (${numerator}/${denominator})` : text;
}

/** By how much one figure is over or under another. */
export function difference(value: Exact, other: Exact): string {
  const by = value.minus(other);
  return by.sign() < 0 ? `${figure(by.negated())} fewer` : `${figure(by)} more`;
}
