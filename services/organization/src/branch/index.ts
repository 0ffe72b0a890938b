import { branches } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { branchAmendments } from './branch.amendments';
import { branch } from './branch.decider';
import { BranchMemberResolver, FormerMemberResolver, BranchResolver, StationBranchResolver } from './branch.resolver';
import { Branch } from './branch.types';
import { firstSecretaryOnBranch } from './first-secretary-on-branch';

/** A station's Party branch: its members and its First Secretary. */
export const branchSlice = defineSlice({
  aggregate: branch,
  amendments: branchAmendments,
  entity: {
    name: 'Branch',
    type: () => Branch,
    model: branches,
  },
  resolvers: [BranchResolver, BranchMemberResolver, FormerMemberResolver, StationBranchResolver],
  policies: [firstSecretaryOnBranch],
});
