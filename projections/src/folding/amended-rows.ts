import { categoryOfStream, effectiveFacts, isAmendment, type Amendment, type RecordedFact } from '@zhudian/facts';
import type { Place } from '../storing/kept-elements';
import { isAfter, placeOf } from '../storing/places';
import type { History } from './history';
import type { AnyHandler, ModelFold } from './model-fold';
import { pagesBehind } from './pages-behind';
import { keysIn, touches, type Touched } from './touched';

/** By the id of an amendment: the read models whose rows become others by it, each with a handler that folds them anew. */
export type AmendedRows = ReadonlyMap<string, readonly { readonly fold: ModelFold; readonly handler: AnyHandler }[]>;

/**
 * An amendment changes what was folded before it, so the rows that its fact touches are folded anew from all facts
 * that touch them. As of an earlier position they stay as they were.
 */
export const amendedRows = async (
  folds: readonly ModelFold[],
  facts: readonly RecordedFact[],
  before: Before,
): Promise<AmendedRows> => {
  const amendments = facts.filter(isAmendment);
  const last = amendments.at(-1);
  if (!last) return new Map();
  const touched = await Promise.all(
    amendments.map(async (one) => touchedBy(folds, await meaningOf(one, before.history))),
  );
  const told = pagesBehind(touched.flat(), { ...before, facts, upTo: placeOf(last) });
  const past = await pastOf(touched.flat(), await told, before.history);
  return new Map(
    amendments.map((amendment, at) => {
      const known = effective(past.filter((fact) => !isAfter(placeOf(fact), placeOf(amendment))));
      const rows = (touched[at] ?? []).map(({ fold, keys }) => {
        const touching = factsOf({ fold, keys }, known);
        const handler: AnyHandler = {
          keys: () => keys,
          fold: (_: unknown, _fact: unknown, key: string) => fold.rowOf(key, touching),
        };
        return { fold, handler };
      });
      return [amendment.id, rows];
    }),
  );
};

/** What lies before the facts that are folded: the log, and what was noted of it. */
export interface Before {
  readonly history: History;
  readonly place: Place;
}

/** The amended fact as it was before and as it is after; neither when it was annulled before. */
const meaningOf = async (amendment: RecordedFact, history: History): Promise<readonly RecordedFact[]> => {
  const stream = await history.stream(amendment.stream);
  const { factId } = amendment.data as Amendment;
  return [amendment.revision, amendment.revision + 1].flatMap((end) =>
    effective(stream.filter(({ revision }) => revision < end)).filter(({ id }) => id === factId),
  );
};

const touchedBy = (folds: readonly ModelFold[], meanings: readonly RecordedFact[]): readonly Touched[] =>
  folds
    .filter(({ model }) => !model.asRecorded)
    .map((fold) => ({ fold, keys: [...new Set(meanings.flatMap((fact) => keysIn(fold, fact)))] }))
    .filter(({ keys }) => keys.length > 0);

/** The facts among some that touch some rows, amendments of them included. */
const pastOf = async (
  touched: readonly Touched[],
  pages: AsyncIterable<readonly RecordedFact[]>,
  history: History,
): Promise<readonly RecordedFact[]> => {
  const found = new Map<string, RecordedFact>();
  const amended: RecordedFact[] = [];
  const concerns = (type: string) => touched.some(({ fold }) => fold.handlerOf(type));
  for await (const facts of pages) {
    const [told, amendments] = [facts.filter((fact) => !isAmendment(fact)), facts.filter(isAmendment)];
    amended.push(...amendments.filter(({ data }) => concerns((data as Amendment).factType)));
    for (const fact of told) if (touched.some((one) => touches(one, fact))) found.set(fact.id, fact);
  }
  // As it was told, an amended fact may have touched other rows.
  for (const amendment of amended) {
    const { factId } = amendment.data as Amendment;
    const fact = found.get(factId) ?? (await history.stream(amendment.stream)).find(({ id }) => id === factId);
    if (fact) found.set(factId, fact).set(amendment.id, amendment);
  }
  return [...found.values()].toSorted((one, other) => one.position - other.position || one.prepare - other.prepare);
};

const effective = (facts: readonly RecordedFact[]): readonly RecordedFact[] =>
  effectiveFacts(facts, ({ stream }) => categoryOfStream(stream));

const factsOf = (one: Touched, facts: readonly RecordedFact[]): readonly RecordedFact[] =>
  facts.filter((fact) => touches(one, fact));
