import {
  personPostingEvents,
  stationPostingEvents,
  type PersonPostingEvent,
  type StationPostingEvent,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** Who holds a place that only one posting may hold. */
export interface Reservation {
  readonly heldBy?: string;
  /** The candidacy that is announced for it. */
  readonly announced?: string;
  /** A posting held it at some time. */
  readonly wasHeld?: boolean;
}

export const personPosting: Fold<Reservation, PersonPostingEvent> = {
  family: personPostingEvents,
  initial: {},
  evolve: { PersonReserved: (_, { data: { postingId } }) => ({ heldBy: postingId }), PersonReleased: () => ({}) },
};

export const stationPosting: Fold<Reservation, StationPostingEvent> = {
  family: stationPostingEvents,
  initial: {},
  evolve: {
    StationAnnounced: (station, { data: { candidacyId } }) => ({ ...station, announced: candidacyId }),
    StationAnnouncementEnded: ({ announced: _, ...station }) => station,
    StationReserved: (_, { data: { postingId } }) => ({ heldBy: postingId, wasHeld: true }),
    StationReleased: () => ({ wasHeld: true }),
  },
};
