import { postingEvents, type PostingEvent } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

/** Whose posting it is, where, and from when to when; what other aggregates need to know of it. */
export interface PostingTerm {
  readonly known: boolean;
  readonly personId: string;
  readonly stationId: string;
  readonly startOn: string;
  readonly takenOverOn?: string | undefined;
  readonly plannedEndOn: string;
  /** Absent while the posting goes on. */
  readonly endOn?: string;
}

const evolve: Partial<Fold<PostingTerm, PostingEvent>['evolve']> = {
  PostingStarted: (_, { data: { personId, stationId, startOn, takenOverOn, plannedEndOn } }) => ({
    known: true,
    personId,
    stationId,
    startOn,
    takenOverOn,
    plannedEndOn,
  }),
  PostingExtended: (term, { data: { newEndOn } }) => ({ ...term, plannedEndOn: newEndOn }),
  PostingRecalled: (term, { data: { endOn } }) => ({ ...term, endOn }),
  PostingEnded: (term, { data: { endOn } }) => ({ ...term, endOn }),
};

export const postingTerm: AnyFold<PostingTerm> = {
  family: postingEvents,
  initial: { known: false, personId: '', stationId: '', startOn: '', plannedEndOn: '' },
  evolve,
};

/** From the first day to the last: the planned one while it goes on. */
export const daysOf = ({ startOn, plannedEndOn, endOn = plannedEndOn }: PostingTerm) => ({ startOn, endOn });
