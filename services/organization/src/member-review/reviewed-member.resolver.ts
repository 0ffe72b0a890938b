import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  branches,
  memberReviews,
  orgUnits,
  reviewedMembers,
  stations,
  type MemberRectificationView,
  type ReviewedMemberRow,
} from '@zhudian/projections';
import { allRows, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Branch, Person } from '../branch/branch.types';
import { OrgUnit } from '../org-unit/org-unit.types';
import { Station } from '../station/station.types';
import { ReviewedMembersArgs, membersWhere } from './member-review.args';
import {
  MemberRectification,
  MemberReview,
  MemberReviewTotals,
  ReviewedMember,
  ReviewedMemberConnection,
  type MemberReviewTotalsView,
} from './member-review.types';
import { totalsOf } from './totals';

@Resolver(() => ReviewedMember)
export class ReviewedMemberResolver {
  @Query(() => ReviewedMemberConnection, {
    description:
      'What reviews say of members, newest first; of oneself, everybody may ask. 党员评议情况，新的在前；本人均可查看。',
  })
  async reviewedMembers(@Args(() => ReviewedMembersArgs) args: ReviewedMembersArgs, @Ctx() context: RequestContext) {
    const orderBy = [{ column: 'openedOn', direction: 'desc' }] as const;
    const where = await membersWhere(args, context);
    return connect(context, reviewedMembers, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => MemberReview, { nullable: true, description: 'The review. 所属评议。' })
  review(@Root() { reviewId }: ReviewedMemberRow, @Ctx() context: RequestContext) {
    return context.find(memberReviews, reviewId);
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'The branch. 所属党支部。' })
  branch(@Root() { branchId }: ReviewedMemberRow, @Ctx() context: RequestContext) {
    return context.find(branches, branchId);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'The station of the branch. 所在供电所。' })
  station(@Root() { stationId }: ReviewedMemberRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => Person, { description: 'The member. 党员。' })
  person(@Root() { personId: id }: ReviewedMemberRow) {
    return { id };
  }
}

@Resolver(() => MemberRectification)
export class MemberRectificationResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who reported it. 报告人。' })
  reportedBy(@Root() { reportedById: id }: MemberRectificationView) {
    return id === null ? null : { id };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who verified it last. 复核人。' })
  verifiedBy(@Root() { verifiedById: id }: MemberRectificationView) {
    return id === null ? null : { id };
  }
}

@Resolver(() => MemberReviewTotals)
export class MemberReviewTotalsResolver {
  @Query(() => [MemberReviewTotals], {
    description:
      'Reviews of a year by county enterprise, and of all together, last; nobody is named. 一个年度民主评议合计：各县级供电企业，最后为合计；不涉及个人。',
  })
  async memberReviewTotals(
    @Arg('year', () => Int) year: number,
    @Arg('countyEnterpriseId', () => ID, { nullable: true, description: 'Of this one only. 仅该县级供电企业。' })
    countyEnterpriseId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<readonly MemberReviewTotalsView[]> {
    const within = await allRows(context, stations, { countyEnterpriseId: countyEnterpriseId ?? undefined });
    const countyOf = new Map(within.map((one) => [one.id, one.countyEnterpriseId]));
    const [rows, reviews] = await Promise.all([
      allRows(context, branches, { orgUnitId: [...countyOf.keys()] }),
      allRows(context, memberReviews, { year }),
    ]);
    const reviewOf = new Map(reviews.map((one) => [one.branchId, one]));
    const seen = rows.filter(({ standings }) => standings.length > 0);
    const reviewed = seen.map(({ id, orgUnitId }) => ({
      countyEnterpriseId: countyOf.get(orgUnitId) ?? null,
      review: reviewOf.get(id),
    }));
    return totalsOf(year, reviewed);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: 'The county enterprise; null for all. 县级供电企业；合计为空。',
  })
  countyEnterprise(@Root() { countyEnterpriseId }: MemberReviewTotalsView, @Ctx() context: RequestContext) {
    return countyEnterpriseId ? context.find(orgUnits, countyEnterpriseId) : null;
  }
}
