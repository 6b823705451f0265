import type { Day } from "../basics/days";
import { invalid } from "../basics/errors";
import type { OpenDayCalendar } from "./calendar";
import { localTimeIn, type LocalTime } from "./zones";

export interface NoticeFacts {
  /** on the sender's clock */
  readonly sent: LocalTime;
  /** IANA names */
  readonly senderZone: string;
  readonly recipientZone: string;
}

export interface NoticeRules {
  readonly business: OpenDayCalendar;
  /** minutes after midnight on the recipient's clock; both ends are within hours */
  readonly noticeOpens: number;
  readonly noticeCloses: number;
  readonly noticeBeforeOpening: "NEXT_BD" | "SAME_DAY";
}

export interface NoticeStatement {
  /** on the recipient's clock */
  readonly received: LocalTime;
  readonly isBusinessDay: boolean;
  /** within hours, whatever the day */
  readonly isWithinHours: boolean;
  readonly deemedDate: Day;
  /** why it counts later than received: the day's closure, before opening or after closing; null where it does not */
  readonly delayReason: string | null;
}

/**
 * 7.3: a facsimile counts on the day it arrives if that is a Business Day and
 * the clock there stands within normal business hours, and otherwise on the
 * first Business Day following.
 * **Reading:** the date is the recipient's, but Business Day is a term of New
 * York wherever the notice goes. One that arrives before opening counts on the
 * Business Day after, or under SAME_DAY on that day itself.
 */
export function noticeStatement(facts: NoticeFacts, rules: NoticeRules): NoticeStatement {
  const { business, noticeOpens, noticeCloses, noticeBeforeOpening } = rules;
  if (noticeCloses < noticeOpens) invalid("Notice closes", "business hours end before they begin", "7.3");
  const received = localTimeIn(facts.sent, facts.senderZone, facts.recipientZone);
  const shutReason = business.reasonShut(received.day, "sent");
  const isBeforeOpening = received.seconds < noticeOpens * 60;
  const isAfterClosing = received.seconds > noticeCloses * 60;
  const isLate = isAfterClosing || (isBeforeOpening && noticeBeforeOpening === "NEXT_BD");
  const delayReason = shutReason ?? (isLate ? (isAfterClosing ? "after closing" : "before opening") : null);
  const next = () => business.nthOpenDay(received.day, 1, { start: "sent", count: "sent" });
  return {
    received,
    isBusinessDay: shutReason === undefined,
    isWithinHours: !isBeforeOpening && !isAfterClosing,
    deemedDate: delayReason === null ? received.day : next(),
    delayReason,
  };
}
