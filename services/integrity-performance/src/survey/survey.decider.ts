import type { OfType, SurveyEvent } from '@zhudian/facts';
import { defineAggregate, elsewhere, foldOf, hasReason, refuse, type Rule } from '@zhudian/framework';
import { standingFold } from '../standing/standing.state';
import { cast, issue, redeem, request, unlessOpen, type SurveyDecider } from './ballot.rules';
import { open } from './opening.rules';
import { surveyCommands, type SurveyCommand } from './survey.commands';
import { surveyRefusals } from './survey.refusals';
import { groupResultsOf, LEAST_RESPONSES, resultsOf } from './survey.results';
import { surveyFold, type Survey } from './survey.state';

/** The answers that waited, as facts of nobody: what was counted before is not counted again. */
const waitingIn = ({ ballots }: Survey, { data: { surveyId }, held }: OfType<SurveyCommand, 'CloseSurvey'>) =>
  held.answers
    .filter(({ ballot }) => !Object.hasOwn(ballots, ballot))
    .map((data) => ({ type: 'BallotCast' as const, data, apart: `${surveyId}/${data.ballot}` }));

const close: Rule<SurveyDecider, 'CloseSurvey'> = (state, command) => {
  const no = unlessOpen(state);
  if (no) return no;
  const waiting = waitingIn(state, command);
  const { responses: all, groups, questionDimensions, minResponses } = foldOf(surveyFold, waiting, state);
  const [responses, least] = [all.length, Math.max(minResponses, LEAST_RESPONSES)];
  // Too few answers are not told at all.
  if (responses < least)
    return hasReason(command, 'TOO_FEW_RESPONSES')
      ? [{ type: 'SurveyClosed', data: { responses } }]
      : refuse('TOO_FEW_RESPONSES', { responses, least });
  const results = resultsOf(all, questionDimensions);
  const byGroup = groups.length > 0 ? { groups: groupResultsOf(groups, all, least) } : {};
  const closed: SurveyEvent = { type: 'SurveyClosed', data: { responses, results, ...byGroup } };
  return [...waiting, closed, ...measured(state, command, results.satisfaction)];
};

/** At the end of a posting its satisfaction counts for the term. */
const measured = (
  { phase, postingId }: Survey,
  { data: { surveyId } }: OfType<SurveyCommand, 'CloseSurvey'>,
  satisfaction: number,
) =>
  phase === 'END' && postingId !== undefined
    ? [elsewhere(standingFold, postingId, { type: 'SatisfactionMeasured', data: { surveyId, satisfaction } })]
    : [];

export const surveyDecider: SurveyDecider = {
  ...surveyFold,
  decide: {
    OpenSurvey: open,
    IssueBallots: issue,
    RequestBallot: request,
    RedeemCode: redeem,
    CastBallot: cast,
    CloseSurvey: close,
  },
};

export const survey = defineAggregate({
  decider: surveyDecider,
  commands: surveyCommands,
  refusals: surveyRefusals,
});
