import { amendmentsOf, bureauOfFact, ruleSetsFold } from '@zhudian/programme';
import { ruleSet } from './rule-set.decider';

/** The corrections and annulments of the rule sets, from the newest of a bureau back, by that bureau. */
export const ruleSetAmendments = amendmentsOf(ruleSet, ruleSetsFold, {
  correctable: { RuleSetIssued: ['source'] },
  scope: (_, __, fact) => bureauOfFact(fact),
});
