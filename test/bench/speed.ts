import { raceCalendars } from "./calendars";
import { raceDilution } from "./dilution";
import { raceLookBack } from "./look-back";
import { raceGrowth, raceRanges } from "./ranges";
import { raceTerms } from "./terms";

/** Every race in this one run. Only the ratios mean anything: the times are this machine's, now. */
export function runSpeed(seed: number): void {
  console.log("\nSpeed: median time of one case over interleaved rounds, and times the first line of each table");
  for (const race of [raceTerms, raceRanges, raceCalendars, raceLookBack, raceDilution, raceGrowth]) race(seed);
}
