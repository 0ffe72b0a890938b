import { pledges } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { duePromises } from './due-items';
import { pledgeAmendments } from './pledge.amendments';
import { pledge } from './pledge.decider';
import { BranchPledgesResolver, PledgeResolver, PromiseVerificationResolver } from './pledge.resolver';
import { Pledge } from './pledge.types';

/** What First Secretaries and members pledge in public, and what comes of it. */
export const pledgeSlice = defineSlice({
  aggregate: pledge,
  amendments: pledgeAmendments,
  entity: { name: 'Pledge', type: () => Pledge, model: pledges },
  dueItems: [duePromises],
  resolvers: [PledgeResolver, PromiseVerificationResolver, BranchPledgesResolver],
});
