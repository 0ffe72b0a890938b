import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { percent, ref, title } from '../shapes';
import { enumOf } from '../words/label';

export const surveyAudience = enumOf('SurveyAudience', {
  STAFF: ['供电所职工', 'staff of the station'],
  MEMBERS: ['党员', 'Party members'],
  CUSTOMERS: ['用电客户', 'customers'],
});
export const surveyPhase = enumOf('SurveyPhase', {
  BASELINE: ['任期初', 'start of the posting'],
  END: ['任期末', 'end of the posting'],
  REGULAR: ['日常', 'regular'],
});
export type SurveyPhase = z.infer<typeof surveyPhase>;
/** From 1, very dissatisfied, to 5, very satisfied. */
export const surveyRating = z.int().min(1).max(5);
const tokenHash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 hash in hexadecimal');

const questionResult = z
  .strictObject({ mean: z.number().min(1).max(5), favourable: percent })
  .meta({ id: 'QuestionResult' });

/** Anonymous: a response names a ballot, and nobody knows whose it was. */
export const surveyEvents = defineEvents({
  context: 'integrity-performance',
  category: 'Survey',
  about: {
    zh: '一次群众满意度测评：匿名，凭测评票填答。',
    en: 'One satisfaction survey: anonymous, answered by ballot.',
  },
  schemas: {
    SurveyOpened: z.strictObject({
      stationId: ref('Station'),
      /** The posting that it is about; none for a survey of the station alone. */
      postingId: ref('Posting').optional(),
      audience: surveyAudience,
      phase: surveyPhase,
      questions: z.array(title).min(1).max(20),
      minResponses: z.int().min(3).max(1_000),
    }),
    BallotIssued: z.strictObject({ tokenHash }),
    ResponseSubmitted: z.strictObject({ tokenHash, answers: z.array(surveyRating).min(1).max(20) }),
    /** With fewer responses than the least, the results are withheld: they are not even told. */
    SurveyClosed: z.strictObject({
      responses: z.int().min(0),
      results: z
        .strictObject({
          mean: z.number().min(1).max(5),
          /** Per cent of the answers that are 4 or 5. */
          favourable: percent,
          /** The mean on a scale from 0 to 100. */
          satisfaction: percent,
          /** In the order of the questions; told from five responses on, so that nobody is known by them. */
          byQuestion: z.array(questionResult).max(20).optional(),
        })
        .optional(),
    }),
  },
  restedOnBy: {
    BallotIssued: { types: ['ResponseSubmitted'], by: 'tokenHash' },
    ResponseSubmitted: { types: ['SurveyClosed'] },
  },
});
export type SurveyEvent = EventOf<typeof surveyEvents>;
