import { activityStage, labelsOf } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const MEANS = 'I19 创新廉洁教育手段';
const WILLINGLY = 'I20 主动参与廉洁文化建设';

export const integrityActivityRefusals = defineRefusals(
  {
    ACTIVITY_KNOWN: {
      zh: '活动{activityId}已列入计划。如是另一次活动，请使用新的编号。',
      en: 'Activity {activityId} is planned already. Another one takes another id.',
      rule: 'An activity is planned once',
      source: MEANS,
    },
    BRANCH_OF_ANOTHER_STATION: {
      zh: '{branchId}不是{stationId}的党支部。请核对党支部和供电所编号。',
      en: '{branchId} is not the branch of {stationId}. Check both ids.',
      rule: 'An activity is one of the branch of the station',
      source: MEANS,
    },
    ACTIVITY_NOT_PLANNED: {
      zh: '该活动{stage}，不能再办理。如是另一次活动，请另行列入计划。',
      en: 'This activity is {stage} and cannot be dealt with any more. Plan another one.',
      next: { command: 'PlanActivity', role: 'BRANCH_SECRETARY' },
      rule: 'What is held or cancelled was planned',
      source: MEANS,
    },
    VOLUNTARY_EXCEED: {
      zh: '参加{participants}人，主动参加{voluntary}人，多于参加人数。请核对人数。',
      en: '{participants} took part, and {voluntary} willingly: more than took part. Check the numbers.',
      rule: 'Who takes part willingly takes part',
      source: WILLINGLY,
    },
    ACTIVITY_LATE: {
      zh: '该活动计划于{plannedOn}前开展，实际为{on}。请说明延期理由。',
      en: 'This activity was to be held by {plannedOn} and was held on {on}. Say why it was late.',
      rule: 'An activity is held by the day that was planned',
      source: MEANS,
      severity: 'WARN',
    },
  },
  { stage: labelsOf(activityStage) },
);
export type IntegrityActivityRefusal = keyof typeof integrityActivityRefusals;
