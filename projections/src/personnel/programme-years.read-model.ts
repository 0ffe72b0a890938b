import {
  candidacyEvents,
  commendationEvents,
  hearingEvents,
  hearingParts,
  idOfStream,
  isTakenOver,
  postingEvents,
  recordedFrom,
  selectionRoundEvents,
  supervisionMonthEvents,
  trainingEvents,
  type OfType,
  type PostingEvent,
} from '@zhudian/facts';
import { json, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on, type Handler, type TypedFact } from '../declaring/define-read-model';
import { programmeYearAccess } from './access-of-selection';
import { addedCounts, noCounts, type MoreCounts, type ProgrammeCounts } from './programme-counts';

const columns = {
  bureauId: text(),
  /** By calendar year. */
  years: json<Readonly<Record<string, ProgrammeCounts>>>(),
};
type Row = RowOf<typeof columns>;

/** Whatever names the bureau once, and all that later follows from it. */
type Part = 'round' | 'hearing' | 'training' | 'commendation';

/** The round in the id of a candidacy, a posting or its month; a posting that was taken over has none and stands for itself. */
const roundIn = (id: string): string | undefined =>
  isTakenOver(id) ? id.replace(/\.\d{4}-\d{2}$/, '') : id.split('.', 1)[0];

/** Candidacies, postings and their months of supervision carry the id of their round. */
const keyOf =
  (part: Part) =>
  ({ stream }: { readonly stream: string }): string => {
    const id = idOfStream(stream);
    return `${part}/${part === 'round' ? roundIn(id) : id}`;
  };

const begins = <E extends { readonly data: { readonly bureauId: string } }>(part: Part): Handler<Row, E> => ({
  keys: keyOf(part),
  fold: (row, { data: { bureauId } }, id) => ({ id, bureauId, years: row?.years ?? {} }),
});

/** Counts in the year of the business date, or of the day that the fact itself names. */
const countIn =
  (part: Part) =>
  <E>(
    more: (fact: TypedFact<E>) => MoreCounts,
    dayOf: (fact: TypedFact<E>) => string = ({ metadata }) => metadata.occurredOn,
  ): Handler<Row, E> => ({
    keys: keyOf(part),
    fold: (row, fact) => {
      const year = dayOf(fact).slice(0, 4);
      return row && { ...row, years: { ...row.years, [year]: addedCounts(row.years[year] ?? noCounts, more(fact)) } };
    },
  });

const inRound = countIn('round');
const inTraining = countIn('training');
const inCommendation = countIn('commendation');

/** A practice is published with a commendation, or by itself: then its place is the posting, and the round has its bureau. */
const ofPractice = <E>(more: MoreCounts): Handler<Row, E> => ({
  ...inCommendation<E>(() => more),
  keys: (fact) =>
    idOfStream(fact.stream).includes('.')
      ? [keyOf('commendation')(fact), keyOf('round')(fact)]
      : keyOf('commendation')(fact),
});
/** In the year of the hearing: what became of its problems belongs to it, so never are more solved than were raised. */
const ofHearing = (more: MoreCounts) =>
  countIn('hearing')(
    () => more,
    ({ stream }) => hearingParts(idOfStream(stream)).month,
  );
type Begun = OfType<PostingEvent, 'PostingStarted'>;
const ended = inRound<{ readonly data: { readonly endOn: string } }>(
  () => ({ postingsEnded: 1 }),
  ({ data }) => data.endOn,
);

const started = inRound<Begun>(
  ({ data: { takenOverOn } }) => (takenOverOn === undefined ? { postingsStarted: 1 } : { postingsTakenOver: 1 }),
  ({ data }) => recordedFrom(data),
);
/** One that was taken over names its bureau itself. */
const begun: Handler<Row, Begun> = {
  ...started,
  fold: (row, fact, id) => {
    const { bureauId } = fact.data;
    return started.fold(row ?? (bureauId === undefined ? undefined : { id, bureauId, years: {} }), fact, id);
  },
};

/** N20: what came of each round, hearing, training and commendation of a bureau, year by year, as running counts. */
export const programmeYears = defineReadModel({
  name: 'programme_year',
  version: 6,
  context: 'personnel',
  access: programmeYearAccess,
  columns,
  indexes: [['bureauId']],
  on: {
    ...on<Row>()(selectionRoundEvents, { RoundOpened: begins('round') }),
    ...on<Row>()(postingEvents, {
      PostingStarted: begun,
      PostingRecalled: ended,
      PostingEnded: ended,
    }),
    ...on<Row>()(candidacyEvents, {
      NoticePublished: inRound(() => ({ noticesPublished: 1 })),
      ObjectionRaised: inRound(() => ({ objectionsRaised: 1 })),
      ObjectionResolved: inRound(({ data: { outcome } }) => ({ objectionsUpheld: outcome === 'UPHELD' ? 1 : 0 })),
    }),
    ...on<Row>()(supervisionMonthEvents, {
      SupervisionMonthClosed: inRound(({ data: { missing } }) => ({
        supervisionMonths: 1,
        oneSidedMonths: missing.length > 0 ? 1 : 0,
      })),
    }),
    ...on<Row>()(hearingEvents, {
      HearingScheduled: begins('hearing'),
      HearingHeld: countIn('hearing')(
        ({ data: { heldOn, heard, excused, active } }) => ({
          hearings: 1,
          hearingMonths: [heldOn.slice(0, 7)],
          activeAtHearings: active.length,
          heard: heard.length,
          excused: excused.length,
        }),
        ({ data }) => data.heldOn,
      ),
      AbsenceExcused: ofHearing({ excused: 1 }),
      ProblemRaised: ofHearing({ problemsRaised: 1 }),
      ProblemResolved: ofHearing({ problemsResolved: 1 }),
      ProblemReopened: ofHearing({ problemsReopened: 1, problemsResolved: -1 }),
    }),
    ...on<Row>()(trainingEvents, {
      TrainingPlanned: begins('training'),
      TrainingAttended: inTraining(({ data: { hours } }) => ({ trainingHours: hours })),
      TrainingClosed: inTraining(() => ({ trainings: 1 })),
    }),
    ...on<Row>()(commendationEvents, {
      CommendationOpened: begins('commendation'),
      CommendationAwarded: inCommendation(({ data: { postingIds } }) => ({ awards: postingIds.length })),
      PromotionPriorityRecommended: inCommendation(() => ({ promotions: 1 })),
      PracticePublished: ofPractice({ practicesPublished: 1 }),
      PracticeAdopted: ofPractice({ practicesAdopted: 1 }),
    }),
  },
});
export type ProgrammeYearRow = Row;
