import { labelsOf, selfRunningCriterion, selfRunningMoment } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const SELF_RUNNING = 'N13 规范良好的自行运转 (proposed)';

export const selfRunningRefusals = defineRefusals(
  {
    SELF_RUNNING_SCHEDULED: {
      zh: '该任职的自行运转检查已经安排。请按安排检查，不必重复。',
      en: 'The checks after this posting are scheduled already. Check as scheduled, there is no need to do it again.',
      rule: 'The checks after a posting are scheduled once',
      source: SELF_RUNNING,
    },
    SELF_RUNNING_NOT_SCHEDULED: {
      zh: '该任职没有安排自行运转检查：任职结束后一年内由系统自动安排。请核对任职编号。',
      en: 'No checks are scheduled after this posting: the programme schedules them when it is over, within a year. Check the id of the posting.',
      rule: 'A station is checked after the First Secretary has gone',
      source: SELF_RUNNING,
    },
    SELF_RUNNING_CHECKED_ALREADY: {
      zh: '{moment}的检查已经完成。如记录有误，请撤销后重新检查。',
      en: 'The check at {moment} was made already. If it is wrong, annul it and check again.',
      rule: 'Each check is made once',
      source: SELF_RUNNING,
    },
    CHECK_TOO_EARLY: {
      zh: '{moment}的检查自{checkOn}起办理。请届时再办。',
      en: 'The check at {moment} is made from {checkOn} on. Make it then.',
      rule: 'A check is made when its day has come',
      source: SELF_RUNNING,
    },
    SELF_RUNNING_CONFIRMED: {
      zh: '该供电所已确认自行运转，不必重复确认。如出现反弹，请认定反弹。',
      en: 'That the station runs by itself was confirmed already. If it relapses, flag the relapse.',
      next: { command: 'FlagRelapse', role: 'COUNTY_PARTY_COMMITTEE' },
      rule: 'Confirmed once',
      source: SELF_RUNNING,
    },
    CONFIRMED_BY_THE_CHECKER: {
      zh: '最近一次检查由您办理，不能由您确认。请由他人确认。',
      en: 'You made the last check and may not confirm it. Ask another person to do it.',
      rule: 'Who confirms did not check',
      source: SELF_RUNNING,
    },
    CHECKS_PENDING: {
      zh: '以下检查尚未完成：{pending}。请先完成，或说明理由。',
      en: 'These checks are not made yet: {pending}. Make them first, or say why it is confirmed all the same.',
      next: { command: 'CheckSelfRunning', role: 'COUNTY_PARTY_COMMITTEE' },
      rule: 'Confirmed after all checks',
      source: SELF_RUNNING,
      severity: 'WARN',
    },
    BELOW_THRESHOLD: {
      zh: '以下检查未达到{least}分或者暂无依据：{below}。请督促改进，或说明理由。',
      en: 'These checks did not reach {least} or could not be judged: {below}. See that it improves, or say why it is confirmed all the same.',
      rule: 'All checks reach the threshold',
      source: `${SELF_RUNNING}; the number is a proposal of the programme`,
      severity: 'WARN',
    },
    RELAPSE_FLAGGED: {
      zh: '该供电所已认定反弹，不必重复认定。请督促整改后再确认。',
      en: 'The relapse of this station was flagged already. See that it improves, and confirm it then.',
      rule: 'A relapse is flagged once',
      source: SELF_RUNNING,
    },
    RELAPSE_NOT_SHOWN: {
      zh: '最近一次检查未显示以下方面不足：{unshown}。请先检查，或说明理由。',
      en: 'The last check shows nothing lacking in: {unshown}. Check first, or say how it is known.',
      next: { command: 'CheckSelfRunning', role: 'COUNTY_PARTY_COMMITTEE' },
      rule: 'A relapse shows in what was checked',
      source: SELF_RUNNING,
      severity: 'WARN',
    },
  },
  {
    moment: labelsOf(selfRunningMoment),
    pending: labelsOf(selfRunningMoment),
    below: labelsOf(selfRunningMoment),
    unshown: labelsOf(selfRunningCriterion),
  },
);
export type SelfRunningRefusal = keyof typeof selfRunningRefusals;
