import { FIRST_DAY, isoDay } from "../../engine/basics/days";
import { invalid } from "../../engine/basics/errors";
import { choice, date } from "../../engine/basics/kinds";
import type { Place, Raw } from "../../engine/basics/values";
import type { VenueHistory, VenuePeriod } from "../../engine/clauses/s1_1_market_value";
import type { Matrix } from "../cell";
import { optionalTable, plain } from "./facts";
import { tableRows, type TableRow } from "./rows";

const name = choice("EXCHANGE", "NASDAQ", "OTCBB", "PINK", "NQB", "NONE");

function venueOf(raw: Raw, place: Place): VenuePeriod["venue"] {
  const given = name.read(raw, place);
  return given === "NQB" ? "PINK" : given;
}

const isHeading = ({ cells: [first] }: TableRow): boolean => typeof first === "string" && !/^\s*\d/.test(first);

function historyOf(matrix: Matrix, place: Place): VenueHistory {
  const rows = [...tableRows(matrix, place, { isHeading, isBlank: (row) => row.isEmpty() })];
  const periods = rows
    .map((row) => ({ from: date.read(row.at(0), place), venue: venueOf(row.at(1), place) }))
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
    return [{ from: FIRST_DAY, venue: venueOf(plain(matrix[0]![0]), place) }];
  return invalid(
    place.parameter,
    `${matrix.length} × ${matrix[0]!.length} cells came; accepted are one name, or a history From, Venue`,
    place.clause,
  );
}

/** The name of a venue, or its history: From, Venue. */
export const venue = optionalTable(readVenue);
