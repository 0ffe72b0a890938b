import { key, ref, vanguardTaskEvents } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { branchRoll } from '../shared/branch-roll';
import { groupingFold } from '../shared/grouping-roll';
import type { VanguardTask } from './vanguard-task.state';

const task = command<VanguardTask>();
const facts = vanguardTaskEvents.schemas;
const ofTask = { vanguardTaskId: ref('VanguardTask') };
const LEADERS = ['BRANCH_SECRETARY', 'FIRST_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'] as const;
const MEMBERS = ['STATION', 'STAFF', ...LEADERS] as const;
const itself = {
  of: ({ vanguardTaskId }: { vanguardTaskId: string }) => vanguardTaskId,
  scope: (_: unknown, { stationId }: VanguardTask) => stationId,
};

export const vanguardTaskCommands = {
  LogVanguardTask: task({
    items: ['B12'],
    emits: ['VanguardTaskLogged'],
    about: {
      zh: '向一名党员或者一个党小组交办急难险重任务，写明目标和期限。',
      en: 'Give an urgent, difficult, dangerous or heavy task to a member or a Party group, with its aim and its day.',
    },
    roles: [...LEADERS],
    input: facts.VanguardTaskLogged.omit({ ownerId: true, memberIds: true }).extend({
      vanguardTaskId: key('VanguardTask'),
      memberId: ref('Person').optional(),
    }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ branchId }) => ({ roll: stateOf(branchRoll, branchId), grouping: stateOf(groupingFold, branchId) }),
  }),
  AcceptVanguardTask: task({
    items: ['B12'],
    emits: ['VanguardTaskAccepted'],
    about: {
      zh: '本人接受先锋任务；交办给党小组的，由组长接受。',
      en: 'Accept a task; nobody but the member, or the leader of the group, does so.',
    },
    roles: [...MEMBERS],
    input: facts.VanguardTaskAccepted.extend(ofTask),
    ...itself,
  }),
  ReportVanguardTask: task({
    items: ['B12'],
    emits: ['VanguardTaskReported'],
    about: {
      zh: '由承担任务的党员报告完成情况和佐证材料。',
      en: 'Report a task done, and what proves it; one of those who did it does so.',
    },
    roles: [...MEMBERS],
    input: facts.VanguardTaskReported.omit({ inTime: true }).extend(ofTask),
    ...itself,
  }),
  VerifyVanguardTask: task({
    items: ['B12'],
    emits: ['VanguardTaskVerified'],
    about: {
      zh: '核实已报告完成的先锋任务；由承担任务以外的人员办理。',
      en: 'Verify a task that was reported done; not by one of those who did it.',
    },
    roles: [...LEADERS],
    input: facts.VanguardTaskVerified.omit({ verifiedById: true }).extend(ofTask),
    ...itself,
  }),
  CallOffVanguardTask: task({
    items: ['B12'],
    emits: ['VanguardTaskCalledOff'],
    about: {
      zh: '取消尚未报告完成的先锋任务，说明理由。',
      en: 'Call off a task that is not reported done, and say why.',
    },
    roles: [...LEADERS],
    input: facts.VanguardTaskCalledOff.extend(ofTask),
    ...itself,
    subject: (_, { ownerId }) => ownerId,
  }),
};
export type VanguardTaskCommand = CommandOf<typeof vanguardTaskCommands>;
