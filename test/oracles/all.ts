import type { Check } from "./check";
import { CLOSING } from "./closing";
import { COVENANTS } from "./covenants";
import { CONVERSION_PRICE } from "./exhibit_a_conversion_price";
import { HALTS } from "./halts";
import { DEBENTURES } from "./recital";
import { CALENDARS } from "./s1_1_calendars";
import { MARKET_VALUE } from "./s1_1_market_value";
import { CAPITAL } from "./s3_1_capital";
import { ESCROW } from "./s4_13_escrow";
import { OWNERSHIP } from "./s4_18_ownership";
import { SCHEDULE } from "./s4_18_schedule";
import { REDEMPTION } from "./s4_19_redemption";
import { DAMAGES } from "./s4_25_damages";
import { FEES } from "./s4_27_fees";
import { NOTICES } from "./s7_3_notices";

/** Every independent check, by section. */
export const CHECKS: readonly Check[] = [
  ...CALENDARS,
  ...NOTICES,
  ...MARKET_VALUE,
  ...CLOSING,
  ...FEES,
  ...DEBENTURES,
  ...CONVERSION_PRICE,
  ...CAPITAL,
  ...ESCROW,
  ...OWNERSHIP,
  ...SCHEDULE,
  ...REDEMPTION,
  ...HALTS,
  ...DAMAGES,
  ...COVENANTS,
];
