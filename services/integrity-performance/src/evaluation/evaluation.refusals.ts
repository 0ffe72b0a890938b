import { defineRefusals } from '@zhudian/framework';
import { ofPostingRefusals } from '../posting/posting.refusals';
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
  ...ofPostingRefusals,
});
export type EvaluationRefusal = keyof typeof evaluationRefusals;
