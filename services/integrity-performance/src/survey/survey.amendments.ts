import { postingStandingEvents } from '@zhudian/facts';
import { stateOf } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { knownPosting, personOf } from '../posting/posting.state';
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
  reads: ({ postingId = '' }) => ({ posting: stateOf(knownPosting, postingId) }),
  subject: ({ personId }, { posting }) => [personId, personOf(posting)],
  alongside: ({ postingId }) => (postingId ? [{ family: postingStandingEvents, id: postingId }] : []),
});
