import { ArgsType, Field, ID } from 'type-graphql';
import { businessProcess, findingStanding, stationTeam, teamPlanStage } from '@zhudian/facts';
import { Day, both, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { UnitZoom } from '../station/zoom.type';
import type { Zoom } from '../station/zoom';
import { StationsArgs, stationsFilter } from '../station/stations.args';

const Process = enumTypeOf(businessProcess);
const Standing = enumTypeOf(findingStanding);
const Team = enumTypeOf(stationTeam);
const PlanStage = enumTypeOf(teamPlanStage);

@ArgsType()
export class ProcessAuditsArgs extends StationsArgs {
  @Field(() => Process, { nullable: true }) process?: string | null;
  @Field(() => Day, { nullable: true, description: 'Audited on this day or later. 抽查日期不早于。' })
  auditedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Audited before this day. 抽查日期早于。' })
  auditedBefore?: string | null;
}

@ArgsType()
export class ProcessDeviationsArgs extends StationsArgs {
  @Field(() => Process, { nullable: true }) process?: string | null;
  @Field(() => Standing, { nullable: true }) standing?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who answers for it. 责任人。' }) ownerId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Rectified late once. 曾经逾期整改。' }) everLate?:
    boolean | null;
  @Field(() => Day, { nullable: true, description: 'Found on this day or later. 发现日期不早于。' })
  foundFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Found before this day. 发现日期早于。' })
  foundBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Open and past its day on this day. 该日逾期未整改。' })
  overdueOn?: string | null;
}

@ArgsType()
export class TeamPlansArgs extends StationsArgs {
  @Field(() => Team, { nullable: true }) team?: string | null;
  @Field(() => PlanStage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'For the month of this day or later. 月份不早于该日所在月。' })
  periodFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'For a month before that of this day. 月份早于该日所在月。' })
  periodBefore?: string | null;
}

@ArgsType()
export class BusinessBoardArgs {
  @Field(() => Day, { description: 'On this day or later; of plans and scores, from its month on. 期初。' })
  from!: string;
  @Field(() => Day, { description: 'Before this day; of plans and scores, before its month. 期末的次日。' })
  before!: string;
  @Field(() => UnitZoom, { defaultValue: 'COUNTY_ENTERPRISE', description: 'What a row is. 汇总单位。' }) by!: Zoom;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this unit and of all below it. 该单位及其全部下级的供电所。',
  })
  under?: string | null;
  @Field(() => Day, { nullable: true, description: 'As it stands on this day; today by default. 截至日期，默认今日。' })
  today?: string | null;
}

export const auditsFilter = async (context: RequestContext, args: ProcessAuditsArgs) => ({
  stationId: await stationsFilter(context, args),
  process: args.process,
  auditedOn: span(args.auditedFrom, args.auditedBefore),
});

export const deviationsFilter = async (context: RequestContext, args: ProcessDeviationsArgs) => {
  const { process, standing, ownerId, everLate, overdueOn } = args;
  return {
    stationId: await stationsFilter(context, args),
    process,
    standing: overdueOn ? both(standing, 'OPEN') : standing,
    ownerId,
    everLate,
    foundOn: span(args.foundFrom, args.foundBefore),
    dueOn: span(null, overdueOn),
  };
};

export const plansFilter = async (context: RequestContext, args: TeamPlansArgs) => ({
  stationId: await stationsFilter(context, args),
  team: args.team,
  stage: args.stage,
  period: span(args.periodFrom?.slice(0, 7), args.periodBefore?.slice(0, 7)),
});
