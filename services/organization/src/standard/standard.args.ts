import { ArgsType, Field, ID } from 'type-graphql';
import { standardArea, standardKind, standardStage } from '@zhudian/facts';
import { Day, PageArgs, SEARCH, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { stationsFilter } from '../station/stations-filter';

const Kind = enumTypeOf(standardKind);
const Area = enumTypeOf(standardArea);
const Stage = enumTypeOf(standardStage);
const COUNTY = 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。';

@ArgsType()
export class StandardsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) branchId?: string | null;
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, { nullable: true, description: COUNTY }) countyEnterpriseId?: string | null;
  @Field(() => Kind, { nullable: true }) kind?: string | null;
  @Field(() => Area, { nullable: true }) area?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Drafted on this day or later. 起草日期不早于。' })
  draftedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Drafted before this day. 起草日期早于。' })
  draftedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'To be checked before this day. 检查期限早于。' })
  dueBefore?: string | null;
  @Field(() => String, { nullable: true, description: SEARCH }) search?: string | null;
}

export const standardsWhere = async (args: StandardsArgs, context: RequestContext) => ({
  branchId: args.branchId,
  stationId: await stationsFilter(args, context),
  kind: args.kind,
  area: args.area,
  stage: args.stage,
  draftedOn: span(args.draftedFrom, args.draftedBefore),
  checkBy: span(undefined, args.dueBefore),
});

@ArgsType()
export class OnDayArgs {
  @Field(() => Day, { nullable: true, description: 'On this day; today by default. 所查日期，默认今日。' })
  today?: string | null;
}

@ArgsType()
export class CoverageArgs extends OnDayArgs {
  @Field(() => ID, { nullable: true, description: 'Of this county enterprise only. 仅该县级供电企业。' })
  countyEnterpriseId?: string | null;
}
