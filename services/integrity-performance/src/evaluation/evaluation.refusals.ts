import { defineRefusals } from '@zhudian/framework';
import { deductionRefusals } from './deduction.refusals';
import { finalRefusals } from './final.refusals';
import { scoringRefusals } from './scoring.refusals';

const MONTHLY = 'M07 月度绩效评价';
const TERM = 'M08 挂任期绩效及综合考评';

export const evaluationRefusals = defineRefusals({
  ...scoringRefusals,
  ...deductionRefusals,
  ...finalRefusals,
  EVALUATION_ALREADY_OPEN: {
    zh: '该评价已经启动。请直接提交得分。',
    en: 'This evaluation is open already. Go on with its scores.',
    next: { command: 'SubmitScores', role: 'GENERAL_MANAGEMENT' },
    rule: 'One evaluation per posting and month, and one of the term',
    source: `${MONTHLY}; ${TERM}`,
  },
  MONTH_REQUIRED: {
    zh: '月度绩效评价没有填写月份。请填写所评价的月份。',
    en: 'A monthly evaluation needs its month. Give it.',
    rule: 'A monthly evaluation is of one month',
    source: MONTHLY,
  },
  MONTH_NOT_ALLOWED: {
    zh: '挂任期综合考评不分月份，不能填写{month}。请不要填写月份。',
    en: 'The evaluation of the term has no month. Leave {month} out.',
    rule: 'The evaluation of the term is of the whole posting',
    source: TERM,
  },
  POSTING_UNKNOWN: {
    zh: '没有编号为{postingId}的任职。请核对任职编号。',
    en: 'There is no posting {postingId}. Check its id.',
    rule: 'What is evaluated is a posting',
    source: MONTHLY,
  },
  NOT_THE_STATION: {
    zh: '该任职在{postedAt}，不在{stationId}。请填写任职所在供电所。',
    en: 'The posting is at {postedAt}, not at {stationId}. Give the station of the posting.',
    rule: 'A posting is evaluated where it is held',
    source: 'M13–M15: own level only',
  },
  MONTH_OUTSIDE_POSTING: {
    zh: '{month}不在任职期间（{startOn}至{endOn}）之内。请选择任职期间的月份。',
    en: '{month} does not overlap the posting ({startOn} to {endOn}). Choose a month of the posting.',
    instead: {
      month: { zh: '没有填写月份，不能判断是否在任职期间。请填写月份。', en: 'No month is given. Give the month.' },
    },
    rule: 'Monthly evaluations are of months that overlap the posting',
    source: MONTHLY,
  },
});
export type EvaluationRefusal = keyof typeof evaluationRefusals;
