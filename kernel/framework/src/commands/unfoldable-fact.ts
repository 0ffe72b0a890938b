import { misshapen, type RecordedFact } from '@zhudian/facts';
import { refuse, type Refusal } from '../decision/refusal';

/** A recorded fact that nobody can fold: nothing is decided on its stream until it is set aside or the program is mended. */
export class UnfoldableFact extends Error {
  readonly refusal: Refusal;

  constructor({ type, stream, revision, position }: RecordedFact, flaw: string) {
    super(`FACT_UNFOLDABLE: ${type} (${stream}@${revision}, position ${position}): ${flaw}`);
    this.name = 'UnfoldableFact';
    this.refusal = refuse('FACT_UNFOLDABLE', { fact: type, path: `${stream}@${revision}` });
  }
}

/** @throws UnfoldableFact for the first fact that has not the shape of its type. */
export const unlessMisshapen = (facts: readonly RecordedFact[]): void => {
  for (const fact of facts) {
    const flaw = misshapen(fact);
    if (flaw !== undefined) throw new UnfoldableFact(fact, flaw);
  }
};
