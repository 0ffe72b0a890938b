import { defineRefusals } from '@zhudian/framework';

/** What may be refused of competency, Party relation and days on site. */
export const servingRefusals = defineRefusals({
  COMPETENCY_ALREADY_ASSESSED: {
    zh: '{phase} 阶段能力评估已完成，每阶段只评一次。',
    en: 'The competency at {phase} is assessed already, and is assessed once.',
    rule: 'Competency is assessed twice, at the start and at the end',
    source: 'N17 锻炼干部、提高素质',
  },
  BASELINE_MISSING: {
    zh: '缺少任期初能力评估，无法比较。请先补录任期初评估。',
    en: 'There is no assessment at the start to compare with; record that one first.',
    rule: 'The end is compared with the start',
    source: 'N17 锻炼干部、提高素质',
  },
  OWN_COMPETENCY: {
    zh: '{actor} 是第一书记本人，不能评估自己。',
    en: '{actor} is the First Secretary and may not assess the own competency.',
    rule: 'Nobody assesses the own person',
    source: 'M13–M15: those who decide are not those who ask',
  },
  NOT_THE_HOST_BRANCH: {
    zh: '驻点党支部为 {host}，组织关系不能转至 {branchId}。',
    en: 'The host branch is {host}; the Party relation does not move to {branchId}.',
    rule: 'The Party relation moves to the host branch',
    source: '2015 notice on First Secretaries, art. 4, by analogy; S10',
  },
  PARTY_RELATION_ALREADY_MOVED: {
    zh: '党组织关系已转至驻点党支部。',
    en: 'The Party relation has moved to the host branch already.',
    rule: 'The Party relation moves once',
    source: '2015 notice on First Secretaries, art. 4, by analogy; S10',
  },
  NOT_OWN_DECLARATION: {
    zh: '驻点天数由第一书记本人申报。',
    en: 'Days on site are declared by the First Secretary alone.',
    rule: 'Presence is declared, not tracked',
    source: 'M06 日常履责; rules against formalism 2024: no compulsory check-in',
  },
  MONTH_NOT_SERVED: {
    zh: '截至 {on},{month} 不在本次任职期间内。',
    en: 'By {on} no day of {month} has been served in this posting.',
    rule: 'Days are declared for months that were served',
    source: 'M06 日常履责',
  },
  TOO_MANY_DAYS: {
    zh: '{month} 截至 {on} 最多可申报 {most} 天。',
    en: '{month} has {most} days in this posting by {on}; no more can be declared.',
    rule: 'No more days are declared than have passed',
    source: 'M06 日常履责',
  },
});
