import { numbered } from '../../dashboard/src/act/numbered';
import { changesIn, neededFor, PRIORS, withPrior } from '../../dashboard/src/act/prior/prior';
import { anotherOf } from '../../dashboard/src/act/values';
import type { Command, Field } from '../../dashboard/src/commands/commands';
import generated from '../../dashboard/src/generated/commands.generated.json';

const commands = generated as unknown as Readonly<Record<string, Command>>;
const fieldsOf = (command: string): readonly Field[] => commands[command]?.fields ?? [];
const from = (command: string, answer: unknown, values = {}) => PRIORS[command]?.from(answer, values);

const item = (itemId: string, more = {}) => ({
  itemId,
  about: '走访',
  weight: 50,
  dueOn: '2016-03-08',
  targetTaskId: 'task-1',
  ...more,
});
const plan = (month: string, ...items: readonly object[]) => ({ node: { month, items } });
const plans = (...edges: readonly object[]) => ({ workPlans: { edges } });

describe('A plan that is drafted', () => {
  const march = plan('2016-03', item('item-1'), item('item-2', { targetTaskId: null }));
  const february = plan('2016-02', item('item-9'));

  it('again is the one that was drafted before, to be edited', () =>
    expect(from('DraftWorkPlan', plans(march, february), { month: '2016-03' })).toStrictEqual({
      items: [item('item-1'), { itemId: 'item-2', about: '走访', weight: 50, dueOn: '2016-03-08' }],
    }));

  it('for a new month is divided as the last one, and says nothing of what is done by when', () =>
    expect(from('DraftWorkPlan', plans(february, march), { month: '2016-04' })).toStrictEqual({
      items: [
        { itemId: 'item-1', weight: 50, targetTaskId: 'task-1' },
        { itemId: 'item-2', weight: 50 },
      ],
    }));

  it('takes nothing from later months, nor where there is none', () => {
    expect(from('DraftWorkPlan', plans(march), { month: '2016-01' })).toStrictEqual({});
    expect(from('DraftWorkPlan', plans(), { month: '2016-03' })).toStrictEqual({});
  });

  it('holds nothing that its form has no field for', () => {
    const names = fieldsOf('DraftWorkPlan')
      .find(({ name }) => name === 'items')
      ?.fields?.map(({ name }) => name);
    expect(Object.keys(item('item-1')).filter((name) => !names?.includes(name))).toStrictEqual([]);
  });
});

describe('A control that is defined', () => {
  const control = (means: string) => ({ means, content: '抽查', standard: '无差错', owner: { id: 'lan' } });
  const station = {
    riskPoints: [
      { id: 'b', owner: null },
      { id: 'a', owner: { id: 'hua' } },
      { id: 'c', owner: { id: 'ning' } },
    ],
  };

  it('anew is the last one, to be edited', () =>
    expect(from('DefineControl', { riskPoint: { controls: [control('旧'), control('新')], station } })).toStrictEqual({
      means: '新',
      content: '抽查',
      standard: '无差错',
      ownerId: 'lan',
    }));

  it('for the first time is for whoever answers for the newest other one at the station', () =>
    expect(from('DefineControl', { riskPoint: { controls: [], station } })).toStrictEqual({ ownerId: 'hua' }));

  it.each([{ riskPoint: null }, { riskPoint: { controls: [], station: { riskPoints: [] } } }])(
    'is empty where nothing is known or may be read: %j',
    (answer) => expect(from('DefineControl', answer)).toStrictEqual({}),
  );
});

