import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, part, prose, ref, text, title } from '../shapes';
import { criterionJudgement, matchReason, noticeChannel, objectionOutcome, reviewChecks, strength } from './codes';

const objectionId = part('Objection');
const reviewed = z.strictObject({
  checks: reviewChecks,
  reason: prose,
  /** The version of the round's criteria by which the judgements were made; absent where the round had none. */
  criteriaVersion: z.int().optional(),
  judgements: z.array(criterionJudgement).max(20).optional(),
});

export const candidacyEvents = defineEvents({
  context: 'personnel',
  category: 'Candidacy',
  about: {
    zh: '一名人选在一批选派中的五步：自愿报名、组织推荐、组织审查、任前公示、正式任职。',
    en: 'One candidate in one round, through the five steps: application, recommendation, review, notice, appointment.',
  },
  schemas: {
    ApplicationSubmitted: z.strictObject({
      roundId: ref('SelectionRound'),
      personId: ref('Person'),
      unitId: ref('OrgUnit'),
      strengths: z.array(strength).max(10),
      preferredStations: z.array(ref('Station')).max(10),
      statement: prose,
    }),
    OrganisationRecommended: z.strictObject({
      orgUnitId: ref('OrgUnit'),
      recommenderId: ref('Person'),
      opinion: prose,
    }),
    ReviewPassed: reviewed,
    ReviewRejected: reviewed,
    MatchProposed: z.strictObject({
      stationId: ref('Station'),
      score: z.number(),
      reasons: z.array(matchReason),
      /** Where the match differs from the proposal for the round: what was proposed, if anything, and why not that. */
      againstProposal: z.strictObject({ stationId: ref('Station').optional(), reason: prose }).optional(),
    }),
    NoticePublished: z.strictObject({
      from: day,
      channels: z.array(noticeChannel).min(1),
      requiredDays: z.int(),
      earliestEnd: day,
      calendarVersion: title,
      /** True where the earliest end lies beyond the published calendars and is told by weekdays; else absent. */
      isProvisional: z.boolean().optional(),
    }),
    ObjectionRaised: z.strictObject({ objectionId, realName: z.boolean(), summaryRef: prose }),
    ObjectionResolved: z.strictObject({ objectionId, outcome: objectionOutcome, finding: prose }),
    NoticeClosed: z.strictObject({ workingDays: z.int(), endedOn: day }),
    CandidacyWithdrawn: z.strictObject({ reason: prose }),
    CandidateAppointed: z.strictObject({ postingId: ref('Posting'), documentNo: text }),
  },
  restedOnBy: {
    ObjectionRaised: { types: ['ObjectionResolved', 'NoticeClosed'], by: 'objectionId' },
    ObjectionResolved: { types: ['NoticeClosed', 'CandidacyWithdrawn', 'CandidateAppointed'] },
  },
});
export type CandidacyEvent = EventOf<typeof candidacyEvents>;
