import { z } from 'zod';
import {
  day,
  evaluationGrade,
  id,
  month,
  percent,
  postingEvents,
  postingStandingEvents,
  recordedFrom,
} from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { standingAccess } from './access';

export const settledMonth = z
  .object({ month: month.describe('YYYY-MM. 月份。'), total: percent })
  .meta({ id: 'SettledMonth', description: 'The result of one month. 一个月的结果。' });
export type SettledMonthView = ViewOf<typeof settledMonth>;

const { StandingRelied } = postingStandingEvents.schemas;
export const standingUse = z
  .object({
    purpose: StandingRelied.shape.purpose,
    reference: id.describe('The posting or the commendation. 任职或评选编号。'),
    on: day,
    decision,
  })
  .meta({ id: 'StandingUse', description: 'What was decided on the ground of the evaluation. 据此作出的决定。' });

const columns = {
  personId: internal(id),
  stationId: internal(id),
  recordedFrom: internal(day),
  /** The last day: the planned one while it goes on. */
  endOn: internal(day),
  over: internal(z.boolean()),
  months: z.array(settledMonth).describe('Final months, oldest first: the trend. 结果已核定的月份（趋势）。'),
  satisfaction: percent.nullable().describe('At the end, 0 to 100. 任期末满意度。'),
  termThrough: month.nullable().describe('Last month of the final term. 任期评价所至月份。'),
  termTotal: percent.nullable(),
  termGrade: evaluationGrade.nullable(),
  isDisciplined: z.boolean().nullable().describe('A deduction for discipline stands. 有违纪扣分。'),
  relied: z.array(standingUse),
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
  version: 4,
  context: 'integrity-performance',
  access: standingAccess,
  columns,
  indexes: [['personId']],
  on: {
    ...on<Row>()(postingEvents, {
      PostingStarted: (_, { stream, data: { personId, stationId, plannedEndOn, ...days } }) => ({
        id: stream.slice('Posting-'.length),
        personId,
        stationId,
        recordedFrom: recordedFrom(days),
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
      StandingRelied: (row, fact) => {
        const decision = decisionOf(fact);
        return row && { ...row, relied: [...row.relied, { ...fact.data, on: decision.on, decision }] };
      },
    }),
  },
});
export type PostingStandingRow = Row;
