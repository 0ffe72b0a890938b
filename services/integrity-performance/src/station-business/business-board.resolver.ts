import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { processAudits, processDeviations, stationBusinesses, stationPlaces, teamPlans } from '@zhudian/projections';
import { allRows, dayOf, invalidArgument, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit, type OrgUnitReference } from '../org-unit/org-unit.types';
import { stationsFilter } from '../station/stations.args';
import { businessBoard } from './business-board';
import { BusinessBoardArgs } from './station-business.args';
import { BusinessTotals, type BusinessTotalsView } from './station-business.types';

@Resolver(() => BusinessTotals)
export class BusinessBoardResolver {
  @Query(() => [BusinessTotals], {
    description:
      'Standards, audits, deviations, team plans and scores of a period, by units. 期内各单位流程标准、抽查、偏差、班组计划和评分。',
  })
  async businessBoard(
    @Args(() => BusinessBoardArgs) { from, before, by: zoom, under, today }: BusinessBoardArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly BusinessTotalsView[]> {
    if (before <= from) throw invalidArgument('before', ['晚于期初', 'is after the first day']);
    const stationId = await stationsFilter(context, { under: under ?? null });
    const months = { from: from.slice(0, 7), before: before.slice(0, 7) };
    const [stations, businesses, audits, deviations, plans] = await Promise.all([
      allRows(context, stationPlaces, { id: stationId }),
      allRows(context, stationBusinesses, { id: stationId }),
      allRows(context, processAudits, { stationId, auditedOn: { from, before } }),
      allRows(context, processDeviations, { stationId, foundOn: { from, before } }),
      allRows(context, teamPlans, { stationId, period: months }),
    ]);
    const rows = { businesses, audits, deviations, plans };
    return businessBoard(rows, stations, { zoom, from, before, today: dayOf(context, today) });
  }

  @FieldResolver(() => OrgUnit, { description: 'The station, or the unit above it. 单位。' })
  unit(@Root() { unitId: id }: BusinessTotalsView): OrgUnitReference {
    return { id };
  }
}
