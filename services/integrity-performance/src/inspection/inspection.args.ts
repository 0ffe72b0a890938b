import { ArgsType, Field, ID } from 'type-graphql';
import { findingCategory, findingStanding, inspectionKind, inspectionStage } from '@zhudian/facts';
import { Day, both, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { StationsArgs, stationsFilter } from '../station/stations.args';

const Kind = enumTypeOf(inspectionKind);
const Stage = enumTypeOf(inspectionStage);
const Category = enumTypeOf(findingCategory);
const Standing = enumTypeOf(findingStanding);

@ArgsType()
export class InspectionsArgs extends StationsArgs {
  @Field(() => Kind, { nullable: true }) kind?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this posting. 仅对该任职的督查。' }) postingId?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for this day or later. 计划日期不早于。' })
  plannedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for before this day. 计划日期早于。' })
  plannedBefore?: string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'To be conducted before this day, and not conducted. 该日逾期未开展。',
  })
  overdueOn?: string | null;
}

@ArgsType()
export class FindingsArgs extends StationsArgs {
  @Field(() => Category, { nullable: true }) findingCategory?: string | null;
  @Field(() => Standing, { nullable: true }) standing?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who answers for it. 责任人。' }) ownerId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Rectified late once. 曾经逾期整改。' }) everLate?:
    boolean | null;
  @Field(() => Day, { nullable: true, description: 'Raised on this day or later. 提出日不早于。' })
  raisedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Raised before this day. 提出日早于。' })
  raisedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Open and past its day on this day. 该日逾期未整改。' })
  overdueOn?: string | null;
}

@ArgsType()
export class InspectionBoardArgs {
  @Field(() => Day, { description: 'Conducted and raised on this day or later. 期初。' }) from!: string;
  @Field(() => Day, { description: 'Conducted and raised before this day. 期末的次日。' }) before!: string;
  @Field(() => Day, { nullable: true, description: 'As it stands on this day; today by default. 截至日期，默认今日。' })
  today?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this unit and of all below it. 该单位及其全部下级的供电所。',
  })
  under?: string | null;
}

export const inspectionsFilter = async (context: RequestContext, args: InspectionsArgs) => {
  const { kind, stage, postingId, overdueOn } = args;
  const due = overdueOn && (!args.plannedBefore || overdueOn < args.plannedBefore) ? overdueOn : args.plannedBefore;
  return {
    stationId: await stationsFilter(context, args),
    kind,
    stage: overdueOn ? both(stage, 'SCHEDULED') : stage,
    postingId,
    plannedOn: span(args.plannedFrom, due),
  };
};

export const findingsFilter = async (context: RequestContext, args: FindingsArgs) => {
  const { findingCategory, standing, ownerId, everLate, overdueOn } = args;
  return {
    stationId: await stationsFilter(context, args),
    findingCategory,
    standing: overdueOn ? both(standing, 'OPEN') : standing,
    ownerId,
    everLate,
    raisedOn: span(args.raisedFrom, args.raisedBefore),
    dueOn: span(null, overdueOn),
  };
};
