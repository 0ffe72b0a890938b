import { z } from 'zod';
import { day, enumOf, id, labelsOf, matchReason, objectionOutcome, strength, text } from '@zhudian/facts';
import { internal } from '../declaring/columns';

/** Every stage, in the order of the steps; the ways out come last. */
export const candidacyStage = enumOf('CandidacyStage', {
  APPLIED: ['自愿报名', 'applied'],
  RECOMMENDED: ['组织推荐', 'recommended'],
  REVIEWED: ['组织审查通过', 'reviewed'],
  MATCHED: ['已匹配拟派驻供电所', 'matched'],
  NOTICE_OPEN: ['任前公示中', 'notice open'],
  NOTICE_CLOSED: ['任前公示结束', 'notice closed'],
  APPOINTED: ['已正式任职', 'appointed'],
  REJECTED: ['组织审查未通过', 'rejected'],
  OBJECTION_UPHELD: ['异议经核查属实且影响任职', 'objection upheld'],
  WITHDRAWN: ['已退出', 'withdrawn'],
});
export const candidacyStages = candidacyStage.options;
export const objectionState = enumOf('ObjectionState', {
  OPEN: ['待核查', 'open'],
  ...labelsOf(objectionOutcome),
});

/** Where an objection's text is filed and what was found is not for everybody: resolvers show it to those who may see it. */
export const objection = z
  .object({
    objectionId: id,
    realName: z.boolean().describe('Raised under a real name. 是否实名。'),
    outcome: objectionState,
    raisedOn: day,
    resolvedOn: day.nullable(),
    summaryRef: internal(text),
    finding: internal(text.nullable()),
  })
  .meta({ id: 'Objection', description: 'An objection during the notice. 公示异议。' });
export type ObjectionView = Readonly<z.output<typeof objection>>;

export const strengthLevel = strength.meta({
  id: 'StrengthLevel',
  description: 'A strength and its level, 1 some to 3 expert. 特长。',
});
export const explainedMatch = matchReason.meta({
  id: 'MatchReason',
  description: 'A need of a station met by a strength: priority × level = points. 需求与特长的匹配说明。',
});

/** The sending unit's opinion of a candidate. */
export interface Recommendation {
  readonly orgUnitId: string;
  readonly opinion: string;
  readonly on: string;
}
