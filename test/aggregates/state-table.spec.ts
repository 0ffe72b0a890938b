import { branchEvents, type Fact } from '@zhudian/facts';
import { refuse, type Refusal } from '@zhudian/framework';
import type { SeenDecision } from '../support/seen-decisions';
import { stageOf, stagesOf, stateTable } from './state-table';

type State = { readonly stage: string };
const opened = { type: 'Opened', data: {} };
const closed = { type: 'Closed', data: {} };
const decide = {
  Open: ({ stage }: State) => (stage === 'NONE' ? [opened] : refuse('ALREADY_OPEN')),
  Close: ({ stage }: State, command: { readonly read?: { readonly owed: readonly string[] } }) => {
    if (stage !== 'OPEN') return refuse('NOT_OPEN');
    return command.read?.owed.length === 0 ? [closed] : refuse('STILL_OWED');
  },
};
const seen = (stage: string, held: number, command: Fact): SeenDecision => {
  const rule = Reflect.get(decide, command.type) as (
    state: State,
    command: Fact,
  ) => readonly (typeof opened)[] | Refusal;
  return {
    decider: { family: branchEvents, decide },
    held,
    state: { stage },
    command,
    decision: rule({ stage }, command),
  };
};
const open = { type: 'Open' };
const close = (...owed: readonly string[]) => ({ type: 'Close', read: { owed } });

describe('The state table of an aggregate', () => {
  it('says what the specs show, in the order of the stages', () => {
    const all = [
      seen('CLOSED', 2, open),
      seen('NONE', 0, open),
      seen('OPEN', 1, close()),
      seen('OPEN', 1, close('one')),
    ];
    expect(stagesOf(all)).toStrictEqual(['NONE', 'OPEN', 'CLOSED']);
    expect(stateTable(['Open', 'Close'], all)).toStrictEqual([
      { command: 'Open', stages: ['NONE'], facts: ['Opened'], refusals: [], isShown: true },
      { command: 'Open', stages: ['OPEN'], facts: [], refusals: ['ALREADY_OPEN'], isShown: false },
      { command: 'Open', stages: ['CLOSED'], facts: [], refusals: ['ALREADY_OPEN'], isShown: true },
      { command: 'Close', stages: ['NONE', 'CLOSED'], facts: [], refusals: ['NOT_OPEN'], isShown: false },
      { command: 'Close', stages: ['OPEN'], facts: ['Closed'], refusals: ['STILL_OWED'], isShown: true },
    ]);
  });

  it('changes with the rule', () => {
    const all = [seen('NONE', 0, open)];
    const lax = all.map((one) => ({ ...one, decision: [opened, closed] }));
    expect(stateTable(['Open'], lax)[0]?.facts).toStrictEqual(['Closed + Opened']);
    expect(stateTable(['Open'], all)[0]?.facts).toStrictEqual(['Opened']);
  });

  it('leaves empty what no spec does, and what cannot be decided', () => {
    const broken = { type: 'Close', read: {} };
    const none = { facts: [], refusals: [], isShown: false };
    expect(stateTable(['Close'], [seen('NONE', 0, open)])).toStrictEqual([
      { command: 'Close', stages: ['NONE'], ...none },
    ]);
    expect(stateTable(['Close'], [seen('NONE', 0, broken), seen('OPEN', 1, open)])[1]).toStrictEqual({
      command: 'Close',
      stages: ['OPEN'],
      ...none,
    });
  });

  it('calls a state that has no stage by whether anything is recorded', () => {
    expect(stageOf({ state: {}, held: 0 })).toBe('NONE');
    expect(stageOf({ state: {}, held: 3 })).toBe('EXISTS');
    expect(stageOf({ state: { phase: 'targets' }, held: 3 })).toBe('TARGETS');
  });
});
