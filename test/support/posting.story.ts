import type { OfType, PostingEvent } from '@zhudian/facts';
import { candidacyId } from './candidacy.story';

/** Wei's posting at the station Luobo for 24 months; its id is the candidacy's. */
export const postingId = candidacyId;

export const started = {
  type: 'PostingStarted',
  data: {
    candidacyId,
    personId: 'wei',
    stationId: 'luobo',
    branchId: 'luobo-branch',
    startOn: '2016-03-01',
    plannedEndOn: '2018-03-01',
    documentNo: '南供党〔2016〕8号',
  },
} as const satisfies PostingEvent;

export const yardstick = { unit: '%', direction: 'HIGHER_IS_BETTER', goalValue: 90, baseline: 40 } as const;

type Task = OfType<PostingEvent, 'TargetTaskSet'>;
export const taskSet = (taskId: string, changes: Partial<Task['data']> = {}): Task => ({
  type: 'TargetTaskSet',
  data: {
    taskId,
    category: 'ORGANISATION',
    goal: '规范“三会一课”',
    measure: '每季度检查一次',
    yardstick,
    weight: 40,
    dueOn: '2016-12-31',
    ...changes,
  },
});
/** One task in each named category; the weights add up to 100. */
export const tasksSet = [
  taskSet('branch'),
  taskSet('integrity', { category: 'INTEGRITY', weight: 30 }),
  taskSet('business', { category: 'STATION_BUSINESS', weight: 30 }),
] as const;

export const ratified = (version = 1): OfType<PostingEvent, 'TargetTasksRatified'> => ({
  type: 'TargetTasksRatified',
  data: { version },
});
/** Told by who nominated: another assesses. */
export const leaderNominated = (personId = 'hua') =>
  ({
    type: 'LeaderCandidateNominated',
    data: { personId, ground: '业务骨干，群众认可', plan: '跟班学习三个月' },
    metadata: { actorId: 'wei' },
  }) as const;
export const leaderAssessed = (isReady = true, personId = 'hua'): OfType<PostingEvent, 'LeaderCandidateAssessed'> => ({
  type: 'LeaderCandidateAssessed',
  data: { personId, isReady, conclusion: '能够独立主持支部工作' },
});
export const leaderDropped = (personId = 'hua'): OfType<PostingEvent, 'LeaderCandidateDropped'> => ({
  type: 'LeaderCandidateDropped',
  data: { personId, reason: '调离供电所' },
});
export const successorNamed = {
  type: 'SuccessorNamed',
  data: { personId: 'hua', plan: '跟班学习三个月' },
} as const satisfies PostingEvent;
export const extended = {
  type: 'PostingExtended',
  data: { newEndOn: '2018-09-01', approvalNo: '南供党〔2018〕3号' },
} as const satisfies PostingEvent;
export const handedOver: OfType<PostingEvent, 'HandoverCompleted'> = {
  type: 'HandoverCompleted',
  data: {
    checklist: [
      { item: '党建台账', done: true },
      { item: '廉洁风险清单', done: true },
    ],
  },
};
export const ended = {
  type: 'PostingEnded',
  data: { endOn: '2018-03-01', reason: '任期届满', personId: 'wei', stationId: 'luobo', branchId: 'luobo-branch' },
} as const satisfies PostingEvent;
export const recalled = {
  type: 'PostingRecalled',
  data: { ...ended.data, endOn: '2017-05-10', reason: '工作需要' },
} as const satisfies PostingEvent;

type Revised = OfType<PostingEvent, 'TargetTaskRevised'>;
export const taskRevised = (taskId: string, changes: Partial<Revised['data']> = {}): Revised => {
  const { category: _, ...task } = taskSet(taskId).data;
  return { type: 'TargetTaskRevised', data: { ...task, reason: '县公司调整重点', ...changes } };
};
export const assessed = (phase: 'BASELINE' | 'END'): OfType<PostingEvent, 'CompetencyAssessed'> => ({
  type: 'CompetencyAssessed',
  data: { phase, dimensions: { theory: 70, systems: 65.5, analysis: 60, solving: 80 } },
});
export const fitReviewed: OfType<PostingEvent, 'FitReviewed'> = {
  type: 'FitReviewed',
  data: {
    findings: [{ need: 'METERING', rating: 2, ground: '抄表差错率逐月下降' }],
    fitScore: 66.7,
    conclusion: '人岗总体相宜',
  },
};
export const relationMoved = {
  type: 'PartyRelationMoved',
  data: { branchId: 'luobo-branch', on: '2016-03-20' },
} as const satisfies PostingEvent;
export const onSiteDays = (month: string, days: number): OfType<PostingEvent, 'OnSiteDaysDeclared'> => ({
  type: 'OnSiteDaysDeclared',
  data: { month, days },
});
