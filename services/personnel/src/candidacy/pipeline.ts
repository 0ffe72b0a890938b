import { calendarOf, daysBetween, isUnknownYear, workdaysBetween } from '@zhudian/programme';

/** Days since a stage began, 0 on its first day and before it. */
export const daysInStage = (stageSince: string, today: string): number => Math.max(0, daysBetween(stageSince, today));

/** A notice as it was published. */
export interface PublishedNotice {
  readonly from: string;
  readonly requiredDays: number;
  /** The last of the required working days: the notice may be closed on it. */
  readonly earliestEnd: string;
  readonly calendarVersion: string;
}

/** How far a notice has come on a day: the day after publication is working day 1. */
export interface NoticeCountdown {
  readonly workingDaysDone: number;
  readonly workingDaysLeft: number;
}

/** Counted towards the published end, which lies in a year that the calendar covers, so that any day has an answer. */
export const noticeCountdown = (notice: PublishedNotice, today: string): NoticeCountdown => {
  const workingDaysLeft = workingDaysUntilEnd(notice, today);
  return { workingDaysDone: notice.requiredDays - workingDaysLeft, workingDaysLeft };
};

const workingDaysUntilEnd = ({ from, earliestEnd, requiredDays, calendarVersion }: PublishedNotice, today: string) => {
  if (today >= earliestEnd) return 0;
  const calendar = calendarOf(calendarVersion);
  const left = calendar ? workdaysBetween(calendar, today < from ? from : today, earliestEnd) : requiredDays;
  return isUnknownYear(left) ? requiredDays : left;
};
