import { dueKindOf, holdsKind, type Fact } from '@zhudian/facts';
import { decideOn, foldOf, Refusal, type Aggregate } from '@zhudian/framework';
import { actAs } from '../support/acts';
import { factMetadata } from '../support/new-facts';
import { aggregates, statements, type Statement } from './due-days.table';

const rows = aggregates.flatMap((aggregate) =>
  Object.entries(aggregate.commands)
    .filter(([, { input }]) => holdsKind(input, dueKindOf))
    .map(([type]) => ({ type, aggregate })),
);

const ON = '2016-06-01';

const recorded = (fact: Fact & { readonly data: object }, at: number) => ({
  ...fact,
  id: `00000000-0000-4000-8000-00000000000${at}`,
  metadata: { ...factMetadata(), occurredOn: ON, commandId: `command-${at}` },
});

const statementOf = (type: string): Statement => {
  const statement = statements[type];
  if (!statement) throw new Error(`${type} states a due day and has no row in the table.`);
  return statement;
};

/** What is decided on a command with this due day, by the calendars as they are shipped. */
const decided = (aggregate: Aggregate, type: string, dueOn: string) => {
  const { past, data: of, by = 'chen', read: given } = statementOf(type);
  const facts = past.map(recorded);
  const state = foldOf(aggregate.decider, facts);
  const data = { ...(type.startsWith('Correct') && { factId: facts.at(-1)?.id }), ...of(dueOn) };
  const act = actAs('PARTY_WORK', { by, on: ON });
  const refs = aggregate.commands[type]?.reads?.(data as never, state as never, act) ?? {};
  const initial = Object.fromEntries(Object.entries(refs).map(([name, { fold }]) => [name, fold.initial]));
  const command = { type, data, act, read: { ...initial, ...given } };
  return decideOn(aggregate, state, command);
};

const outcomeOf = (decision: ReturnType<typeof decided>) =>
  decision instanceof Refusal ? [decision.code, decision.details['next'] ?? null] : 'accepted';

describe('A due day', () => {
  it('is stated by the commands of the table, and by no other', () =>
    expect(rows.map(({ type }) => type).toSorted()).toStrictEqual(Object.keys(statements).toSorted()));

  it('is the only kind of day by that name', () => {
    const named = aggregates.flatMap(({ decider: { family } }) =>
      Object.entries(family.schemas).filter(([, { shape }]) => 'dueOn' in shape && !dueKindOf(shape['dueOn'] as never)),
    );
    expect(named.map(([type]) => type)).toStrictEqual([]);
  });

  it.each(rows)('is a working day ahead: $type', ({ aggregate, type }) => {
    for (const workday of ['2016-06-01', '2016-06-12', '2016-06-29'])
      expect([workday, outcomeOf(decided(aggregate, type, workday))]).toStrictEqual([workday, 'accepted']);
  });

  it.each(rows)('is no day on which nobody works: $type', ({ aggregate, type }) => {
    for (const [day, next] of [
      ['2016-06-04', '2016-06-06'],
      ['2016-06-09', '2016-06-12'],
    ] as const)
      expect([day, outcomeOf(decided(aggregate, type, day))]).toStrictEqual([day, ['DUE_DAY_UNFIT', next]]);
  });

  it.each(rows)('is neither past nor out of sight: $type', ({ aggregate, type }) => {
    const { narrower, farthest = narrower } = statementOf(type);
    const before = outcomeOf(decided(aggregate, type, '2016-05-31'));
    expect(before).toStrictEqual(narrower ? [narrower, null] : ['DUE_DAY_UNFIT', ON]);
    const last = type.endsWith('Posting') || type.endsWith('TargetTask') || type.endsWith('TargetTasks');
    const far = outcomeOf(decided(aggregate, type, '9999-12-31'));
    expect(far).toStrictEqual(farthest ? [farthest, null] : ['DUE_DAY_UNFIT', last ? '2018-03-01' : '2017-06-01']);
  });
});
