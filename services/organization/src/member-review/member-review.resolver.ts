import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  branches,
  meetings,
  memberReviews,
  reviewedMembers,
  stations,
  type BranchRow,
  type LeaderAssessmentView,
  type MemberReviewRow,
} from '@zhudian/projections';
import { PageArgs, allRows, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Branch, Person } from '../branch/branch.types';
import { Meeting } from '../meeting/meeting.types';
import { Station } from '../station/station.types';
import { MemberReviewsArgs, reviewsWhere } from './member-review.args';
import { LeaderAssessment, MemberReview, MemberReviewConnection, ReviewedMember } from './member-review.types';

const NEWEST = [{ column: 'openedOn', direction: 'desc' }] as const;

@Resolver(() => MemberReview)
export class MemberReviewResolver {
  @Query(() => MemberReview, { nullable: true, description: 'One review of members. 一次民主评议党员。' })
  memberReview(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(memberReviews, id);
  }

  @Query(() => MemberReviewConnection, { description: 'Reviews of members, newest first. 民主评议党员，新的在前。' })
  async memberReviews(@Args(() => MemberReviewsArgs) args: MemberReviewsArgs, @Ctx() context: RequestContext) {
    const where = await reviewsWhere(args, context);
    return connect(context, memberReviews, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'The branch. 所属党支部。' })
  branch(@Root() { branchId }: MemberReviewRow, @Ctx() context: RequestContext) {
    return context.find(branches, branchId);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'The station of the branch. 所在供电所。' })
  station(@Root() { stationId }: MemberReviewRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that voted. 民主测评所在会议。' })
  meeting(@Root() { meetingId }: MemberReviewRow, @Ctx() context: RequestContext) {
    return meetingId === null ? null : context.find(meetings, meetingId);
  }

  @FieldResolver(() => [ReviewedMember], {
    description: 'Those members of whom the caller may know. 调用人有权查看的党员评议情况。',
  })
  members(@Root() { id: reviewId }: MemberReviewRow, @Ctx() context: RequestContext) {
    return allRows(context, reviewedMembers, { reviewId });
  }
}

@Resolver(() => LeaderAssessment)
export class LeaderAssessmentResolver {
  @FieldResolver(() => Person, { description: 'The local leader. 带头人。' })
  localLeader(@Root() { localLeaderId: id }: LeaderAssessmentView) {
    return { id };
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that said so. 所在会议。' })
  meeting(@Root() { meetingId }: LeaderAssessmentView, @Ctx() context: RequestContext) {
    return context.find(meetings, meetingId);
  }
}

@Resolver(() => Branch)
export class BranchMemberReviewsResolver {
  @FieldResolver(() => MemberReviewConnection, {
    description: 'Reviews of its members, newest first. 民主评议党员，新的在前。',
  })
  memberReviews(
    @Root() { id: branchId }: BranchRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return connect(context, memberReviews, { where: { branchId }, orderBy: NEWEST, ...pageOf(page) });
  }
}
