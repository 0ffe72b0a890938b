import type { Labels } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { ofPostingRefusals } from '../posting/posting.refusals';

const PLAN = 'M09 工作计划考评';

const STAGES: Labels = {
  DRAFT: ['编制中', 'being drafted'],
  SUBMITTED: ['待审批', 'waiting for approval'],
  RETURNED: ['已退回', 'returned'],
  APPROVED: ['已批准', 'approved'],
};

export const workPlanRefusals = defineRefusals(
  {
    ...ofPostingRefusals,
    PLAN_STAGE: {
      zh: '该月工作计划现为“{stage}”，不能办理此事。请按编制、提交、审批、完成的顺序办理。',
      en: 'The work plan of this month is {stage}. Go on in the order of draft, submission, approval and completion.',
      instead: {
        'stage=NONE': {
          zh: '该月尚无工作计划。请第一书记先编制工作计划。',
          en: 'There is no work plan of this month. The First Secretary must draft it first.',
        },
      },
      next: { command: 'DraftWorkPlan', role: 'FIRST_SECRETARY' },
      rule: 'A plan is drafted, submitted, approved and carried out, in this order',
      source: PLAN,
    },
    NOT_ONES_OWN_PLAN: {
      zh: '您不是该任职的第一书记本人，不能编制或办理其工作计划。请由本人办理。',
      en: 'This is not your own posting. Only the First Secretary makes and carries out the plan.',
      rule: 'Everybody makes and carries out the own plan',
      source: PLAN,
    },
    OWN_PLAN: {
      zh: '这是您本人的工作计划，按回避要求不能自行审批。请由他人审批。',
      en: 'This is your own work plan and you may not decide on it. Ask another person to do it.',
      rule: 'Nobody approves the own plan',
      source: PLAN,
    },
    PLAN_SETTLED: {
      zh: '{month}的考评结果已核定，工作计划不能再改。如需更改，请党建人事部门先重新启动该月评价。',
      en: 'The evaluation of {month} is final, so its plan does not change. The Party-work department must reopen it first.',
      next: { command: 'ReopenEvaluation', role: 'PARTY_WORK' },
      rule: 'What a final result rests on does not change',
      source: PLAN,
    },
    PLAN_EARLY: {
      zh: '{month}的工作计划最早于{earliest}编制。请于该日或之后办理。',
      en: 'The plan of {month} is drafted from {earliest} on. Do this on or after that day.',
      rule: 'A month is planned from the month before on',
      source: PLAN,
    },
    PLAN_LATE: {
      zh: '{month}已于{last}结束，不能再编制或提交该月工作计划。请编制以后月份的计划。',
      en: '{month} ended on {last}, so it is no longer planned. Draft the plan of a later month.',
      rule: 'A month is planned before it is over',
      source: PLAN,
    },
    PLAN_ITEM_REPEATED: {
      zh: '以下计划事项编号重复：{items}。请为每项使用不同的编号。',
      en: 'These ids of items are used more than once: {items}. Give each item an id of its own.',
      rule: 'An item has one id',
      source: PLAN,
    },
    PLAN_WEIGHTS_NOT_100: {
      zh: '计划事项的权重合计须为100，现为{sum}。请调整权重。',
      en: 'The weights of the items must add up to 100, not {sum}. Change them.',
      rule: 'Weights add up to 100',
      source: PLAN,
    },
    PLAN_DUE_OUTSIDE_MONTH: {
      zh: '事项期限{days}不在当月任职期间（{first}至{last}）之内。请改正期限。',
      en: 'These due days are not among the days of the month that are served, {first} to {last}: {days}. Correct them.',
      rule: 'Items of a month are due in it, and while the posting is served',
      source: PLAN,
    },
    TARGET_TASK_UNKNOWN: {
      zh: '任职{postingId}没有任期目标任务{tasks}。请核对目标任务编号。',
      en: 'The posting {postingId} has no target task {tasks}. Check the ids.',
      rule: 'An item serves a target task of the posting',
      source: PLAN,
    },
    PLAN_ITEM_UNKNOWN: {
      zh: '该月工作计划没有事项{itemId}。请核对事项编号。',
      en: 'The plan has no item {itemId}. Check its id.',
      rule: 'What is done was planned',
      source: PLAN,
    },
    PLAN_ITEM_DONE: {
      zh: '计划事项{itemId}已经完成，不能重复办理。请核对事项编号。',
      en: 'The item {itemId} is done already. Check its id.',
      rule: 'An item is done once',
      source: PLAN,
    },
    PLAN_ITEM_SLIPPED: {
      zh: '计划事项{itemId}已记录为滞后。请在完成后办理完成。',
      en: 'The item {itemId} is recorded as slipped already. Record it once it is done.',
      rule: 'An item slips once',
      source: PLAN,
    },
  },
  { stage: STAGES },
);
export type WorkPlanRefusal = keyof typeof workPlanRefusals;
