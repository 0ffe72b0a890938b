import { refuse, type RefusalText } from '@zhudian/framework';
import type { Calendar } from './calendar';
import { addDays, type Day } from './days';
import { deadlineAfter, isUnknownYear } from './workdays';

/** Refuses a due day on which nobody works, and names the next on which somebody does. Years to come are told by weekday. */
export const unlessWorked = (dueOn: Day, calendar: Calendar | undefined) => {
  const next = calendar && deadlineAfter(calendar, addDays(dueOn, -1), 1);
  return next === undefined || isUnknownYear(next) || next.on === dueOn
    ? undefined
    : refuse('DUE_ON_HOLIDAY', { dueOn, next: next.on });
};

/** The words of `unlessWorked`. */
export const dueOnHoliday: RefusalText = {
  zh: '{dueOn}不是工作日，不能作为办理期限。请改为工作日，如{next}。',
  en: 'Nobody works on {dueOn}, so nothing is due on it. Choose a working day, such as {next}.',
  rule: 'What is due is due on a working day',
  source: 'design: due days fall on working days, by the calendars that are published',
};
