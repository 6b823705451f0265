import { parseIsoDay } from "../engine/basics/days";
import { Exact } from "../engine/basics/exact";
import { readDay, refuse, type Place, type Raw } from "../engine/basics/values";
import { timeText } from "../engine/calendar/zones";
import { NOTICE_QUANTITIES, noticeDateStatement, type LocalTime } from "../engine/clauses/s7_3_notices";
import { optionally, text } from "../engine/basics/kinds";
import { quantity } from "../cells/definition";
import { own } from "../cells/reading/facts";

const SECONDS_A_DAY = 86_400;
const ACCEPTED =
  "a date with its time of day, as a cell holds it or as text such as 2003-10-08T17:00 on the sender's clock";

function parseLocalTime(given: string): LocalTime | undefined {
  const [, isoDay = "", hour, minute, second = "0"] = /^(.{10})T(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(given) ?? [];
  const day = parseIsoDay(isoDay);
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  return day === undefined || h > 23 || m > 59 || s > 59 ? undefined : { day, seconds: h * 3600 + m * 60 + s };
}

function readSent(raw: Raw, place: Place): LocalTime {
  if (typeof raw === "string") return parseLocalTime(raw.trim()) ?? refuse(raw, ACCEPTED, place);
  if (typeof raw !== "number" || !Number.isFinite(raw)) return refuse(raw, ACCEPTED, place);
  const rounded = Exact.fromDouble(raw).times(Exact.whole(SECONDS_A_DAY)).nearest().toNumber();
  const serial = Math.floor(rounded / SECONDS_A_DAY);
  return { day: readDay(serial, place), seconds: rounded - serial * SECONDS_A_DAY };
}

/** Kept as text, such as 2003-10-08T17:00:00, so that an explanation can show it. */
const sent = own((raw, place) => timeText(readSent(raw, place)));

const zone = optionally(text, "America/New_York");

/**
 * Day on which a notice by facsimile counts as given: the day of arrival on a Business Day within business hours where it arrives, otherwise the first Business Day following.
 *
 * A transmission confirmation report is taken for granted: without one, no notice is deemed given.
 * @param sent Date and time on the sender's clock: a cell's date and time, to the second, or text such as 2003-10-08T17:00.
 * @param sender_zone IANA name of the sender's time zone; omitted: America/New_York.
 * @param recipient_zone IANA name of the recipient's time zone; omitted: America/New_York.
 * @returns The day on which the notice counts as given.
 * @rounding the time to the second
 * @readings Business calendar, Notice before opening
 * @throws #VALUE! when sent is no date and time, does not exist on that clock, or a zone is not known
 * @throws #N/A outside 1990 to 2100
 * @example =NOTICE_DATE("2003-10-08T17:00") -> 2003-10-08 // the last minute of business hours
 * @example =NOTICE_DATE("2003-10-08T17:01") -> 2003-10-09
 * @example =NOTICE_DATE("2003-10-08T12:30", , "Europe/London") -> 2003-10-09 // 17:30 in London
 * @see BUSINESS_DAY, ESCROW_DEADLINE, CURE_DEADLINE
 */
export const NOTICE_DATE = quantity(
  (facts, terms) => noticeDateStatement({ ...facts, sent: parseLocalTime(facts.sent)! }, terms),
  NOTICE_QUANTITIES,
  "adjustedDate",
  { sent, sender_zone: zone, recipient_zone: zone },
);
