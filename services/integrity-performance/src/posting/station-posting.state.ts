import { stationPostingEvents, type StationPostingEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** Which posting is active at a station, if any. */
export interface ActivePosting {
  readonly postingId?: string;
}

export const activePosting: Fold<ActivePosting, StationPostingEvent> = {
  family: stationPostingEvents,
  initial: {},
  evolve: { StationReserved: (_, { data: { postingId } }) => ({ postingId }), StationReleased: () => ({}) },
};
