import { z } from 'zod';
import { id, memberReviewEvents } from '@zhudian/facts';
import {
  internal,
  leaderAssessment,
  memberBallots,
  memberExcuse,
  memberRectification,
  memberReviews,
  reviewedMembers,
  selfAssessed,
} from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const MemberReview = entityTypeOf(
  'MemberReview',
  memberReviews,
  'The review of the members of a branch for a year. 党支部一个年度的民主评议党员。',
);
export const MemberReviewConnection = connectionOf('MemberReview', () => MemberReview);
export const LeaderAssessment = objectTypeOf(leaderAssessment);
export const SelfAssessment = objectTypeOf(selfAssessed);
export const ReviewExcuse = objectTypeOf(memberExcuse);
export const MemberBallots = objectTypeOf(memberBallots);
export const MemberRectification = objectTypeOf(memberRectification);

const reviewedMember = z
  .object({ id, ...reviewedMembers.columns })
  .meta({ id: 'ReviewedMember', description: 'What a review says of a member. 一名党员的评议情况。' });
export const ReviewedMember = objectTypeOf(reviewedMember);
export const ReviewedMemberConnection = connectionOf('ReviewedMember', () => ReviewedMember);

const count = z.int().min(0);
const totals = z
  .object({
    countyEnterpriseId: internal(id.nullable()),
    year: memberReviewEvents.schemas.MemberReviewOpened.shape.year,
    branches: count.describe('Branches. 支部数。'),
    opened: count.describe('Of them, with a review of the year. 已启动评议的支部数。'),
    finalised: count.describe('Of them, whose members are graded. 已评定等次的支部数。'),
    members: count.describe('Members who take part. 参加评议的党员数。'),
    excellent: count.describe('Members graded excellent. 优秀人数。'),
    qualified: count.describe('Members graded qualified. 合格人数。'),
    basicallyQualified: count.describe('Members graded basically qualified. 基本合格人数。'),
    unqualified: count.describe('Members graded unqualified. 不合格人数。'),
    rectifying: count.describe('Members whose rectification is not verified. 限期整改未销号人数。'),
    rectified: count.describe('Members whose rectification is verified. 整改已销号人数。'),
  })
  .meta({ id: 'MemberReviewTotals', description: 'Reviews of a year, summed up. 一个年度民主评议合计。' });
export type MemberReviewTotalsView = Readonly<z.output<typeof totals>>;
export const MemberReviewTotals = objectTypeOf(totals);
