import { date, optional } from "../../engine/basics/kinds";
import type { Consent } from "../../engine/clauses/s4_10_actions";
import { own } from "./facts";

/** TRUE, or the day on which the consent was given. */
export const consent = optional(own<Consent>((raw, place) => (raw === true ? "GIVEN" : date.read(raw, place))));
