import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, month, part, percent, prose, ref, title } from '../shapes';
import { assessorLevel, evaluationGrade, evaluationMethod } from './scheme.events';
import { enumOf } from '../words/label';

export const evaluationKind = enumOf('EvaluationKind', {
  MONTHLY: ['月度绩效评价', 'evaluation of a month'],
  TERM: ['挂任期综合考评', 'evaluation of the term'],
});
export type EvaluationKind = z.infer<typeof evaluationKind>;

/** M12: what the raters look at. */
export const evaluationDimension = enumOf('EvaluationDimension', {
  PARTY: ['党建工作', 'Party building'],
  BUSINESS: ['业务工作', 'business'],
  STYLE: ['工作作风', 'style of work'],
  INTEGRITY: ['廉洁自律', 'integrity'],
});
export type EvaluationDimension = z.infer<typeof evaluationDimension>;
const dimensionRating = z
  .strictObject({ dimension: evaluationDimension, score: percent })
  .meta({ id: 'DimensionRating' });
export type DimensionRating = Readonly<z.infer<typeof dimensionRating>>;

const ofDeduction = z.strictObject({ deductionId: part('Deduction') });
const subject = { postingId: ref('Posting'), stationId: ref('Station'), kind: evaluationKind, month: month.optional() };
const points = z.number().positive().max(100);

/** Streams are named `Evaluation-<posting>.<YYYY-MM>` or `Evaluation-<posting>.TERM`. */
export const evaluationEvents = defineEvents({
  context: 'integrity-performance',
  category: 'Evaluation',
  about: { zh: '对一次任职的一次评价：月度或任期。', en: 'One evaluation of one posting: monthly or of the term.' },
  schemas: {
    EvaluationOpened: z.strictObject(subject),
    /** One cell of the score sheet, by one department; its newest counts, beside those of other departments. */
    ScoreSubmitted: z.strictObject({
      level: assessorLevel,
      method: evaluationMethod,
      score: percent,
      comment: prose.optional(),
      /** The assessor's department; facts without it speak for the level as a whole. */
      unitId: ref('OrgUnit').optional(),
    }),
    /** What one rater says by dimensions; a dimension rated again by the same rater counts as it was rated last. */
    DimensionsRated: z.strictObject({
      level: assessorLevel,
      unitId: ref('OrgUnit'),
      raterId: ref('Person'),
      ratings: z.array(dimensionRating).min(1).max(4),
      comment: prose.optional(),
    }),
    /** `points` are the catalogue's; until the end of `appealBy` the one evaluated may appeal. */
    DeductionApplied: z.strictObject({
      deductionId: part('Deduction'),
      code: part('SchemeDeduction'),
      points,
      isDiscipline: z.boolean(),
      fact: prose,
      evidenceRefs: z.array(title).min(1).max(20),
      appliedBy: ref('Person'),
      schemeVersion: z.int().min(1),
      calendarVersion: title,
      appealBy: day,
      /** Where the last day lies beyond the published calendars: what it is reckoned from, once they are. Else absent. */
      appealFrom: day.optional(),
      appealWorkingDays: z.int().optional(),
    }),
    DeductionAppealed: ofDeduction.extend({ grounds: prose }),
    DeductionUpheld: ofDeduction.extend({ finding: prose }),
    DeductionRevoked: ofDeduction.extend({ finding: prose }),
    /** `months` and `satisfaction` belong to the term. Everything is computed under the scheme's version. */
    EvaluationFinalised: z.strictObject({
      ...subject,
      schemeVersion: z.int().min(1),
      perLevel: z.array(z.strictObject({ level: assessorLevel, score: percent })).max(3),
      perMethod: z.array(z.strictObject({ method: evaluationMethod, score: percent })).max(3),
      months: z.strictObject({ count: z.int().min(1), mean: percent }).optional(),
      satisfaction: percent.optional(),
      deducted: z.number().min(0),
      total: percent,
      grade: evaluationGrade,
      isDisciplined: z.boolean(),
      /** What the month's work plan scored, where one was approved. */
      planScore: percent.optional(),
      /** Methods by which nothing was judged: their weight goes to the others. */
      notJudged: z.array(evaluationMethod).max(3).optional(),
    }),
    ResultAcknowledged: z.strictObject({ comment: prose.optional() }),
    EvaluationReopened: z.strictObject({ reason: prose }),
  },
  restedOnBy: {
    ScoreSubmitted: { types: ['EvaluationFinalised'] },
    DimensionsRated: { types: ['EvaluationFinalised'] },
    DeductionApplied: {
      types: ['DeductionAppealed', 'DeductionUpheld', 'DeductionRevoked', 'EvaluationFinalised'],
      by: 'deductionId',
    },
    DeductionAppealed: { types: ['DeductionUpheld', 'DeductionRevoked', 'EvaluationFinalised'], by: 'deductionId' },
    DeductionUpheld: { types: ['EvaluationFinalised'] },
    DeductionRevoked: { types: ['EvaluationFinalised'] },
    ResultAcknowledged: { types: [] },
  },
  lateEntries: ['ScoreSubmitted', 'DimensionsRated', 'DeductionApplied'],
});
export type EvaluationEvent = EventOf<typeof evaluationEvents>;

/** The id of a posting's evaluation: of one month, or of the whole term. */
export const evaluationIdOf = (postingId: string, month: string | undefined): string =>
  `${postingId}.${month ?? 'TERM'}`;
