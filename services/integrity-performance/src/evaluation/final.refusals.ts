import { assessorLevel, evaluationMethod, labelsOf, standingPurpose } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { periodOpen } from '@zhudian/programme';

const MONTHLY = 'M07 月度绩效评价';
const TERM = 'M08 挂任期绩效及综合考评';

export const finalRefusals = defineRefusals(
  {
    PERIOD_OPEN: periodOpen,
    SCORES_MISSING: {
      zh: '以下层级与方式尚无得分：{cells}。请有关层级先提交得分。',
      en: 'These scores are missing: {cells}. The assessors of these levels must submit them first.',
      next: { command: 'SubmitScores', role: 'GENERAL_MANAGEMENT' },
      rule: 'Every level scores by every method before a result is final',
      source: `${MONTHLY}; M09–M15`,
    },
    PLAN_UNDECIDED: {
      zh: '{month}的工作计划尚未审批，不能核定结果。请县级供电企业或有关部门先批准或退回。',
      en: 'The work plan of {month} is not decided on. The county enterprise or a department must approve or return it first.',
      next: { command: 'ApproveWorkPlan', role: 'COUNTY_ENTERPRISE' },
      rule: 'A plan that was submitted is decided on before the month is final',
      source: 'M09 工作计划考评',
    },
    RATERS_MISSING: {
      zh: '以下层级的评价人不足{quorum}人：{levels}。请有关层级先按维度打分。',
      en: 'It takes {quorum: rater/raters} on each level, and these have fewer: {levels}. They must rate first.',
      next: { command: 'RateDimensions', role: 'GENERAL_MANAGEMENT' },
      rule: 'Each level has its quorum of raters',
      source: 'M12 多维度评价',
    },
    DIMENSIONS_MISSING: {
      zh: '以下评价人尚有维度未打分：{raters}。请有关评价人先补打。',
      en: 'These raters have left dimensions out: {raters}. They must rate them first.',
      next: { command: 'RateDimensions', role: 'GENERAL_MANAGEMENT' },
      rule: 'Every rater rates every dimension',
      source: 'M12 多维度评价',
    },
    APPEAL_OPEN: {
      zh: '扣分{deductions}的申诉尚未处理，或申诉期至{until}尚未届满。请待申诉处理或期满后核定。',
      en: '{deductions: is a deduction/are deductions} under appeal, or may come to be so until {until}. Finalise once that is over.',
      next: { command: 'UpholdDeduction', role: 'PARTY_WORK' },
      rule: 'A result is final when no appeal is open',
      source: 'M11 扣分项考评',
    },
    SCHEME_MISSING: {
      zh: '{on}没有生效的考评方案。请党建人事部门先发布考评方案。',
      en: 'No scheme is in force on {on}. The Party-work department must issue one first.',
      next: { command: 'IssueScheme', role: 'PARTY_WORK' },
      rule: 'Results are computed by a scheme that is in force',
      source: 'M09–M12',
    },
    MONTHS_MISSING: {
      zh: '以下月份的考评结果尚未核定：{months}。请党建人事部门先逐月核定。',
      en: 'These months are not final yet: {months}. The Party-work department must finalise them first.',
      instead: {
        months: {
          zh: '尚无任何月份的考评结果，挂任期综合考评至少须有一个月。请党建人事部门先核定月度结果。',
          en: 'No month is final yet, and the term needs one at least. The Party-work department must finalise one first.',
        },
      },
      next: { command: 'FinaliseEvaluation', role: 'PARTY_WORK' },
      rule: 'The term takes in every month that is over',
      source: TERM,
    },
    SURVEY_MISSING: {
      zh: '任期末满意度测评尚未结束，或有效答卷不足。请党建人事部门先完成测评。',
      en: 'The satisfaction survey at the end is not closed, or had too few responses. The Party-work department must complete it first.',
      next: { command: 'CloseSurvey', role: 'PARTY_WORK' },
      rule: 'The term takes in the satisfaction at its end',
      source: `${TERM}; N05 群众满意度测评`,
    },
    TERM_IS_FINAL: {
      zh: '挂任期综合考评（至{through}）结果已核定，不能再改月度结果。请党建人事部门先重新启动挂任期综合考评。',
      en: 'The evaluation of the term, through {through}, is final. The Party-work department must reopen that one first.',
      next: { command: 'ReopenEvaluation', role: 'PARTY_WORK' },
      rule: 'What the term rests on does not change under it',
      source: TERM,
    },
    TERM_RELIED_ON: {
      zh: '已据此挂任期综合考评作出以下决定：{purposes}。如仍重新启动，请说明理由。',
      en: 'Decisions rest on this evaluation of the term: {purposes}. To reopen it all the same, give a reason for this code.',
      rule: 'What others relied on is reopened with an explanation only',
      source: `${TERM}; a proposal of the programme`,
      severity: 'WARN',
    },
    EVALUATION_NOT_FINAL: {
      zh: '该评价的结果尚未核定，不能办理此项。请党建人事部门先核定考评结果。',
      en: 'This evaluation is not final. The Party-work department must finalise it first.',
      next: { command: 'FinaliseEvaluation', role: 'PARTY_WORK' },
      rule: 'Results are acknowledged and reopened once they are final',
      source: 'M16 履职尽责',
    },
    ALREADY_ACKNOWLEDGED: {
      zh: '本人已确认知悉该结果，无须重复确认。如有异议，请在申诉期限内提出申诉。',
      en: 'This result is acknowledged already. An objection is made by an appeal, in time.',
      rule: 'A result is acknowledged once',
      source: 'M16 履职尽责',
    },
  },
  {
    cells: { ...labelsOf(assessorLevel), ...labelsOf(evaluationMethod) },
    levels: labelsOf(assessorLevel),
    purposes: labelsOf(standingPurpose),
  },
);
