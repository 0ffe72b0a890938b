import type { RecordedFact } from '@zhudian/facts';
import { keysOf, type ModelFold } from './model-fold';

/** Some rows of a read model. */
export interface Touched {
  readonly fold: ModelFold;
  readonly keys: readonly string[];
}

export const keysIn = (fold: ModelFold, fact: RecordedFact): readonly string[] => {
  const handler = fold.handlerOf(fact.type);
  return handler ? keysOf(handler, fact) : [];
};

export const touches = ({ fold, keys }: Touched, fact: RecordedFact): boolean =>
  keysIn(fold, fact).some((key) => keys.includes(key));
