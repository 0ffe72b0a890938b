import type { OfType } from '@zhudian/facts';
import { defineAggregate, elsewhere, Refusal, type Rule } from '@zhudian/framework';
import { standingFold } from '../standing/standing.state';
import { cast, issue, redeem, request, unlessOpen, type SurveyDecider } from './ballot.rules';
import { counted } from './closing.rules';
import { open } from './opening.rules';
import { surveyCommands, type SurveyCommand } from './survey.commands';
import { surveyRefusals } from './survey.refusals';
import { surveyFold, type Survey } from './survey.state';
import { closeReview, openReview, requestForReview, tellReview, withdrawReview } from './upward/review.rules';

const close: Rule<SurveyDecider, 'CloseSurvey'> = (state, command) => {
  const no = unlessOpen(state);
  if (no) return no;
  const count = counted(state, command, command.data.surveyId);
  if (count instanceof Refusal) return count;
  const { answers, closed } = count;
  const { results } = closed.data;
  return [...answers, closed, ...(results ? measured(state, command, results.satisfaction) : [])];
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
    OpenUpwardReview: openReview,
    RequestReviewBallot: requestForReview,
    CloseUpwardReview: closeReview,
    TellUpwardReview: tellReview,
    WithdrawUpwardReview: withdrawReview,
  },
};

export const survey = defineAggregate({
  decider: surveyDecider,
  commands: surveyCommands,
  refusals: surveyRefusals,
});
