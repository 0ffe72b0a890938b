import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, dueDay, percent, prose, ref, secretHash as tokenHash, title } from '../shapes';
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
/** What a question is about. */
export const surveyDimension = enumOf('SurveyDimension', {
  STYLE: ['工作作风', 'working style'],
  SERVICE: ['服务质量', 'quality of service'],
  INTEGRITY: ['廉洁自律', 'integrity'],
  PARTY_BUILDING: ['党建工作', 'Party building'],
  MANAGEMENT: ['业务管理', 'management of the station'],
});
/** Who reviews those who supervise. */
export const upwardReviewers = enumOf('UpwardReviewers', {
  FIRST_SECRETARIES: ['驻点第一书记', 'First Secretaries'],
  MEMBERS: ['供电所党员', 'Party members of the stations'],
});
export type SurveyDimension = z.infer<typeof surveyDimension>;
export type SurveyPhase = z.infer<typeof surveyPhase>;
/** From 1, very dissatisfied, to 5, very satisfied. */
export const surveyRating = z.int().min(1).max(5);
/** Bytes in base64url, in the one way there is to write them: written differently, one ballot would be two. */
const bytes = (body: number, last: string, about: string) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${body}}[${last}]$`), about);
/** 2,048 bits: the modulus of a key, a message to be signed, a signature. */
export const rsaNumber = bytes(341, 'AQgw', '256 bytes in base64url');
/** 32 random bytes that its holder alone knows until it is counted. */
export const ballotNumber = bytes(42, 'AEIMQUYcgkosw048', '32 bytes in base64url');

const questionResult = z
  .strictObject({ mean: z.number().min(1).max(5), favourable: percent })
  .meta({ id: 'QuestionResult' });

const dimensionResult = z
  .strictObject({ dimension: surveyDimension, mean: z.number().min(1).max(5), favourable: percent })
  .meta({ id: 'DimensionResult' });

const results = z.strictObject({
  mean: z.number().min(1).max(5),
  /** Per cent of the answers that are 4 or 5. */
  favourable: percent,
  /** The mean on a scale from 0 to 100. */
  satisfaction: percent,
});

/**
 * Anonymous. The key of a survey signs ballots that it does not see, once for each who is entitled; an answer comes with a
 * ballot and its signature, which fit no issue of them. Facts of older surveys name the hash of a token instead: whoever
 * issued the tokens could tell whose answer is whose.
 */
export const surveyEvents = defineEvents({
  context: 'integrity-performance',
  category: 'Survey',
  about: {
    zh: '一次群众满意度测评，或者一次对督导单位的评议：匿名，凭测评票填答。',
    en: 'One satisfaction survey, or one review of those who supervise: anonymous, answered by ballot.',
  },
  schemas: {
    SurveyOpened: z.strictObject({
      stationId: ref('Station'),
      /** The posting that it is about; none for a survey of the station alone. */
      postingId: ref('Posting').optional(),
      audience: surveyAudience,
      phase: surveyPhase,
      questions: z.array(title).min(1).max(20),
      /** What each question is about, in their order. */
      questionDimensions: z.array(surveyDimension).min(1).max(20).optional(),
      /** The survey at the start of the posting with which one at its end is compared. */
      baselineId: ref('Survey').optional(),
      minResponses: z.int().min(3).max(1_000),
      /** The modulus of the key that signs its ballots, with the exponent 65537; absent on older surveys. */
      ballotKey: rsaNumber.optional(),
      /** Groups of which respondents name their own. */
      groups: z.array(title).min(1).max(10).optional(),
    }),
    /**
     * Those below review a unit that supervises them, or somebody of it. The unit above opens and closes it, and tells the
     * results on: whoever is reviewed does none of it.
     */
    UpwardReviewOpened: z.strictObject({
      unitId: ref('OrgUnit').describe('Which unit is reviewed. 被评议单位。'),
      personId: ref('Person').optional().describe('Who of the unit is reviewed, if it is somebody. 被评议人员。'),
      parentId: ref('OrgUnit').describe('The unit above it, whose review it is. 组织评议的上级单位。'),
      areaId: ref('OrgUnit').describe('Those of the stations below this unit review. 评议人所在范围。'),
      reviewers: upwardReviewers,
      entitledOn: day.describe('Whoever serves on this day reviews. 评议人资格认定日。'),
      questions: z.array(title).min(1).max(20),
      groups: z.array(title).min(1).max(10).optional(),
      minResponses: z.int().min(5).max(1_000),
      closesOn: dueDay(12).describe('Until when it is answered. 填答截止日。'),
      tellBy: dueDay(12).describe('Until when the reviewed are told the results. 反馈期限。'),
      ballotKey: rsaNumber,
    }),
    /** A code on paper, for somebody without an account. In older surveys: a ballot. */
    BallotIssued: z.strictObject({ tokenHash }),
    /** Somebody who is entitled had a ballot signed; the signer saw it blinded. */
    BallotSigned: z.strictObject({ personId: ref('Person'), blinded: rsaNumber }),
    /** Whoever held the code had a ballot signed. */
    CodeRedeemed: z.strictObject({ tokenHash, blinded: rsaNumber }),
    /** An answer: told together with all others when the survey closes, in no order. */
    BallotCast: z.strictObject({
      ballot: ballotNumber,
      signature: rsaNumber,
      group: title.optional(),
      answers: z.array(surveyRating).min(1).max(20),
    }),
    ResponseSubmitted: z.strictObject({ tokenHash, answers: z.array(surveyRating).min(1).max(20) }),
    /** With fewer responses than the least, the results are withheld: they are not even told. */
    SurveyClosed: z.strictObject({
      responses: z.int().min(0),
      results: results
        .extend({
          /** In the order of the questions; told from five responses on, so that nobody is known by them. */
          byQuestion: z.array(questionResult).max(20).optional(),
          byDimension: z.array(dimensionResult).max(5).optional(),
        })
        .optional(),
      /** Only groups of whom enough answered, and whom nobody can tell by subtracting them from the whole. */
      groups: z.array(results.extend({ group: title, responses: z.int().min(1) })).optional(),
    }),
    /** From now on the reviewed see the results, or that they are withheld. */
    UpwardReviewTold: z.strictObject({}),
    /** It ends without results; what was answered is forgotten. */
    UpwardReviewWithdrawn: z.strictObject({ reason: prose }),
  },
  restedOnBy: {
    BallotIssued: { types: ['ResponseSubmitted', 'CodeRedeemed'], by: 'tokenHash' },
    BallotSigned: { types: ['SurveyClosed'] },
    CodeRedeemed: { types: ['SurveyClosed'] },
    BallotCast: { types: ['SurveyClosed'] },
    ResponseSubmitted: { types: ['SurveyClosed'] },
  },
});
export type SurveyEvent = EventOf<typeof surveyEvents>;
