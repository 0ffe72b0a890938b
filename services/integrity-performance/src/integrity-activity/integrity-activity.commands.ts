import { integrityActivityEvents, key, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command, type Role } from '@zhudian/programme';
import { branchPeople } from '../branch/branch-people.state';
import type { IntegrityActivity } from './integrity-activity.state';

const activity = command<IntegrityActivity>();
const facts = integrityActivityEvents.schemas;
const ofActivity = { activityId: ref('IntegrityActivity') };
const itself = {
  of: ({ activityId }: { activityId: string }) => activityId,
  scope: (_: unknown, { stationId }: IntegrityActivity) => stationId,
};
const BRANCH: readonly Role[] = [
  'BRANCH_SECRETARY',
  'FIRST_SECRETARY',
  'STATION',
  'COUNTY_PARTY_COMMITTEE',
  'DISCIPLINE',
];

export const integrityActivityCommands = {
  PlanActivity: activity({
    items: ['I19'],
    emits: ['ActivityPlanned'],
    about: {
      zh: '将廉洁教育活动列入计划：手段、载体、主题和日期。',
      en: 'Plan an integrity activity: by what medium and carrier, on what, and by when.',
    },
    roles: BRANCH,
    input: facts.ActivityPlanned.extend({ activityId: key('IntegrityActivity') }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ branchId }) => ({ people: stateOf(branchPeople, branchId) }),
  }),
  HoldActivity: activity({
    items: ['I19', 'I20'],
    emits: ['ActivityHeld'],
    about: {
      zh: '登记廉洁教育活动已经开展：参加人数、主动参加人数和佐证材料；只计人数，不列姓名，不排名。',
      en: 'Record that it was held: how many took part, how many willingly, with evidence; numbers, no names and no ranking.',
    },
    roles: BRANCH,
    input: facts.ActivityHeld.omit({ inTime: true }).extend(ofActivity),
    ...itself,
  }),
  CancelActivity: activity({
    items: ['I19'],
    emits: ['ActivityCancelled'],
    about: { zh: '取消尚未开展的活动，须说明理由。', en: 'Cancel an activity that was not held, and say why.' },
    roles: BRANCH,
    input: facts.ActivityCancelled.extend(ofActivity),
    ...itself,
  }),
};
export type IntegrityActivityCommand = CommandOf<typeof integrityActivityCommands>;
