import { createHash } from 'node:crypto';
import { hashOf } from '@zhudian/framework/service';
import type { OfType, SurveyEvent } from '@zhudian/facts';

export const surveyId = 'survey-1';
type FactOf<T extends SurveyEvent['type']> = OfType<SurveyEvent, T>;

const hashed = (text: string): Buffer => createHash('sha256').update(text).digest();
const rsaNumber = (text: string, first: number): string => {
  const bytes = Buffer.concat(Array.from({ length: 8 }, (_, at) => hashed(`${text}/${at}`)));
  bytes[0] = first;
  return bytes.toString('base64url');
};
/** Above all that is blinded here. */
export const ballotKey = rsaNumber('key', 0xff);

/** The survey at the end of Wei's posting, whose ballots are blind. */
export const surveyOpened = (changes: Partial<FactOf<'SurveyOpened'>['data']> = {}): FactOf<'SurveyOpened'> => ({
  type: 'SurveyOpened',
  data: {
    stationId: 'luobo',
    postingId: 'r2016.wei',
    audience: 'STAFF',
    phase: 'END',
    questions: ['工作作风', '办事公道'],
    questionDimensions: ['STYLE', 'SERVICE'],
    baselineId: 'survey-0',
    minResponses: 5,
    ballotKey,
    ...changes,
  },
});
/** As surveys were opened before ballots were blind. */
export const oldSurveyOpened = (): FactOf<'SurveyOpened'> => {
  const { ballotKey: _, questionDimensions: __, baselineId: ___, ...data } = surveyOpened({ minResponses: 3 }).data;
  return { type: 'SurveyOpened', data };
};
export const tokenOf = (respondent: string): string => `code-of-${respondent}-0123456789`;
export const ballotIssued = (respondent: string): FactOf<'BallotIssued'> => ({
  type: 'BallotIssued',
  data: { tokenHash: hashOf(tokenOf(respondent)) },
});
export const blindedBy = (respondent: string): string => rsaNumber(`blinded by ${respondent}`, 0x0f);
export const ballotSigned = (personId: string): FactOf<'BallotSigned'> => ({
  type: 'BallotSigned',
  data: { personId, blinded: blindedBy(personId) },
});
export const codeRedeemed = (respondent: string): FactOf<'CodeRedeemed'> => ({
  type: 'CodeRedeemed',
  data: { tokenHash: hashOf(tokenOf(respondent)), blinded: blindedBy(respondent) },
});
/** What somebody casts; nobody else knows that it is of this respondent. */
export const castBy = (respondent: string, ...answers: number[]): FactOf<'BallotCast'> => ({
  type: 'BallotCast',
  data: {
    ballot: hashed(`ballot of ${respondent}`).toString('base64url'),
    signature: rsaNumber(`signature for ${respondent}`, 0x0f),
    answers,
  },
});
/** The same, named as one group. */
export const castAs = (group: string, respondent: string, ...answers: number[]): FactOf<'BallotCast'> => ({
  type: 'BallotCast',
  data: { ...castBy(respondent, ...answers).data, group },
});
/** As it was told before ballots were blind. */
export const responded = (respondent: string, ...answers: number[]): FactOf<'ResponseSubmitted'> => ({
  type: 'ResponseSubmitted',
  data: { tokenHash: hashOf(tokenOf(respondent)), answers },
});
export const surveyClosed = (
  responses: number,
  results?: FactOf<'SurveyClosed'>['data']['results'],
): FactOf<'SurveyClosed'> => ({ type: 'SurveyClosed', data: { responses, ...(results ? { results } : {}) } });
/** The bureau has the First Secretaries at the stations of Wuming review its county enterprise. */
export const reviewOpened = (
  changes: Partial<FactOf<'UpwardReviewOpened'>['data']> = {},
): FactOf<'UpwardReviewOpened'> => ({
  type: 'UpwardReviewOpened',
  data: {
    unitId: 'wuming',
    parentId: 'bureau',
    areaId: 'wuming',
    reviewers: 'FIRST_SECRETARIES',
    entitledOn: '2016-06-01',
    questions: ['督导是否到位', '问题是否帮助解决'],
    minResponses: 5,
    closesOn: '2016-06-15',
    tellBy: '2016-06-30',
    ballotKey,
    ...changes,
  },
});
export const reviewTold: FactOf<'UpwardReviewTold'> = { type: 'UpwardReviewTold', data: {} };
export const reviewWithdrawn: FactOf<'UpwardReviewWithdrawn'> = {
  type: 'UpwardReviewWithdrawn',
  data: { reason: '题目有误，另行组织。' },
};
