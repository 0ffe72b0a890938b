import type { ExemplarEvent, OfType, VanguardTaskEvent, VanguardTaskOutcome } from '@zhudian/facts';

export const vanguardTaskId = 'flood-2016';
export const exemplarId = 'm1-flood';

type Logged = OfType<VanguardTaskEvent, 'VanguardTaskLogged'>;
/** After a flood, m1 is given the repair of a line. */
export const taskLogged = (change: Partial<Logged['data']> = {}): Logged => ({
  type: 'VanguardTaskLogged',
  data: {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    kind: 'URGENT',
    aim: '三日内恢复北坡片区供电。',
    dueOn: '2016-03-31',
    ownerId: 'm1',
    memberIds: ['m1'],
    ...change,
  },
});
export const taskAccepted = { type: 'VanguardTaskAccepted', data: {} } as const satisfies VanguardTaskEvent;
export const taskReported = (inTime = true) =>
  ({
    type: 'VanguardTaskReported',
    data: { result: '恢复3个台区供电。', evidenceRefs: ['抢修单〔2016〕12号'], inTime },
  }) satisfies VanguardTaskEvent;
export const taskVerified = (taskOutcome: VanguardTaskOutcome = 'ACHIEVED') =>
  ({
    type: 'VanguardTaskVerified',
    data: { taskOutcome, opinion: '现场核对，3个台区均已送电。', verifiedById: 'lan' },
  }) satisfies VanguardTaskEvent;
export const taskCalledOff = {
  type: 'VanguardTaskCalledOff',
  data: { reason: '线路由市局抢修队修复。' },
} as const satisfies VanguardTaskEvent;

type Proposed = OfType<ExemplarEvent, 'ExemplarProposed'>;
export const exemplarProposed = (change: Partial<Proposed['data']> = {}): Proposed => ({
  type: 'ExemplarProposed',
  data: {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    personId: 'm1',
    exemplarField: 'TASK',
    deeds: '洪水期间连续抢修，提前恢复供电。',
    proposedOn: '2016-04-01',
    ...change,
  },
});
export const exemplarApproved = {
  type: 'ExemplarApproved',
  data: { meetingId: 'april', motionId: 'exemplar' },
} as const satisfies ExemplarEvent;
export const exemplarNamed = {
  type: 'ExemplarNamed',
  data: { channels: ['BOARD'], from: '2016-04-10', until: '2016-12-31' },
} satisfies ExemplarEvent;
export const exemplarWithdrawn = {
  type: 'ExemplarWithdrawn',
  data: { reason: '事迹经复核与记录不符。' },
} as const satisfies ExemplarEvent;
