import { assessorLevel, evaluationMethod, labelsOf, schemeDraftStage, type Labels } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const PARTS: Labels = { months: ['月度考评', 'monthly score'], term: ['挂任期综合考评', 'score of the term'] };

const METHODS = 'M09–M12: work plan, effectiveness, deductions, several dimensions';
const LEVELS = 'M13–M15: three levels of assessors';

export const schemeRefusals = defineRefusals(
  {
    WEIGHTS_INCOMPLETE: {
      zh: '以下考评层级与方式没有权重或重复：{cells}。请每项填写一个权重。',
      en: 'These levels and methods have no weight, or more than one: {cells}. Give one for each.',
      rule: 'Each level weighs each method, once',
      source: `${METHODS}; ${LEVELS}`,
    },
    WEIGHTS_NOT_100: {
      zh: '{part}的权重合计须为100，现为{sum}。请调整权重。',
      en: 'The weights of the {part} must add up to 100, not {sum}. Change them.',
      rule: 'Weights add up to 100',
      source: `${METHODS}; the values are a proposal of the programme (configuration)`,
    },
    BANDS_UNFIT: {
      zh: '等次分数线不完整：四个等次须各列一次，由高到低，最低等次从0分起。请改正分数线。',
      en: 'The bands must name each of the four grades once, falling from the best, and the last must begin at 0. Correct them.',
      rule: 'Every score has one grade',
      source: 'N08 考核表彰；the bands are a proposal of the programme (configuration)',
    },
    DEDUCTION_REPEATED: {
      zh: '扣分目录中以下代码出现多次：{codes}。请每个代码只列一次。',
      en: 'The catalogue names these more than once: {codes}. Name each once.',
      rule: 'A deduction has one code',
      source: 'M11 扣分项考评',
    },
    CALENDAR_UNKNOWN: {
      zh: '没有日历版本{calendarVersion}。请选择已发布的日历版本。',
      en: 'There is no calendar {calendarVersion}. Choose one that is published.',
      rule: 'Working days are counted by a released calendar',
      source: 'M11 扣分项考评：an appeal has its time',
    },
    SCHEME_NOT_LATER: {
      zh: '新版本的生效日期须晚于现行版本的{from}。请填写更晚的日期。',
      en: 'A new version must come into force later than {from}. Give a later day.',
      rule: 'Versions follow each other',
      source: METHODS,
    },
    SCHEME_NOT_AHEAD: {
      zh: '新版本须自尚未开始的月份的第一日起生效，最早为{earliest}，现填{from}。请改正生效日期；草案的，请重新起草。',
      en: 'A new version comes into force on the first day of a month that has not begun, {earliest} at the earliest, and not {from}. Give another day; where it is a draft, draft it again.',
      next: { command: 'DraftScheme', role: 'PARTY_WORK' },
      rule: 'No month is judged by a scheme that came after it began',
      source: `${METHODS}; a proposal of the programme: finals freeze their scheme`,
    },
    SCHEME_DRAFT_UNKNOWN: {
      zh: '没有考评方案草案{draftId}。请核对草案编号，或先起草。',
      en: 'There is no draft {draftId}. Check its id, or draft it first.',
      rule: 'What is issued or withdrawn was drafted',
      source: METHODS,
    },
    SCHEME_DRAFT_KNOWN: {
      zh: '草案编号{draftId}已被其他单位使用。请使用新的编号。',
      en: 'The id {draftId} is that of a draft of another bureau. Use another id.',
      rule: 'A draft has one id',
      source: METHODS,
    },
    SCHEME_DRAFT_SETTLED: {
      zh: '草案{draftId}现为“{stage}”，不能再办理。如需修改，请以新的编号起草。',
      en: 'The draft {draftId} is “{stage}” already. To change it, draft it under another id.',
      rule: 'A draft is issued or withdrawn once',
      source: METHODS,
    },
  },
  {
    cells: { ...labelsOf(assessorLevel), ...labelsOf(evaluationMethod) },
    part: PARTS,
    stage: labelsOf(schemeDraftStage),
  },
);
export type SchemeRefusal = keyof typeof schemeRefusals;
