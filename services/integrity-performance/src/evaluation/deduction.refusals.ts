import { defineRefusals } from '@zhudian/framework';

const DEDUCTIONS = 'M11 扣分项考评';

export const deductionRefusals = defineRefusals({
  UNKNOWN_DEDUCTION: {
    zh: '扣分目录中没有 {code}；可用的有：{known}。',
    en: 'The catalogue has no deduction {code}; it has {known}.',
    rule: 'Deductions come from the catalogue of the scheme',
    source: DEDUCTIONS,
  },
  EVIDENCE_REQUIRED: {
    zh: '扣分须附佐证，请注明材料的编号或位置。',
    en: 'A deduction needs its evidence: say where it is filed.',
    rule: 'A deduction names the fact and its evidence',
    source: DEDUCTIONS,
  },
  DEDUCTION_ALREADY_APPLIED: {
    zh: '扣分 {deductionId} 已记录。新的扣分请用新的编号。',
    en: 'The deduction {deductionId} is recorded already. A new one takes a new id.',
    rule: 'A deduction is applied once',
    source: DEDUCTIONS,
  },
  DEDUCTION_UNKNOWN: {
    zh: '该评价中没有扣分 {deductionId}。',
    en: 'This evaluation has no deduction {deductionId}.',
    rule: 'What is appealed and decided was applied',
    source: DEDUCTIONS,
  },
  DEDUCTION_SETTLED: {
    zh: '扣分 {deductionId} 已处理（{standing}）。',
    en: 'The deduction {deductionId} is dealt with already ({standing}).',
    rule: 'A deduction is appealed and decided once',
    source: DEDUCTIONS,
  },
  NOT_APPEALED: {
    zh: '扣分 {deductionId} 没有待处理的申诉（{standing}）。',
    en: 'There is no appeal to decide on the deduction {deductionId} ({standing}).',
    rule: 'A deduction is upheld on an appeal',
    source: DEDUCTIONS,
  },
  APPEAL_LATE: {
    zh: '申诉期限已于 {appealBy} 届满。',
    en: 'The time for an appeal ended on {appealBy}.',
    rule: 'An appeal is made within the working days of the scheme',
    source: `${DEDUCTIONS}; the days are a proposal of the programme (configuration)`,
  },
  CALENDAR_YEAR_UNKNOWN: {
    zh: '日历 {calendarVersion} 没有 {year} 年，无法计算申诉期限。请先发布采用新日历的方案。',
    en: 'The calendar {calendarVersion} does not cover {year}, so the time for an appeal cannot be counted. Issue a scheme with a newer calendar.',
    rule: 'Working days are counted by a calendar that covers them',
    source: 'M11 扣分项考评: no guess past the calendar',
  },
  NOT_ONES_OWN_EVALUATION: {
    zh: '{actor} 不是被评价者本人。只有本人可以申诉和知悉结果。',
    en: '{actor} is not the one who is evaluated. Only that person appeals and takes note.',
    rule: 'Everybody speaks for the own evaluation',
    source: `${DEDUCTIONS}; M16 履职尽责`,
  },
  SEGREGATION_OF_DUTIES: {
    zh: '{actor} 提出了该项扣分，不能处理对它的申诉。请由他人办理。',
    en: '{actor} applied this deduction and may not decide on it. Let another person do it.',
    rule: 'Who applies a deduction does not decide on it',
    source: 'S08, M13–M15: those who decide are not those who ask',
  },
});
