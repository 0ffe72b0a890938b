import { amendmentsOf, ruleSetsFold } from '@zhudian/programme';
import { ruleSet } from './rule-set.decider';

/** The corrections and annulments of the rule sets, from the newest back, by the bureau that issued it. */
export const ruleSetAmendments = amendmentsOf(ruleSet, ruleSetsFold, {
  correctable: { RuleSetIssued: ['source'] },
  scope: (sets) => sets.at(-1)?.bureauId,
});
