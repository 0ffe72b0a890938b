import { postingStandingEvents } from '@zhudian/facts';
import { amendmentsOf } from '@zhudian/programme';
import { survey } from './survey.decider';
import { surveyFold } from './survey.state';

/** The corrections and annulments of a survey; an answer is nobody's, so nobody corrects it. */
export const surveyAmendments = amendmentsOf(survey, surveyFold, {
  correctable: { SurveyOpened: ['audience'] },
  scope: ({ stationId }) => stationId,
  alongside: ({ postingId }) => (postingId ? [{ family: postingStandingEvents, id: postingId }] : []),
});
