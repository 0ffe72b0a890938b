import type { GroupingEvent, OfType, PairEvent } from '@zhudian/facts';

export const marketing = (
  change: Partial<OfType<GroupingEvent, 'PartyGroupFormed'>['data']> = {},
): OfType<GroupingEvent, 'PartyGroupFormed'> => ({
  type: 'PartyGroupFormed',
  data: {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    groupId: 'marketing',
    name: '营销服务党小组',
    groupBasis: 'BUSINESS',
    groupedBy: '营销服务',
    memberIds: ['m1', 'm2', 'm3'],
    leaderId: 'm1',
    from: '2016-02-01',
    ...change,
  },
});

export const patrol = marketing({
  groupId: 'patrol',
  name: '运维班党小组',
  groupBasis: 'TEAM',
  groupedBy: '运维班',
  memberIds: ['m4', 'm5', 'm6'],
  leaderId: 'm4',
});

export const changed = (
  memberIds: string[],
  leaderId = 'm1',
  from = '2016-03-01',
): OfType<GroupingEvent, 'PartyGroupChanged'> => ({
  type: 'PartyGroupChanged',
  data: { groupId: 'marketing', memberIds, leaderId, from },
});

export const groupDissolved = {
  type: 'PartyGroupDissolved',
  data: { groupId: 'marketing', reason: '两组合并。', from: '2016-03-01' },
} as const satisfies GroupingEvent;

export const pairFormed = (
  change: Partial<OfType<PairEvent, 'PairFormed'>['data']> = {},
): OfType<PairEvent, 'PairFormed'> => ({
  type: 'PairFormed',
  data: {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    leadId: 'm1',
    partnerIds: ['hui'],
    topic: '配网抢修技能',
    dueOn: '2016-06-30',
    ...change,
  },
});

export const pairResult = (inTime = true): OfType<PairEvent, 'PairResultRecorded'> => ({
  type: 'PairResultRecorded',
  data: { pairOutcome: 'ACHIEVED', result: '能独立完成抢修。', inTime },
});

export const pairDissolved = {
  type: 'PairDissolved',
  data: { reason: '帮带党员调离。' },
} as const satisfies PairEvent;
