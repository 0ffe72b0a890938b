import { z } from 'zod';
import { day, enumOf, id, provenance, ruleName } from '@zhudian/facts';
import { ruleSets, ruleValueView } from '@zhudian/projections';
import { entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const RuleSet = entityTypeOf(
  'RuleSet',
  ruleSets,
  "A rule set: the programme's, or what a bureau has changed. 规则版本。",
);

const ruleUnit = enumOf('RuleUnit', {
  WORKING_DAYS: ['工作日', 'working days'],
  DAYS: ['天', 'days'],
  MONTHS: ['个月', 'months'],
  YEARS: ['周岁', 'years of age'],
  SHARE: ['比例', 'share'],
  SWITCH: ['是否', 'yes or no'],
  POINTS: ['分值', 'points'],
});

const rulesInForce = z
  .object({
    on: day,
    version: z.string().describe("The programme's set and, after a plus, the bureau's laid over it. 规则版本。"),
    rules: z.array(ruleValueView),
  })
  .meta({ id: 'RulesInForce', description: 'What is in force together on a day. 某日有效的全部规则。' });
export const RulesInForce = objectTypeOf(rulesInForce);
export type RulesInForceView = z.output<typeof rulesInForce>;

const ruleSetting = z
  .object({
    bureauId: id.nullable().describe('The bureau that set it; null for the programme. 设定的局，空为方案。'),
    version: z.string(),
    from: day.describe('First business date on which it is in force. 生效日期。'),
    value: z.number(),
    provenance,
    warns: z.boolean().describe('It asks for a reason and does not refuse. 仅提示，附理由可继续。'),
    source: z.string(),
  })
  .meta({ id: 'RuleSetting', description: 'A value that a rule has had. 规则的一次取值。' });

const rule = z
  .object({
    rule: ruleName,
    aboutZh: z.string().describe('What it says, in Chinese. 含义（中文）。'),
    aboutEn: z.string().describe('What it says, in English. 含义（英文）。'),
    unit: ruleUnit,
    least: z.number().describe('The least value that makes sense. 允许的最小值。'),
    most: z.number().describe('The greatest value that makes sense. 允许的最大值。'),
    items: z.array(z.string()).describe('The items of the programme that it serves. 对应的条目。'),
    settings: z.array(ruleSetting).describe('Every value, in the order of issue. 历次取值，按发布先后。'),
  })
  .meta({ id: 'Rule', description: 'A rule whose value is data. 数值可调整的规则。' });
export const Rule = objectTypeOf(rule);
export type RuleView = z.output<typeof rule>;
