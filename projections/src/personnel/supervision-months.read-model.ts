import { z } from 'zod';
import {
  day,
  id,
  idOfStream,
  month,
  supervisionCell,
  supervisionCells,
  supervisionMonthEvents,
  supervisionRating,
  text,
  type SupervisionCell,
} from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { reasonIn } from '../shared/reason-in';
import { supervisionAccess } from './access';

const missingCell = supervisionCell.meta({
  id: 'SupervisionCell',
  description: 'One field of the month’s matrix: a body and a scope. 监督矩阵中的一格：机构与方面。',
});
const supervisionNote = z
  .object({
    ...supervisionCell.shape,
    rating: supervisionRating,
    note: text,
    notedOn: day.describe('Business date of the note. 记录日期。'),
    decision,
  })
  .meta({
    id: 'SupervisionNote',
    description: 'What one body found on one scope. 一个机构对一个方面的监督记录。',
  });
/** What one body found on one scope. */
export type SupervisionNoteView = ViewOf<typeof supervisionNote>;

const columns = {
  postingId: id,
  stationId: internal(id),
  month: month.describe('YYYY-MM. 月份。'),
  notes: z.array(supervisionNote).describe('In the order of the matrix. 按矩阵顺序。'),
  missing: z.array(missingCell).describe('Still to be noted, never one side alone. 尚缺的记录。'),
  complete: z.boolean().describe('Both bodies have noted both scopes. 四项齐全。'),
  closedOn: day.nullable(),
  closed: decision.nullable().describe('Who closed it. 办结。'),
  reason: text.nullable().describe('Why it was closed although something is missing. 不齐而结束的理由。'),
};
type Row = RowOf<typeof columns>;

const placeOf = ({ body, scope }: SupervisionCell): number =>
  supervisionCells.findIndex((cell) => cell.body === body && cell.scope === scope);

const withNotes = (row: Row, notes: readonly SupervisionNoteView[]): Row => {
  const noted = new Set(notes.map(placeOf));
  const missing = supervisionCells.filter((_, place) => !noted.has(place));
  return { ...row, notes, missing, complete: missing.length === 0 };
};

/** A month on which nothing has been noted yet. */
export const unsupervised = (
  id: string,
  { postingId, stationId, month }: Pick<Row, 'postingId' | 'stationId' | 'month'>,
): Row => ({
  id,
  postingId,
  stationId,
  month,
  notes: [],
  missing: supervisionCells,
  complete: false,
  closedOn: null,
  closed: null,
  reason: null,
});

/** The double supervision, month by month: what each body noted on each scope, and what is missing. */
export const supervisionMonths = defineReadModel({
  name: 'supervision_month',
  version: 4,
  context: 'personnel',
  access: supervisionAccess,
  columns,
  indexes: [['postingId', 'month'], ['stationId', 'month'], ['month', 'complete'], ['complete', 'month'], ['closedOn']],
  on: on<Row>()(supervisionMonthEvents, {
    SupervisionNoted: (row, fact) => {
      const { body, scope, rating, note } = fact.data;
      const before = row ?? unsupervised(idOfStream(fact.stream), fact.data);
      const decision = decisionOf(fact);
      const added = { body, scope, rating, note, notedOn: decision.on, decision };
      const others = before.notes.filter((one) => placeOf(one) !== placeOf(added));
      return withNotes(
        before,
        [...others, added].toSorted((one, other) => placeOf(one) - placeOf(other)),
      );
    },
    SupervisionMonthReopened: (row) => row && { ...row, closedOn: null, closed: null, reason: null },
    SupervisionMonthClosed: (row, fact) => ({
      ...(row ?? unsupervised(idOfStream(fact.stream), fact.data)),
      closedOn: fact.metadata.occurredOn,
      closed: decisionOf(fact),
      reason: fact.data.missing.length > 0 ? reasonIn(fact.metadata.reasons, 'SUPERVISION_ONE_SIDED') : null,
    }),
  }),
});
export type SupervisionMonthRow = Row;
