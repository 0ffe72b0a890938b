import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { indicatorCode, indicatorIdOf, type IndicatorCode, type RiskDomain } from '@zhudian/facts';
import { clues, indicators, riskPoints, type ClueRow } from '@zhudian/projections';
import { allRows, enumTypeOf, type RequestContext } from '@zhudian/framework/service';
import { Clue } from './clue.types';
import { Indicator, RiskDomainType } from '../indicator/indicator.types';
import { RiskPoint } from '../risk-point/risk-point.types';
import { Station, type StationReference } from '../station/station.types';
import { stationsFilter } from '../station/stations.args';
import { measuredBy, weakIndicatorsOf } from './weak-indicators';
import { MeasuredEffect, WeakIndicator } from './weak-indicator.types';

const Code = enumTypeOf(indicatorCode);

@ArgsType()
class WeakIndicatorsArgs {
  @Field(() => ID, { nullable: true, description: 'Of this station. 仅该供电所。' }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this unit and of all below it. 该单位及其全部下级的供电所。',
  })
  under?: string | null;
  @Field(() => Code, { nullable: true }) code?: IndicatorCode | null;
  @Field(() => RiskDomainType, { nullable: true, description: 'That point to this domain. 所指领域。' })
  domain?: RiskDomain | null;
}

const allOf = async <T>(ids: readonly string[], find: (id: string) => Promise<T | undefined>): Promise<readonly T[]> =>
  (await Promise.all(ids.map(find))).filter((one) => one !== undefined);

@Resolver(() => WeakIndicator)
export class WeakIndicatorResolver {
  @Query(() => [WeakIndicator], {
    description:
      'Indicators off target or impossible, with the open risks of the same domains and the clues on them. 薄弱指标及同领域在管廉洁风险、线索。',
  })
  async weakIndicators(@Args(() => WeakIndicatorsArgs) args: WeakIndicatorsArgs, @Ctx() context: RequestContext) {
    const { code, domain } = args;
    const stationId = await stationsFilter(context, { stationId: args.stationId ?? null, under: args.under ?? null });
    const [rows, risks, cited] = await Promise.all([
      allRows(context, indicators, { weak: true, stationId, code }),
      allRows(context, riskPoints, { stationId, stage: 'OPEN' }),
      allRows(context, clues, { stationId }),
    ]);
    return weakIndicatorsOf(rows, risks, cited).filter(({ domains }) => !domain || domains.includes(domain));
  }

  @FieldResolver(() => Station, { description: 'Where. 所属供电所。' })
  station(@Root() { stationId: id }: WeakIndicator): StationReference {
    return { id };
  }

  @FieldResolver(() => Indicator, { description: 'The indicator, with its newest reading. 指标。' })
  indicator(@Root() { indicatorId }: WeakIndicator, @Ctx() context: RequestContext) {
    return context.find(indicators, indicatorId);
  }

  @FieldResolver(() => [RiskPoint], { description: 'Open risks of the same domains there. 同领域在管廉洁风险点。' })
  risks(@Root() { riskIds }: WeakIndicator, @Ctx() context: RequestContext) {
    return allOf(riskIds, (id) => context.find(riskPoints, id));
  }

  @FieldResolver(() => [Clue], { description: 'Clues opened on its breaches. 就其未达标提出的线索。' })
  clues(@Root() { clueIds }: WeakIndicator, @Ctx() context: RequestContext) {
    return allOf(clueIds, (id) => context.find(clues, id));
  }
}

@Resolver(() => MeasuredEffect)
export class MeasuredEffectResolver {
  @FieldResolver(() => Indicator, { description: 'Whose readings these are. 指标。' })
  indicator(@Root() { indicatorId }: MeasuredEffect, @Ctx() context: RequestContext) {
    return context.find(indicators, indicatorId);
  }
}

@Resolver(() => Clue)
export class ClueMeasuredResolver {
  @FieldResolver(() => MeasuredEffect, {
    nullable: true,
    description:
      'The readings before and after the measure; null without a breach that stands. 措施前后指标数据；不以未达标为依据的为空。',
  })
  async measured(@Root() clue: ClueRow, @Ctx() context: RequestContext) {
    if (clue.breachEventId === null) return null;
    const ids = indicatorCode.options.map((code) => indicatorIdOf(clue.stationId, code));
    const rows = await allOf(ids, (id) => context.find(indicators, id));
    return rows.map((row) => measuredBy(row, clue)).find((one) => one !== undefined) ?? null;
  }
}
