import { hashOf } from '@zhudian/framework/service';
import type { OfType, SurveyEvent } from '@zhudian/facts';

export const surveyId = 'survey-1';
type FactOf<T extends SurveyEvent['type']> = OfType<SurveyEvent, T>;

/** The survey at the end of Wei's posting, for at least three. */
export const surveyOpened = (changes: Partial<FactOf<'SurveyOpened'>['data']> = {}): FactOf<'SurveyOpened'> => ({
  type: 'SurveyOpened',
  data: {
    stationId: 'luobo',
    postingId: 'r2016.wei',
    audience: 'STAFF',
    phase: 'END',
    questions: ['工作作风', '办事公道'],
    minResponses: 3,
    ...changes,
  },
});
export const tokenOf = (respondent: string): string => `ballot-of-${respondent}-0123456789`;
export const ballotIssued = (respondent: string): FactOf<'BallotIssued'> => ({
  type: 'BallotIssued',
  data: { tokenHash: hashOf(tokenOf(respondent)) },
});
export const responded = (respondent: string, ...answers: number[]): FactOf<'ResponseSubmitted'> => ({
  type: 'ResponseSubmitted',
  data: { tokenHash: hashOf(tokenOf(respondent)), answers },
});
export const surveyClosed = (
  responses: number,
  results?: FactOf<'SurveyClosed'>['data']['results'],
): FactOf<'SurveyClosed'> => ({ type: 'SurveyClosed', data: { responses, ...(results ? { results } : {}) } });
