import { z } from 'zod';
import {
  day,
  hearingEvents,
  hearingExcuse,
  hearingParts,
  id,
  idOfStream,
  month,
  title,
  hearingStage,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { hearingAccess } from './access-of-hearings';

export { hearingStage };
export const hearingAbsence = hearingExcuse.extend({ decision }).meta({
  id: 'HearingAbsence',
  description: 'A posting that was not heard, and why. 未听取汇报及理由。',
});

const columns = {
  bureauId: id,
  month: month.describe('YYYY-MM. 月份。'),
  year: internal(z.int()),
  number: z.int().describe('Of that month. 当月第几次。'),
  topic: title,
  stage: hearingStage,
  plannedOn: day,
  heldOn: day.nullable(),
  closedOn: day.nullable(),
  chairId: internal(id.nullable()),
  heard: internal(z.array(id)),
  excused: z.array(hearingAbsence).describe('Excused, with reasons. 请假及理由。'),
  /** Who was active on the day, as it was known when the hearing was held or closed. */
  active: internal(z.array(id)),
  problems: internal(z.int()),
  openProblems: z.int().describe('Problems not resolved. 未解决的问题数。'),
  scheduled: decision.describe('Who scheduled it. 安排会议。'),
  held: decision.nullable().describe('Who recorded that it was held. 会议召开记录。'),
  closed: decision.nullable().describe('Who closed it. 会议办结。'),
};
type Row = RowOf<typeof columns>;

const opening = (row: Row | undefined, more: number): Row | undefined =>
  row && { ...row, openProblems: row.openProblems + more };

/** Hearings: planned, held and closed, who was heard, and how many problems are open. */
export const hearings = defineReadModel({
  name: 'hearing',
  version: 3,
  context: 'personnel',
  access: hearingAccess,
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
    HearingScheduled: (_, fact) => ({
      ...fact.data,
      id: idOfStream(fact.stream),
      ...hearingParts(idOfStream(fact.stream)),
      year: Number(fact.data.month.slice(0, 4)),
      stage: 'SCHEDULED',
      heldOn: null,
      closedOn: null,
      chairId: null,
      heard: [],
      excused: [],
      active: [],
      problems: 0,
      openProblems: 0,
      scheduled: decisionOf(fact),
      held: null,
      closed: null,
    }),
    HearingHeld: (row, fact) => {
      const held = decisionOf(fact);
      const excused = fact.data.excused.map((one) => ({ ...one, decision: held }));
      return row && { ...row, ...fact.data, excused, stage: 'HELD', held };
    },
    AbsenceExcused: (row, fact) =>
      row && { ...row, excused: [...row.excused, { ...fact.data, decision: decisionOf(fact) }] },
    ProblemRaised: (row) => opening(row && { ...row, problems: row.problems + 1 }, 1),
    ProblemResolved: (row) => opening(row, -1),
    ProblemReopened: (row) => opening(row, 1),
    HearingClosed: (row, fact) => {
      const closed = decisionOf(fact);
      return row && { ...row, active: fact.data.active, stage: 'CLOSED', closedOn: closed.on, closed };
    },
  }),
});
export type HearingRow = Row;
