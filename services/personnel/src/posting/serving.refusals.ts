import { competencyPhase, labelsOf } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { monthBeforeTakeover } from '@zhudian/programme';

/** What may be refused of competency, Party relation and days on site. */
export const servingRefusals = defineRefusals(
  {
    COMPETENCY_ALREADY_ASSESSED: {
      zh: '{phase}能力素质评估已经完成，每个阶段只评一次。请核对评估阶段。',
      en: 'The competency at the {phase} is assessed already, and is assessed once. Check the phase.',
      rule: 'Competency is assessed twice, at the start and at the end',
      source: 'N17 锻炼干部、提高素质',
    },
    BASELINE_MISSING: {
      zh: '缺少任期初能力素质评估，无法比较。请党建人事部门先补录任期初评估。',
      en: 'There is no assessment at the start to compare with. The Party-work department must record that one first.',
      next: { command: 'AssessCompetency', role: 'PARTY_WORK' },
      rule: 'The end is compared with the start',
      source: 'N17 锻炼干部、提高素质',
    },
    END_WITH_BASELINE: {
      zh: '任期初评估日期为{baselineOn}，任期末评估须在该日之后进行。请核对评估日期。',
      en: 'The start was assessed on {baselineOn}; the end is assessed after that day. Check the day.',
      rule: 'Growth is seen between two days',
      source: 'N17 锻炼干部、提高素质：twice',
    },
    OWN_COMPETENCY: {
      zh: '您是第一书记本人，按回避要求不能评估自己。请由他人评估。',
      en: 'You are the First Secretary and may not assess your own competency. Ask another person to do it.',
      rule: 'Nobody assesses the own person',
      source: 'M13–M15: those who decide are not those who ask',
    },
    NOT_THE_HOST_BRANCH: {
      zh: '驻点党支部为{host}，组织关系不能转至{branchId}。请填写驻点党支部。',
      en: 'The host branch is {host}; the Party relation does not move to {branchId}. Give the host branch.',
      rule: 'The Party relation moves to the host branch',
      source: '2015 notice on First Secretaries, art. 4, by analogy; S10',
    },
    PARTY_RELATION_ALREADY_MOVED: {
      zh: '党组织关系已转至驻点党支部，不能重复办理。请核对任职编号。',
      en: 'The Party relation has moved to the host branch already. Check the id of the posting.',
      rule: 'The Party relation moves once',
      source: '2015 notice on First Secretaries, art. 4, by analogy; S10',
    },
    NOT_OWN_DECLARATION: {
      zh: '驻点天数由第一书记本人申报，不能代为办理。请由本人登录后申报。',
      en: 'Days on site are declared by the First Secretary alone. That person must sign in and declare them.',
      rule: 'Presence is declared, not tracked',
      source: 'M06 日常履责；rules against formalism 2024: no compulsory check-in',
    },
    MONTH_NOT_SERVED: {
      zh: '截至{on}，{month}没有在任的日子，不能申报。请选择任职期间的月份。',
      en: 'By {on} no day of {month} has been served in this posting. Choose a month that was served.',
      rule: 'Days are declared for months that were served',
      source: 'M06 日常履责',
    },
    MONTH_BEFORE_TAKEOVER: monthBeforeTakeover,
    TOO_MANY_DAYS: {
      zh: '截至{on}，本次任职在{month}内共有{most}个工作日，申报不能超过该数。请改正天数。',
      en: 'By {on}, {month} has {most: working day/working days} in this posting. Declare no more.',
      rule: 'No more working days are declared than have passed',
      source: 'M06 日常履责',
    },
  },
  { phase: labelsOf(competencyPhase) },
);
