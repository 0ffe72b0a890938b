import { personPostingEvents, postingEvents, stationPostingEvents } from '@zhudian/facts';
import { amendmentsOf } from '@zhudian/programme';
import { candidacy } from './candidacy.decider';
import { candidacyFold } from './candidacy.state';

/** The corrections and annulments of a candidacy, step by step from the last; the appointment told the posting too. */
export const candidacyAmendments = amendmentsOf(candidacy, candidacyFold, {
  correctable: {
    ApplicationSubmitted: ['strengths', 'preferredStations', 'statement'],
    OrganisationRecommended: ['orgUnitId', 'opinion'],
    ReviewPassed: ['reason'],
    ReviewRejected: ['reason'],
    NoticePublished: ['channels'],
    ObjectionResolved: ['finding'],
    CandidacyWithdrawn: ['reason'],
    CandidateAppointed: ['documentNo'],
  },
  scope: ({ unitId }) => unitId,
  subject: ({ personId }) => personId,
  alongside: ({ personId, stationId = '' }, id) => [
    { family: postingEvents, id },
    { family: personPostingEvents, id: personId },
    { family: stationPostingEvents, id: stationId },
  ],
});
