import { branchEvents, standingsAfter, type BranchEvent, type FactMetadata, type MemberStanding } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** What meetings read of a branch: where it is, and who was what in it from which day on. */
export interface BranchRoll {
  readonly stationId?: string;
  /** The First Secretary in place. */
  readonly firstSecretaryId?: string;
  readonly standings: readonly MemberStanding[];
}
type Dated = BranchEvent & { readonly metadata: Pick<FactMetadata, 'occurredOn'> };

const stands = (roll: BranchRoll, fact: Dated): BranchRoll => ({
  ...roll,
  standings: standingsAfter(roll.standings, fact, fact.metadata.occurredOn),
});

export const branchRoll: Fold<BranchRoll, Dated> = {
  family: branchEvents,
  initial: { standings: [] },
  evolve: {
    BranchEstablished: (roll, { data: { orgUnitId } }) => ({ ...roll, stationId: orgUnitId }),
    MemberJoined: stands,
    MemberConfirmed: stands,
    MemberVoteSuspended: stands,
    MemberVoteRestored: stands,
    MemberLeft: stands,
    FirstSecretaryAssigned: (roll, { data: { personId } }) => ({ ...roll, firstSecretaryId: personId }),
    FirstSecretaryWithdrawn: ({ firstSecretaryId: _withdrawn, ...roll }) => roll,
  },
};
