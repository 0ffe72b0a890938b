import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { modelStationStanding } from '@zhudian/facts';
import { modelStations, riskPoints, type ModelStationRevocationView, type ModelStationRow } from '@zhudian/projections';
import { Day, connect, dayOf, enumTypeOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { RiskPoint } from '../risk-point/risk-point.types';
import { Station, type StationReference } from '../station/station.types';
import { ModelStationsArgs, modelStationsFilter } from './model-station.args';
import { ModelStation, ModelStationConnection, ModelStationRevocation } from './model-station.types';
import { standingOfTitle } from './readiness';
import { sourceOf } from './sources';

const Standing = enumTypeOf(modelStationStanding);
const NEWEST = [{ column: 'appliedOn', direction: 'desc' }] as const;

@Resolver(() => ModelStation)
export class ModelStationResolver {
  @Query(() => ModelStation, {
    nullable: true,
    description:
      'The title of a station, by the id of the station; null if it never applied. 一个供电所的创建情况，从未申请的为空。',
  })
  modelStation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(modelStations, id);
  }

  @Query(() => ModelStationConnection, {
    description:
      'Integrity model stations and those that apply, the last to apply first. 廉洁示范供电所，最近申请的在前。',
  })
  async modelStations(@Args(() => ModelStationsArgs) args: ModelStationsArgs, @Ctx() context: RequestContext) {
    const where = await modelStationsFilter(context, args);
    return connect(context, modelStations, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Station, { description: 'Which station. 供电所。' })
  station(@Root() { stationId: id }: ModelStationRow): StationReference {
    return { id };
  }

  @FieldResolver(() => Standing, { description: 'How the title stands on a day. 某日的命名情况。' })
  standing(
    @Root() row: ModelStationRow,
    @Arg('today', () => Day, { nullable: true }) today: string | null | undefined,
    @Ctx() context: RequestContext,
  ) {
    return standingOfTitle(row, dayOf(context, today));
  }
}

@Resolver(() => ModelStationRevocation)
export class ModelStationRevocationResolver {
  @FieldResolver(() => RiskPoint, {
    nullable: true,
    description: 'The risk of level I, or without a control. 一级或者未管控的廉洁风险点。',
  })
  riskPoint(@Root() { riskPointId }: ModelStationRevocationView, @Ctx() context: RequestContext) {
    return riskPointId === null ? null : context.find(riskPoints, riskPointId);
  }

  @FieldResolver(() => String, { description: 'The rule on which it rests. 撤销依据的规则。' })
  source(@Root() { ground }: ModelStationRevocationView) {
    return sourceOf(ground);
  }
}

@Resolver(() => Station)
export class StationModelResolver {
  @FieldResolver(() => ModelStation, {
    nullable: true,
    description: 'Its title of integrity model station; null if it never applied. 廉洁示范供电所创建情况。',
  })
  modelStation(@Root() { id }: StationReference, @Ctx() context: RequestContext) {
    return context.find(modelStations, id);
  }
}
