import fc from 'fast-check';
import { progressBy } from '@zhudian/facts';
import { decideOn, Refusal } from '@zhudian/framework';
import { posting as aggregate, postingDecider } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../../support';
import { ended, postingId, ratified, started, taskSet, tasksSet } from '../../support/posting.story';
import { trials } from '../../support/trials';

// covers: T01, T02, T03, T04, T05

const posting = specificationOf(postingDecider);
const set = (...task: Parameters<typeof taskSet>) =>
  ({ type: 'SetTargetTask', data: { postingId, ...taskSet(...task).data } }) as const;
const ratify = { type: 'RatifyTargetTasks', data: { postingId } } as const;
const progress = (taskId: string) =>
  ({ type: 'ProgressTargetTask', data: { postingId, taskId, value: 70, note: '已完成两次' } }) as const;

describe('A target task', () => {
  it('is set while the tasks are drafted, and set anew', () => {
    posting.given(started).when(set('branch')).then(taskSet('branch'));
    posting
      .given(started, taskSet('branch'))
      .when(set('branch', { weight: 50 }))
      .then(taskSet('branch', { weight: 50 }));
  });

  it('may be drafted before it has a measure', () =>
    posting
      .given(started)
      .when(set('branch', { measure: '' }))
      .then(taskSet('branch', { measure: '' })));

  it('may be of the fourth kind, which the programme leaves open', () =>
    posting
      .given(started)
      .when(set('fourth', { category: 'UNSPECIFIED' }))
      .then(taskSet('fourth', { category: 'UNSPECIFIED' })));

  it('is not set any more once the tasks are ratified', () =>
    posting
      .given(started, ...tasksSet, ratified())
      .when(set('late'))
      .thenRefused('TASKS_RATIFIED', {}));

  it('belongs to an active posting', () => {
    posting.given().when(set('branch')).thenRefused('POSTING_NOT_ACTIVE', { stage: 'NONE' });
    posting.given(started, ended).when(set('branch')).thenRefused('POSTING_NOT_ACTIVE', { stage: 'ENDED' });
  });

  it('progresses once it is ratified: what is measured comes to a share of the way to the goal', () =>
    posting
      .given(started, ...tasksSet, ratified())
      .when(progress('branch'))
      .then({ type: 'TargetTaskProgressed', data: { taskId: 'branch', percent: 60, value: 70, note: '已完成两次' } }));

  it('does not progress by a value that it has no yardstick for', () => {
    const worded = tasksSet.map((task) => ({ ...task, data: { ...task.data, yardstick: undefined } }));
    posting
      .given(started, ...worded, ratified())
      .when(progress('branch'))
      .thenRefused('TASK_WITHOUT_YARDSTICK', { taskId: 'branch' });
  });

  it.each([
    { unit: '%', direction: 'HIGHER_IS_BETTER', goalValue: 40, baseline: 40 },
    { unit: '%', direction: 'HIGHER_IS_BETTER', goalValue: 0 },
    { unit: '件', direction: 'LOWER_IS_BETTER', goalValue: 14 },
    { unit: '件', direction: 'LOWER_IS_BETTER', goalValue: 14, baseline: 14 },
  ] as const)('has a goal that is better than where it starts: %j', (yardstick) =>
    posting
      .given(started)
      .when(set('branch', { yardstick }))
      .thenRefused('GOAL_NOT_BETTER', { tasks: ['branch'] }),
  );

  it('does not progress before, nor when nobody set it', () => {
    posting
      .given(started, ...tasksSet)
      .when(progress('branch'))
      .thenRefused('TASK_UNKNOWN', { taskId: 'branch' });
    for (const taskId of ['other', 'constructor'])
      posting
        .given(started, ...tasksSet, ratified())
        .when(progress(taskId))
        .thenRefused('TASK_UNKNOWN', { taskId });
  });

  it('does not progress in a posting that has ended', () =>
    posting
      .given(started, ...tasksSet, ratified(), ended)
      .when(progress('branch'))
      .thenRefused('POSTING_NOT_ACTIVE', { stage: 'ENDED' }));
});

