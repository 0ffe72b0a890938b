import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArgs } from '@zhudian/framework/service';
import { OF_ENTERPRISE } from '../shared/filters.args';

@ArgsType()
export class SupervisionMonthsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) postingId?: string | null;
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM. 月份。' }) month?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Those with something missing. 记录不齐的。' })
  incomplete?: boolean | null;
  @Field(() => ID, { nullable: true, description: OF_ENTERPRISE }) countyEnterpriseId?: string | null;
  @Field(() => Int, { nullable: true }) year?: number | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM, this month or later. 月份不早于。' })
  monthFrom?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM, before this month. 月份早于。' })
  monthBefore?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Closed, or not yet. 是否已结束。' }) closed?: boolean | null;
}

@ArgsType()
export class MatrixArgs {
  @Field(() => ID) bureauId!: string;
  @Field(() => String, { description: 'YYYY-MM. 月份。' }) month!: string;
}
