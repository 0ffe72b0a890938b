import { effectiveFacts, streamOf, type Position, type RecordedFact } from '@zhudian/facts';
import { foldOf, type Fold } from '@zhudian/framework';
import type { RetentionMeans } from '../retained-kind';

/** The facts of a stream that hold, as they were recorded up to a position; all of them where it is absent. */
export const factsThen = async (
  { readStream }: Pick<RetentionMeans, 'readStream'>,
  fold: Pick<Fold<unknown, never>, 'family'>,
  id: string,
  at?: Position,
): Promise<readonly RecordedFact[]> => {
  const facts = await readStream(streamOf(fold.family, id));
  const then = facts.filter(({ position }) => at === undefined || position <= at);
  return effectiveFacts(then, () => fold.family.category);
};

export const stateOfFacts = <State, Event extends RecordedFact | { readonly type: string; readonly data: object }>(
  fold: Fold<State, Event>,
  facts: readonly RecordedFact[],
): State => foldOf(fold as never, facts);
