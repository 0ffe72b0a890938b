import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { orgUnits, vanguardTasks } from '@zhudian/projections';
import { Day, allRows, dayOf, span, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit } from '../org-unit/org-unit.types';
import { OR_BUREAU, countyRollUp } from '../shared/county-roll-up';
import { taskTotalsOf, VanguardTaskTotals, type TaskTotals } from './totals';

@ArgsType()
class VanguardTotalsArgs {
  @Field(() => ID, { nullable: true, description: 'Of this one only. 仅该县级供电企业。' })
  countyEnterpriseId?: string | null;
  @Field(() => Day, { nullable: true, description: 'Assigned on this day or later. 交办日期不早于。' })
  assignedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Assigned before this day. 交办日期早于。' })
  assignedBefore?: string | null;
  @Field(() => Day, { nullable: true }) today?: string | null;
}

@Resolver(() => VanguardTaskTotals)
export class VanguardTaskTotalsResolver {
  @Query(() => [VanguardTaskTotals], {
    description:
      'The vanguard tasks of the bureau and of each county enterprise, stations without any included. 全局及各县级供电企业先锋任务合计，含没有任务的供电所。',
  })
  async vanguardTaskTotals(
    @Args(() => VanguardTotalsArgs) args: VanguardTotalsArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly TaskTotals[]> {
    const rolled = await countyRollUp(args.countyEnterpriseId, context);
    const assignedOn = span(args.assignedFrom, args.assignedBefore);
    const stationId = rolled.flatMap(({ stationIds }) => stationIds);
    const rows = await allRows(context, vanguardTasks, { stationId, assignedOn });
    const day = dayOf(context, args.today);
    return rolled.map(({ countyEnterpriseId, stationIds }) => {
      const here = new Set(stationIds);
      const tasks = rows.filter((one) => here.has(one.stationId));
      return taskTotalsOf(countyEnterpriseId, here.size, tasks, day);
    });
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: OR_BUREAU,
  })
  countyEnterprise(@Root() { countyEnterpriseId }: TaskTotals, @Ctx() context: RequestContext) {
    return countyEnterpriseId === null ? null : context.find(orgUnits, countyEnterpriseId);
  }
}
