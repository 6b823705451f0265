import type { Day } from "../basics/days";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { businessDays } from "../calendar/calendars";
import { noticeStatement, type NoticeFacts } from "../calendar/notice";
import { timeText } from "../calendar/zones";
import type { BusinessDayTerms } from "./s1_1_calendars";

export type { NoticeFacts } from "../calendar/notice";
export type { LocalTime } from "../calendar/zones";

/** 7.3: the day on which a notice by facsimile, with its confirmation report, counts as given. */
export interface NoticeDateStatement {
  receivedDate: Day;
  receivedTime: string;
  isBusinessDay: boolean;
  isWithinHours: boolean;
  delayReason: string | undefined;
  date: Day;
}

export const NOTICE_QUANTITIES: Quantities<NoticeDateStatement> = {
  receivedDate: { label: "Day of arrival", unit: "date", clause: "7.3", rule: "on the recipient's clock" },
  receivedTime: { label: "Time of arrival", unit: "text", clause: "7.3", rule: "on the recipient's clock" },
  isBusinessDay: {
    label: "Arrived on a Business Day",
    unit: "TRUE/FALSE",
    clause: "1.1, 7.3",
    rule: "Business Day is a term of New York wherever the notice goes",
  },
  isWithinHours: {
    label: "Arrived within business hours",
    unit: "TRUE/FALSE",
    clause: "7.3",
    rule: "from Notice opens to Notice closes, both included",
  },
  delayReason: {
    label: "Why it counts later",
    unit: "text",
    clause: "7.3",
    rule: "the holiday or weekend, or the hour; before opening, by Notice before opening",
  },
  date: {
    label: "Counts as given on",
    unit: "date",
    clause: "7.3",
    rule: "the day of arrival, or the first Business Day after it",
  },
};

export type NoticeTerms = BusinessDayTerms & Pick<Terms, "noticeOpens" | "noticeCloses" | "noticeBeforeOpening">;

export function noticeDateStatement(facts: NoticeFacts, terms: NoticeTerms): NoticeDateStatement {
  const { noticeOpens, noticeCloses, noticeBeforeOpening } = terms;
  const notice = noticeStatement(facts, {
    business: businessDays(terms),
    noticeOpens,
    noticeCloses,
    noticeBeforeOpening,
  });
  const [, receivedTime] = timeText(notice.received).split("T");
  return {
    receivedDate: notice.received.day,
    receivedTime: receivedTime!,
    isBusinessDay: notice.isBusinessDay,
    isWithinHours: notice.isWithinHours,
    delayReason: notice.delayReason ?? undefined,
    date: notice.deemedDate,
  };
}
