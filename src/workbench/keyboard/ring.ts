import type { Place } from "./places";

/** Goes to the next place that is there, or the one before; after the last comes the first. */
export async function goRound(places: readonly Place[], step: 1 | -1): Promise<void> {
  const focused = document.activeElement ?? document.body;
  const here = places.findIndex((place) => place.holds(focused));
  const start = here < 0 && step < 0 ? 0 : here;
  const way = places.map((_, index) => places[(start + step * (index + 1) + places.length * 2) % places.length]!);
  await places[here]?.leave();
  way.find((place) => place.isThere())?.enter();
}
