import { ArgsType, Field, ID } from 'type-graphql';
import { vanguardTaskKind, vanguardTaskStage } from '@zhudian/facts';
import { Day, PageArgs, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { stationsFilter } from '../station/stations-filter';

const Kind = enumTypeOf(vanguardTaskKind);
const Stage = enumTypeOf(vanguardTaskStage);
const ONLY_OF = 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。';

@ArgsType()
export class VanguardTasksArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) branchId?: string | null;
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, { nullable: true, description: ONLY_OF }) countyEnterpriseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'For which this person answers. 由该人负责。' })
  ownerId?: string | null;
  @Field(() => Kind, { nullable: true }) kind?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Assigned on this day or later. 交办日期不早于。' })
  assignedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Assigned before this day. 交办日期早于。' })
  assignedBefore?: string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'That were due before this day and are not reported done. 该日之前到期而未报告完成的。',
  })
  dueBefore?: string | null;
}

export const vanguardTasksWhere = async (args: VanguardTasksArgs, context: RequestContext) => ({
  branchId: args.branchId,
  stationId: await stationsFilter(args, context),
  ownerId: args.ownerId,
  kind: args.kind,
  stage: args.stage,
  assignedOn: span(args.assignedFrom, args.assignedBefore),
  openUntil: span(null, args.dueBefore),
});
