import {
  calendarOf,
  daysBetween,
  deadlineAfter,
  isUnknownYear,
  type Calendar,
  type Calendars,
} from '@zhudian/programme';

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
  readonly earliestEnd: string;
  /** The end lies beyond the published calendars: its days are told by their weekday. */
  readonly isProvisional: boolean;
}

/** By the calendars that are published by now: an end that was provisional is reckoned anew. */
export const noticeCountdown = (notice: PublishedNotice, today: string, calendars: Calendars): NoticeCountdown => {
  const { from, requiredDays, earliestEnd, calendarVersion } = notice;
  const calendar = calendarOf(calendars, calendarVersion);
  const end = calendar && deadlineAfter(calendar, from, requiredDays);
  if (!end || isUnknownYear(end)) {
    const left = today >= earliestEnd ? 0 : requiredDays;
    return { workingDaysDone: requiredDays - left, workingDaysLeft: left, earliestEnd, isProvisional: false };
  }
  const done = workingDaysBy(calendar, notice, today);
  return {
    workingDaysDone: done,
    workingDaysLeft: requiredDays - done,
    earliestEnd: end.on,
    isProvisional: end.isProvisional,
  };
};

/** Of the required working days those that have come. */
const workingDaysBy = (calendar: Calendar, { from, requiredDays }: PublishedNotice, today: string): number => {
  for (let done = 1; done <= requiredDays; done++) {
    const day = deadlineAfter(calendar, from, done);
    if (isUnknownYear(day) || day.on > today) return done - 1;
  }
  return requiredDays;
};
