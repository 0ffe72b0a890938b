import { labelsOf, roleSchema, supervisionBody, supervisionScope } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { monthBeforeTakeover, periodOpen } from '@zhudian/programme';

const DOUBLE = 'M05 双重监督管理；M06 业务工作和日常履责';

export const supervisionRefusals = defineRefusals(
  {
    POSTING_UNKNOWN: {
      zh: '供电所{stationId}没有编号为{postingId}的任职。请核对任职编号与供电所。',
      en: 'There is no posting {postingId} at {stationId}. Check the posting and the station.',
      rule: 'What is supervised is a posting at its station',
      source: DOUBLE,
    },
    MONTH_OUTSIDE_POSTING: {
      zh: '{month}不在任职期间（{startOn}至{endOn}）之内。请选择任职期间的月份。',
      en: 'The posting is not served in {month}: it lasts from {startOn} to {endOn}. Choose a month of the posting.',
      rule: 'Supervision covers the months of the posting',
      source: DOUBLE,
    },
    MONTH_BEFORE_TAKEOVER: monthBeforeTakeover,
    MONTH_NOT_BEGUN: {
      zh: '{month}尚未开始，不能填报。请在该月开始后填报。',
      en: 'The month {month} has not begun. Note it once it has.',
      rule: 'A month is judged once it has begun',
      source: DOUBLE,
    },
    PERIOD_OPEN: periodOpen,
    WRONG_BODY: {
      zh: '您以{role}身份只能代表{yours}填报，不能代表{body}。请由{body}填报。',
      en: 'As {role} you speak for the {yours} only, not for the {body}. Ask the {body} to do it.',
      rule: 'Each supervising body notes for itself; the county Party committee is not the county enterprise as assessor',
      source: 'M05 农电部与县级供电企业党委双重监督',
    },
    SUPERVISION_CLOSED: {
      zh: '当月监督记录已经归档，不能再改。请在下月填报新的监督意见。',
      en: 'The supervision of this month is closed and no longer changes. Note what is new in the next month.',
      rule: 'A month is closed once',
      source: DOUBLE,
    },
    SUPERVISION_OPEN: {
      zh: '当月监督记录尚未归档，无须重新开放。请直接填报监督意见。',
      en: 'The supervision of this month is not closed; there is nothing to reopen. Note what is missing.',
      rule: 'What is closed may be reopened',
      source: DOUBLE,
    },
    SELF_SUPERVISION: {
      zh: '您是被监督的第一书记本人，按回避要求不能办理对本人的监督。请由他人办理。',
      en: 'You are the one under supervision and take no part in it. Ask another person to do it.',
      rule: 'Nobody acts in the own case',
      source: DOUBLE,
    },
    ONE_PERSON_FOR_BOTH: {
      zh: '您当月已代表{other}填报，双重监督须由两人分别填报。请由本机构的其他人员填报。',
      en: 'You have noted for the {other} this month already; double supervision is by two persons. Ask another person of this body to do it.',
      rule: 'The two bodies speak by two persons',
      source: 'M05 双重监督管理',
    },
    SUPERVISION_ONE_SIDED: {
      zh: '当月监督意见不齐，尚缺：{missing}。请有关机构补报，或说明理由后归档。',
      en: 'The supervision is not complete; missing: {missing}. Note what is missing, or close with a reason.',
      next: { command: 'NoteSupervision', role: 'RURAL_POWER' },
      rule: 'Both bodies note both scopes every month',
      source: DOUBLE,
      severity: 'WARN',
    },
  },
  {
    missing: { ...labelsOf(supervisionBody), ...labelsOf(supervisionScope) },
    role: labelsOf(roleSchema),
    body: labelsOf(supervisionBody),
    yours: labelsOf(supervisionBody),
    other: labelsOf(supervisionBody),
  },
);
export type SupervisionRefusal = keyof typeof supervisionRefusals;
