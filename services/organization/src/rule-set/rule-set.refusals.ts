import { defineRefusals } from '@zhudian/framework';

const VERSIONS = 'domain: rules are dated versions, judged by business date; configuration with a recorded source';

export const ruleSetRefusals = defineRefusals({
  RULE_SET_BACKDATED: {
    zh: '生效日期{from}早于发布日期{on}。规则不溯及既往，请改为{on}或以后。',
    en: 'The set would be in force from {from}, before it is issued on {on}. Rules do not reach back: choose {on} or a later day.',
    rule: 'A rule holds for what comes after it',
    source: VERSIONS,
  },
  RULE_SET_NOT_LATER: {
    zh: '生效日期{from}早于本局最近版本的生效日期{last}。请改为{last}或以后。',
    en: 'The set would be in force from {from}, before the last one of this bureau ({last}). Choose {last} or a later day.',
    rule: 'Versions follow each other',
    source: VERSIONS,
  },
  RULE_REPEATED: {
    zh: '以下规则出现多次：{rules}。请每项规则只填一个数值。',
    en: 'These rules are named more than once: {rules}. A rule has one value.',
    rule: 'A rule has one value',
    source: VERSIONS,
  },
  RULE_VALUE_UNFIT: {
    zh: '以下数值超出允许范围：{rules}。请改为允许范围内的数值。',
    en: 'These values are out of range: {rules}. Choose values within it.',
    rule: 'A value makes sense for its rule',
    source: VERSIONS,
  },
  TERM_RANGE_EMPTY: {
    zh: '最短任期{least}个月长于最长任期{most}个月。请使最短任期不长于最长任期。',
    en: 'The shortest term, {least: month/months}, would be longer than the longest, {most: month/months}. Make it the same or shorter.',
    rule: 'There is a term that fits',
    source: 'S10',
  },
  DIFFERS_FROM_REGULATION: {
    zh: '以下规则由现行规定确定：{rules}。如仍调整，请附理由。',
    en: 'These rules are fixed by a regulation in force: {rules}. To change them all the same, give a reason for this code.',
    rule: 'What a regulation fixes is not changed without a word',
    source: VERSIONS,
    severity: 'WARN',
  },
});
export type RuleSetRefusal = keyof typeof ruleSetRefusals;
