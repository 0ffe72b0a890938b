import { postingEvents, type PostingEvent } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

/** What is known here of a posting: whose it is, where, and from when to when. */
export type KnownPosting =
  | { readonly known: false }
  | {
      readonly known: true;
      readonly personId: string;
      readonly stationId: string;
      readonly startOn: string;
      readonly takenOverOn?: string | undefined;
      /** The last day: the planned one while it goes on. */
      readonly endOn: string;
    };

/** Whose posting it is. */
export const personOf = (posting: KnownPosting): string | undefined => (posting.known ? posting.personId : undefined);

const ending = (posting: KnownPosting, endOn: string): KnownPosting =>
  posting.known ? { ...posting, endOn } : posting;

const evolve: Partial<Fold<KnownPosting, PostingEvent>['evolve']> = {
  PostingStarted: (_, { data: { personId, stationId, startOn, takenOverOn, plannedEndOn } }) => ({
    known: true,
    personId,
    stationId,
    startOn,
    takenOverOn,
    endOn: plannedEndOn,
  }),
  PostingExtended: (posting, { data: { newEndOn } }) => ending(posting, newEndOn),
  PostingRecalled: (posting, { data: { endOn } }) => ending(posting, endOn),
  PostingEnded: (posting, { data: { endOn } }) => ending(posting, endOn),
};

export const knownPosting: AnyFold<KnownPosting> = { family: postingEvents, initial: { known: false }, evolve };
