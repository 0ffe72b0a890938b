import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { orgUnits, serviceMatters, stations } from '@zhudian/projections';
import { allRows, dayOf, span, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit } from '../org-unit/org-unit.types';
import { Station } from '../station/station.types';
import { ServiceTotalsArgs } from './service-matter.args';
import {
  CountyServiceTotals,
  StationServiceTotals,
  type CountyTotals,
  type StationTotals,
} from './service-matter.types';
import { serviceTotalsOf } from './service-totals';

@Resolver(() => CountyServiceTotals)
export class CountyServiceTotalsResolver {
  @Query(() => [CountyServiceTotals], {
    description:
      'The service to the masses, by county enterprise and station, stations without any included. 各县级供电企业、供电所服务群众情况合计，含没有事项的供电所。',
  })
  async serviceTotals(
    @Args(() => ServiceTotalsArgs) args: ServiceTotalsArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly CountyTotals[]> {
    const within = await allRows(context, stations, { countyEnterpriseId: args.countyEnterpriseId ?? undefined });
    const plannedOn = span(args.plannedFrom, args.plannedBefore);
    const rows = await allRows(context, serviceMatters, { stationId: within.map(({ id }) => id), plannedOn });
    const day = dayOf(context, args.today);
    const mattersOf = Map.groupBy(rows, ({ stationId }) => stationId);
    const of = (ids: readonly string[]) => ids.flatMap((id) => mattersOf.get(id) ?? []);
    return [...Map.groupBy(within, ({ countyEnterpriseId }) => countyEnterpriseId)].map(([county, here]) => ({
      countyEnterpriseId: county,
      ...serviceTotalsOf(of(here.map(({ id }) => id)), day),
      stations: here.map(({ id }) => ({ stationId: id, ...serviceTotalsOf(of([id]), day) })),
    }));
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The county enterprise. 县级供电企业。' })
  countyEnterprise(@Root() { countyEnterpriseId }: CountyTotals, @Ctx() context: RequestContext) {
    return countyEnterpriseId ? context.find(orgUnits, countyEnterpriseId) : null;
  }
}

@Resolver(() => StationServiceTotals)
export class StationServiceTotalsResolver {
  @FieldResolver(() => Station, { nullable: true, description: 'The station. 供电所。' })
  station(@Root() { stationId }: StationTotals, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }
}
