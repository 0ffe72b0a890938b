import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { comparator, indicatorAnomaly, indicatorCode, riskDomain } from '@zhudian/facts';
import { Day, enumTypeOf } from '@zhudian/framework/service';

export const IndicatorCode = enumTypeOf(indicatorCode);
const Comparator = enumTypeOf(comparator);
export const RiskDomain = enumTypeOf(riskDomain);
const IndicatorAnomaly = enumTypeOf(indicatorAnomaly);

/** Described where it is owned: in organization. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Station {
  @Field(() => ID) id!: string;
}

/** Described where it is owned: in personnel. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Posting {
  @Field(() => ID) id!: string;
}

/** Described where it is owned: in personnel. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID) id!: string;
}

@ObjectType({ description: 'A target, in force from the month of `from` on. 指标目标,自该月起生效。' })
export class IndicatorTarget {
  @Field(() => Float, { description: 'Per cent. 百分数。' }) value!: number;
  @Field(() => Comparator) comparator!: string;
  @Field(() => Day) from!: string;
  @Field(() => String, { description: 'Where the target comes from. 目标来源。' }) source!: string;
}

@ObjectType({ description: 'The reading of one month against the target of that month. 月度读数。' })
export class IndicatorReading {
  @Field(() => String, { description: 'The month, YYYY-MM. 月份。' }) period!: string;
  @Field(() => Float) numerator!: number;
  @Field(() => Float) denominator!: number;
  @Field(() => Float, { description: 'Per cent, computed. 百分数,由系统计算。' }) value!: number;
  @Field(() => Float, { nullable: true, description: 'Per cent. 目标,百分数。' }) target?: number | null;
  @Field(() => Comparator, { nullable: true }) comparator?: string | null;
  @Field(() => Float, { nullable: true, description: 'Points missing to the target; 0 or less when met. 与目标差距。' })
  gap?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Null without a target, or for an anomaly. 是否达标。' })
  onTarget?: boolean | null;
  @Field(() => IndicatorAnomaly, { nullable: true, description: 'Why it cannot be true as it stands. 异常。' })
  anomaly?: string | null;
  @Field(() => Boolean, { description: 'Corrected since it was reported. 已更正。' }) corrected!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A key indicator of a station; its newest reading in the fields. 关键指标,字段为最近读数。',
})
export class Indicator {
  @Field(() => ID) id!: string;
  @Field(() => IndicatorCode) code!: string;
  @Field(() => [RiskDomain], { description: 'Linked domains of integrity risk. 关联的廉洁风险领域。' })
  domains!: string[];
  @Field(() => Float, { nullable: true, description: 'Target of the newest reading’s month, per cent. 目标。' })
  target?: number | null;
  @Field(() => Comparator, { nullable: true }) comparator?: string | null;
  @Field(() => Day, { nullable: true }) targetFrom?: string | null;
  @Field(() => String, { nullable: true, description: 'Month of the newest reading. 最近读数月份。' }) period?:
    string | null;
  @Field(() => Float, { nullable: true }) numerator?: number | null;
  @Field(() => Float, { nullable: true }) denominator?: number | null;
  @Field(() => Float, { nullable: true, description: 'Per cent, computed. 百分数,由系统计算。' }) value?: number | null;
  @Field(() => Float, { nullable: true, description: 'Points missing to the target; 0 or less when met. 与目标差距。' })
  gap?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Null without a target, or for an anomaly. 是否达标。' })
  onTarget?: boolean | null;
  @Field(() => IndicatorAnomaly, { nullable: true, description: 'Why it cannot be true as it stands. 异常。' })
  anomaly?: string | null;
  @Field(() => [IndicatorTarget], { description: 'All targets, in the order in which they were set. 历次目标。' })
  targets!: IndicatorTarget[];
}
