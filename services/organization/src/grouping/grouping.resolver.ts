import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { branches, groupings, orgUnits, stations, type BranchRow, type GroupingRow } from '@zhudian/projections';
import { Day, PageArgs, allRows, connect, dayOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Branch } from '../branch/branch.types';
import { OrgUnit } from '../org-unit/org-unit.types';
import { Station } from '../station/station.types';
import { stationsFilter } from '../station/stations-filter';
import { Grouping, GroupingConnection, GroupingOnDay, GroupGaps, type Gaps } from './grouping.types';
import { gapsOf, groupsOfDay } from './groups-of-day';
import { OR_BUREAU, byCounty } from '../shared/county-roll-up';

@ArgsType()
class GroupingsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。',
  })
  countyEnterpriseId?: string | null;
}

const ON = { nullable: true, description: 'As of this day; today by default. 截至日期，默认今日。' } as const;

@ArgsType()
class GapsArgs {
  @Field(() => Day, ON) on?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this county enterprise only. 仅该县级供电企业。' })
  countyEnterpriseId?: string | null;
}

@Resolver(() => Grouping)
export class GroupingResolver {
  @Query(() => Grouping, {
    nullable: true,
    description: 'The Party groups of a branch, by the id of the branch. 一个党支部的党小组。',
  })
  grouping(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(groupings, id);
  }

  @Query(() => GroupingConnection, { description: 'The Party groups of branches. 各党支部的党小组。' })
  async groupings(@Args(() => GroupingsArgs) args: GroupingsArgs, @Ctx() context: RequestContext) {
    const where = { stationId: await stationsFilter(args, context) };
    return connect(context, groupings, { where, orderBy: ['stationId'], ...pageOf(args) });
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'Its branch. 所属党支部。' })
  branch(@Root() { id }: GroupingRow, @Ctx() context: RequestContext) {
    return context.find(branches, id);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'The station of the branch. 所在供电所。' })
  station(@Root() { stationId }: GroupingRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }
}

@Resolver(() => Branch)
export class BranchGroupingResolver {
  @FieldResolver(() => Grouping, {
    nullable: true,
    description: 'Its Party groups; null before the first one is formed. 党小组；未划分时为空。',
  })
  grouping(@Root() { id }: BranchRow, @Ctx() context: RequestContext) {
    return context.find(groupings, id);
  }

  @FieldResolver(() => GroupingOnDay, {
    nullable: true,
    description:
      'Who is in which group as of a day, and who in none; null to those who may not see the roll. 某日党小组划分及未编入人员；无权查看名册的为空。',
  })
  async groupingOn(
    @Root() row: BranchRow,
    @Arg('on', () => Day, ON) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    const [found] = await groupsOfDay([row], dayOf(context, on), context);
    return found?.onDay ?? null;
  }
}

@Resolver(() => GroupGaps)
export class GroupGapsResolver {
  @Query(() => [GroupGaps], {
    description:
      'What the Party groups lack as of a day, by county enterprise and for the bureau: members without a group, groups too small, groups without a leader. 各县级供电企业及全局党小组的缺口。',
  })
  async groupGaps(@Args(() => GapsArgs) args: GapsArgs, @Ctx() context: RequestContext): Promise<readonly Gaps[]> {
    const within = await allRows(context, stations, { countyEnterpriseId: args.countyEnterpriseId ?? undefined });
    const countyOf = new Map(within.map(({ id, countyEnterpriseId }) => [id, countyEnterpriseId]));
    const rows = await allRows(context, branches, { orgUnitId: [...countyOf.keys()] });
    const found = await groupsOfDay(rows, dayOf(context, args.on), context);
    const counties = byCounty(found, ({ branch }) => countyOf.get(branch.orgUnitId) ?? null, args.countyEnterpriseId);
    return counties.map(([county, of]) =>
      gapsOf(
        county,
        of.map(({ onDay }) => onDay),
      ),
    );
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: OR_BUREAU })
  countyEnterprise(@Root() { countyEnterpriseId }: Gaps, @Ctx() context: RequestContext) {
    return countyEnterpriseId ? context.find(orgUnits, countyEnterpriseId) : null;
  }
}
