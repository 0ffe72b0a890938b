import { misshapen, type Context, type RecordedFact } from '@zhudian/facts';
import { PoisonedFact } from '../declaring/errors';
import type { AmendedRows } from './amended-rows';
import { keysOf, type AnyHandler, type ModelFold } from './model-fold';
import type { Content } from './row-story';

/** One fact meets one read model: the rows it touches there. */
interface Match {
  readonly fold: ModelFold;
  readonly handler: AnyHandler;
  readonly keys: readonly string[];
}
export interface Step {
  readonly fact: RecordedFact;
  readonly matches: readonly Match[];
}
/** How far the facts could be followed: all of them, or up to a poisoned one. */
export interface FoldResult {
  readonly steps: readonly Step[];
  readonly poison?: PoisonedFact;
}

/** Finds the rows that the facts touch, so that they can be loaded at once. */
export const matchFacts = (
  context: Context,
  folds: readonly ModelFold[],
  facts: readonly RecordedFact[],
  amended: AmendedRows,
): FoldResult => {
  const concerned = concernedBy(folds);
  const steps: Step[] = [];
  for (const fact of facts) {
    const matches: Match[] = [];
    for (const { fold, handler } of [...concerned(fact.type), ...(amended.get(fact.id) ?? [])]) {
      try {
        unlessMisshapen(fold, fact);
        matches.push({ fold, handler, keys: keysOf(handler, fact) });
      } catch (error) {
        return { steps, poison: new PoisonedFact(context, fold.model.name, fact, error) };
      }
    }
    for (const { fold, keys } of matches) keys.forEach((key) => fold.touch(key, fact.stream));
    steps.push({ fact, matches });
  }
  return { steps };
};

/** A handler may make something of anything: what others could not fold is folded nowhere. Only what is told beside the data needs none. */
const unlessMisshapen = ({ model }: ModelFold, fact: RecordedFact): void => {
  const flaw = model.asRecorded || model.anyShape ? undefined : misshapen(fact);
  if (flaw !== undefined) throw new Error(flaw);
};

/** Folds the steps in order into the loaded rows; of a poisoned fact nothing is applied, in any read model. */
export const follow = (context: Context, { steps, poison }: FoldResult): FoldResult => {
  for (const [at, step] of steps.entries()) {
    const poisoned = take(context, step);
    if (poisoned) return { steps: steps.slice(0, at), poison: poisoned };
  }
  return poison ? { steps, poison } : { steps };
};

const take = (context: Context, { fact, matches }: Step): PoisonedFact | undefined => {
  const outcomes: { fold: ModelFold; key: string; content: Content | undefined }[] = [];
  for (const { fold, handler, keys } of matches) {
    try {
      for (const key of keys) outcomes.push({ fold, key, content: fold.outcome(handler, fact, key) });
    } catch (error) {
      return new PoisonedFact(context, fold.model.name, fact, error);
    }
  }
  for (const { fold, key, content } of outcomes) fold.apply(key, content, fact.position);
  return undefined;
};

const concernedBy = (folds: readonly ModelFold[]) => {
  const known = new Map<string, readonly { fold: ModelFold; handler: AnyHandler }[]>();
  return (type: string) => {
    const found = known.get(type) ?? folds.flatMap((fold) => withHandler(fold, type));
    known.set(type, found);
    return found;
  };
};

const withHandler = (fold: ModelFold, type: string) => {
  const handler = fold.handlerOf(type);
  return handler ? [{ fold, handler }] : [];
};
