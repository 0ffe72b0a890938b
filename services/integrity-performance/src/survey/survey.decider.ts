import type { OfType, SurveyEvent } from '@zhudian/facts';
import { defineAggregate, elsewhere, hasReason, refuse, type Decider, type Rule } from '@zhudian/framework';
import { standingFold } from '../standing/standing.state';
import { surveyCommands, type SurveyCommand } from './survey.commands';
import { surveyRefusals, type SurveyRefusal } from './survey.refusals';
import { responsesOf, surveyFold, type Answers, type Survey } from './survey.state';

type SurveyDecider = Decider<SurveyCommand, Survey, SurveyEvent, SurveyRefusal>;
type Open = OfType<SurveyCommand, 'OpenSurvey'>;

const unlessOpen = ({ stage }: Survey) => (stage === 'OPEN' ? undefined : refuse('SURVEY_NOT_OPEN', { stage }));

const unlessAbout = ({ data: { stationId, postingId, phase }, read: { posting } }: Open) => {
  if (postingId === undefined && phase === 'REGULAR') return undefined;
  return posting.known && posting.stationId === stationId
    ? undefined
    : refuse('SURVEY_POSTING_UNFIT', { phase, stationId });
};

const open: Rule<SurveyDecider, 'OpenSurvey'> = ({ stage }, command) => {
  const { surveyId, ...data } = command.data;
  if (stage !== 'NONE') return refuse('SURVEY_ALREADY_OPEN', { surveyId });
  if (command.read.unit.type !== 'STATION') return refuse('SURVEY_STATION_UNKNOWN', { stationId: data.stationId });
  return unlessAbout(command) ?? [{ type: 'SurveyOpened', data }];
};

const issue: Rule<SurveyDecider, 'IssueBallots'> = (state, { data: { tokenHashes } }) => {
  const no = unlessOpen(state);
  if (no) return no;
  const known = tokenHashes.filter((one, at) => Object.hasOwn(state.ballots, one) || tokenHashes.indexOf(one) !== at);
  return known.length > 0
    ? refuse('BALLOT_ALREADY_ISSUED', { count: known.length })
    : tokenHashes.map((tokenHash) => ({ type: 'BallotIssued', data: { tokenHash } }));
};

const respond: Rule<SurveyDecider, 'SubmitResponse'> = (state, { data: { token: tokenHash, answers } }) => {
  const no = unlessOpen(state);
  if (no) return no;
  if (!Object.hasOwn(state.ballots, tokenHash)) return refuse('BALLOT_UNKNOWN');
  if (state.ballots[tokenHash]) return refuse('BALLOT_USED');
  const { questions } = state;
  return answers.length !== questions || answers.some((one) => one < 1 || one > 5)
    ? refuse('ANSWERS_UNFIT', { questions })
    : [{ type: 'ResponseSubmitted', data: { tokenHash, answers } }];
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

const meanOf = ({ count, sum, favourable }: Answers) => ({
  mean: rounded(sum / count),
  favourable: rounded((favourable / count) * 100),
});

/** With fewer responses, what is said of one question would tell who said it. */
const LEAST_BY_QUESTION = 5;

const resultsOf = (state: Survey) => {
  const { answers, byQuestion } = state;
  const told = responsesOf(state) < LEAST_BY_QUESTION ? {} : { byQuestion: byQuestion.map(meanOf) };
  return { ...meanOf(answers), satisfaction: rounded(((answers.sum / answers.count - 1) / 4) * 100), ...told };
};

const close: Rule<SurveyDecider, 'CloseSurvey'> = (state, command) => {
  const no = unlessOpen(state);
  if (no) return no;
  const { postingId, phase, minResponses: least } = state;
  const responses = responsesOf(state);
  if (responses < least)
    return hasReason(command, 'TOO_FEW_RESPONSES')
      ? [{ type: 'SurveyClosed', data: { responses } }]
      : refuse('TOO_FEW_RESPONSES', { responses, least });
  const results = resultsOf(state);
  const closed: SurveyEvent = { type: 'SurveyClosed', data: { responses, results } };
  if (phase !== 'END' || postingId === undefined) return [closed];
  const { surveyId } = command.data;
  const { satisfaction } = results;
  return [
    closed,
    elsewhere(standingFold, postingId, { type: 'SatisfactionMeasured', data: { surveyId, satisfaction } }),
  ];
};

export const surveyDecider: SurveyDecider = {
  ...surveyFold,
  decide: { OpenSurvey: open, IssueBallots: issue, SubmitResponse: respond, CloseSurvey: close },
};

export const survey = defineAggregate({
  decider: surveyDecider,
  commands: surveyCommands,
  refusals: surveyRefusals,
});
