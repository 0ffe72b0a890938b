import { evaluationEvents, idOfStream } from '@zhudian/events';
import { defineReadModel, on, optional, text, type RowOf } from '../define-read-model';

const columns = {
  postingId: text(),
  stationId: text(),
  kind: text(),
  month: optional(text()),
  openedOn: text(),
};
type Row = RowOf<typeof columns>;

/** Evaluations of postings: one a month, and one of the term, which has no month. */
export const evaluations = defineReadModel({
  name: 'evaluation',
  version: 1,
  context: 'integrity-performance',
  columns,
  indexes: [
    ['postingId', 'month'],
    ['stationId', 'month'],
  ],
  on: on<Row>()(evaluationEvents, {
    EvaluationOpened: (_, { stream, data: { postingId, stationId, kind, month }, metadata: { occurredOn } }) => ({
      id: idOfStream(stream),
      postingId,
      stationId,
      kind,
      month: month ?? null,
      openedOn: occurredOn,
    }),
  }),
});
export type EvaluationRow = Row;
