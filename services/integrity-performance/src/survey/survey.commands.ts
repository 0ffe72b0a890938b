import { z } from 'zod';
import { surveyEvents, ref, key } from '@zhudian/facts';
import { holding, recordOf, stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { knownPosting, personOf, type KnownPosting } from '../posting/posting.state';
import { standingFold } from '../standing/standing.state';
import { knownUnit } from '../station/station.state';
import { knownPerson } from './known-person';
import { LEAST_RESPONSES } from './survey.results';
import { surveyFold, type Survey } from './survey.state';
import { reviewCommands } from './upward/review.commands';

/** A one-time code on paper: hashed before it is decided on, so that facts and read models only know its hash. */
const code = z
  .string()
  .min(16)
  .max(200)
  .meta({ graphql: 'ID', hashed: true, description: 'The code on the paper. 纸上的一次性领票码。' });

const survey = command<Survey>();
const facts = surveyEvents.schemas;
const { ballotKey, ...asked } = facts.SurveyOpened.shape;
const { blinded } = facts.BallotSigned.shape;
const ofSurvey = { surveyId: ref('Survey') };
const itself = {
  of: ({ surveyId }: { surveyId: string }) => surveyId,
  scope: (_: unknown, { stationId }: Survey) => stationId,
};

const aboutPosting = {
  reads: (_: unknown, { postingId = '' }: Survey) => ({ posting: stateOf(knownPosting, postingId) }),
};
/** Whom the answers are about neither chooses who answers nor closes the survey. */
const ofItsSecretary = {
  subject: (_: unknown, __: unknown, { posting }: { readonly posting: KnownPosting }) => personOf(posting),
};

export const surveyCommands = {
  OpenSurvey: holding(
    z.strictObject({ ballotKey: ballotKey.unwrap() }),
    survey({
      items: ['N05', 'N16'],
      emits: ['SurveyOpened'],
      about: {
        zh: '开展满意度测评：对象、题目及各题维度、最少有效答卷（默认 5）。任期初、末的测评针对一次任职；任期末的注明与之对比的任期初测评。',
        en: 'Open a satisfaction survey: audience, questions and what each is about, least responses (5 unless said). Those at the start and the end are about a posting; the one at the end names the one at the start with which it is compared.',
      },
      roles: ['PARTY_WORK', 'GENERAL_MANAGEMENT', 'COUNTY_PARTY_COMMITTEE'],
      input: z.strictObject({
        ...asked,
        surveyId: key('Survey'),
        minResponses: z.int().min(LEAST_RESPONSES).max(1_000).default(LEAST_RESPONSES),
      }),
      of: itself.of,
      scope: ({ stationId }) => stationId,
      reads: ({ stationId, postingId, baselineId }) => ({
        unit: stateOf(knownUnit, stationId),
        posting: stateOf(knownPosting, postingId ?? ''),
        baseline: stateOf(surveyFold, baselineId ?? ''),
      }),
      subject: (_, __, { posting }) => personOf(posting),
    }),
  ),
  IssueBallots: survey({
    items: ['N05'],
    emits: ['BallotIssued'],
    about: {
      zh: '向没有账号的用电客户发放一次性领票码：只登记领票码的 SHA-256 值，领票码本身印在纸上交给客户。',
      en: 'Issue one-time codes to customers without an account: only their SHA-256 hashes are recorded, the codes go out on paper.',
    },
    roles: ['PARTY_WORK', 'GENERAL_MANAGEMENT', 'COUNTY_PARTY_COMMITTEE'],
    input: z.strictObject({
      ...ofSurvey,
      tokenHashes: z.array(facts.BallotIssued.shape.tokenHash).min(1).max(500),
    }),
    ...itself,
    ...aboutPosting,
    ...ofItsSecretary,
  }),
  RequestBallot: survey({
    items: ['N05'],
    emits: ['BallotSigned'],
    about: {
      zh: '领取测评票：系统对看不见内容的测评票盲签名，每人一张。',
      en: 'Have a ballot signed that the signer does not see, once for each who is entitled.',
    },
    roles: ['STAFF', 'STATION', 'BRANCH_SECRETARY'],
    input: z.strictObject({ ...ofSurvey, blinded: blinded.describe('The ballot, blinded. 盲化后的测评票。') }),
    of: itself.of,
    /** The rule says who is entitled. */
    scope: () => undefined,
    reads: ({ surveyId }, { postingId = '' }, { by }) => ({
      record: recordOf(surveyEvents, surveyId),
      holder: stateOf(knownPerson, by),
      posting: stateOf(knownPosting, postingId),
    }),
  }),
  RedeemCode: survey({
    items: ['N05'],
    emits: ['CodeRedeemed'],
    about: {
      zh: '凭一次性领票码领取测评票，无需登录；只计张数，不记姓名。',
      en: 'Have a ballot signed for a one-time code, without a token: it is counted, and nobody is named.',
    },
    roles: [],
    anonymous: true,
    input: z.strictObject({ ...ofSurvey, code, blinded }),
    of: itself.of,
    scope: () => undefined,
    reads: ({ surveyId }) => ({ record: recordOf(surveyEvents, surveyId) }),
  }),
  CastBallot: survey({
    items: ['N05'],
    emits: ['BallotCast'],
    about: {
      zh: '匿名填答，无需登录：凭测评票及其签名，每题 1–5 分；答卷在测评结束时一并打乱计入。',
      en: 'Answer with a ballot and its signature, without a token, 1 to 5 for each question; all answers are told together when the survey closes, in no order.',
    },
    roles: [],
    anonymous: true,
    input: z.strictObject({ ...ofSurvey, ...facts.BallotCast.shape, answers: z.array(z.int()).min(1).max(20) }),
    of: itself.of,
    scope: () => undefined,
  }),
  CloseSurvey: holding(
    z.strictObject({ answers: z.array(facts.BallotCast) }),
    survey({
      items: ['N05', 'N16'],
      emits: ['BallotCast', 'SurveyClosed'],
      about: {
        zh: '结束测评并计算结果；答卷不足时须说明，结果不予公布。',
        en: 'Close the survey and compute its results; with too few responses say why, and they are withheld.',
      },
      roles: ['PARTY_WORK', 'GENERAL_MANAGEMENT', 'COUNTY_PARTY_COMMITTEE'],
      input: z.strictObject(ofSurvey),
      ...itself,
      reads: (_, { postingId = '' }) => ({
        standing: stateOf(standingFold, postingId),
        posting: stateOf(knownPosting, postingId),
      }),
      ...ofItsSecretary,
    }),
  ),
  ...reviewCommands,
};
export type SurveyCommand = CommandOf<typeof surveyCommands>;
