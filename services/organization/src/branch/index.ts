import { branches } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { branchAmendments } from './branch.amendments';
import { branch } from './branch.decider';
import {
  BranchMemberResolver,
  BranchResolver,
  FormerMemberResolver,
  MemberOnDayResolver,
  StationBranchResolver,
} from './branch.resolver';
import { Branch } from './branch.types';
import { dueVoteDecisions } from './due-items';
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
  dueItems: [dueVoteDecisions],
  resolvers: [BranchResolver, BranchMemberResolver, FormerMemberResolver, MemberOnDayResolver, StationBranchResolver],
  policies: [firstSecretaryOnBranch],
});
