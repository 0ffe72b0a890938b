import { z } from 'zod';
import { candidacyEvents, day, id, text } from '@zhudian/facts';
import { internal, json, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import {
  candidacyStage,
  candidacyStages,
  explainedMatch,
  objection,
  strengthLevel,
  type Recommendation,
} from './candidacy-views';

const columns = {
  roundId: id,
  personId: internal(id),
  unitId: internal(id),
  stage: candidacyStage,
  /** Place of the stage in the order of the steps, 1 the first; the ways out come last. */
  step: internal(z.int()),
  stageSince: day.describe('Business date on which this stage began. 进入本步骤的日期。'),
  appliedOn: day,
  recommendation: internal(json<Recommendation>().nullable()),
  reviewedOn: internal(day.nullable()),
  strengths: z.array(strengthLevel),
  preferredStations: internal(z.array(id)),
  stationId: internal(id.nullable()),
  matchScore: z.number().nullable().describe('0–100. 匹配得分。'),
  matchReasons: z.array(explainedMatch),
  matchedAgainstProposal: text
    .nullable()
    .describe('Why the match differs from the proposal for the round; null when it does not. 与匹配建议不一致的理由。'),
  noticeFrom: day.nullable(),
  noticeEarliestEnd: day.nullable().describe('First day on which the notice may close. 公示最早结束日。'),
  noticeRequiredDays: z.int().nullable(),
  noticeEndedOn: day.nullable(),
  noticeCalendar: internal(z.string().nullable()),
  objections: z.array(objection),
  appointed: internal(z.boolean()),
};
type Row = RowOf<typeof columns>;

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
