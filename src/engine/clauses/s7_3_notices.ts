import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { businessDays } from "../calendar/calendars";
import { noticeStatement, type NoticeFacts, type NoticeStatement } from "../calendar/notice";
import type { BusinessDayTerms } from "./s1_1_calendars";

export type { NoticeFacts } from "../calendar/notice";
export type { LocalTime } from "../calendar/zones";

export const NOTICE_QUANTITIES: Quantities<NoticeStatement> = {
  unadjustedDate: { label: "Day of arrival", unit: "date", clause: "7.3", rule: "on the recipient's clock" },
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
  rollReason: {
    label: "Why it counts later",
    unit: "text",
    clause: "7.3",
    rule: "the holiday or weekend, or the hour; before opening, by Notice before opening",
  },
  adjustedDate: {
    label: "Counts as given on",
    unit: "date",
    clause: "7.3",
    rule: "the day of arrival, or the first Business Day after it",
  },
};

export type NoticeTerms = BusinessDayTerms & Pick<Terms, "noticeOpens" | "noticeCloses" | "noticeBeforeOpening">;

/** 7.3: the day on which a notice by facsimile, with its confirmation report, counts as given. */
export function noticeDateStatement(facts: NoticeFacts, terms: NoticeTerms): NoticeStatement {
  const { noticeOpens, noticeCloses, noticeBeforeOpening } = terms;
  return noticeStatement(facts, { business: businessDays(terms), noticeOpens, noticeCloses, noticeBeforeOpening });
}
