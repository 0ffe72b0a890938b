import { z } from 'zod';
import { day, id, matchReason, objectionOutcome, strength, text } from '@zhudian/facts';
import { internal } from '../declaring/columns';

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
export const candidacyStage = z.enum(candidacyStages).meta({ id: 'CandidacyStage' });
export const objectionState = z.enum(['OPEN', ...objectionOutcome.options]).meta({ id: 'ObjectionState' });

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
