import { invalid } from "../basics/errors";
import type { OpenDayCalendar } from "./calendar";
import type { AdjustedDate } from "./deadline";
import { localTimeIn, timeText, type LocalTime } from "./zones";

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

/** The day on which it arrives on the recipient's clock, and the one on which it counts as given. */
export interface NoticeStatement extends AdjustedDate {
  /** on the recipient's clock */
  receivedTime: string;
  isBusinessDay: boolean;
  /** within hours, whatever the day */
  isWithinHours: boolean;
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
  const rollReason = shutReason ?? (isLate ? (isAfterClosing ? "after closing" : "before opening") : undefined);
  const next = () => business.nthOpenDay(received.day, 1, { start: "sent", count: "sent" });
  return {
    unadjustedDate: received.day,
    receivedTime: timeText(received).split("T")[1]!,
    isBusinessDay: shutReason === undefined,
    isWithinHours: !isBeforeOpening && !isAfterClosing,
    rollReason,
    adjustedDate: rollReason === undefined ? received.day : next(),
  };
}
