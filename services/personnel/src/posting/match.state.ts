import { candidacyEvents, type CandidacyEvent, type MatchReason, type OfType } from '@zhudian/facts';
import type { AnyFold } from '@zhudian/framework';

/** Why a person was matched with the station, and who proposed it. */
export interface Match {
  readonly reasons: readonly MatchReason[];
  readonly proposedBy?: string | undefined;
}

/** As the log gives it back, with who told it. */
type ProposedMatch = OfType<CandidacyEvent, 'MatchProposed'> & { readonly metadata?: { readonly actorId: string } };

const evolve = {
  MatchProposed: (_: Match, { data: { reasons }, metadata }: ProposedMatch): Match => ({
    reasons,
    proposedBy: metadata?.actorId,
  }),
};

export const matchOfPosting: AnyFold<Match> = { family: candidacyEvents, initial: { reasons: [] }, evolve };
