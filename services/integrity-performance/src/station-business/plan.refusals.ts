import { defineRefusals } from '@zhudian/framework';

const PLANS = 'P02 班组计划可控在控';
const CRITERIA = 'P03 规范、简单、真实、有效';

/** Why a team plan is not filed, executed or controlled, and why a month is not scored. */
export const planRefusals = defineRefusals({
  PLAN_KNOWN: {
    zh: '班组计划{planId}已经报备。如是另一份计划，请使用新的编号。',
    en: 'Team plan {planId} is filed already. Another one takes another id.',
    rule: 'A plan is filed once',
    source: PLANS,
  },
  PLAN_FILED: {
    zh: '{team}{period}的计划已经报备。如须更改，请撤销后重新报备。',
    en: 'The {team} has filed its plan for {period} already. To change it, annul it and file it anew.',
    rule: 'A team has one plan a month',
    source: PLANS,
  },
  ITEM_TWICE: {
    zh: '计划事项编号重复：{items}。请核对后提交。',
    en: 'These items are given more than once: {items}. Give each once.',
    rule: 'Each item of a plan is told once',
    source: PLANS,
  },
  ITEM_OUTSIDE_MONTH: {
    zh: '计划事项{items}的期限不在{period}之内。请改为当月的日期。',
    en: 'The days of {items: lies/lie} outside {period}. Give days of that month.',
    rule: 'A plan is for its month',
    source: PLANS,
  },
  PLAN_FILED_LATE: {
    severity: 'WARN',
    zh: '{period}的班组计划应在{last}前报备，现为{on}。请说明逾期理由后提交。',
    en: 'The plan for {period} was to be filed by {last}, and it is {on}. Give the reason and send it again.',
    rule: 'A plan is filed by the 5th of its month',
    source: `${PLANS} (proposed)`,
  },
  PLAN_UNKNOWN: {
    zh: '没有班组计划{planId}。请核对编号，或者先报备计划。',
    en: 'There is no team plan {planId}. Check the id, or file the plan first.',
    next: { command: 'FileTeamPlan', role: 'STATION' },
    rule: 'What was filed is executed and controlled',
    source: PLANS,
  },
  PLAN_STANDS_ELSEWHERE: {
    zh: '班组计划{planId}现为“{stage}”，本步骤须在“{wanted}”时办理。请先办理前一步骤。',
    en: 'Team plan {planId} stands at “{stage}”; this is done at “{wanted}”. Take the step before it first.',
    rule: 'Filed, executed, controlled: in this order',
    source: PLANS,
  },
  ITEM_UNKNOWN: {
    zh: '计划中没有事项{items}。请核对编号。',
    en: 'The plan has no items {items}. Check the ids.',
    rule: 'What was planned is told as done or not',
    source: PLANS,
  },
  EXECUTION_INCOMPLETE: {
    zh: '尚未说明事项{missing}的执行情况。请逐项登记为已完成，或者说明未完成原因。',
    en: 'Nothing is told of items {missing}. Record each as done, or the cause why it is not.',
    rule: 'Each item is done, or its cause is told',
    source: PLANS,
  },
  CONTROLS_OWN_PLAN: {
    zh: '您报备了该计划或者登记了其执行情况，不能自行评价。请由他人评价。',
    en: 'You filed this plan or recorded its execution, and do not judge that yourself. Ask somebody else.',
    rule: 'Somebody else controls a plan',
    source: PLANS,
  },
  CRITERIA_INCOMPLETE: {
    zh: '尚缺“{missing}”的评分。请对四项标准逐项评分并说明依据。',
    en: 'The score of {missing} is missing. Score all four, each with its grounds.',
    rule: 'All four criteria are scored',
    source: CRITERIA,
  },
  CRITERION_TWICE: {
    zh: '“{repeated}”重复评分。每项标准请只评一次。',
    en: '{repeated} is scored more than once. Score each criterion once.',
    rule: 'Each criterion is scored once',
    source: CRITERIA,
  },
  PERIOD_SCORED: {
    zh: '{period}已经评分。如有误，请撤销后重新评分。',
    en: '{period} is scored already. If that was wrong, annul it and score it anew.',
    rule: 'A month is scored once',
    source: CRITERIA,
  },
});
