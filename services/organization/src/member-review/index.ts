import { memberReviews } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { dueMemberRectifications } from './due-items';
import { memberReviewAmendments } from './member-review.amendments';
import { memberReview } from './member-review.decider';
import { BranchMemberReviewsResolver, LeaderAssessmentResolver, MemberReviewResolver } from './member-review.resolver';
import { MemberReview } from './member-review.types';
import {
  MemberRectificationResolver,
  MemberReviewTotalsResolver,
  ReviewedMemberResolver,
} from './reviewed-member.resolver';

/** The yearly review of members: what they, the others and the meeting say, the grades that follow, and what is put right. */
export const memberReviewSlice = defineSlice({
  aggregate: memberReview,
  amendments: memberReviewAmendments,
  entity: { name: 'MemberReview', type: () => MemberReview, model: memberReviews },
  dueItems: [dueMemberRectifications],
  resolvers: [
    MemberReviewResolver,
    LeaderAssessmentResolver,
    ReviewedMemberResolver,
    MemberRectificationResolver,
    MemberReviewTotalsResolver,
    BranchMemberReviewsResolver,
  ],
});
