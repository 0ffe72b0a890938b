import { branchEvents, type BranchEvent } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

/** The unit that a branch belongs to. */
export interface HostBranch {
  readonly unitId?: string;
}

const evolve: Partial<Fold<HostBranch, BranchEvent>['evolve']> = {
  BranchEstablished: (_, { data: { orgUnitId: unitId } }) => ({ unitId }),
};

export const hostBranch: AnyFold<HostBranch> = { family: branchEvents, initial: {}, evolve };
