import { amendmentIn, categoryOfStream, effectiveFacts, type Position, type RecordedFact } from '@zhudian/facts';
import type { AnyReadModel } from '../declaring/define-read-model';
import type { OwnFacts } from '../declaring/validity';
import { ModelFold, type AnyHandler } from '../folding/model-fold';
import type { Row } from './row-reads';

const folds = new WeakMap<AnyReadModel, ModelFold>();
const foldOf = (model: AnyReadModel): ModelFold => {
  const fold = folds.get(model) ?? new ModelFold(model);
  folds.set(model, fold);
  return fold;
};

/** From which day a fact is in force. */
export const inForceFrom = ({ from }: OwnFacts, { type, data, metadata }: RecordedFact): string =>
  from[type]?.(data as never) ?? metadata.occurredOn;

/** A moment on both axes: what was known, and the day of which. */
export interface OnBothAxes {
  readonly position: Position;
  readonly day: string;
}

/** Folded at one go: what lies between is seen by nobody, so only the row itself is brought into the form of its table. */
const foldedAtOnce = ({ model, codec }: ModelFold, id: string, facts: readonly RecordedFact[]): Row | undefined => {
  let row: Row | undefined;
  for (const fact of facts) {
    const handler = model.on[fact.type] as unknown as AnyHandler | undefined;
    if (handler) row = handler.fold(row, fact, id);
  }
  return row && codec.decode(id, codec.encode(row));
};

/** The facts of a stream as they hold by what was recorded up to a position. */
const knownAt = (told: readonly RecordedFact[], position: Position): readonly RecordedFact[] => {
  const recorded = told.filter((fact) => fact.position <= position);
  return effectiveFacts(recorded, ({ stream }) => categoryOfStream(stream));
};

/** The facts of a stream that were recorded up to a position and in force by a day, and whether they are all of those recorded. */
const inForceBy = (validity: OwnFacts, told: readonly RecordedFact[], { position, day }: OnBothAxes) => {
  const known = knownAt(told, position);
  const facts = known.filter((fact) => inForceFrom(validity, fact) <= day);
  return { facts, isAll: facts.length === known.length };
};

/** A row as known, which the facts of its stream have made. */
export interface KnownRow {
  readonly row: Row;
  readonly told: readonly RecordedFact[];
}

/**
 * The row that the facts of its stream make that were recorded up to a position and in force by a day; the known one where
 * nothing of it was in force only later.
 */
export const rowOnDay = (model: AnyReadModel, { row, told }: KnownRow, at: OnBothAxes): Row | undefined => {
  const { facts, isAll } = inForceBy(model.validity as OwnFacts, told, at);
  return isAll ? row : foldedAtOnce(foldOf(model), row.id, facts);
};

/** Two days, by what is known at a position. */
export interface BetweenDays {
  readonly position: Position;
  readonly from: string;
  readonly to: string;
}

/** Which facts of a stream came into force after one day and by another, as they hold at a position, and what amends them. */
export const inForceBetween = (
  validity: OwnFacts,
  told: readonly RecordedFact[],
  { position, from, to }: BetweenDays,
): readonly string[] => {
  const known = knownAt(told, position).map((fact) => ({
    id: fact.id,
    day: inForceFrom(validity, fact),
    amends: amendmentIn(categoryOfStream(fact.stream), fact)?.factId,
  }));
  const begun = new Set(
    known.flatMap(({ id, day, amends }) => (amends === undefined && from < day && day <= to ? [id] : [])),
  );
  return known.flatMap(({ id, amends = id }) => (begun.has(amends) ? [id] : []));
};
