import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { indicatorCode, indicatorIdOf } from '@zhudian/facts';
import { indicators, type IndicatorRow, type ReadingView } from '@zhudian/projections';
import { connect, enumTypeOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { StationsArgs, stationsFilter } from '../station/stations.args';
import { Station, type StationReference } from '../station/station.types';
import { Indicator, IndicatorConnection, IndicatorReading } from './indicator.types';

const IndicatorCode = enumTypeOf(indicatorCode);

@ArgsType()
class IndicatorsArgs extends StationsArgs {
  @Field(() => IndicatorCode, { nullable: true }) code?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that meet, or miss, their target. 仅达标或未达标。',
  })
  onTarget?: boolean | null;
}

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => Indicator, { nullable: true, description: 'One indicator, `<station>.<code>`. 一项指标。' })
  indicator(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(indicators, id);
  }

  @Query(() => IndicatorConnection, { description: 'Indicators by station. 指标列表，按供电所。' })
  async indicators(@Args(() => IndicatorsArgs) args: IndicatorsArgs, @Ctx() context: RequestContext) {
    const { code, onTarget } = args;
    const where = { stationId: await stationsFilter(context, args), code, onTarget };
    return connect(context, indicators, { where, orderBy: ['stationId', 'code'], ...pageOf(args) });
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: IndicatorRow): StationReference {
    return { id };
  }

  @FieldResolver(() => [IndicatorReading], { description: 'The newest readings, oldest first. 最近若干月指标数据。' })
  readings(
    @Root() { readings }: IndicatorRow,
    @Arg('last', () => Int, { defaultValue: 12, description: 'How many months, at most 200. 多少个月，最多 200。' })
    last: number,
  ): readonly ReadingView[] {
    return last > 0 ? readings.slice(-last) : [];
  }
}

@Resolver(() => Station)
export class StationIndicatorsResolver {
  /** By their ids, so that the stations of a whole page are read at once. */
  @FieldResolver(() => [Indicator], { description: 'Its indicators. 关键指标。' })
  async indicators(@Root() { id }: StationReference, @Ctx() context: RequestContext) {
    const rows = await Promise.all(
      indicatorCode.options.map((code) => context.find(indicators, indicatorIdOf(id, code))),
    );
    return rows.filter((row) => row !== undefined);
  }
}
