import { candidateId, officials } from './actors';
import { plannedRounds } from './plan';
import type { Step, Wave } from './step';

const TASKS = [
  {
    taskId: 'task-1',
    category: 'ORGANISATION',
    goal: '强化组织建设:配齐支委,建立党小组,规范三会一课。',
    measure: '支委配齐率与三会一课完成率均为100%',
    weight: 35,
  },
  {
    taskId: 'task-2',
    category: 'INTEGRITY',
    goal: '强化党风廉政建设和反腐败工作:编制两个清单,四个领域风险管控到位。',
    measure: '清单条目认领率100%,四个领域全覆盖',
    weight: 35,
  },
  {
    taskId: 'task-3',
    category: 'STATION_BUSINESS',
    goal: '规范供电所业务管理:电费回收、线损达标。',
    measure: '线损率≤6%,电费回收率≥99.8%',
    weight: 30,
  },
] as const;

const REVISED: Readonly<Record<string, number>> = { 'task-1': 5, 'task-3': -5 };

const appointed = plannedRounds.flatMap((round) =>
  round.candidacies.flatMap(({ fate, candidate }) =>
    fate === 'APPOINTED'
      ? [{ round, secretary: candidateId(candidate), postingId: `${round.id}.${candidateId(candidate)}` }]
      : [],
  ),
);
const finished = appointed.filter(({ round }) => round.year === 2024);
const begun = appointed.filter(({ round }) => round.year !== 2024);

const { partyWork, committee } = officials;
const step = (as: string, on: string, command: string, data: Step['data']): Step => ({ as, on, command, data });

/** Target tasks are set and ratified, and progress through the term. */
const work: readonly Wave[] = [
  finished.flatMap(({ secretary, postingId }) =>
    TASKS.map((task) => step(secretary, '2024-01-10', 'SetTargetTask', { postingId, ...task, dueOn: '2025-12-20' })),
  ),
  finished.map(({ postingId }) => step(partyWork.id, '2024-01-18', 'RatifyTargetTasks', { postingId })),
  ...['2024-06-28', '2024-12-27', '2025-06-27', '2025-12-12'].map((on, turn) =>
    finished.flatMap(({ secretary, postingId }) =>
      TASKS.map(({ taskId }, index) =>
        step(secretary, on, 'ProgressTargetTask', {
          postingId,
          taskId,
          percent: Math.min(100, 22 * (turn + 1) + 4 * index),
        }),
      ),
    ),
  ),
];

/** The first task gains weight, the third loses it: revised together, so that the set stays whole. */
const revisions: Wave = finished.slice(0, 2).map(({ postingId }) =>
  step(partyWork.id, '2025-01-08', 'ReviseTargetTasks', {
    postingId,
    revisions: TASKS.flatMap(({ taskId, goal, measure, weight }) => {
      const shift = REVISED[taskId] ?? 0;
      return shift === 0 ? [] : [{ taskId, goal, measure, weight: weight + shift, dueOn: '2025-12-20' }];
    }),
    reason: '年度总结后调整重点。',
  }),
);

/** Who goes on at the station whose First Secretary leaves. */
export const SUCCESSOR = candidateId(30);

/** At the end of the term: one is extended, one hands over and ends; and one who has just begun is needed elsewhere. */
export const endings: readonly Wave[] = [
  finished.slice(0, 1).map(({ postingId }) =>
    step(committee.id, '2025-12-15', 'ExtendPosting', {
      postingId,
      newEndOn: '2026-12-31',
      approvalNo: '南供党〔2025〕40号（演示）',
    }),
  ),
  finished.slice(1, 2).map(({ postingId }) =>
    step(partyWork.id, '2025-12-08', 'NameSuccessor', {
      postingId,
      personId: SUCCESSOR,
      plan: '跟岗三个月,接续支部工作。',
    }),
  ),
  finished.slice(1, 2).map(({ secretary, postingId }) =>
    step(secretary, '2025-12-22', 'CompleteHandover', {
      postingId,
      checklist: [
        { item: '支部台账', done: true },
        { item: '两个清单', done: true },
      ],
    }),
  ),
  finished
    .slice(1, 2)
    .map(({ postingId }) => step(committee.id, '2025-12-26', 'EndPosting', { postingId, reason: '任期届满。' })),
  begun
    .slice(-1)
    .map(({ postingId }) =>
      step(committee.id, '2026-01-19', 'RecallPosting', { postingId, reason: '因抗冰抢险工作需要,调回原单位。' }),
    ),
];

export const terms: readonly Wave[] = [...work, revisions];
