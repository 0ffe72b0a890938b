import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { INDICATOR_KINDS, formulaOf, indicatorCode, type IndicatorCode, type RiskDomain } from '@zhudian/facts';
import { indicators, stationPlaces, type IndicatorRow } from '@zhudian/projections';
import { Day, allRows, enumTypeOf, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit, type OrgUnitReference } from '../org-unit/org-unit.types';
import { stationsFilter } from '../station/stations.args';
import type { Zoom } from '../station/zoom';
import { UnitZoom } from '../station/zoom.type';
import { IndicatorKind, IndicatorRollUp } from './indicator-kind.types';
import { domainsOf } from './domains';
import { Indicator, RiskDomainType } from './indicator.types';
import { rollUp } from './roll-up';

const Code = enumTypeOf(indicatorCode);

@ArgsType()
class RollUpArgs {
  @Field(() => Code) code!: IndicatorCode;
  @Field(() => UnitZoom, { defaultValue: 'COUNTY_ENTERPRISE', description: 'What a row is. 汇总单位。' }) by!: Zoom;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this unit and of all below it. 该单位及其全部下级的供电所。',
  })
  under?: string | null;
  @Field(() => Day, { nullable: true, description: 'From the month of this day on. 起始月份（取该日所在月）。' })
  from?: string | null;
  @Field(() => Day, { nullable: true, description: 'Until the month of this day. 截止月份（取该日所在月）。' })
  until?: string | null;
}

const wordsOf = ([zh, en]: readonly [string, string]) => ({ zh, en });
const monthIn = (day: string | null | undefined) => day?.slice(0, 7);

const kindOf = (code: IndicatorCode): IndicatorKind => {
  const { unit, comparator, domains, numerator, denominator, ...kind } = INDICATOR_KINDS[code];
  return {
    code,
    unit,
    comparator,
    domains: [...domains],
    formula: wordsOf(formulaOf(INDICATOR_KINDS[code])),
    numerator: wordsOf(numerator),
    denominator: wordsOf(denominator),
    mayBeNegative: kind.negative !== undefined,
    cumulative: kind.cumulative === true,
    bound: kind.bound ?? null,
  };
};

@Resolver(() => Indicator)
export class IndicatorKindResolver {
  @Query(() => [IndicatorKind], {
    description: 'All indicators, with formula, unit and direction. 全部指标的公式、计量单位和目标方向。',
  })
  indicatorKinds(): readonly IndicatorKind[] {
    return indicatorCode.options.map(kindOf);
  }

  @FieldResolver(() => IndicatorKind, { description: 'What it is made of, and what it means. 指标定义。' })
  kind(@Root() { code }: IndicatorRow): IndicatorKind {
    return kindOf(code);
  }

  @FieldResolver(() => [RiskDomainType], {
    description: 'Its domains of integrity risk, by its kind and by link. 所属及关联的廉洁风险领域。',
  })
  riskDomains(@Root() row: IndicatorRow): readonly RiskDomain[] {
    return domainsOf(row);
  }
}

@Resolver(() => IndicatorRollUp)
export class IndicatorRollUpResolver {
  @Query(() => [IndicatorRollUp], {
    description: 'An indicator by units, weighted by volume. 指标按单位加权汇总。',
  })
  async indicatorRollUp(@Args(() => RollUpArgs) args: RollUpArgs, @Ctx() context: RequestContext) {
    const { code, by: zoom } = args;
    const asked = await stationsFilter(context, { under: args.under ?? null });
    const [stations, rows] = await Promise.all([
      allRows(context, stationPlaces, { id: asked }),
      allRows(context, indicators, { code, stationId: asked }),
    ]);
    const from = monthIn(args.from);
    const until = monthIn(args.until);
    return rollUp(rows, stations, { code, zoom, ...(from && { from }), ...(until && { until }) });
  }

  @FieldResolver(() => OrgUnit, { description: 'The station, or the unit above it. 单位。' })
  unit(@Root() { unitId: id }: IndicatorRollUp): OrgUnitReference {
    return { id };
  }
}
