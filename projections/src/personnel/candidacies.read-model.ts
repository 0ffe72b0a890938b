import { candidacyEvents, type MatchReason, type Strength } from '@zhudian/facts';
import { boolean, integer, json, optional, real, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

/** An objection and what was found; where its text lies and the finding are not for everybody, the graph keeps them back. */
export interface ObjectionView {
  readonly objectionId: string;
  readonly realName: boolean;
  readonly outcome: 'OPEN' | 'UPHELD' | 'DISMISSED';
  readonly raisedOn: string;
  readonly resolvedOn: string | null;
  readonly summaryRef: string;
  readonly finding: string | null;
}
/** The sending unit's word for a candidate. */
export interface Recommendation {
  readonly orgUnitId: string;
  readonly opinion: string;
  readonly on: string;
}

const columns = {
  roundId: text(),
  personId: text(),
  unitId: text(),
  stage: text(),
  /** Place of the stage in the order of the steps, 1 the first; the ways out come last. */
  step: integer(),
  stageSince: text(),
  appliedOn: text(),
  recommendation: optional(json<Recommendation>()),
  reviewedOn: optional(text()),
  strengths: json<readonly Strength[]>(),
  preferredStations: json<readonly string[]>(),
  stationId: optional(text()),
  matchScore: optional(real()),
  matchReasons: json<readonly MatchReason[]>(),
  matchedAgainstProposal: optional(text()),
  noticeFrom: optional(text()),
  noticeEarliestEnd: optional(text()),
  noticeRequiredDays: optional(integer()),
  noticeEndedOn: optional(text()),
  noticeCalendar: optional(text()),
  objections: json<readonly ObjectionView[]>(),
  appointed: boolean(),
};
type Row = RowOf<typeof columns>;

/** Every stage, in the order of the steps; the ways out come last. */
export const candidacyStages = [
  'APPLIED',
  'RECOMMENDED',
  'REVIEWED',
  'MATCHED',
  'NOTICE_OPEN',
  'NOTICE_CLOSED',
  'APPOINTED',
  'REJECTED',
  'OBJECTION_UPHELD',
  'WITHDRAWN',
] as const;
type Stage = (typeof candidacyStages)[number];
const stepOf = (stage: Stage): number => candidacyStages.indexOf(stage) + 1;
type At = { readonly metadata: { readonly occurredOn: string } };

const at = (row: Row | undefined, stage: Stage, { metadata }: At, change: Partial<Row> = {}): Row | undefined =>
  row && { ...row, ...change, stage, step: stepOf(stage), stageSince: metadata.occurredOn };

/** The selection pipeline: each candidacy with its step and since when. */
export const candidacies = defineReadModel({
  name: 'candidacy',
  version: 4,
  context: 'personnel',
  columns,
  indexes: [
    ['roundId', 'stage', 'stageSince'],
    ['roundId', 'step', 'stageSince'],
    ['roundId', 'matchScore'],
    ['step', 'stageSince'],
    ['unitId', 'step', 'stageSince'],
    ['appliedOn'],
    ['noticeEarliestEnd'],
    ['personId', 'appliedOn'],
    ['stationId', 'stage'],
  ],
  on: on<Row>()(candidacyEvents, {
    ApplicationSubmitted: (_, { stream, data, metadata }) => ({
      id: stream.slice('Candidacy-'.length),
      roundId: data.roundId,
      personId: data.personId,
      unitId: data.unitId,
      stage: 'APPLIED',
      step: stepOf('APPLIED'),
      stageSince: metadata.occurredOn,
      appliedOn: metadata.occurredOn,
      recommendation: null,
      reviewedOn: null,
      strengths: data.strengths,
      preferredStations: data.preferredStations,
      stationId: null,
      matchScore: null,
      matchReasons: [],
      matchedAgainstProposal: null,
      noticeFrom: null,
      noticeEarliestEnd: null,
      noticeRequiredDays: null,
      noticeEndedOn: null,
      noticeCalendar: null,
      objections: [],
      appointed: false,
    }),
    OrganisationRecommended: (row, fact) => {
      const { orgUnitId, opinion } = fact.data;
      return at(row, 'RECOMMENDED', fact, { recommendation: { orgUnitId, opinion, on: fact.metadata.occurredOn } });
    },
    ReviewPassed: (row, fact) => at(row, 'REVIEWED', fact, { reviewedOn: fact.metadata.occurredOn }),
    ReviewRejected: (row, fact) => at(row, 'REJECTED', fact),
    MatchProposed: (row, fact) =>
      at(row, 'MATCHED', fact, {
        stationId: fact.data.stationId,
        matchScore: fact.data.score,
        matchReasons: fact.data.reasons,
        matchedAgainstProposal: fact.data.againstProposal?.reason ?? null,
      }),
    NoticePublished: (row, fact) =>
      at(row, 'NOTICE_OPEN', fact, {
        noticeFrom: fact.data.from,
        noticeEarliestEnd: fact.data.earliestEnd,
        noticeRequiredDays: fact.data.requiredDays,
        noticeCalendar: fact.data.calendarVersion,
      }),
    ObjectionRaised: (row, { data, metadata: { occurredOn: raisedOn } }) =>
      row && {
        ...row,
        objections: [...row.objections, { ...data, outcome: 'OPEN', raisedOn, resolvedOn: null, finding: null }],
      },
    ObjectionResolved: (row, fact) => {
      const { objectionId, ...found } = fact.data;
      const resolved = { ...found, resolvedOn: fact.metadata.occurredOn };
      const objections =
        row?.objections.map((one) => (one.objectionId === objectionId ? { ...one, ...resolved } : one)) ?? [];
      return found.outcome === 'UPHELD'
        ? at(row, 'OBJECTION_UPHELD', fact, { objections })
        : row && { ...row, objections };
    },
    NoticeClosed: (row, fact) => at(row, 'NOTICE_CLOSED', fact, { noticeEndedOn: fact.data.endedOn }),
    CandidacyWithdrawn: (row, fact) => at(row, 'WITHDRAWN', fact),
    CandidateAppointed: (row, fact) => at(row, 'APPOINTED', fact, { appointed: true }),
  }),
});
export type CandidacyRow = Row;
