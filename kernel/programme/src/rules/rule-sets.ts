import {
  PROGRAMME_LAW,
  ruleSetEvents,
  type IssuedRuleSet,
  type RuleName,
  type RuleSetEvent,
  type RuleValue,
} from '@zhudian/facts';
import { stateOf, type Fold } from '@zhudian/framework';
import { shippedRuleSets } from './shipped-rule-sets';

/** Every set that was issued, in the order of issue; the shipped ones first. */
export type RuleSets = readonly IssuedRuleSet[];

export const ruleSetsFold: Fold<RuleSets, RuleSetEvent> = {
  family: ruleSetEvents,
  initial: shippedRuleSets,
  evolve: {
    RuleSetIssued: (sets, { data }) => (sets.some(({ version }) => version === data.version) ? sets : [...sets, data]),
  },
};

/** What a command reads whose rule asks for values of the law. */
export const theRuleSets = { ruleSets: stateOf(ruleSetsFold, PROGRAMME_LAW) };

/** What is in force together for a bureau on a day. */
export interface RulesInForce {
  /** Names the programme's set and, after a plus, the bureau's that is laid over it. */
  readonly version: string;
  readonly rules: Readonly<Record<RuleName, RuleValue>>;
}

/** Of those that have begun the newest; of those that begin on one day the last to be issued. */
const newestOn = (sets: RuleSets, day: string): IssuedRuleSet | undefined =>
  sets.reduce<IssuedRuleSet | undefined>(
    (newest, set) => (set.from <= day && (!newest || set.from >= newest.from) ? set : newest),
    undefined,
  );

/** The rules in force for a bureau on a business date: the programme's, with what the bureau changed laid over them. */
export const rulesOn = (sets: RuleSets, day: string, bureauId?: string): RulesInForce => {
  const programme = newestOn(
    sets.filter((set) => set.bureauId === undefined),
    day,
  );
  if (!programme) throw new Error(`No rule set is in force on ${day}.`);
  const own = bureauId === undefined ? undefined : newestOn(setsOf(sets, bureauId), day);
  const rules = [...programme.rules, ...(own?.rules ?? [])].map((one) => [one.rule, one] as const);
  return {
    version: own ? `${programme.version}+${own.version}` : programme.version,
    rules: Object.fromEntries(rules) as Record<RuleName, RuleValue>,
  };
};

/** The sets that a bureau issued, in the order of issue. */
export const setsOf = (sets: RuleSets, bureauId: string): RuleSets => sets.filter((set) => set.bureauId === bureauId);
