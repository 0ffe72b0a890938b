import { daysBetween } from '@zhudian/programme';

interface Aging {
  readonly open: boolean;
  readonly raisedOn: string;
  readonly dueOn: string | null;
  readonly resolvedOn: string | null;
}

/** Days from the day on which a problem was raised until it was resolved, or until today. */
export const ageOf = ({ raisedOn, resolvedOn }: Aging, today: string): number =>
  daysBetween(raisedOn, resolvedOn ?? today);

/** Days since an open problem was due; nothing when it is not late. */
export const daysOverdue = ({ open, dueOn }: Aging, today: string): number =>
  open && dueOn !== null && dueOn < today ? daysBetween(dueOn, today) : 0;
