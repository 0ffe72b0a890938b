import { ArgsType, Field, ID } from 'type-graphql';
import { serviceKind, serviceStage } from '@zhudian/facts';
import { Day, PageArgs, enumTypeOf, span, type RequestContext } from '@zhudian/framework/service';
import { stationsFilter } from '../station/stations-filter';

const Kind = enumTypeOf(serviceKind);
const Stage = enumTypeOf(serviceStage);
const ONLY_OF = 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。';
const FROM = { nullable: true, description: 'Planned on this day or later. 计划登记日期不早于。' } as const;
const BEFORE = { nullable: true, description: 'Planned before this day. 计划登记日期早于。' } as const;

@ArgsType()
export class ServiceMattersArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) branchId?: string | null;
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, { nullable: true, description: ONLY_OF }) countyEnterpriseId?: string | null;
  @Field(() => Kind, { nullable: true }) kind?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, FROM) plannedFrom?: string | null;
  @Field(() => Day, BEFORE) plannedBefore?: string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'That were due before this day and are not rendered. 该日之前到期而未办理的。',
  })
  dueBefore?: string | null;
}

@ArgsType()
export class ServiceTotalsArgs {
  @Field(() => ID, { nullable: true, description: ONLY_OF }) countyEnterpriseId?: string | null;
  @Field(() => Day, FROM) plannedFrom?: string | null;
  @Field(() => Day, BEFORE) plannedBefore?: string | null;
  @Field(() => Day, { nullable: true }) today?: string | null;
}

export const serviceMattersWhere = async (args: ServiceMattersArgs, context: RequestContext) => ({
  branchId: args.branchId,
  stationId: await stationsFilter(args, context),
  kind: args.kind,
  stage: args.stage,
  plannedOn: span(args.plannedFrom, args.plannedBefore),
  openUntil: span(null, args.dueBefore),
});
