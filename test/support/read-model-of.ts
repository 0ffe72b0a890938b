import type { RecordedFact } from '@zhudian/facts';
import type { Columns, DecisionView, Handler, ReadModel, RowOf } from '@zhudian/projections';
import { withoutDecisions } from './without-decisions';

type GivenFact = Pick<RecordedFact, 'type' | 'data'> & Partial<RecordedFact>;

/** Folds facts in memory as the log would bring them: later ones over earlier ones, row by row. */
export const foldInMemory = <C extends Columns>(
  model: ReadModel<C>,
  facts: readonly GivenFact[],
): readonly RowOf<C>[] => {
  const rows = new Map<string, RowOf<C>>();
  facts.forEach((given, at) => {
    const fact = recorded(given, at);
    const handler = (model.on as Readonly<Record<string, Handler<RowOf<C>, RecordedFact>>>)[fact.type];
    if (!handler) return;
    for (const key of new Set([handler.keys(fact)].flat())) {
      const row = handler.fold(rows.get(key), fact, key);
      if (row === undefined) rows.delete(key);
      else rows.set(key, row);
    }
  });
  return [...rows.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

/** What a row holds beside its decisions. */
export type Undecided<T> = T extends readonly (infer Item)[]
  ? readonly Undecided<Item>[]
  : T extends object
    ? { readonly [K in keyof T as NonNullable<T[K]> extends DecisionView ? never : K]: Undecided<T[K]> }
    : T;

/**
 * `readModelOf(model).given(facts).then(rows)`: the whole read model, ordered by id, strictly. Decisions are left out:
 * that each is read off the fact that tells it is held for all of them at once, in test/catalogue.
 */
export const readModelOf = <C extends Columns>(model: ReadModel<C>) => ({
  given: (...facts: readonly GivenFact[]) => ({
    then: (...rows: readonly Undecided<RowOf<C>>[]) =>
      expect(foldInMemory(model, facts).map((row) => withoutDecisions(model.columns, row))).toStrictEqual(rows),
  }),
});

/** A fact needs a stream when its read model keys its rows by it; all else of the envelope may be left out. */
const recorded = (given: GivenFact, at: number): RecordedFact => ({
  id: `fact-${at}`,
  stream: 'story-1',
  revision: at,
  position: at,
  prepare: at,
  recordedAt: '2031-01-01T00:00:00.000Z',
  metadata: {
    actorId: 'teller',
    actorRole: 'teller',
    actorUnit: 'story',
    occurredOn: '2031-01-01',
    commandId: `command-${at}`,
    $correlationId: `command-${at}`,
    $causationId: `command-${at}`,
    ruleSet: 'story',
    schemaVersion: '1',
  },
  ...given,
});
