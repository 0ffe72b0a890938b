import { categoryOfStream, effectiveFacts, type Position, type RecordedFact } from '@zhudian/facts';
import type { AnyReadModel } from '../declaring/define-read-model';
import type { OwnFacts } from '../declaring/validity';
import { ModelFold } from '../folding/model-fold';
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

/** The row that the facts of its stream make that were recorded up to a position and in force by a day. */
export const rowOnDay = (
  model: AnyReadModel,
  id: string,
  told: readonly RecordedFact[],
  { position, day }: OnBothAxes,
): Row | undefined => {
  const validity = model.validity as OwnFacts;
  const recorded = told.filter((fact) => fact.position <= position);
  const known = effectiveFacts(recorded, ({ stream }) => categoryOfStream(stream));
  return foldOf(model).rowOf(
    id,
    known.filter((fact) => inForceFrom(validity, fact) <= day),
  );
};
