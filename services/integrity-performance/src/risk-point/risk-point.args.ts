import { ArgsType, Field, ID } from 'type-graphql';
import { enumOf, riskDomain, riskLevel, riskStage } from '@zhudian/facts';
import { controlStanding } from '@zhudian/projections';
import { Day, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { StationsArgs, stationsFilter } from '../station/stations.args';
import type { Zoom as UnitZoom } from '../station/zoom';

const Domain = enumTypeOf(riskDomain);
const Level = enumTypeOf(riskLevel);
const Stage = enumTypeOf(riskStage);
const Control = enumTypeOf(controlStanding);
const Zoom = enumTypeOf(
  enumOf('RiskZoom', {
    STATION: ['按供电所', 'by station'],
    COUNTY_ENTERPRISE: ['按县级供电企业', 'by county enterprise'],
    BUREAU: ['按供电局', 'by bureau'],
  }),
);

@ArgsType()
export class RiskPointsArgs extends StationsArgs {
  @Field(() => Domain, { nullable: true }) domain?: string | null;
  @Field(() => Level, { nullable: true }) level?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Control, { nullable: true, description: 'How the control stands. 管控情况。' }) control?: string | null;
  @Field(() => ID, { nullable: true, description: 'Whose control it is. 管控责任人。' }) ownerId?: string | null;
  @Field(() => Day, { nullable: true, description: 'Identified on this day or later. 识别日期不早于。' })
  identifiedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Identified before this day. 识别日期早于。' })
  identifiedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'To be reviewed before this day. 复评期限早于。' })
  overdueOn?: string | null;
}

@ArgsType()
export class RiskBoardArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this unit and of all below it. 该单位及其全部下级的供电所。',
  })
  under?: string | null;
  @Field(() => Day, { nullable: true, description: 'As it stood on this day; today by default. 截至日期，默认今日。' })
  today?: string | null;
}

@ArgsType()
export class HeatMapArgs extends RiskBoardArgs {
  @Field(() => Zoom, { defaultValue: 'STATION', description: 'What a row of the map is. 热力图的行。' })
  by!: UnitZoom;
}

/** The rows that these arguments ask for. */
export const risksFilter = async (context: RequestContext, args: RiskPointsArgs) => {
  const { domain, level, stage, control, ownerId, overdueOn } = args;
  return {
    stationId: await stationsFilter(context, args),
    domain,
    level,
    stage,
    control,
    ownerId,
    identifiedOn: span(args.identifiedFrom, args.identifiedBefore),
    reviewDueOn: span(null, overdueOn),
  };
};
