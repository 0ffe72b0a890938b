import {
  memberBranchEvents,
  stationBranchEvents,
  type MemberBranchEvent,
  type StationBranchEvent,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** Which branch holds a place that only one branch may hold. */
export interface Reservation {
  readonly heldBy?: string;
}

export const stationBranch: Fold<Reservation, StationBranchEvent> = {
  family: stationBranchEvents,
  initial: {},
  evolve: { StationBranchReserved: (_, { data: { branchId } }) => ({ heldBy: branchId }) },
};

export const memberBranch: Fold<Reservation, MemberBranchEvent> = {
  family: memberBranchEvents,
  initial: {},
  evolve: {
    MemberBranchReserved: (_, { data: { branchId } }) => ({ heldBy: branchId }),
    MemberBranchReleased: () => ({}),
  },
};
