import {
  idOfStream,
  supervisionCells,
  supervisionMonthEvents,
  type SupervisionCell,
  type SupervisionRating,
} from '@zhudian/facts';
import { boolean, json, optional, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { reasonIn } from '../shared/reason-in';

/** What one body found on one scope. */
export interface SupervisionNoteView extends SupervisionCell {
  readonly rating: SupervisionRating;
  readonly note: string;
  readonly notedOn: string;
  readonly notedBy: string;
}

const columns = {
  postingId: text(),
  stationId: text(),
  month: text(),
  notes: json<readonly SupervisionNoteView[]>(),
  missing: json<readonly SupervisionCell[]>(),
  complete: boolean(),
  closedOn: optional(text()),
  /** Why the month was closed although something is missing. */
  reason: optional(text()),
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
  reason: null,
});

/** The double supervision, month by month: what each body noted on each scope, and what is missing. */
export const supervisionMonths = defineReadModel({
  name: 'supervision_month',
  version: 2,
  context: 'personnel',
  columns,
  indexes: [['postingId', 'month'], ['stationId', 'month'], ['month', 'complete'], ['complete', 'month'], ['closedOn']],
  on: on<Row>()(supervisionMonthEvents, {
    SupervisionNoted: (row, { stream, data, metadata }) => {
      const { body, scope, rating, note } = data;
      const before = row ?? unsupervised(idOfStream(stream), data);
      const told = { body, scope, rating, note, notedOn: metadata.occurredOn, notedBy: metadata.actorId };
      const others = before.notes.filter((one) => placeOf(one) !== placeOf(told));
      return withNotes(
        before,
        [...others, told].toSorted((one, other) => placeOf(one) - placeOf(other)),
      );
    },
    SupervisionMonthClosed: (row, { stream, data, metadata: { occurredOn, reasons } }) => ({
      ...(row ?? unsupervised(idOfStream(stream), data)),
      closedOn: occurredOn,
      reason: data.missing.length > 0 ? reasonIn(reasons, 'SUPERVISION_ONE_SIDED') : null,
    }),
  }),
});
export type SupervisionMonthRow = Row;
