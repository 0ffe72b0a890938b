import { refuse } from '@zhudian/framework';
import { monthsOverlapping, unlessKeptHere } from '@zhudian/programme';
import type { KnownPosting } from './posting.state';

export const unlessInPosting = (month: string | undefined, posting: KnownPosting) => {
  if (!posting.known || month === undefined) return undefined;
  const { startOn, endOn } = posting;
  return monthsOverlapping(startOn, endOn).includes(month)
    ? unlessKeptHere(month, posting)
    : refuse('MONTH_OUTSIDE_POSTING', { month, startOn, endOn });
};

interface Place {
  readonly postingId: string;
  readonly stationId: string;
  readonly month?: string | undefined;
}

export const unlessOfPosting = ({ postingId, stationId, month }: Place, posting: KnownPosting) => {
  if (!posting.known) return refuse('POSTING_UNKNOWN', { postingId });
  if (posting.stationId !== stationId) return refuse('NOT_THE_STATION', { stationId, postedAt: posting.stationId });
  return unlessInPosting(month, posting);
};
