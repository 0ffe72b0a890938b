import { postingDecider } from '@zhudian/personnel';
import { postings } from '@zhudian/projections';
import { specificationOf } from '../../support';
import { foldInMemory } from '../../support/read-model-of';
import { ended, postingId, ratified, started, taskRevised, tasksSet } from '../../support/posting.story';
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

  it.each([{ goal: '配齐支委' }, { measure: '每月检查一次' }, { dueOn: '2017-01-31' }])(
    'in any respect: %j',
    (change) => {
      const revised = taskRevised('branch', change);
      posting
        .given(...story)
        .when(revise(revised))
        .then(revised, ratified(2));
    },
  );

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
