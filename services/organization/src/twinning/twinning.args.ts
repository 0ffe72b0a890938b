import { ArgsType, Field, ID } from 'type-graphql';
import { twinningStage } from '@zhudian/facts';
import { Day, PageArgs, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { stationsFilter } from '../station/stations-filter';

const Stage = enumTypeOf(twinningStage);
const COUNTY = 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。';

@ArgsType()
export class TwinningsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, { nullable: true, description: COUNTY }) countyEnterpriseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With this unit of the headquarters. 与该本部机构结对的。' })
  headquartersId?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Agreed on this day or later. 起始日期不早于。' })
  agreedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Agreed before this day. 起始日期早于。' })
  agreedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Whose last day is before this day. 截止日期早于。' })
  untilBefore?: string | null;
  @Field(() => Day, {
    nullable: true,
    description:
      'With one of the four sames missing in a quarter that ended before this day. 该日之前季度“四同”有缺项的。',
  })
  dueBefore?: string | null;
}

export const twinningsWhere = async (args: TwinningsArgs, context: RequestContext) => ({
  stationId: await stationsFilter(args, context),
  headquartersId: args.headquartersId,
  stage: args.stage,
  from: span(args.agreedFrom, args.agreedBefore),
  until: span(undefined, args.untilBefore),
  trackBy: span(undefined, args.dueBefore),
});

@ArgsType()
export class SamesBoardArgs {
  @Field(() => String, { description: 'The quarter, such as 2016-Q1. 季度。' }) quarter!: string;
  @Field(() => ID, { nullable: true, description: 'Of this county enterprise only. 仅该县级供电企业。' })
  countyEnterpriseId?: string | null;
}
