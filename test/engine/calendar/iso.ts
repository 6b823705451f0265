/** A day written 2003-04-28, turned into a spreadsheet serial without the engine's help. */
export function iso(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;
}

export function toIso(day: number): string {
  return new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
