import { z } from 'zod';
import { PROGRAMME_LAW, ref, ruleSetEvents, ruleValue } from '@zhudian/facts';
import { type CommandOf } from '@zhudian/framework';
import { command, type RuleSets } from '@zhudian/programme';

const ruleSet = command<RuleSets>();
/** The items that a rule serves are the programme's to say. */
const ruleChange = ruleValue.omit({ items: true }).meta({ id: 'RuleChange' });

export const ruleSetCommands = {
  IssueRuleSet: ruleSet({
    emits: ['RuleSetIssued'],
    about: {
      zh: '发布本局的规则版本：自某日起与方案不同的各项数值，注明依据与性质。已按原规则公布的事项仍按原规则办完。',
      en: 'Issue a rule set of the bureau: the values that differ there from a day on, with source and provenance. What was announced before is finished as it was announced.',
    },
    roles: ['ADMINISTRATOR', 'PARTY_WORK'],
    input: ruleSetEvents.schemas.RuleSetIssued.omit({ version: true }).extend({
      bureauId: ref('Bureau'),
      rules: z.array(ruleChange).min(1).max(100),
    }),
    of: () => PROGRAMME_LAW,
    scope: ({ bureauId }) => bureauId,
  }),
};
export type RuleSetCommand = CommandOf<typeof ruleSetCommands>;
