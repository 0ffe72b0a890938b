import { effectiveFacts, streamOf, type RecordedFact } from '@zhudian/facts';
import { foldOf, type Fold } from '@zhudian/framework';
import type { RetentionMeans } from '../retained-kind';

/** The facts of a stream that hold, as they were recorded by an instant; all of them where it is absent. */
export const factsThen = async (
  { readStream }: Pick<RetentionMeans, 'readStream'>,
  fold: Pick<Fold<unknown, never>, 'family'>,
  id: string,
  at?: string,
): Promise<readonly RecordedFact[]> => {
  const facts = await readStream(streamOf(fold.family, id));
  const then = facts.filter(({ recordedAt }) => at === undefined || recordedAt <= at);
  return effectiveFacts(then, () => fold.family.category);
};

export const stateOfFacts = <State, Event extends RecordedFact | { readonly type: string; readonly data: object }>(
  fold: Fold<State, Event>,
  facts: readonly RecordedFact[],
): State => foldOf(fold as never, facts);
