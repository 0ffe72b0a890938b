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
}

export const personPosting: Fold<Reservation, PersonPostingEvent> = {
  family: personPostingEvents,
  initial: {},
  evolve: { PersonReserved: (_, { data: { postingId } }) => ({ heldBy: postingId }), PersonReleased: () => ({}) },
};

export const stationPosting: Fold<Reservation, StationPostingEvent> = {
  family: stationPostingEvents,
  initial: {},
  evolve: { StationReserved: (_, { data: { postingId } }) => ({ heldBy: postingId }), StationReleased: () => ({}) },
};
