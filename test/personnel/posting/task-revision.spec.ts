import { postingDecider } from '@zhudian/personnel';
import { postings } from '@zhudian/projections';
import { specificationOf } from '../../support';
import { foldInMemory } from '../../support/read-model-of';
import { ended, postingId, ratified, started, taskRevised, tasksSet, yardstick } from '../../support/posting.story';
import { recorded } from '../../support/recorded';

// covers: T01, T05

const posting = specificationOf(postingDecider);
const story = [started, ...tasksSet, ratified()] as const;
const revise = (...facts: ReturnType<typeof taskRevised>[]) =>
  ({
    type: 'ReviseTargetTasks',
    data: {
      postingId,
      revisions: facts.map(({ data: { reason: _, ...revision } }) => revision),
      reason: '县公司调整重点',
    },
  }) as const;
const branch = taskRevised('branch', { weight: 50 });
const integrity = taskRevised('integrity', { weight: 20 });

describe('Ratified target tasks are revised', () => {
  it('as a set, which is ratified with it as the next version', () =>
    posting
      .given(...story)
      .when(revise(branch, integrity))
      .then(branch, integrity, ratified(2)));

  it('one alone where no weight moves', () => {
    const later = taskRevised('branch', { dueOn: '2017-06-30' });
    posting
      .given(...story)
      .when(revise(later))
      .then(later, ratified(2));
  });

  it.each([
    { goal: '配齐支委' },
    { measure: '每月检查一次' },
    { dueOn: '2017-01-31' },
    { yardstick: { ...yardstick, goalValue: 95 } },
  ])('in any respect: %j', (change) => {
    const revised = taskRevised('branch', change);
    posting
      .given(...story)
      .when(revise(revised))
      .then(revised, ratified(2));
  });

  it('and again, upon what they have become', () =>
    posting
      .given(...story, branch, integrity, ratified(2))
      .when(revise(taskRevised('branch')))
      .thenRefused('WEIGHTS_NOT_100', { sum: 90 }));

  it('without a word on those that stay as they are', () =>
    posting
      .given(...story)
      .when(revise(taskRevised('branch'), taskRevised('integrity', { weight: 30, measure: '每月检查' })))
      .then(taskRevised('integrity', { weight: 30, measure: '每月检查' }), ratified(2)));

  it('each by what is said of it last', () =>
    posting
      .given(...story)
      .when(revise(taskRevised('branch', { weight: 10 }), taskRevised('branch', { goal: '配齐支委' })))
      .then(taskRevised('branch', { goal: '配齐支委' }), ratified(2)));

  it('not so that the weights are no longer 100', () =>
    posting
      .given(...story)
      .when(revise(branch))
      .thenRefused('WEIGHTS_NOT_100', { sum: 110 }));

  it('not so that one can no longer be measured', () =>
    posting
      .given(...story)
      .when(revise(taskRevised('branch', { measure: ' ' })))
      .thenRefused('TASK_NOT_MEASURABLE', { tasks: ['branch'] }));

  it('not to a goal that is no better than where it starts', () =>
    posting
      .given(...story)
      .when(revise(taskRevised('branch', { yardstick: { ...yardstick, goalValue: 40 } })))
      .thenRefused('GOAL_NOT_BETTER', { tasks: ['branch'] }));

  it('and gain the yardstick that they were set without', () => {
    const worded = tasksSet.map((task) => ({ ...task, data: { ...task.data, yardstick: undefined } }));
    const gained = (taskId: string, weight: number) => taskRevised(taskId, { weight });
    posting
      .given(started, ...worded, ratified())
      .when(revise(gained('branch', 40)))
      .thenRefused('TASK_NOT_MEASURABLE', { tasks: ['integrity', 'business'] });
    const all = [gained('branch', 40), gained('integrity', 30), gained('business', 30)];
    posting
      .given(started, ...worded, ratified())
      .when(revise(...all))
      .then(...all, ratified(2));
  });

  it('by words alone where the yardstick stays', () =>
    posting
      .given(...story)
      .when(revise(taskRevised('branch', { yardstick: undefined })))
      .thenRefused('NOTHING_REVISED', {}));

  it('and what was measured is judged by the new goal', () => {
    const measured = { type: 'TargetTaskProgressed', data: { taskId: 'branch', percent: 60, value: 70 } } as const;
    const higher = taskRevised('branch', { yardstick: { ...yardstick, goalValue: 100 } });
    const [row] = foldInMemory(
      postings,
      [...story, measured, higher, ratified(2)].map((fact) =>
        recorded(`Posting-${postingId}`, fact, { on: '2016-03-20' }),
      ),
    );
    const task = row?.tasks.find(({ taskId }) => taskId === 'branch');
    expect([task?.value, task?.percent, task?.progress.map(({ percent }) => percent)]).toStrictEqual([70, 50, [60]]);
  });

  it('not where nobody set them', () => {
    for (const taskId of ['other', 'constructor'])
      posting
        .given(...story)
        .when(revise(branch, taskRevised(taskId)))
        .thenRefused('TASK_UNKNOWN', { taskId });
  });

  it('not by saying the same again', () =>
    posting
      .given(...story)
      .when(revise(taskRevised('branch')))
      .thenRefused('NOTHING_REVISED', {}));

  it('not before they are ratified', () =>
    posting
      .given(started, ...tasksSet)
      .when(revise(branch, integrity))
      .thenRefused('TASKS_NOT_RATIFIED', {}));

  it('in an active posting', () => {
    posting.given().when(revise(branch)).thenRefused('POSTING_NOT_ACTIVE', { stage: 'NONE' });
    posting
      .given(...story, ended)
      .when(revise(branch))
      .thenRefused('POSTING_NOT_ACTIVE', { stage: 'ENDED' });
  });

  it('and shown as they are now, with the reasons', () => {
    const facts = [...story, branch, integrity, ratified(2), taskRevised('branch', { weight: 50, goal: '配齐支委' })];
    const [row] = foldInMemory(
      postings,
      facts.map((fact) => recorded(`Posting-${postingId}`, fact, { on: '2016-03-20' })),
    );
    expect(row?.tasksVersion).toBe(2);
    expect(row?.ratifiedOn).toBe('2016-03-20');
    expect(row?.tasks.map(({ taskId, goal, weight, revisions }) => [taskId, goal, weight, revisions])).toStrictEqual([
      ['branch', '配齐支委', 50, ['县公司调整重点', '县公司调整重点']],
      ['integrity', integrity.data.goal, 20, ['县公司调整重点']],
      ['business', tasksSet[2].data.goal, 30, []],
    ]);
  });
});
