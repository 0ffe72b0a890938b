import { stationPostingEvents, type StationPostingEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** Which posting is active at a station, if any. */
export interface ActivePosting {
  readonly postingId?: string;
}

export const activePosting: Fold<ActivePosting, StationPostingEvent> = {
  family: stationPostingEvents,
  initial: {},
  evolve: {
    StationAnnounced: (active) => active,
    StationAnnouncementEnded: (active) => active,
    StationReserved: (_, { data: { postingId } }) => ({ postingId }),
    StationReleased: () => ({}),
  },
};

/** Whose posting it is: it has the id of its candidacy, which is made of the round and the person. */
export const personOfPosting = (postingId: string): string => postingId.slice(postingId.indexOf('.') + 1);
