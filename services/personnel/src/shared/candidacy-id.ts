import { isTakenOver, shortKey } from '@zhudian/facts';

/** The id of a new round: without a dot, so that a candidacy's id comes apart in one way only, and never that of a takeover. */
export const newRoundId = shortKey('SelectionRound')
  .regex(/^[^.]+$/, 'an id without a dot')
  .refine((id) => !isTakenOver(id), 'not an id of postings that were taken over');

/** One candidacy per person and round: its id is made of both. */
export const candidacyIdOf = (roundId: string, personId: string): string => `${roundId}.${personId}`;

/** The round in a candidacy's id. */
export const roundOfCandidacy = (candidacyId: string): string => candidacyId.slice(0, candidacyId.indexOf('.'));
