import { z } from 'zod';
import { surveyEvents, ref, key } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { knownPosting, personOf, type KnownPosting } from '../posting/posting.state';
import { standingFold } from '../standing/standing.state';
import { knownUnit } from '../station/station.state';
import type { Survey } from './survey.state';

/** The secret of one ballot: hashed before it is decided on, so that facts and read models only know its hash. */
const ballotToken = z
  .string()
  .min(16)
  .max(200)
  .meta({ graphql: 'ID', hashed: true, description: 'The secret of one ballot. 测评票凭证。' });

const survey = command<Survey>();
const facts = surveyEvents.schemas;
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

/** Fewer answers than this would tell who said what; the programme's proposal. */
const MIN_RESPONSES = 5;

export const surveyCommands = {
  OpenSurvey: survey({
    items: ['N05', 'N16'],
    emits: ['SurveyOpened'],
    about: {
      zh: '开展满意度测评：对象、题目、最少有效答卷（默认 5）。任期初、末的测评针对一次任职。',
      en: 'Open a satisfaction survey: audience, questions, least responses (5 unless said). Those at the start and the end are about a posting.',
    },
    roles: ['PARTY_WORK', 'GENERAL_MANAGEMENT', 'COUNTY_PARTY_COMMITTEE'],
    input: facts.SurveyOpened.extend({
      surveyId: key('Survey'),
      minResponses: facts.SurveyOpened.shape.minResponses.default(MIN_RESPONSES),
    }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ stationId, postingId }) => ({
      unit: stateOf(knownUnit, stationId),
      posting: stateOf(knownPosting, postingId ?? ''),
    }),
    subject: (_, __, { posting }) => personOf(posting),
  }),
  IssueBallots: survey({
    items: ['N05'],
    emits: ['BallotIssued'],
    about: {
      zh: '发放测评票：只登记凭证的 SHA-256 值，凭证本身交给应答人。',
      en: 'Issue ballots: only the SHA-256 hashes are recorded, the tokens go to the respondents.',
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
  SubmitResponse: survey({
    items: ['N05'],
    emits: ['ResponseSubmitted'],
    about: {
      zh: '凭测评票匿名填答，每题 1–5 分；系统不记录是谁。',
      en: 'Answer with a ballot, 1 to 5 for each question; who answered is not recorded.',
    },
    roles: ['STAFF', 'STATION', 'BRANCH_SECRETARY', 'COUNTY_ENTERPRISE', 'SENDING_UNIT'],
    anonymous: true,
    input: z.strictObject({ ...ofSurvey, token: ballotToken, answers: z.array(z.int()).min(1).max(20) }),
    of: itself.of,
    /** The ballot is the permission. */
    scope: () => undefined,
  }),
  CloseSurvey: survey({
    items: ['N05', 'N16'],
    emits: ['SurveyClosed'],
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
};
export type SurveyCommand = CommandOf<typeof surveyCommands>;
