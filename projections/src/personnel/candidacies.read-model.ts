import { candidacyEvents, type MatchReason, type Strength } from '@zhudian/events';
import { boolean, defineReadModel, integer, json, on, optional, real, text, type RowOf } from '../define-read-model';

/** What everybody may see of an objection: never its text. */
export interface ObjectionView {
  readonly objectionId: string;
  readonly realName: boolean;
  readonly outcome: 'OPEN' | 'UPHELD' | 'DISMISSED';
}

const columns = {
  roundId: text(),
  personId: text(),
  unitId: text(),
  stage: text(),
  stageSince: text(),
  strengths: json<readonly Strength[]>(),
  preferredStations: json<readonly string[]>(),
  stationId: optional(text()),
  matchScore: optional(real()),
  matchReasons: json<readonly MatchReason[]>(),
  noticeFrom: optional(text()),
  noticeEarliestEnd: optional(text()),
  noticeRequiredDays: optional(integer()),
  noticeEndedOn: optional(text()),
  objections: json<readonly ObjectionView[]>(),
  appointed: boolean(),
};
type Row = RowOf<typeof columns>;
type At = { readonly metadata: { readonly occurredOn: string } };

const at = (row: Row | undefined, stage: string, { metadata }: At, change: Partial<Row> = {}): Row | undefined =>
  row && { ...row, ...change, stage, stageSince: metadata.occurredOn };

/** The selection pipeline: each candidacy with its step and since when. */
export const candidacies = defineReadModel({
  name: 'candidacy',
  version: 1,
  context: 'personnel',
  columns,
  indexes: [['roundId', 'stage'], ['personId'], ['stationId']],
  on: on<Row>()(candidacyEvents, {
    ApplicationSubmitted: (_, { stream, data, metadata }) => ({
      id: stream.slice('Candidacy-'.length),
      roundId: data.roundId,
      personId: data.personId,
      unitId: data.unitId,
      stage: 'APPLIED',
      stageSince: metadata.occurredOn,
      strengths: data.strengths,
      preferredStations: data.preferredStations,
      stationId: null,
      matchScore: null,
      matchReasons: [],
      noticeFrom: null,
      noticeEarliestEnd: null,
      noticeRequiredDays: null,
      noticeEndedOn: null,
      objections: [],
      appointed: false,
    }),
    OrganisationRecommended: (row, fact) => at(row, 'RECOMMENDED', fact),
    ReviewPassed: (row, fact) => at(row, 'REVIEWED', fact),
    ReviewRejected: (row, fact) => at(row, 'REJECTED', fact),
    MatchProposed: (row, fact) =>
      at(row, 'MATCHED', fact, {
        stationId: fact.data.stationId,
        matchScore: fact.data.score,
        matchReasons: fact.data.reasons,
      }),
    NoticePublished: (row, fact) =>
      at(row, 'NOTICE_OPEN', fact, {
        noticeFrom: fact.data.from,
        noticeEarliestEnd: fact.data.earliestEnd,
        noticeRequiredDays: fact.data.requiredDays,
      }),
    ObjectionRaised: (row, { data: { objectionId, realName } }) =>
      row && { ...row, objections: [...row.objections, { objectionId, realName, outcome: 'OPEN' }] },
    ObjectionResolved: (row, fact) => {
      const { objectionId, outcome } = fact.data;
      const objections =
        row?.objections.map((one) => (one.objectionId === objectionId ? { ...one, outcome } : one)) ?? [];
      return outcome === 'UPHELD' ? at(row, 'OBJECTION_UPHELD', fact, { objections }) : row && { ...row, objections };
    },
    NoticeClosed: (row, fact) => at(row, 'NOTICE_CLOSED', fact, { noticeEndedOn: fact.data.endedOn }),
    CandidacyWithdrawn: (row, fact) => at(row, 'WITHDRAWN', fact),
    CandidateAppointed: (row, fact) => at(row, 'APPOINTED', fact, { appointed: true }),
  }),
});
export type CandidacyRow = Row;
