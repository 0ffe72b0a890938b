import { recordedFrom, servesWithin, type HearingEvent } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import type { PostingTerm } from '../posting/posting-term.state';
import type { HearingCommand } from './hearing.commands';
import type { HearingRefusal } from './hearing.refusals';
import type { Hearing } from './hearing.state';

export type HearingDecider = Decider<HearingCommand, Hearing, HearingEvent, HearingRefusal>;

/** Refuses unless the hearing is at one of the stages. */
export const unlessAt = ({ stage }: Hearing, ...expected: readonly Hearing['stage'][]) =>
  expected.includes(stage) ? undefined : refuse('HEARING_OUT_OF_ORDER', { stage, expected });

/** Refuses unless the posting is served on the day, and kept here. */
export const unlessServed = (posting: PostingTerm, postingId: string, on: string) =>
  posting.known && servesWithin({ ...posting, startOn: recordedFrom(posting) }, on, on)
    ? undefined
    : refuse('POSTING_NOT_ACTIVE', { postings: [postingId], on });

/** Refuses unless everybody who is named is active on the day. */
export const unlessAllActive = (named: readonly string[], active: readonly string[], on: string) => {
  const postings = named.filter((postingId) => !active.includes(postingId));
  return postings.length > 0 ? refuse('POSTING_NOT_ACTIVE', { postings, on }) : undefined;
};

/** Refuses unless the posting is known, and at this station. */
export const unlessAtStation = (
  posting: PostingTerm,
  { postingId, stationId }: { readonly postingId: string; readonly stationId: string },
  on: string,
) =>
  posting.known && posting.stationId === stationId
    ? undefined
    : refuse('POSTING_NOT_ACTIVE', { postings: [postingId], on });
