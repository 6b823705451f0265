import type { Check } from "./check";
import { CLOSING } from "./closing";
import { DEBENTURES } from "./recital";
import { CALENDARS } from "./s1_1_calendars";
import { ESCROW } from "./s4_13_escrow";
import { OWNERSHIP } from "./s4_18_ownership";
import { REDEMPTION } from "./s4_19_redemption";

/** Every independent check, by section. */
export const CHECKS: readonly Check[] = [...CALENDARS, ...CLOSING, ...DEBENTURES, ...ESCROW, ...OWNERSHIP, ...REDEMPTION];