describe('The target tasks are ratified', () => {
  const [branch, integrity, business] = tasksSet;

  it('with one in each named category, weights of 100 and a measure each', () =>
    posting
      .given(started, ...tasksSet)
      .when(ratify)
      .then(ratified()));

  it('once: what changes later is a revision', () =>
    posting
      .given(started, ...tasksSet, ratified())
      .when(ratify)
      .thenRefused('TASKS_RATIFIED'));

  it('not without a task in every named category', () => {
    posting
      .given(started)
      .when(ratify)
      .thenRefused('TASK_CATEGORY_MISSING', { missing: ['ORGANISATION', 'INTEGRITY', 'STATION_BUSINESS'] });
    posting
      .given(started, branch, business, taskSet('fourth', { category: 'UNSPECIFIED', weight: 30 }))
      .when(ratify)
      .thenRefused('TASK_CATEGORY_MISSING', { missing: ['INTEGRITY'] });
  });

  it('not when the weights are not 100', () => {
    posting
      .given(started, ...tasksSet, taskSet('more', { weight: 0.5 }))
      .when(ratify)
      .thenRefused('WEIGHTS_NOT_100', { sum: 100.5 });
    posting
      .given(started, ...tasksSet, taskSet('branch', { weight: 39 }))
      .when(ratify)
      .thenRefused('WEIGHTS_NOT_100', { sum: 99 });
  });

  it.each([{ measure: '' }, { yardstick: undefined }])(
    'not while a task has no measure or no yardstick: %j',
    (lacking) =>
      posting
        .given(
          started,
          branch,
          integrity,
          taskSet('business', { category: 'STATION_BUSINESS', weight: 30, ...lacking }),
        )
        .when(ratify)
        .thenRefused('TASK_NOT_MEASURABLE', { tasks: ['business'] }),
  );

  it('in an active posting', () => {
    posting.given().when(ratify).thenRefused('POSTING_NOT_ACTIVE', { stage: 'NONE' });
    posting
      .given(started, ...tasksSet, ended)
      .when(ratify)
      .thenRefused('POSTING_NOT_ACTIVE', { stage: 'ENDED' });
  });

  it('with weights in tenths that add up to 100, in whatever order they are added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 998 }), fc.integer({ min: 1, max: 998 }), (one, two) => {
        fc.pre(one + two < 1000);
        const weights = [one, two, 1000 - one - two];
        const tasks = tasksSet.map((task, index) => ({
          ...task,
          data: { ...task.data, weight: (weights[index] ?? 0) / 10 },
        }));
        const state = stateAfter(postingDecider, started, ...tasks);
        const command = { ...ratify, act: actAs('PARTY_WORK'), read: {} };
        expect(decideOn(aggregate, state, command)).not.toBeInstanceOf(Refusal);
      }),
      trials('task-weights', { test: 1_000, soak: 1_000_000 }),
    );
  });
});

describe('Progress by a yardstick', () => {
  const rising = { unit: '%', direction: 'HIGHER_IS_BETTER', goalValue: 90, baseline: 40 } as const;
  const falling = { unit: '件', direction: 'LOWER_IS_BETTER', goalValue: 14, baseline: 20 } as const;
  const fromZero = { unit: '次', direction: 'HIGHER_IS_BETTER', goalValue: 12 } as const;

  it.each([
    [rising, 40, 0],
    [rising, 65, 50],
    [rising, 89.99, 99.9],
    [rising, 90, 100],
    [rising, 95, 100],
    [rising, 10, 0],
    [falling, 20, 0],
    [falling, 17, 50],
    [falling, 13, 100],
    [falling, 25, 0],
    [fromZero, 3, 25],
  ] as const)('%j at %d is %d per cent', (yardstick, value, percent) =>
    expect(progressBy(yardstick, value)).toBe(percent),
  );

  it('is 100 when, and only when, the goal is reached, and never falls as the value gets better', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: 1, max: 1e4 }),
        fc.integer({ min: -2e6, max: 2e6 }),
        (baseline, way, value) => {
          const stick = { ...rising, baseline, goalValue: baseline + way };
          expect(progressBy(stick, value) === 100).toBe(value >= stick.goalValue);
          expect(progressBy(stick, value + 1)).toBeGreaterThanOrEqual(progressBy(stick, value));
        },
      ),
      trials('yardstick', { test: 1_000, soak: 1_000_000 }),
    );
  });
});
