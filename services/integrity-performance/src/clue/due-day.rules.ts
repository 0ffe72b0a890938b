import type { OfType } from '@zhudian/facts';
import { refuse } from '@zhudian/framework';
import { addMonths, unlessWorked } from '@zhudian/programme';
import { calendarOfScheme } from '../scheme/scheme-calendar';
import type { ClueCommand } from './clue.commands';

/** A measure that takes longer is several measures; the programme's proposal. */
const MOST_MONTHS = 12;

/** The day of a measure lies ahead, not too far, and somebody works on it. */
export const unlessDueInBounds = ({
  data: { dueOn },
  act: { on },
  read: { scheme, calendars },
}: OfType<ClueCommand, 'PlanMeasure'>) => {
  const latest = addMonths(on, MOST_MONTHS);
  return dueOn < on || dueOn > latest
    ? refuse('DUE_OUT_OF_BOUNDS', { dueOn, from: on, latest })
    : unlessWorked(dueOn, calendarOfScheme(scheme, calendars, on));
};
