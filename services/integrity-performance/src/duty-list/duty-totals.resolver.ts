import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { dutyLists, stationPlaces } from '@zhudian/projections';
import { Day, allRows, dayOf, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit, type OrgUnitReference } from '../org-unit/org-unit.types';
import { stationsFilter } from '../station/stations.args';
import { totalsOf } from './coverage';
import { DutyTotals } from './duty-list.types';

@Resolver(() => DutyTotals)
export class DutyTotalsResolver {
  @Query(() => [DutyTotals], {
    description: 'How the lists of a year stand, by county enterprise. 各县级供电企业某年度“两个清单”的合计。',
  })
  async dutyTotals(
    @Arg('year', () => Int) year: number,
    @Arg('under', () => ID, { nullable: true, description: 'Of the branches below this unit. 该单位下级的党支部。' })
    under: string | null | undefined,
    @Arg('today', () => Day, { nullable: true }) today: string | null | undefined,
    @Ctx() context: RequestContext,
  ) {
    const asked = await stationsFilter(context, { under: under ?? null });
    const [stations, lists] = await Promise.all([
      allRows(context, stationPlaces, { id: asked }),
      allRows(context, dutyLists, { stationId: asked, year }),
    ]);
    const countyOf = new Map(stations.map(({ id, countyEnterpriseId }) => [id, countyEnterpriseId]));
    const day = dayOf(context, today);
    return [...new Set(countyOf.values())].toSorted().map((county) => {
      const own = lists.filter(({ stationId }) => countyOf.get(stationId) === county);
      return totalsOf(county, own, day);
    });
  }

  @FieldResolver(() => OrgUnit, { description: 'The county enterprise. 县级供电企业。' })
  unit(@Root() { unitId: id }: DutyTotals): OrgUnitReference {
    return { id };
  }
}
