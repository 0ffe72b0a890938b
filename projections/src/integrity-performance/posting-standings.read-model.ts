import { postingEvents, postingStandingEvents, type OfType, type PostingStandingEvent } from '@zhudian/facts';
import { boolean, json, optional, real, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

export interface SettledMonthView {
  readonly month: string;
  readonly total: number;
}
/** What was decided on the ground of the evaluation. */
export type ReliedView = OfType<PostingStandingEvent, 'StandingRelied'>['data'] & { readonly on: string };

const columns = {
  personId: text(),
  stationId: text(),
  startOn: text(),
  /** The last day: the planned one while it goes on. */
  endOn: text(),
  over: boolean(),
  /** Oldest first. */
  months: json<readonly SettledMonthView[]>(),
  satisfaction: optional(real()),
  termThrough: optional(text()),
  termTotal: optional(real()),
  termGrade: optional(text()),
  isDisciplined: optional(boolean()),
  relied: json<readonly ReliedView[]>(),
};
type Row = RowOf<typeof columns>;

const NO_TERM = { termThrough: null, termTotal: null, termGrade: null, isDisciplined: null } as const;

const others = ({ months }: Row, month: string): readonly SettledMonthView[] =>
  months.filter((one) => one.month !== month);

const over = (row: Row | undefined, { data: { endOn } }: { readonly data: { readonly endOn: string } }) =>
  row && { ...row, endOn, over: true };

/** How each posting stands, and what was decided on that ground. */
export const postingStandings = defineReadModel({
  name: 'posting_standing',
  version: 1,
  context: 'integrity-performance',
  columns,
  indexes: [],
  on: {
    ...on<Row>()(postingEvents, {
      PostingStarted: (_, { stream, data: { personId, stationId, startOn, plannedEndOn } }) => ({
        id: stream.slice('Posting-'.length),
        personId,
        stationId,
        startOn,
        endOn: plannedEndOn,
        over: false,
        months: [],
        satisfaction: null,
        ...NO_TERM,
        relied: [],
      }),
      PostingExtended: (row, { data: { newEndOn } }) => row && { ...row, endOn: newEndOn },
      PostingRecalled: over,
      PostingEnded: over,
    }),
    ...on<Row>()(postingStandingEvents, {
      MonthSettled: (row, { data: { month, total } }) =>
        row && {
          ...row,
          months: [...others(row, month), { month, total }].toSorted((one, other) =>
            one.month < other.month ? -1 : 1,
          ),
        },
      MonthUnsettled: (row, { data: { month } }) => row && { ...row, months: others(row, month) },
      SatisfactionMeasured: (row, { data: { satisfaction } }) => row && { ...row, satisfaction },
      TermSettled: (row, { data: { through, total, grade, isDisciplined } }) =>
        row && { ...row, termThrough: through, termTotal: total, termGrade: grade, isDisciplined },
      TermUnsettled: (row) => row && { ...row, ...NO_TERM },
      StandingRelied: (row, { data, metadata: { occurredOn } }) =>
        row && { ...row, relied: [...row.relied, { ...data, on: occurredOn }] },
    }),
  },
});
export type PostingStandingRow = Row;
