import { z } from 'zod';
import {
  candidacyEvents,
  criterionJudgement,
  day,
  enumOf,
  id,
  labelsOf,
  matchReason,
  objectionOutcome,
  reviewChecks,
  strength,
  text,
  candidacyStage,
} from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

/** Every stage, in the order of the steps; the ways out come last. */
export { candidacyStage };
export const candidacyStages = candidacyStage.options;
export const objectionState = enumOf('ObjectionState', {
  OPEN: ['待核查', 'open'],
  ...labelsOf(objectionOutcome),
});

/** Where an objection's text is filed, who raised it and what was found is not for everybody: resolvers show it to those who may see it. */
export const objection = z
  .object({
    objectionId: id,
    realName: z.boolean().describe('Raised under a real name. 是否实名。'),
    outcome: objectionState,
    raisedOn: day,
    resolvedOn: day.nullable(),
    summaryRef: internal(text.nullable()),
    finding: internal(text.nullable()),
    raised: internal(decision.nullable()),
    resolved: internal(decision.nullable()),
  })
  .meta({ id: 'Objection', description: 'An objection during the notice. 公示异议。' });
export type ObjectionView = ViewOf<typeof objection>;

export const strengthLevel = strength.meta({
  id: 'StrengthLevel',
  description: 'A strength and its level, 1 some to 3 expert. 特长。',
});
export const explainedMatch = matchReason.meta({
  id: 'MatchReason',
  description: 'A need of a station met by a strength: priority × level = points. 需求与特长的匹配说明。',
});

const { OrganisationRecommended, CandidacyWithdrawn, CandidateAppointed } = candidacyEvents.schemas;

export const recommendation = z
  .object({
    orgUnitId: internal(id),
    recommenderId: internal(id),
    opinion: OrganisationRecommended.shape.opinion,
    on: day,
    decision,
  })
  .meta({ id: 'Recommendation', description: 'The sending unit’s opinion of a candidate. 组织推荐。' });
export type RecommendationView = ViewOf<typeof recommendation>;

export const checksOfReview = reviewChecks.meta({
  id: 'ReviewChecks',
  description:
    'Political quality, style, ability, experience, clean record: passed or not. 政治素质、作风、能力、经历、廉洁各项是否通过。',
});
/** Of which round and version a judgement is; what the criterion says is in the round. */
export const judgement = criterionJudgement
  .extend({ roundId: internal(id), version: internal(z.int()) })
  .meta({ id: 'CriterionJudgement', description: 'A criterion of the round, judged. 逐项评判。' });
export type JudgementView = ViewOf<typeof judgement>;

export const review = z
  .object({
    passed: z.boolean().describe('Whether it was passed. 是否通过。'),
    checks: checksOfReview,
    reason: text.describe('Why. 理由。'),
    criteriaVersion: z.int().nullable().describe('By which criteria of the round. 所依据的选派条件版本。'),
    judgements: z.array(judgement).describe('Criterion by criterion. 逐项评判。'),
    decision,
  })
  .meta({ id: 'CandidacyReview', description: 'The organisation’s review. 组织审查。' });

export const withdrawal = z
  .object({ reason: CandidacyWithdrawn.shape.reason, decision })
  .meta({ id: 'Withdrawal', description: 'The candidate withdrew. 人选退出。' });

export const appointment = z
  .object({ postingId: internal(id), documentNo: CandidateAppointed.shape.documentNo, decision })
  .meta({ id: 'Appointment', description: 'The formal appointment. 正式任职。' });
