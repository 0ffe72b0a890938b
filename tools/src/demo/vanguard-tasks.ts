import { staffOf } from './cast';
import { later } from './days';
import { between, choose, phrase, pick } from './pick';
import { branchOf } from './places';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import * as texts from './texts/vanguard';

const KINDS = ['URGENT', 'DIFFICULT', 'DANGEROUS', 'HEAVY'] as const;
const TASKS = 4;
/** After so many working days each, from the arrival of the First Secretary on. */
const APART = 22;
const ALLOWED = 10;

interface Task {
  readonly posting: Posting;
  readonly vanguardTaskId: string;
  readonly member: string;
  readonly on: string;
  readonly dueOn: string;
}

/** Two full members of the staff take turns. */
const taskOf = (posting: Posting, at: number): Task => {
  const { stationId, startOn } = posting;
  const vanguardTaskId = `task-${stationId.slice(8)}-${at + 1}`;
  const on = later(startOn, 25 + at * APART + pick(vanguardTaskId, 6));
  return {
    posting,
    vanguardTaskId,
    member: staffOf(stationId)[2 + (at % 2)]?.id ?? '',
    on,
    dueOn: later(on, ALLOWED),
  };
};

const reported = ({ vanguardTaskId, member, dueOn }: Task, on: string, turn: number): Step => {
  const seed = `${vanguardTaskId}/${turn}`;
  const late = on > dueOn ? { reasons: [{ code: 'TASK_LATE', reason: choose(seed, texts.LATE) }] } : {};
  return act(member, on, 'ReportVanguardTask', {
    vanguardTaskId,
    result: phrase(`${seed}/result`, texts.RESULTS),
    evidenceRefs: [phrase(`${seed}/proof`, texts.PROOFS)],
    ...late,
  });
};

const verified = ({ posting, vanguardTaskId }: Task, on: string, taskOutcome: keyof typeof texts.FOUND): Step =>
  act(posting.partyOfficer, on, 'VerifyVanguardTask', {
    vanguardTaskId,
    taskOutcome,
    opinion: phrase(`${vanguardTaskId}/${taskOutcome}`, texts.FOUND[taskOutcome]),
  });

/** Most are done in time; some are late, done again, called off, or forgotten. */
const courseOf = (task: Task): readonly Step[] => {
  const { posting, vanguardTaskId, on, dueOn } = task;
  const chance = pick(`${vanguardTaskId}/course`, 12);
  if (chance === 0) return [];
  if (chance === 1)
    return [
      act(posting.partyOfficer, later(on, 3), 'CallOffVanguardTask', {
        vanguardTaskId,
        reason: choose(vanguardTaskId, texts.CALLED_OFF),
      }),
    ];
  const doneOn = chance === 2 ? later(dueOn, 2) : later(dueOn, -between(`${vanguardTaskId}/early`, 0, 4));
  const first = reported(task, doneOn, 1);
  const checkedOn = later(doneOn, 3);
  if (chance === 3)
    return [
      first,
      verified(task, checkedOn, 'NOT_ACHIEVED'),
      reported(task, later(dueOn, 6), 2),
      verified(task, later(dueOn, 8), 'ACHIEVED'),
    ];
  return [first, verified(task, checkedOn, chance === 4 ? 'PARTLY' : 'ACHIEVED')];
};

const lifeOf = (task: Task): readonly Step[] => {
  const { posting, vanguardTaskId, member, on, dueOn } = task;
  const { secretary, stationId } = posting;
  const kind = choose(vanguardTaskId, KINDS);
  return [
    act(secretary, on, 'LogVanguardTask', {
      vanguardTaskId,
      branchId: branchOf(stationId),
      stationId,
      kind,
      aim: phrase(vanguardTaskId, texts.AIMS[kind]),
      memberId: member,
      dueOn,
    }),
    act(member, later(on, 1), 'AcceptVanguardTask', { vanguardTaskId }),
    ...courseOf(task),
  ];
};

/** Tasks while the First Secretary is there. */
const tasksOf = (posting: Posting): readonly Step[] =>
  Array.from({ length: TASKS }, (_, at) => taskOf(posting, at))
    .filter(({ dueOn }) => posting.endOn === undefined || later(dueOn, 10) < posting.endOn)
    .flatMap(lifeOf);

/** What members take on at the stations of First Secretaries. */
export const vanguardTasks = ({ postings }: Story): readonly Step[] => {
  const first = [...Map.groupBy(postings, ({ stationId }) => stationId).values()].flatMap(([posting]) => posting ?? []);
  return first.flatMap(tasksOf);
};
