import { ruleSets } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { ruleSetAmendments } from './rule-set.amendments';
import { ruleSet } from './rule-set.decider';
import { RuleSetResolver } from './rule-set.resolver';
import { RuleSet } from './rule-set.types';

/** The rules whose values are data, and the sets that give them. */
export const ruleSetSlice = defineSlice({
  aggregate: ruleSet,
  amendments: ruleSetAmendments,
  entity: { name: 'RuleSet', type: () => RuleSet, model: ruleSets },
  resolvers: [RuleSetResolver],
});
