import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { orgUnits, standards, stations, type StationRow } from '@zhudian/projections';
import { PageArgs, allRows, connect, dayOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit } from '../org-unit/org-unit.types';
import { Station } from '../station/station.types';
import { coverageBoardOf, coverageOf } from './coverage';
import { CoverageArgs, OnDayArgs } from './standard.args';
import { StandardConnection, StandardCoverage, StandardCoverageLine, type CoverageLineView } from './standard.types';

@Resolver(() => StandardCoverageLine)
export class CoverageBoardResolver {
  @Query(() => [StandardCoverageLine], {
    description:
      'What the stations have standards for on a day: a line for each county enterprise, and one for all, last. 标准制度覆盖情况：各县级供电企业一行，合计在后。',
  })
  async standardCoverage(
    @Args(() => CoverageArgs) { today, countyEnterpriseId }: CoverageArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly CoverageLineView[]> {
    const places = await allRows(context, stations, { countyEnterpriseId: countyEnterpriseId ?? undefined });
    return coverageBoardOf(places, await allRows(context, standards, {}), dayOf(context, today));
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: 'The county enterprise; none: all. 县级供电企业，空为合计。',
  })
  countyEnterprise(@Root() { countyEnterpriseId }: CoverageLineView, @Ctx() context: RequestContext) {
    return countyEnterpriseId === null ? null : context.find(orgUnits, countyEnterpriseId);
  }
}

@Resolver(() => Station)
export class StationStandardsResolver {
  @FieldResolver(() => StandardConnection, { description: 'Its standards and rules, by title. 标准制度，按标题。' })
  standards(
    @Root() { id: stationId }: StationRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return connect(context, standards, { where: { stationId }, orderBy: ['title'], ...pageOf(page) });
  }

  @FieldResolver(() => StandardCoverage, { description: 'What it has standards for on a day. 某日标准制度覆盖情况。' })
  async standardCoverage(
    @Root() { id: stationId }: StationRow,
    @Args(() => OnDayArgs) { today }: OnDayArgs,
    @Ctx() context: RequestContext,
  ) {
    return coverageOf(stationId, await allRows(context, standards, { stationId }), dayOf(context, today));
  }
}
