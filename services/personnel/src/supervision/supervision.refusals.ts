import { defineRefusals } from '@zhudian/framework';

const DOUBLE = 'M05 双重监督管理; M06 业务工作和日常履责';

export const supervisionRefusals = defineRefusals({
  POSTING_UNKNOWN: {
    zh: '供电所 {stationId} 没有任职 {postingId}。',
    en: 'There is no posting {postingId} at {stationId}.',
    rule: 'What is supervised is a posting at its station',
    source: DOUBLE,
  },
  MONTH_OUTSIDE_POSTING: {
    zh: '{month} 不在任职期间（{startOn} 至 {endOn}）内。',
    en: 'The posting is not served in {month}: it lasts from {startOn} to {endOn}.',
    rule: 'Supervision covers the months of the posting',
    source: DOUBLE,
  },
  MONTH_NOT_BEGUN: {
    zh: '{month} 尚未开始，不能记录。',
    en: 'The month {month} has not begun; nothing can be noted on it yet.',
    rule: 'A month is judged once it has begun',
    source: DOUBLE,
  },
  WRONG_BODY: {
    zh: '以 {role} 身份只能代表 {yours} 记录，不能代表 {body}。',
    en: 'In the role {role} you speak for {yours} only, not for {body}.',
    rule: 'Each supervising body notes for itself; the county Party committee is not the county enterprise as assessor',
    source: 'M05 农电部与县级供电企业党委双重监督',
  },
  SUPERVISION_CLOSED: {
    zh: '该月监督已结束，不能再改。',
    en: 'The supervision of this month is closed and no longer changes.',
    rule: 'A month is closed once',
    source: DOUBLE,
  },
  SUPERVISION_OPEN: {
    zh: '该月监督尚未结束，无须重新开放。',
    en: 'The supervision of this month is not closed; there is nothing to reopen.',
    rule: 'What is closed may be reopened',
    source: DOUBLE,
  },
  SELF_SUPERVISION: {
    zh: '{actor} 是被监督人，不能重新开放对本人的监督。',
    en: '{actor} is the one under supervision, and does not reopen it.',
    rule: 'Nobody acts in the own case',
    source: DOUBLE,
  },
  SUPERVISION_ONE_SIDED: {
    zh: '监督记录不齐，缺：{missing}。请补记，或说明理由后结束。',
    en: 'The supervision is not complete; missing: {missing}. Note what is missing, or close with a reason.',
    rule: 'Both bodies note both scopes every month',
    source: DOUBLE,
    severity: 'WARN',
  },
});
export type SupervisionRefusal = keyof typeof supervisionRefusals;
