import { postingStandingEvents } from '@zhudian/facts';
import { amendmentsOf } from '@zhudian/programme';
import { survey } from './survey.decider';
import { surveyFold } from './survey.state';

/** The corrections and annulments of a survey or a review; an answer is nobody's, so nobody corrects it. */
export const surveyAmendments = amendmentsOf(survey, surveyFold, {
  correctable: {
    SurveyOpened: ['audience'],
    UpwardReviewOpened: ['reviewers'],
    UpwardReviewWithdrawn: ['reason'],
  },
  scope: ({ stationId, parentId }) => stationId ?? parentId,
  subject: ({ personId }) => personId,
  alongside: ({ postingId }) => (postingId ? [{ family: postingStandingEvents, id: postingId }] : []),
});
