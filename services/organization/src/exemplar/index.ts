import { exemplars } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { exemplarAmendments } from './exemplar.amendments';
import { exemplar } from './exemplar.decider';
import { BranchExemplarsResolver, ExemplarApprovalResolver, ExemplarResolver } from './exemplar.resolver';
import { Exemplar } from './exemplar.types';

/** Who leads by example: proposed for what was done, approved by a meeting, published for a time. */
export const exemplarSlice = defineSlice({
  aggregate: exemplar,
  amendments: exemplarAmendments,
  entity: { name: 'Exemplar', type: () => Exemplar, model: exemplars },
  resolvers: [ExemplarResolver, ExemplarApprovalResolver, BranchExemplarsResolver],
});
