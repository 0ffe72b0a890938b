import { ArgsType, Field, ID, Int } from 'type-graphql';
import { memberGrade, memberReviewStage } from '@zhudian/facts';
import { Day, PageArgs, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { stationsFilter } from '../station/stations-filter';

const Stage = enumTypeOf(memberReviewStage);
const Grade = enumTypeOf(memberGrade);

@ArgsType()
class OfReviewsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) branchId?: string | null;
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。',
  })
  countyEnterpriseId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of this year. 年度。' }) year?: number | null;
  @Field(() => Day, { nullable: true, description: 'Opened on this day or later. 启动日期不早于。' })
  openedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Opened before this day. 启动日期早于。' })
  openedBefore?: string | null;
}

@ArgsType()
export class MemberReviewsArgs extends OfReviewsArgs {
  @Field(() => Stage, { nullable: true }) stage?: string | null;
}

@ArgsType()
export class ReviewedMembersArgs extends OfReviewsArgs {
  @Field(() => ID, { nullable: true, description: 'This person. 党员。' }) personId?: string | null;
  @Field(() => Grade, { nullable: true }) grade?: string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'Who were to rectify before this day and have not. 该日之前应整改而未整改的。',
  })
  dueBefore?: string | null;
}

const ofReviews = async (args: OfReviewsArgs, context: RequestContext) => ({
  branchId: args.branchId,
  stationId: await stationsFilter(args, context),
  year: args.year,
  openedOn: span(args.openedFrom, args.openedBefore),
});

export const reviewsWhere = async (args: MemberReviewsArgs, context: RequestContext) => ({
  ...(await ofReviews(args, context)),
  stage: args.stage,
});
export const membersWhere = async (args: ReviewedMembersArgs, context: RequestContext) => ({
  ...(await ofReviews(args, context)),
  personId: args.personId,
  grade: args.grade,
  reportBy: span(null, args.dueBefore),
});
