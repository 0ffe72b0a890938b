import { idOfStream, surveyEvents } from '@zhudian/facts';
import { boolean, integer, json, optional, real, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

const columns = {
  stationId: text(),
  postingId: optional(text()),
  audience: text(),
  phase: text(),
  questions: json<readonly string[]>(),
  minResponses: integer(),
  open: boolean(),
  ballots: integer(),
  responses: integer(),
  /** Closed with too few responses: there are no results. */
  withheld: boolean(),
  mean: optional(real()),
  favourable: optional(real()),
  satisfaction: optional(real()),
  openedOn: text(),
  closedOn: optional(text()),
};
type Row = RowOf<typeof columns>;

/** Satisfaction surveys: how many answered, and the results once they are closed. No ballot and no answer is kept here. */
export const surveys = defineReadModel({
  name: 'survey',
  version: 1,
  context: 'integrity-performance',
  columns,
  indexes: [
    ['openedOn'],
    ['stationId', 'openedOn'],
    ['postingId', 'openedOn'],
    ['phase', 'openedOn'],
    ['open', 'openedOn'],
  ],
  on: on<Row>()(surveyEvents, {
    SurveyOpened: (_, { stream, data, metadata: { occurredOn } }) => ({
      ...data,
      id: idOfStream(stream),
      postingId: data.postingId ?? null,
      open: true,
      ballots: 0,
      responses: 0,
      withheld: false,
      mean: null,
      favourable: null,
      satisfaction: null,
      openedOn: occurredOn,
      closedOn: null,
    }),
    BallotIssued: (row) => row && { ...row, ballots: row.ballots + 1 },
    ResponseSubmitted: (row) => row && { ...row, responses: row.responses + 1 },
    SurveyClosed: (row, { data: { results }, metadata: { occurredOn } }) =>
      row && {
        ...row,
        open: false,
        withheld: results === undefined,
        mean: results?.mean ?? null,
        favourable: results?.favourable ?? null,
        satisfaction: results?.satisfaction ?? null,
        closedOn: occurredOn,
      },
  }),
});
export type SurveyRow = Row;
