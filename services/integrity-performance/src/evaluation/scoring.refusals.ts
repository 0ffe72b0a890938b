import { defineRefusals } from '@zhudian/framework';

const LEVELS = 'M13–M15: own level only';
const METHODS = 'M09–M12: work plan, effectiveness, deductions, several dimensions';
const MONTHLY = 'M07 月度绩效评价';

export const scoringRefusals = defineRefusals({
  EVALUATION_NOT_OPEN: {
    zh: '该评价尚未开启。请先开启评价或提交得分。',
    en: 'This evaluation is not open. Open it, or submit scores.',
    rule: 'What is judged is open',
    source: MONTHLY,
  },
  EVALUATION_CLOSED: {
    zh: '该评价结果已核定。如需更改，请先说明理由重新开启。',
    en: 'This evaluation is final. To change it, reopen it with the reason.',
    rule: 'What is final is not changed',
    source: MONTHLY,
  },
  WRONG_LEVEL: {
    zh: '{level} 层级的得分须由 {needed} 提交。',
    en: 'Scores of the level {level} are submitted by {needed}.',
    rule: 'Assessors score on their own level',
    source: LEVELS,
  },
  SELF_SCORING: {
    zh: '{actor} 是被评价者本人，不能办理此事。请由他人办理。',
    en: '{actor} is the one who is evaluated and may not do this. Let another person do it.',
    rule: 'Nobody judges the own work',
    source: LEVELS,
  },
  MONTH_NOT_BEGUN: {
    zh: '{month} 尚未开始，最早可于 {earliest} 打分。',
    en: '{month} has not begun; it is scored on {earliest} at the earliest.',
    rule: 'A month is judged once it has begun',
    source: MONTHLY,
  },
  METHOD_NOT_ASKED: {
    zh: '该评价不按 {methods} 打分，只按 {asked}。',
    en: 'This evaluation is not scored by {methods}, only by {asked}.',
    rule: 'The term is scored by its dimensions; plan and effect count month by month',
    source: METHODS,
  },
  METHOD_REPEATED: {
    zh: '{methods} 有多个得分，请只填一个。',
    en: '{methods} is scored more than once; give one score.',
    rule: 'One score for each method',
    source: METHODS,
  },
  SCORE_RANGE: {
    zh: '得分须在 0 至 100 之间：{scores}。',
    en: 'Scores lie between 0 and 100, not {scores}.',
    rule: 'Scores lie between 0 and 100',
    source: METHODS,
  },
});
