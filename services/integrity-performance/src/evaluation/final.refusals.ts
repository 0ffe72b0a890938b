import { defineRefusals } from '@zhudian/framework';

const MONTHLY = 'M07 月度绩效评价';
const TERM = 'M08 挂任期绩效及综合考评';

export const finalRefusals = defineRefusals({
  SCORES_MISSING: {
    zh: '还缺以下层级与方式的得分：{cells}。',
    en: 'These scores are missing, level and method: {cells}.',
    rule: 'Every level scores by every method before a result is final',
    source: `${MONTHLY}; M09–M15`,
  },
  APPEAL_OPEN: {
    zh: '扣分 {deductions} 的申诉尚未处理或仍在申诉期（{until} 止）。',
    en: 'The deductions {deductions} are under appeal, or may be until {until}.',
    rule: 'A result is final when no appeal is open',
    source: 'M11 扣分项考评',
  },
  SCHEME_MISSING: {
    zh: '{on} 没有生效的考评方案。请先发布方案。',
    en: 'No scheme is in force on {on}. Issue one first.',
    rule: 'Results are computed by a scheme that is in force',
    source: 'M09–M12',
  },
  MONTHS_MISSING: {
    zh: '以下月份的评价结果尚未核定（至少须有一个月）：{months}。',
    en: 'These months are not final yet (one at least must be): {months}.',
    rule: 'The term takes in every month that is over',
    source: TERM,
  },
  SURVEY_MISSING: {
    zh: '任期末满意度测评尚未完成或有效答卷不足。',
    en: 'The satisfaction survey at the end is not closed, or had too few responses.',
    rule: 'The term takes in the satisfaction at its end',
    source: `${TERM}; N05 群众满意度测评`,
  },
  TERM_IS_FINAL: {
    zh: '任期评价（至 {through}）结果已核定。请先重新开启任期评价。',
    en: 'The evaluation of the term, through {through}, is final. Reopen that one first.',
    rule: 'What the term rests on does not change under it',
    source: TERM,
  },
  TERM_RELIED_ON: {
    zh: '已据此任期评价作出决定（{purposes}）。请说明重新开启的理由。',
    en: 'Decisions rest on this evaluation of the term ({purposes}). Say why it is reopened all the same.',
    rule: 'What others relied on is reopened with an explanation only',
    source: `${TERM}; a proposal of the programme`,
    severity: 'WARN',
  },
  EVALUATION_NOT_FINAL: {
    zh: '该评价结果尚未核定。',
    en: 'This evaluation is not final.',
    rule: 'Results are acknowledged and reopened once they are final',
    source: 'M16 履职尽责',
  },
  ALREADY_ACKNOWLEDGED: {
    zh: '该结果已知悉。',
    en: 'This result is acknowledged already.',
    rule: 'A result is acknowledged once',
    source: 'M16 履职尽责',
  },
});
