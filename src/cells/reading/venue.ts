import { FIRST_DAY, isoDay } from "../../engine/basics/days";
import { invalid } from "../../engine/basics/errors";
import { isBlank, readChoice, readDay, type Place } from "../../engine/basics/values";
import type { VenueHistory, VenuePeriod } from "../../engine/clauses/s1_1_market_value";
import type { Cell, Matrix } from "../cell";
import { optionalTable, plain } from "./facts";

const NAMES = ["EXCHANGE", "NASDAQ", "OTCBB", "PINK", "NQB", "NONE"] as const;

function venueOf(cell: Cell, place: Place): VenuePeriod["venue"] {
  const name = readChoice(plain(cell), NAMES, place);
  return name === "NQB" ? "PINK" : name;
}

const isEmpty = (cell: Cell): boolean => isBlank(plain(cell)) || cell === 0;

const isHeading = (row: readonly Cell[]): boolean => typeof row[0] === "string" && !/^\s*\d/.test(row[0]);

function historyOf(matrix: Matrix, place: Place): VenueHistory {
  const periods = matrix
    .filter((row, index) => !(index === 0 && isHeading(row)) && !row.every(isEmpty))
    .map((row) => ({ from: readDay(plain(row[0]), place), venue: venueOf(row[1], place) }))
    .sort((a, b) => a.from - b.from);
  const twice = periods.find(({ from }, index) => index > 0 && from === periods[index - 1]!.from);
  if (twice)
    invalid(
      place.parameter,
      `${isoDay(twice.from)} is listed twice; accepted is one venue from a day on`,
      place.clause,
    );
  if (periods.length === 0)
    invalid(place.parameter, "no venue came; accepted are a name, or rows of From and Venue", place.clause);
  return periods;
}

function readVenue(matrix: Matrix, place: Place): VenueHistory {
  if (matrix.every((row) => row.length === 2)) return historyOf(matrix, place);
  if (matrix.length === 1 && matrix[0]!.length === 1)
    return [{ from: FIRST_DAY, venue: venueOf(matrix[0]![0], place) }];
  return invalid(
    place.parameter,
    `${matrix.length} × ${matrix[0]!.length} cells came; accepted are one name, or a history From, Venue`,
    place.clause,
  );
}

/** The name of a venue, or its history: From, Venue. */
export const venue = optionalTable(readVenue);
