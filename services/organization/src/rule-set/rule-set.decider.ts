import type { RuleSetEvent } from '@zhudian/facts';
import { defineAggregate, hasReason, refuse, together, type Decider, type Rule } from '@zhudian/framework';
import { aboutRules, rulesOn, ruleSetsFold, setsOf, type RuleSets } from '@zhudian/programme';
import { ruleSetCommands, type RuleSetCommand } from './rule-set.commands';
import { ruleSetRefusals, type RuleSetRefusal } from './rule-set.refusals';
import { repeated } from '../shared/repeated';

type RuleSetDecider = Decider<RuleSetCommand, RuleSets, RuleSetEvent, RuleSetRefusal>;
type Data = RuleSetCommand['data'];

/** A rule holds for what comes after it, and sets follow each other; one for the same day corrects the one before. */
const unlessInTime = (sets: RuleSets, { from, bureauId }: Data, on: string) => {
  if (from < on) return refuse('RULE_SET_BACKDATED', { from, on });
  const last = setsOf(sets, bureauId)
    .map((set) => set.from)
    .toSorted()
    .at(-1);
  return last !== undefined && from < last ? refuse('RULE_SET_NOT_LATER', { from, last }) : undefined;
};

const unlessEachOnce = ({ rules }: Data) => {
  const names = rules.map(({ rule }) => rule);
  const twice = repeated(names);
  return twice.length > 0 ? refuse('RULE_REPEATED', { rules: twice }) : undefined;
};

const unlessFit = ({ rules }: Data) => {
  const unfit = rules.flatMap(({ rule, value }) => {
    const { least, most, unit } = aboutRules[rule];
    const fits = value >= least && value <= most && (unit === 'SHARE' || Number.isInteger(value));
    return fits ? [] : [`${rule} = ${value} (${least}–${most})`];
  });
  return unfit.length > 0 ? refuse('RULE_VALUE_UNFIT', { rules: unfit }) : undefined;
};

const issue: Rule<RuleSetDecider, 'IssueRuleSet'> = (sets, command) => {
  const { data, act } = command;
  return (
    together<RuleSetRefusal>(
      unlessInTime(sets, data, act.on),
      unlessEachOnce(data),
      unlessFit(data),
      unlessTermPossible(sets, data),
      unlessByRegulation(sets, command),
    ) ?? [{ type: 'RuleSetIssued', data: issued(sets, data) }]
  );
};

const unlessTermPossible = (sets: RuleSets, { from, rules }: Data) => {
  const valueOf = (name: 'termMinMonths' | 'termMaxMonths') =>
    rules.find(({ rule }) => rule === name)?.value ?? rulesOn(sets, from).rules[name].value;
  const [least, most] = [valueOf('termMinMonths'), valueOf('termMaxMonths')];
  return least > most ? refuse('TERM_RANGE_EMPTY', { least, most }) : undefined;
};

/** What a regulation fixes is changed with a word of explanation only. */
const unlessByRegulation = (sets: RuleSets, command: RuleSetCommand) => {
  const { from, rules } = command.data;
  const programme = rulesOn(sets, from).rules;
  const fixed = rules.flatMap(({ rule, value }) =>
    programme[rule].provenance === 'IN_FORCE' && programme[rule].value !== value ? [rule] : [],
  );
  return fixed.length > 0 && !hasReason(command, 'DIFFERS_FROM_REGULATION')
    ? refuse('DIFFERS_FROM_REGULATION', { rules: fixed })
    : undefined;
};

const issued = (sets: RuleSets, data: Data): RuleSetEvent['data'] => {
  const prefix = `${data.bureauId}-${data.from.slice(0, 4)}.`;
  const count = setsOf(sets, data.bureauId).filter(({ version }) => version.startsWith(prefix)).length;
  const serves = rulesOn(sets, data.from).rules;
  const rules = data.rules.map((one) => ({ ...one, items: [...serves[one.rule].items] }));
  return { ...data, version: `${prefix}${count + 1}`, rules };
};

export const ruleSetDecider: RuleSetDecider = { ...ruleSetsFold, decide: { IssueRuleSet: issue } };

export const ruleSet = defineAggregate({
  decider: ruleSetDecider,
  commands: ruleSetCommands,
  refusals: ruleSetRefusals,
});
