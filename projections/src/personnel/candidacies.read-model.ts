import { candidacyEvents, type CandidacyEvent, type OfType } from '@zhudian/facts';
import { defineReadModel, on, type TypedFact } from '../declaring/define-read-model';
import { decisionOf } from '../shared/decision';
import { applied, columns, type CandidacyRow as Row } from './candidacy-row';
import { candidacyStages } from './candidacy-views';
import { candidacyAccess } from './access';

type Stage = (typeof candidacyStages)[number];
const stepOf = (stage: Stage): number => candidacyStages.indexOf(stage) + 1;
type At = { readonly metadata: { readonly occurredOn: string } };

const at = (row: Row | undefined, stage: Stage, { metadata }: At, change: Partial<Row> = {}): Row | undefined =>
  row && { ...row, ...change, stage, step: stepOf(stage), stageSince: metadata.occurredOn };

type Reviewed = TypedFact<OfType<CandidacyEvent, 'ReviewPassed'> | OfType<CandidacyEvent, 'ReviewRejected'>>;
const reviewed = (row: Row | undefined, fact: Reviewed): Pick<Row, 'review'> => {
  const { judgements = [], criteriaVersion: version, ...data } = fact.data;
  const of = { roundId: row?.roundId ?? '', version: version ?? 0 };
  return {
    review: {
      passed: fact.type === 'ReviewPassed',
      ...data,
      criteriaVersion: version ?? null,
      judgements: judgements.map((one) => ({ ...of, ...one })),
      decision: decisionOf(fact),
    },
  };
};

/** The selection pipeline: each candidacy with its step and since when. */
export const candidacies = defineReadModel({
  name: 'candidacy',
  version: 7,
  context: 'personnel',
  access: candidacyAccess,
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
    ApplicationSubmitted: (_, fact) =>
      applied({
        ...fact.data,
        id: fact.stream.slice('Candidacy-'.length),
        stage: 'APPLIED',
        step: stepOf('APPLIED'),
        stageSince: fact.metadata.occurredOn,
        appliedOn: fact.metadata.occurredOn,
        application: decisionOf(fact),
      }),
    OrganisationRecommended: (row, fact) => {
      const decision = decisionOf(fact);
      return at(row, 'RECOMMENDED', fact, { recommendation: { ...fact.data, on: decision.on, decision } });
    },
    ReviewPassed: (row, fact) =>
      at(row, 'REVIEWED', fact, { reviewedOn: fact.metadata.occurredOn, ...reviewed(row, fact) }),
    ReviewRejected: (row, fact) => at(row, 'REJECTED', fact, reviewed(row, fact)),
    MatchProposed: (row, fact) =>
      at(row, 'MATCHED', fact, {
        stationId: fact.data.stationId,
        matchScore: fact.data.score,
        matchReasons: fact.data.reasons,
        matchedAgainstProposal: fact.data.againstProposal?.reason ?? null,
        proposedStationId: fact.data.againstProposal?.stationId ?? null,
        matchDecision: decisionOf(fact),
      }),
    NoticePublished: (row, fact) =>
      at(row, 'NOTICE_OPEN', fact, {
        noticeFrom: fact.data.from,
        noticeEarliestEnd: fact.data.earliestEnd,
        noticeRequiredDays: fact.data.requiredDays,
        noticeCalendar: fact.data.calendarVersion,
        noticeChannels: fact.data.channels,
        noticePublished: decisionOf(fact),
      }),
    ObjectionRaised: (row, fact) => {
      const raised = decisionOf(fact);
      const course = { raisedOn: raised.on, raised, resolvedOn: null, finding: null, resolved: null };
      return row && { ...row, objections: [...row.objections, { ...fact.data, outcome: 'OPEN', ...course }] };
    },
    ObjectionResolved: (row, fact) => {
      const { objectionId, ...found } = fact.data;
      const resolved = { ...found, resolvedOn: fact.metadata.occurredOn, resolved: decisionOf(fact) };
      const objections =
        row?.objections.map((one) => (one.objectionId === objectionId ? { ...one, ...resolved } : one)) ?? [];
      return found.outcome === 'UPHELD'
        ? at(row, 'OBJECTION_UPHELD', fact, { objections })
        : row && { ...row, objections };
    },
    NoticeClosed: (row, fact) =>
      at(row, 'NOTICE_CLOSED', fact, {
        noticeEndedOn: fact.data.endedOn,
        noticeWorkingDays: fact.data.workingDays,
        noticeClosed: decisionOf(fact),
      }),
    CandidacyWithdrawn: (row, fact) =>
      at(row, 'WITHDRAWN', fact, { withdrawal: { reason: fact.data.reason, decision: decisionOf(fact) } }),
    CandidateAppointed: (row, fact) =>
      at(row, 'APPOINTED', fact, { appointed: true, appointment: { ...fact.data, decision: decisionOf(fact) } }),
  }),
});
export type { CandidacyRow } from './candidacy-row';
