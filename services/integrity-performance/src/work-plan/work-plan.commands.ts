import { evaluationIdOf, month, ref, workPlanEvents } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command, type Role } from '@zhudian/programme';
import { postingTasks } from '../posting/posting-tasks.state';
import { knownPosting } from '../posting/posting.state';
import { standingFold } from '../standing/standing.state';
import type { WorkPlan } from './work-plan.state';

const plan = command<WorkPlan>();
const facts = workPlanEvents.schemas;
const ofPlan = { postingId: ref('Posting'), month };
interface OfPlan {
  readonly postingId: string;
  readonly month: string;
}
const itself = {
  of: ({ postingId, month: one }: OfPlan) => evaluationIdOf(postingId, one),
  scope: (_: unknown, { stationId }: WorkPlan) => stationId,
  reads: ({ postingId }: OfPlan) => ({
    posting: stateOf(knownPosting, postingId),
    standing: stateOf(standingFold, postingId),
  }),
};
const APPROVING: readonly Role[] = ['COUNTY_ENTERPRISE', 'GENERAL_MANAGEMENT', 'BUSINESS_MANAGEMENT', 'RURAL_POWER'];

export const workPlanCommands = {
  DraftWorkPlan: plan({
    items: ['M09'],
    emits: ['PlanDrafted'],
    about: {
      zh: '编制月度工作计划：事项、权重（合计100）与期限；提交前可重新编制。',
      en: 'Draft the work plan of a month: items, weights (100 in all) and due days. Before it is submitted it may be drafted anew.',
    },
    roles: ['FIRST_SECRETARY'],
    input: facts.PlanDrafted,
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: (data) => ({
      ...itself.reads(data),
      tasks: stateOf(postingTasks, data.postingId),
    }),
  }),
  SubmitWorkPlan: plan({
    items: ['M09'],
    emits: ['PlanSubmitted'],
    about: { zh: '提交月度工作计划，待审批。', en: 'Submit the work plan for approval.' },
    roles: ['FIRST_SECRETARY'],
    input: facts.PlanSubmitted.extend(ofPlan),
    ...itself,
  }),
  ReturnWorkPlan: plan({
    items: ['M09'],
    emits: ['PlanReturned'],
    about: { zh: '退回月度工作计划，须说明理由。', en: 'Return the work plan, with the reason.' },
    roles: APPROVING,
    input: facts.PlanReturned.extend(ofPlan),
    ...itself,
  }),
  ApproveWorkPlan: plan({
    items: ['M09'],
    emits: ['PlanApproved'],
    about: {
      zh: '批准月度工作计划；当月工作计划得分由系统按计划完成情况计算。',
      en: 'Approve the work plan; the month’s score by its plan is then computed from what is done.',
    },
    roles: APPROVING,
    input: facts.PlanApproved.extend(ofPlan),
    ...itself,
  }),
  CompletePlanItem: plan({
    items: ['M09'],
    emits: ['PlanItemDone'],
    about: { zh: '计划事项完成，须附佐证。', en: 'An item of the plan is done; it names its evidence.' },
    roles: ['FIRST_SECRETARY'],
    input: facts.PlanItemDone.omit({ inTime: true }).extend(ofPlan),
    ...itself,
  }),
  SlipPlanItem: plan({
    items: ['M09'],
    emits: ['PlanItemSlipped'],
    about: { zh: '计划事项滞后，须说明原因。', en: 'An item of the plan slips, with the reason.' },
    roles: ['FIRST_SECRETARY'],
    input: facts.PlanItemSlipped.extend(ofPlan),
    ...itself,
  }),
};
export type WorkPlanCommand = CommandOf<typeof workPlanCommands>;
