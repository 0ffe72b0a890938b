import { defineRefusals } from '@zhudian/framework';

const METHODS = 'M09–M12: work plan, effectiveness, deductions, several dimensions';
const LEVELS = 'M13–M15: three levels of assessors';

export const schemeRefusals = defineRefusals({
  WEIGHTS_INCOMPLETE: {
    zh: '以下考评层级与方式未设权重或重复：{cells}。',
    en: 'These levels and methods have no weight, or more than one: {cells}.',
    rule: 'Each level weighs each method, once',
    source: `${METHODS}; ${LEVELS}`,
  },
  WEIGHTS_NOT_100: {
    zh: '{part} 的权重合计须为 100，现为 {sum}。',
    en: 'The weights of the {part} must add up to 100, not {sum}.',
    rule: 'Weights add up to 100',
    source: `${METHODS}; the values are a proposal of the programme (configuration)`,
  },
  BANDS_UNFIT: {
    zh: '等次分数线须覆盖四个等次各一次，由高到低递减，最低等次从 0 分起。',
    en: 'The bands must name each of the four grades once, falling from the best, and the last must begin at 0.',
    rule: 'Every score has one grade',
    source: 'N08 考核表彰; the bands are a proposal of the programme (configuration)',
  },
  DEDUCTION_REPEATED: {
    zh: '扣分项 {codes} 在目录中出现多次。',
    en: 'The catalogue of deductions names these more than once: {codes}.',
    rule: 'A deduction has one code',
    source: 'M11 扣分项考评',
  },
  CALENDAR_UNKNOWN: {
    zh: '没有日历版本 {calendarVersion}。',
    en: 'There is no calendar {calendarVersion}.',
    rule: 'Working days are counted by a released calendar',
    source: 'M11 扣分项考评: an appeal has its time',
  },
  SCHEME_NOT_LATER: {
    zh: '新版本的生效日期须晚于现行版本（{from}）。',
    en: 'A new version must come into force later than the last one ({from}).',
    rule: 'Versions follow each other',
    source: METHODS,
  },
});
export type SchemeRefusal = keyof typeof schemeRefusals;
