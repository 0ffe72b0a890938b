import { hearingEvents, hearingParts, idOfStream, type HearingExcuse } from '@zhudian/facts';
import { integer, json, optional, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

const columns = {
  bureauId: text(),
  month: text(),
  year: integer(),
  number: integer(),
  topic: text(),
  stage: text(),
  plannedOn: text(),
  heldOn: optional(text()),
  closedOn: optional(text()),
  chairId: optional(text()),
  heard: json<readonly string[]>(),
  excused: json<readonly HearingExcuse[]>(),
  /** Who was active on the day, as it was known when the hearing was held or closed. */
  active: json<readonly string[]>(),
  problems: integer(),
  openProblems: integer(),
};
type Row = RowOf<typeof columns>;

const opening = (row: Row | undefined, more: number): Row | undefined =>
  row && { ...row, openProblems: row.openProblems + more };

/** Hearings: planned, held and closed, who was heard, and how many problems are open. */
export const hearings = defineReadModel({
  name: 'hearing',
  version: 2,
  context: 'personnel',
  columns,
  indexes: [
    ['bureauId', 'month'],
    ['year', 'month'],
    ['month', 'number'],
    ['stage', 'month'],
    ['stage', 'plannedOn'],
    ['heldOn'],
    ['openProblems'],
  ],
  on: on<Row>()(hearingEvents, {
    HearingScheduled: (_, { stream, data }) => ({
      ...data,
      id: idOfStream(stream),
      ...hearingParts(idOfStream(stream)),
      year: Number(data.month.slice(0, 4)),
      stage: 'SCHEDULED',
      heldOn: null,
      closedOn: null,
      chairId: null,
      heard: [],
      excused: [],
      active: [],
      problems: 0,
      openProblems: 0,
    }),
    HearingHeld: (row, { data }) => row && { ...row, ...data, stage: 'HELD' },
    AbsenceExcused: (row, { data }) => row && { ...row, excused: [...row.excused, data] },
    ProblemRaised: (row) => opening(row && { ...row, problems: row.problems + 1 }, 1),
    ProblemResolved: (row) => opening(row, -1),
    ProblemReopened: (row) => opening(row, 1),
    HearingClosed: (row, { data: { active }, metadata: { occurredOn } }) =>
      row && { ...row, active, stage: 'CLOSED', closedOn: occurredOn },
  }),
});
export type HearingRow = Row;
