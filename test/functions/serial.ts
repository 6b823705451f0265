/** The serial that a cell holds for a day from March 1900 on, by the host's own calendar. */
export function serial(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569;
}
