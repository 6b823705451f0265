import { readDay } from "../../engine/basics/values";
import type { Consent } from "../../engine/clauses/s4_10_actions";
import { optional, own } from "./facts";

/** TRUE, or the day on which the consent was given. */
export const consent = optional(own<Consent>((raw, place) => (raw === true ? "GIVEN" : readDay(raw, place))));
