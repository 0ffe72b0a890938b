import { ArgsType, Field, ID } from 'type-graphql';
import { modelStationStanding, type ModelStationStanding } from '@zhudian/facts';
import { Day, dayOf, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { StationsArgs, stationsFilter } from '../station/stations.args';

const Standing = enumTypeOf(modelStationStanding);

@ArgsType()
export class ModelStationsArgs extends StationsArgs {
  @Field(() => Standing, { nullable: true, description: 'How the title stands on `today`. 命名情况，按截至日期。' })
  standing?: ModelStationStanding | null;
  @Field(() => Boolean, { nullable: true, description: 'With an open application, or without. 是否有未办结的申请。' })
  applying?: boolean | null;
  @Field(() => Day, { nullable: true, description: 'Applied for on this day or later. 申请日期不早于。' })
  appliedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Applied for before this day. 申请日期早于。' })
  appliedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Whose title had lapsed by this day. 该日已到期。' })
  overdueOn?: string | null;
  @Field(() => Day, { nullable: true, description: 'Today by default. 截至日期，默认今日。' }) today?: string | null;
}

@ArgsType()
export class ModelStationBoardArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this unit and of all below it. 该单位及其全部下级的供电所。',
  })
  under?: string | null;
  @Field(() => Day, { nullable: true, description: 'As it stood on this day; today by default. 截至日期，默认今日。' })
  today?: string | null;
}

/** Whether what was awarded has lapsed depends on the day. */
const titleOf = (standing: ModelStationStanding | null | undefined) => (standing === 'LAPSED' ? 'AWARDED' : standing);
const earlier = (one: string | null | undefined, other: string | undefined) =>
  one && other ? (one < other ? one : other) : (one ?? other);

/** The rows that these arguments ask for. */
export const modelStationsFilter = async (context: RequestContext, args: ModelStationsArgs) => {
  const { standing, applying, appliedFrom, appliedBefore, overdueOn, today } = args;
  const day = dayOf(context, today);
  const before = earlier(overdueOn, standing === 'LAPSED' ? day : undefined);
  return {
    stationId: await stationsFilter(context, args),
    applying,
    appliedOn: span(appliedFrom, appliedBefore),
    title: titleOf(standing),
    until: span(standing === 'AWARDED' ? day : null, before),
  };
};
