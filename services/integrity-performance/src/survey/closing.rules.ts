import type { OfType, SurveyEvent } from '@zhudian/facts';
import { foldOf, hasReason, refuse, type Nobodys, type Refusal } from '@zhudian/framework';
import type { SurveyCommand } from './survey.commands';
import { groupResultsOf, LEAST_RESPONSES, resultsOf } from './survey.results';
import { surveyFold, type Survey } from './survey.state';

type Closing = OfType<SurveyCommand, 'CloseSurvey' | 'CloseUpwardReview'>;

interface Counted {
  readonly answers: readonly (OfType<SurveyEvent, 'BallotCast'> & Nobodys)[];
  readonly closed: OfType<SurveyEvent, 'SurveyClosed'>;
}

/** The answers that waited, as facts of nobody: what was counted before is not counted again. */
const waitingIn = ({ ballots }: Survey, { held }: Closing, id: string): Counted['answers'] =>
  held.answers
    .filter(({ ballot }) => !Object.hasOwn(ballots, ballot))
    .map((data) => ({ type: 'BallotCast' as const, data, apart: `${id}/${data.ballot}` }));

/** What closing tells; too few answers are not told at all. */
export const counted = (state: Survey, command: Closing, id: string): Counted | Refusal<'TOO_FEW_RESPONSES'> => {
  const answers = waitingIn(state, command, id);
  const { responses: all, groups, questionDimensions, minResponses } = foldOf(surveyFold, answers, state);
  const [responses, least] = [all.length, Math.max(minResponses, LEAST_RESPONSES)];
  if (responses < least)
    return hasReason(command, 'TOO_FEW_RESPONSES')
      ? { answers: [], closed: { type: 'SurveyClosed', data: { responses } } }
      : refuse('TOO_FEW_RESPONSES', { responses, least });
  const results = resultsOf(all, questionDimensions);
  const byGroup = groups.length > 0 ? { groups: groupResultsOf(groups, all, least) } : {};
  return { answers, closed: { type: 'SurveyClosed', data: { responses, results, ...byGroup } } };
};
