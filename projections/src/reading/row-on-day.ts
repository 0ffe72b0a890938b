import { categoryOfStream, effectiveFacts, type Position, type RecordedFact } from '@zhudian/facts';
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

/** The facts of a stream that were recorded up to a position and in force by a day, and whether they are all of those recorded. */
const inForceBy = (validity: OwnFacts, told: readonly RecordedFact[], { position, day }: OnBothAxes) => {
  const recorded = told.filter((fact) => fact.position <= position);
  const known = effectiveFacts(recorded, ({ stream }) => categoryOfStream(stream));
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