describe('A target task that is set', () => {
  const task = (taskId: string, category: string, weight = 30) => ({ taskId, category, weight, yardstick: null });
  const named = [task('task-1', 'INTEGRITY'), task('task-3', 'STATION_BUSINESS'), task('x', 'ORGANISATION')];

  it.each([
    [[], { taskId: 'task-1', category: 'ORGANISATION' }],
    [[task('task-2', 'ORGANISATION')], { taskId: 'task-3', category: 'INTEGRITY' }],
    [named, { taskId: 'task-4', category: 'UNSPECIFIED', weight: 10 }],
    [[...named, task('task-4', 'UNSPECIFIED', 10)], { taskId: 'task-5', category: 'UNSPECIFIED' }],
  ])('beside %j begins with what these leave', (tasks, values) =>
    expect(from('SetTargetTask', { posting: { tasks } })).toStrictEqual(values),
  );

  it('is measured as the last one', () => {
    const yardstick = { unit: '%', direction: 'HIGHER_IS_BETTER' };
    const measured = { ...task('task-1', 'ORGANISATION'), yardstick };
    expect(from('SetTargetTask', { posting: { tasks: [measured] } })).toMatchObject({ yardstick });
    const tasks = [measured, task('task-2', 'INTEGRITY')];
    expect(from('SetTargetTask', { posting: { tasks } })).not.toHaveProperty('yardstick');
  });

  it('is empty where the posting may not be read', () =>
    expect(from('SetTargetTask', { posting: null })).toStrictEqual({}));
});

describe('A risk that is reviewed', () => {
  it('begins with how it was rated last', () =>
    expect(from('ReviewRisk', { riskPoint: { likelihood: 2, impact: 3 } })).toStrictEqual({
      likelihood: 2,
      impact: 3,
    }));

  it('is rated anew where it may not be read', () => expect(from('ReviewRisk', { riskPoint: null })).toStrictEqual({}));
});

describe('What is carried over', () => {
  it('is asked for once its thing is named', () => {
    const prior = PRIORS['DefineControl'];
    if (!prior) throw new Error('there is none');
    expect(neededFor(prior, {})).toBeUndefined();
    expect(neededFor(prior, { riskPointId: '', means: 'x' })).toBeUndefined();
    expect(neededFor(prior, { riskPointId: 'r', means: 'x' })).toStrictEqual({ riskPointId: 'r' });
  });

  it('fills in fields of its form, of which each has one', () =>
    expect(Object.keys(PRIORS).filter((name) => !commands[name])).toStrictEqual([]));

  it('never takes the place of what was said, not even of what was taken out', () =>
    expect(withPrior({ a: 'said', b: undefined, c: undefined }, { a: 'x', b: 'y', c: 'z' }, ['a', 'b'])).toStrictEqual({
      a: 'said',
      b: undefined,
      c: 'z',
    }));

  it('becomes what was said only where it is changed', () => {
    const fields = [{ name: 'a' }, { name: 'b' }, { name: 'c' }] as unknown as readonly Field[];
    const list = ['kept'];
    expect(changesIn(fields, { a: list, b: 'y', c: 'z' }, { a: list, b: undefined, c: 'new' })).toStrictEqual({
      b: undefined,
      c: 'new',
    });
  });
});

describe('What stands in a list', () => {
  it.each([
    [[40, 30], { weight: 30 }],
    [[40], { weight: 60 }],
    [[100], {}],
    [[60, 50], {}],
    [[undefined], {}],
    [[], {}],
  ])('of a plan weighs what %j leave', (weights, left) => {
    const parts = fieldsOf('DraftWorkPlan').find(({ name }) => name === 'items')?.fields ?? [];
    const { itemId: _, ...rest } = anotherOf(
      parts,
      weights.map((weight) => ({ weight })),
    );
    expect(rest).toStrictEqual(left);
  });

  it('has a name that no other has', () => {
    expect(numbered('item', [])).toBe('item-1');
    expect(numbered('item', ['item-2', 'x'])).toBe('item-3');
    expect(numbered('item', ['item-3', 'item-4'])).toBe('item-5');
  });

  it('is named by the form where the list names it, and never where it is one that is there already', () => {
    const listOf = (command: string, name: string) =>
      fieldsOf(command).find((field) => field.name === name)?.fields ?? [];
    expect(anotherOf(listOf('DraftWorkPlan', 'items'), [{ itemId: 'item-1' }])).toStrictEqual({ itemId: 'item-2' });
    expect(anotherOf(listOf('DraftWorkPlan', 'items'), [])).toStrictEqual({ itemId: 'item-1' });
    expect(anotherOf(listOf('PublishPledge', 'promises'), [])).toMatchObject({ promiseId: 'promise-1' });
    expect(anotherOf(listOf('ReviseTargetTasks', 'revisions'), [])).not.toHaveProperty('taskId');
    expect(anotherOf(listOf('CheckStandard', 'shortfalls'), [])).not.toHaveProperty('shortfallId');
  });
});
