import { defineSlice } from '@zhudian/framework/service';
import { consequenceAmendments } from './consequence.amendments';
import { consequence } from './consequence.decider';
import { RefusedConsequenceResolver } from './consequence.resolver';
import { RefusedConsequence, refusedConsequences } from './consequence.types';
import { dueConsequences } from './due-items';

/** What policies of any context were to do and were refused. */
export const consequenceSlice = defineSlice({
  aggregate: consequence,
  amendments: consequenceAmendments,
  entity: { name: 'RefusedConsequence', type: () => RefusedConsequence, model: refusedConsequences },
  dueItems: [dueConsequences],
  resolvers: [RefusedConsequenceResolver],
});
