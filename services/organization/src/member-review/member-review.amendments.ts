import { idsIn } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { memberReview } from './member-review.decider';
import { memberReviewFold } from './member-review.state';

/** The corrections and annulments of a review. Ballots are not corrected but annulled and told anew, since grades rest on them. */
export const memberReviewAmendments = amendmentsOf(memberReview, memberReviewFold, {
  correctable: {
    SelfAssessed: ['selfAssessment'],
    ReviewMemberExcused: ['reason'],
    LeaderRoleAssessed: ['opinion'],
    MemberRectificationOpened: ['measures', 'dueOn'],
    MemberRectificationReported: ['result'],
    MemberRectificationVerified: ['opinion'],
  },
  scope: ({ stationId }) => stationId,
  subject: (_state, _read, _id, { data }) => idsIn(data, 'personId', 'localLeaderId'),
});
