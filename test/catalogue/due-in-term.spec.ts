import type { Fact, PostingEvent } from '@zhudian/facts';
import { decideOn, foldOf, Refusal, type StateRef } from '@zhudian/framework';
import { aggregates } from './due-days.table';
import { actAs } from '../support/acts';
import { clueId, clueOpened, factorFound, measurePlanned } from '../support/clue.story';
import { assigned, held, hearingId, raised, scheduled } from '../support/hearing.story';
import { factMetadata } from '../support/new-facts';
import { ended, extended, postingId, started } from '../support/posting.story';

// covers: M03, I18

type Past = readonly (Fact & { readonly data: object })[];
interface Statement {
  readonly past: Past;
  readonly data: (dueOn: string, factId: string) => object;
}

const hearing = [scheduled, held({ heldOn: '2016-03-01' }), raised()];
const clue = [clueOpened({ postingId }), factorFound];
/** What is stated of a problem of the posting, and of a measure of its First Secretary. */
const statements: Readonly<Record<string, Statement>> = {
  AssignProblem: {
    past: hearing,
    data: (dueOn) => ({ hearingId, ...assigned('meters', 'marketing', dueOn).data }),
  },
  CorrectHearing: {
    past: [...hearing, assigned('meters', 'marketing', '2016-06-30')],
    data: (dueOn, factId) => ({ id: hearingId, factId, reason: '录入有误', problemAssigned: { dueOn } }),
  },
  PlanMeasure: { past: clue, data: (dueOn) => ({ clueId, ...measurePlanned().data, dueOn }) },
  CorrectClue: {
    past: [...clue, measurePlanned()],
    data: (dueOn, factId) => ({ id: clueId, factId, reason: '录入有误', measurePlanned: { dueOn } }),
  },
};

interface When {
  readonly on?: string;
  readonly posting?: readonly PostingEvent[];
  readonly statement?: Statement;
}

const recorded = (past: Past, on: string) =>
  past.map((fact, at) => ({
    ...fact,
    id: `00000000-0000-4000-8000-00000000000${at}`,
    metadata: { ...factMetadata(), occurredOn: on, commandId: `command-${at}` },
  }));

const aggregateOf = (type: string) => {
  const aggregate = aggregates.find(({ commands }) => type in commands);
  const statement = statements[type];
  if (!aggregate || !statement) throw new Error(`${type} is not in the table.`);
  return { aggregate, ...statement };
};

/** What a command reads, with the posting in the log and nothing else. */
const read = (refs: Readonly<Record<string, StateRef<unknown>>>, posting: readonly PostingEvent[]) =>
  Object.fromEntries(
    Object.entries(refs).map(([name, { fold }]) => [
      name,
      fold.family.category === 'Posting' ? foldOf(fold, posting) : fold.initial,
    ]),
  );

/** What comes of a due day; the next that would do where it does not. */
const outcomeOf = (type: string, dueOn: string, when: When = {}) => {
  const { on = '2016-06-01', posting = [started] } = when;
  const { aggregate, past, data: dataOf } = { ...aggregateOf(type), ...when.statement };
  const facts = recorded(past, on);
  const state = foldOf(aggregate.decider, facts);
  const data = dataOf(dueOn, String(facts.at(-1)?.id));
  const act = actAs('PARTY_WORK', { by: 'chen', on });
  const refs = aggregate.commands[type]?.reads?.(data as never, state as never, act);
  const command = { type, data, act, read: read({ ...refs }, posting) };
  const decision = decideOn(aggregate, state, command);
  return decision instanceof Refusal ? [decision.code, decision.details['next'] ?? null] : 'accepted';
};

describe.each(Object.keys(statements))('A due day in a posting: %s', (type) => {
  it('lies in the term as it is planned, however long that is', () => {
    expect(outcomeOf(type, '2017-06-02')).toBe('accepted');
    expect(outcomeOf(type, '2018-03-01')).toBe('accepted');
    expect(outcomeOf(type, '2018-03-02')).toStrictEqual(['DUE_DAY_UNFIT', '2018-03-01']);
  });

  it('goes with an extension', () => {
    const posting = [started, extended];
    expect(outcomeOf(type, '2018-08-31', { posting })).toBe('accepted');
    expect(outcomeOf(type, '2018-09-03', { posting })).toStrictEqual(['DUE_DAY_UNFIT', '2018-08-31']);
  });

  it('is a year ahead at most once the posting is over', () => {
    const left = [started, { ...ended, data: { ...ended.data, endOn: '2016-05-31' } }];
    expect(outcomeOf(type, '2017-06-01', { posting: left })).toBe('accepted');
    expect(outcomeOf(type, '2017-06-02', { posting: left })).toStrictEqual(['DUE_DAY_UNFIT', '2017-06-01']);
    expect(outcomeOf(type, '2018-03-05', { on: '2018-03-02' })).toBe('accepted');
  });
});

describe('A measure that somebody else carries out', () => {
  it.each([
    ['of another person', clueOpened({ postingId }), 'hua'],
    ['of a clue that no posting found', clueOpened(), 'wei'],
  ])('%s does not end with the posting', (_, opened, ownerId) => {
    const statement = {
      past: [opened, factorFound] as Past,
      data: (dueOn: string) => ({ clueId, ...measurePlanned(ownerId).data, dueOn }),
    };
    const when = { on: '2018-02-01', statement };
    expect(outcomeOf('PlanMeasure', '2018-06-29', when)).toBe('accepted');
    expect(outcomeOf('PlanMeasure', '2019-02-11', when)).toStrictEqual(['DUE_DAY_UNFIT', '2019-02-01']);
  });
});
