import { effectiveFacts, streamOf, surveyEvents, type SurveyEvent } from '@zhudian/facts';
import { foldOf, refuse } from '@zhudian/framework';
import { refusalError, type RequestContext } from '@zhudian/framework/service';
import { surveyRefusals } from './survey.refusals';
import { surveyFold, type Survey } from './survey.state';

/** A survey as the log has it now, whoever asks. */
export const surveyNow = async (context: RequestContext, surveyId: string): Promise<Survey> => {
  const facts = await context.factsNow(streamOf(surveyEvents, surveyId));
  const { category } = surveyEvents;
  return foldOf(surveyFold, effectiveFacts(facts, () => category) as unknown as readonly SurveyEvent[]);
};

/** The same, of one whose ballots are blind. @throws the refusal of any other. */
export const blindSurveyNow = async (context: RequestContext, surveyId: string) => {
  const survey = await surveyNow(context, surveyId);
  const { ballotKey } = survey;
  if (survey.stage === 'NONE') throw refusalError(refuse('SURVEY_NOT_OPEN', { stage: 'NONE' }), surveyRefusals);
  if (ballotKey === undefined) throw refusalError(refuse('BALLOTS_NOT_BLIND'), surveyRefusals);
  return { ...survey, ballotKey };
};
