import { z } from 'zod';
import {
  candidacyEvents,
  commendationEvents,
  hearingEvents,
  postingEvents,
  supervisionMonthEvents,
  trainingEvents,
  idOfStream,
  month,
  type HearingEvent,
  type OfType,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on, type Handler, type TypedFact } from '../declaring/define-read-model';
import { programmeYearAccess } from './access-of-selection';

const columns = {
  year: z.int(),
  postingsStarted: z.int().describe('Postings that started in the year. 当年开始的任职。'),
  postingsEnded: z.int().describe('Postings that ended in the year. 当年结束的任职。'),
  noticesPublished: z.int(),
  objectionsRaised: z.int().describe('Objections raised during notices. 公示异议数。'),
  objectionsUpheld: z.int(),
  supervisionMonths: z.int().describe('Months of supervision that were closed. 已结束的监督月数。'),
  oneSidedMonths: z.int().describe('Closed although a side is missing. 其中不齐的月数。'),
  hearings: z.int(),
  hearingMonths: z.array(month).describe('Months in which a hearing was held. 已召开专题会议的月份。'),
  activeAtHearings: internal(z.int()),
  heard: internal(z.int()),
  excused: internal(z.int()),
  problemsRaised: z.int().describe('Problems raised at the hearings of the year. 当年专题会议提出的问题。'),
  problemsResolved: z.int().describe('Those of them that are solved, whenever. 其中已办结的问题。'),
  problemsReopened: z.int(),
  trainings: z.int().describe('Trainings closed in the year. 当年完成的培训。'),
  trainingHours: z.number(),
  awards: z.int(),
  promotions: z.int().describe('Recommendations for priority promotion. 优先提拔推荐数。'),
  practicesPublished: z.int(),
  practicesAdopted: z.int().describe('Adoptions of practices by stations. 经验做法被采用次数。'),
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

/** In the year of the hearing: what became of its problems belongs to it, so never are more solved than were raised. */
const ofHearing = (more: More) =>
  count(
    () => more,
    ({ stream }) => idOfStream(stream),
  );

/** N20: what came about in each calendar year, as running counts; by the year. */
export const programmeYears = defineReadModel({
  name: 'programme_year',
  version: 3,
  context: 'personnel',
  access: programmeYearAccess,
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
      ProblemRaised: ofHearing({ problemsRaised: 1 }),
      ProblemResolved: ofHearing({ problemsResolved: 1 }),
      ProblemReopened: ofHearing({ problemsReopened: 1, problemsResolved: -1 }),
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
