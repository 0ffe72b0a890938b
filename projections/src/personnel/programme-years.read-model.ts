import {
  candidacyEvents,
  commendationEvents,
  hearingEvents,
  postingEvents,
  supervisionMonthEvents,
  trainingEvents,
  idOfStream,
  type HearingEvent,
  type OfType,
} from '@zhudian/facts';
import { integer, json, real, type RowOf } from '../declaring/columns';
import { defineReadModel, on, type Handler, type TypedFact } from '../declaring/define-read-model';

const columns = {
  year: integer(),
  postingsStarted: integer(),
  postingsEnded: integer(),
  noticesPublished: integer(),
  objectionsRaised: integer(),
  objectionsUpheld: integer(),
  supervisionMonths: integer(),
  oneSidedMonths: integer(),
  hearings: integer(),
  hearingMonths: json<readonly string[]>(),
  activeAtHearings: integer(),
  heard: integer(),
  excused: integer(),
  problemsRaised: integer(),
  problemsResolved: integer(),
  problemsReopened: integer(),
  trainings: integer(),
  trainingHours: real(),
  awards: integer(),
  promotions: integer(),
  practicesPublished: integer(),
  practicesAdopted: integer(),
};
type Row = RowOf<typeof columns>;

/** A year in which nothing has come about. */
export const emptyProgrammeYear = (id: string): Row => ({
  ...(Object.fromEntries(Object.keys(columns).map((column) => [column, 0])) as unknown as Row),
  id,
  year: Number(id),
  hearingMonths: [],
});

type Count = Exclude<keyof Row, 'id' | 'year' | 'hearingMonths'>;
type More = Partial<Record<Count, number>>;

const added = (row: Row, more: More): Row => ({
  ...row,
  ...Object.fromEntries(Object.entries(more).map(([column, by]) => [column, row[column as Count] + by])),
});

/** Counts in the year of the business date, or of the day that the fact itself names. */
const count = <E>(
  more: (fact: TypedFact<E>) => More,
  dayOf: (fact: TypedFact<E>) => string = ({ metadata }) => metadata.occurredOn,
): Handler<Row, E> => ({
  keys: (fact) => dayOf(fact).slice(0, 4),
  fold: (row, fact, id) => added(row ?? emptyProgrammeYear(id), more(fact)),
});

const one = (column: Count) => count(() => ({ [column]: 1 }));

const heldHearing: Handler<Row, OfType<HearingEvent, 'HearingHeld'>> = {
  keys: ({ data }) => data.heldOn.slice(0, 4),
  fold: (row, { data: { heldOn, heard, excused, active } }, id) => {
    const before = row ?? emptyProgrammeYear(id);
    const more = { hearings: 1, activeAtHearings: active.length, heard: heard.length, excused: excused.length };
    const hearingMonths = [...new Set([...before.hearingMonths, heldOn.slice(0, 7)])].toSorted();
    return { ...added(before, more), hearingMonths };
  },
};

/** N20: what came about in each calendar year, as running counts; by the year. */
export const programmeYears = defineReadModel({
  name: 'programme_year',
  version: 2,
  context: 'personnel',
  columns,
  indexes: [['year']],
  on: {
    ...on<Row>()(postingEvents, {
      PostingStarted: count(
        () => ({ postingsStarted: 1 }),
        ({ data }) => data.startOn,
      ),
      PostingRecalled: count(
        () => ({ postingsEnded: 1 }),
        ({ data }) => data.endOn,
      ),
      PostingEnded: count(
        () => ({ postingsEnded: 1 }),
        ({ data }) => data.endOn,
      ),
    }),
    ...on<Row>()(candidacyEvents, {
      NoticePublished: one('noticesPublished'),
      ObjectionRaised: one('objectionsRaised'),
      ObjectionResolved: count(({ data: { outcome } }) => ({ objectionsUpheld: outcome === 'UPHELD' ? 1 : 0 })),
    }),
    ...on<Row>()(supervisionMonthEvents, {
      SupervisionMonthClosed: count(({ data: { missing } }) => ({
        supervisionMonths: 1,
        oneSidedMonths: missing.length > 0 ? 1 : 0,
      })),
    }),
    ...on<Row>()(hearingEvents, {
      HearingHeld: heldHearing,
      /** In the year of the hearing, to which the excuse belongs. */
      AbsenceExcused: count(
        () => ({ excused: 1 }),
        ({ stream }) => idOfStream(stream),
      ),
      ProblemRaised: one('problemsRaised'),
      ProblemResolved: one('problemsResolved'),
      ProblemReopened: one('problemsReopened'),
    }),
    ...on<Row>()(trainingEvents, {
      TrainingAttended: count(({ data: { hours } }) => ({ trainingHours: hours })),
      TrainingClosed: one('trainings'),
    }),
    ...on<Row>()(commendationEvents, {
      CommendationAwarded: count(({ data: { postingIds } }) => ({ awards: postingIds.length })),
      PromotionPriorityRecommended: one('promotions'),
      PracticePublished: one('practicesPublished'),
      PracticeAdopted: one('practicesAdopted'),
    }),
  },
});
export type ProgrammeYearRow = Row;
