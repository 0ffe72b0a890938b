import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { riskPoints, stationPlaces } from '@zhudian/projections';
import { Day, allRows, dayOf, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit, type OrgUnitReference } from '../org-unit/org-unit.types';
import { Station, type StationReference } from '../station/station.types';
import { stationsFilter } from '../station/stations.args';
import { heatMap } from './risk-board';
import { HeatMapArgs, RiskBoardArgs } from './risk-point.args';
import { RiskCell, RiskPost } from './risk-point.types';
import { postsOn } from './risk-posts';

/** What the caller may see of the stations that are asked for, and of their risks. */
const seen = async (context: RequestContext, { under }: RiskBoardArgs) => {
  const asked = await stationsFilter(context, { under: under ?? null });
  const [stations, rows] = await Promise.all([
    allRows(context, stationPlaces, { id: asked }),
    allRows(context, riskPoints, { stationId: asked }),
  ]);
  return { stations, rows };
};

@Resolver(() => RiskCell)
export class RiskCellResolver {
  @Query(() => [RiskCell], {
    description:
      'Units by domains: how many risks, of which level, what is not controlled, tested or reviewed. 风险热力图：单位与领域。',
  })
  async riskHeatMap(@Args(() => HeatMapArgs) args: HeatMapArgs, @Ctx() context: RequestContext) {
    const { rows, stations } = await seen(context, args);
    return heatMap(rows, stations, { zoom: args.by, day: dayOf(context, args.today) });
  }

  @FieldResolver(() => OrgUnit, { description: 'The station, or the unit above it. 单位。' })
  unit(@Root() { unitId: id }: RiskCell): OrgUnitReference {
    return { id };
  }
}

@Resolver(() => RiskPost)
export class RiskPostResolver {
  @Query(() => [RiskPost], {
    description: 'The posts that hold a risk, by station and domain. 各供电所、各领域有风险的岗位及其管控。',
  })
  async riskPosts(@Args(() => RiskBoardArgs) args: RiskBoardArgs, @Ctx() context: RequestContext) {
    const { rows } = await seen(context, args);
    return postsOn(rows, dayOf(context, args.today));
  }

  @FieldResolver(() => Station, { description: 'Where the post is. 所属供电所。' })
  station(@Root() { stationId: id }: RiskPost): StationReference {
    return { id };
  }
}

@Resolver(() => Station)
export class StationRiskDomainsResolver {
  @FieldResolver(() => [RiskCell], {
    description: 'Its four domains; empty to those who may not see its risks. 四个领域的风险管控；无权查看的为空。',
  })
  async riskDomains(
    @Root() { id }: StationReference,
    @Arg('today', () => Day, { nullable: true }) today: string | null | undefined,
    @Ctx() context: RequestContext,
  ) {
    const [station, rows] = await Promise.all([
      context.find(stationPlaces, id),
      allRows(context, riskPoints, { stationId: id }),
    ]);
    return heatMap(rows, station ? [station] : [], { zoom: 'STATION', day: dayOf(context, today) });
  }
}
