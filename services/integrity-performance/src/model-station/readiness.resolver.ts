import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { modelStations, stationPlaces } from '@zhudian/projections';
import { allRows, dayOf, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit, type OrgUnitReference } from '../org-unit/org-unit.types';
import { Station, type StationReference } from '../station/station.types';
import { stationsFilter } from '../station/stations.args';
import { countedOn, factsOf } from './criteria';
import { ModelStationBoardArgs } from './model-station.args';
import { ModelStationReadiness, ModelStationTotals } from './model-station.types';
import { readinessOf, totalsOf } from './readiness';

/** The stations that the caller sees, each with where it is and what it has and lacks. */
const boardOf = async (context: RequestContext, { under, today }: ModelStationBoardArgs) => {
  const asked = await stationsFilter(context, { under: under ?? null });
  const [stations, rows, of] = await Promise.all([
    allRows(context, stationPlaces, { id: asked }),
    allRows(context, modelStations, { stationId: asked }),
    factsOf(context, asked),
  ]);
  const rowOf = new Map(rows.map((row) => [row.stationId, row]));
  const day = dayOf(context, today);
  return stations
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, countyEnterpriseId }) => ({
      countyEnterpriseId,
      readiness: readinessOf(id, countedOn(of(id), day), { row: rowOf.get(id), day }),
    }));
};

@Resolver(() => ModelStationReadiness)
export class ModelStationReadinessResolver {
  @Query(() => [ModelStationReadiness], {
    description: 'What each station has and lacks for the title, on a day. 各供电所距廉洁示范供电所的差距。',
  })
  async modelStationStanding(
    @Args(() => ModelStationBoardArgs) args: ModelStationBoardArgs,
    @Ctx() context: RequestContext,
  ) {
    const board = await boardOf(context, args);
    return board.map(({ readiness }) => readiness);
  }

  @FieldResolver(() => Station, { description: 'Which station. 供电所。' })
  station(@Root() { stationId: id }: ModelStationReadiness): StationReference {
    return { id };
  }
}

@Resolver(() => ModelStationTotals)
export class ModelStationTotalsResolver {
  @Query(() => [ModelStationTotals], {
    description: 'Model stations by county enterprise, on a day. 各县级供电企业廉洁示范供电所创建情况的合计。',
  })
  async modelStationTotals(
    @Args(() => ModelStationBoardArgs) args: ModelStationBoardArgs,
    @Ctx() context: RequestContext,
  ) {
    const board = await boardOf(context, args);
    const counties = [...Map.groupBy(board, ({ countyEnterpriseId }) => countyEnterpriseId)];
    return counties
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([county, of]) =>
        totalsOf(
          county,
          of.map(({ readiness }) => readiness),
        ),
      );
  }

  @FieldResolver(() => OrgUnit, { description: 'The county enterprise. 县级供电企业。' })
  unit(@Root() { unitId: id }: ModelStationTotals): OrgUnitReference {
    return { id };
  }
}
