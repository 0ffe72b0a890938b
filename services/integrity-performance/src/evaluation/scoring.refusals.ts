import { assessorLevel, evaluationDimension, evaluationMethod, labelsOf, roleSchema } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const LEVELS = 'M13–M15: own level only';
const METHODS = 'M09–M12: work plan, effectiveness, deductions, several dimensions';
const MONTHLY = 'M07 月度绩效评价';

export const scoringRefusals = defineRefusals(
  {
    EVALUATION_NOT_OPEN: {
      zh: '该评价尚未启动。请党建人事部门先启动评价，或直接提交得分。',
      en: 'This evaluation is not open. The Party-work department must open it, or scores must be submitted.',
      next: { command: 'OpenEvaluation', role: 'PARTY_WORK' },
      rule: 'What is judged is open',
      source: MONTHLY,
    },
    EVALUATION_CLOSED: {
      zh: '该评价的结果已核定，不能再改。如需更改，请党建人事部门说明理由后重新启动。',
      en: 'This evaluation is final. To change it, the Party-work department must reopen it with the reason.',
      next: { command: 'ReopenEvaluation', role: 'PARTY_WORK' },
      rule: 'What is final is not changed',
      source: MONTHLY,
    },
    WRONG_LEVEL: {
      zh: '“{level}”层级的得分由{needed}提交。请由{needed}办理。',
      en: 'Scores of the level “{level}” are submitted by {needed}. Ask them to do it.',
      rule: 'Assessors score on their own level',
      source: LEVELS,
    },
    SELF_SCORING: {
      zh: '您是被考评的第一书记本人，按回避要求不能办理此事。请由他人办理。',
      en: 'You are the one who is evaluated and may not do this. Ask another person to do it.',
      rule: 'Nobody judges the own work',
      source: LEVELS,
    },
    MONTH_NOT_BEGUN: {
      zh: '{month}尚未开始，不能打分。请于{earliest}或之后打分。',
      en: '{month} has not begun. Score it on or after {earliest}.',
      rule: 'A month is judged once it has begun',
      source: MONTHLY,
    },
    METHOD_NOT_ASKED: {
      zh: '该评价不采用{methods}，只采用{asked}。请只填写所采用方式的得分。',
      en: 'This evaluation is not scored by {methods}, only by {asked}. Give these scores only.',
      rule: 'The term is scored by its dimensions; plan and effect count month by month',
      source: METHODS,
    },
    METHOD_REPEATED: {
      zh: '{methods}有多个得分。请每种方式只填一个得分。',
      en: '{methods} is scored more than once. Give one score for each.',
      rule: 'One score for each method',
      source: METHODS,
    },
    PLAN_SCORE_COMPUTED: {
      zh: '{month}已有工作计划，工作计划得分由系统按完成情况计算，不能填写。请只填写其他方式的得分。',
      en: '{month} has a work plan, so its score by plan is computed from what is done. Give the other scores only.',
      rule: 'Where there is a plan, its score rests on it',
      source: 'M09 工作计划考评',
    },
    RATED_BY_DIMENSIONS: {
      zh: '现行考评方案的多维度考评由各评价人按维度打分，不能只填一个得分。请改为按维度打分。',
      en: 'By the scheme in force every rater rates dimension by dimension, so no single score is given. Rate the dimensions.',
      next: { command: 'RateDimensions', role: 'GENERAL_MANAGEMENT' },
      rule: 'Several dimensions are rated by several raters',
      source: 'M12 多维度评价',
    },
    DIMENSIONS_NOT_ASKED: {
      zh: '现行考评方案不按维度打分。请直接提交多维度考评得分，或先发布规定评价人数的方案。',
      en: 'The scheme in force asks for no ratings by dimension. Submit one score, or issue a scheme with a quorum of raters first.',
      next: { command: 'SubmitScores', role: 'GENERAL_MANAGEMENT' },
      rule: 'Dimensions are rated where the scheme says by how many',
      source: 'M12 多维度评价',
    },
    DIMENSION_REPEATED: {
      zh: '{dimensions}有多个得分。请每个维度只填一个得分。',
      en: '{dimensions} is rated more than once. Give one score for each dimension.',
      rule: 'One score for each dimension',
      source: 'M12 多维度评价',
    },
    SCORE_RANGE: {
      zh: '得分{scores}不在0至100之间。请改正得分。',
      en: 'These scores do not lie between 0 and 100: {scores}. Correct them.',
      rule: 'Scores lie between 0 and 100',
      source: METHODS,
    },
  },
  {
    level: labelsOf(assessorLevel),
    needed: labelsOf(roleSchema),
    methods: labelsOf(evaluationMethod),
    asked: labelsOf(evaluationMethod),
    dimensions: labelsOf(evaluationDimension),
  },
);
