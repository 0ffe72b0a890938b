import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { quarter as quarterShape } from '@zhudian/facts';
import { branches, orgUnits, stations, twinnings, type StationRow, type TwinningRow } from '@zhudian/projections';
import { PageArgs, allRows, connect, invalidArgument, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Branch } from '../branch/branch.types';
import { OrgUnit } from '../org-unit/org-unit.types';
import { Station } from '../station/station.types';
import { samesOf } from './sames-board';
import { SamesBoardArgs, TwinningsArgs, twinningsWhere } from './twinning.args';
import { SamesLine, Twinning, TwinningConnection, type SamesLineView } from './twinning.types';

const NEWEST = [{ column: 'from', direction: 'desc' }] as const;

@Resolver(() => Twinning)
export class TwinningResolver {
  @Query(() => Twinning, { nullable: true, description: 'One twinning. 一个结对共建。' })
  twinning(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(twinnings, id);
  }

  @Query(() => TwinningConnection, { description: 'Twinnings, newest first. 结对共建，新的在前。' })
  async twinnings(@Args(() => TwinningsArgs) args: TwinningsArgs, @Ctx() context: RequestContext) {
    const where = await twinningsWhere(args, context);
    return connect(context, twinnings, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit of the headquarters. 本部机构。' })
  headquarters(@Root() { headquartersId }: TwinningRow, @Ctx() context: RequestContext) {
    return context.find(orgUnits, headquartersId);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'The station. 供电所。' })
  station(@Root() { stationId }: TwinningRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'The branch of the station. 供电所党支部。' })
  branch(@Root() { branchId }: TwinningRow, @Ctx() context: RequestContext) {
    return context.find(branches, branchId);
  }
}

@Resolver(() => SamesLine)
export class SamesBoardResolver {
  @Query(() => [SamesLine], {
    description:
      'The four sames in a quarter: a line for each county enterprise, and one for all, last. 一个季度的“四同”情况：各县级供电企业一行，合计在后。',
  })
  async samesBoard(
    @Args(() => SamesBoardArgs) { quarter, countyEnterpriseId }: SamesBoardArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly SamesLineView[]> {
    if (!quarterShape.safeParse(quarter).success)
      throw invalidArgument('quarter', ['形如2016-Q1', 'has the form 2016-Q1']);
    const places = await allRows(context, stations, { countyEnterpriseId: countyEnterpriseId ?? undefined });
    return samesOf(places, await allRows(context, twinnings, {}), quarter);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: 'The county enterprise; none: all. 县级供电企业，空为合计。',
  })
  countyEnterprise(@Root() { countyEnterpriseId }: SamesLineView, @Ctx() context: RequestContext) {
    return countyEnterpriseId === null ? null : context.find(orgUnits, countyEnterpriseId);
  }
}

@Resolver(() => Station)
export class StationTwinningsResolver {
  @FieldResolver(() => TwinningConnection, { description: 'Its twinnings, newest first. 结对共建，新的在前。' })
  twinnings(
    @Root() { id: stationId }: StationRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return connect(context, twinnings, { where: { stationId }, orderBy: NEWEST, ...pageOf(page) });
  }
}
