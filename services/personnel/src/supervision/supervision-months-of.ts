import { supervisionMonthIdOf } from '@zhudian/facts';
import { monthsOverlapping } from '@zhudian/programme';

/** A month that is to be supervised, whether anything has been noted on it or not. */
export interface MonthDue {
  readonly id: string;
  readonly postingId: string;
  readonly stationId: string;
  readonly month: string;
}
interface Served {
  readonly postingId: string;
  readonly stationId: string;
  readonly recordedFrom: string;
  readonly endOn?: string | null | undefined;
}

/** The months of a posting that are kept here and have begun by a day, newest first: each of them is due for supervision. */
export const monthsDue = ({ postingId, stationId, recordedFrom, endOn }: Served, today: string): readonly MonthDue[] =>
  monthsOverlapping(recordedFrom, endOn && endOn < today ? endOn : today)
    .map((month) => ({ id: supervisionMonthIdOf(postingId, month), postingId, stationId, month }))
    .toReversed();
