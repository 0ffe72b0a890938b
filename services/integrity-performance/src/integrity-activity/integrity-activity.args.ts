import { ArgsType, Field, ID } from 'type-graphql';
import { activityMedium, activityStage, enumOf } from '@zhudian/facts';
import { monthsOverlapping } from '@zhudian/programme';
import { Day, both, enumTypeOf, invalidArgument, span, type RequestContext } from '@zhudian/framework/service';
import { StationsArgs, stationsFilter } from '../station/stations.args';
import type { TrendPeriod, TrendZoom } from './trend';

const Medium = enumTypeOf(activityMedium);
const Stage = enumTypeOf(activityStage);
const Zoom = enumTypeOf(
  enumOf('ParticipationZoom', {
    STATION: ['按供电所', 'by station'],
    COUNTY_ENTERPRISE: ['按县级供电企业', 'by county enterprise'],
    BUREAU: ['按供电局', 'by bureau'],
  }),
);
const Every = enumTypeOf(
  enumOf('ParticipationEvery', { MONTH: ['按月', 'by month'], QUARTER: ['按季', 'by quarter'] }),
);

@ArgsType()
export class IntegrityActivitiesArgs extends StationsArgs {
  @Field(() => ID, { nullable: true, description: 'Of this branch. 仅该党支部。' }) branchId?: string | null;
  @Field(() => Medium, { nullable: true }) medium?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for this day or later. 计划日期不早于。' })
  plannedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for before this day. 计划日期早于。' })
  plannedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Held on this day or later. 开展日期不早于。' })
  heldFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Held before this day. 开展日期早于。' }) heldBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'To be held before this day, and not held. 该日逾期未开展。' })
  overdueOn?: string | null;
}

const LONGEST_MONTHS = 36;

@ArgsType()
export class ParticipationArgs {
  @Field({ description: 'The first month, YYYY-MM. 起始月份。' }) from!: string;
  @Field({ description: 'The last month, YYYY-MM. 截止月份。' }) to!: string;
  @Field(() => Every, { defaultValue: 'MONTH', description: 'How long a period is. 时段。' }) every!: TrendPeriod;
  @Field(() => Zoom, { defaultValue: 'COUNTY_ENTERPRISE', description: 'What a trend is of. 统计单位。' })
  by!: TrendZoom;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this unit and of all below it. 该单位及其全部下级的供电所。',
  })
  under?: string | null;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;

/** @throws what a caller is told of months that are none, or of more than three years. */
export const trendFilter = ({ from, to, every, by: zoom }: ParticipationArgs) => {
  for (const [name, month] of Object.entries({ from, to }))
    if (!MONTH.test(month)) throw invalidArgument(name, ['填写月份，格式为YYYY-MM', 'is a month, YYYY-MM']);
  const months = monthsOverlapping(`${from}-01`, `${to}-01`).length;
  if (months === 0 || months > LONGEST_MONTHS)
    throw invalidArgument('to', [
      `不早于起始月份，且不超过${LONGEST_MONTHS}个月`,
      `is up to ${LONGEST_MONTHS} months from the first month on`,
    ]);
  return { from, to, every, zoom };
};

/** The rows that these arguments ask for. */
export const activitiesFilter = async (context: RequestContext, args: IntegrityActivitiesArgs) => {
  const { branchId, medium, stage, overdueOn, plannedBefore } = args;
  const due = overdueOn && (!plannedBefore || overdueOn < plannedBefore) ? overdueOn : plannedBefore;
  return {
    stationId: await stationsFilter(context, args),
    branchId,
    medium,
    stage: overdueOn ? both(stage, 'PLANNED') : stage,
    plannedOn: span(args.plannedFrom, due),
    heldOn: span(args.heldFrom, args.heldBefore),
  };
};
