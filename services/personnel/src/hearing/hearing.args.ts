import { hearingStage } from '@zhudian/facts';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { Day, PageArgs, enumTypeOf } from '@zhudian/framework/service';

const HearingStage = enumTypeOf(hearingStage);

@ArgsType()
export class HearingsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) bureauId?: string | null;
  @Field(() => Int, { nullable: true }) year?: number | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM. 月份。' }) month?: string | null;
  @Field(() => HearingStage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for this day or later. 计划日不早于。' })
  plannedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for before this day. 计划日早于。' })
  plannedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Held on this day or later. 召开日不早于。' }) heldFrom?:
    string | null;
  @Field(() => Day, { nullable: true, description: 'Held before this day. 召开日早于。' }) heldBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for before this day and not held. 该日逾期未召开。' })
  overdueOn?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'With problems not resolved, or without. 有无未解决的问题。' })
  openProblems?: boolean | null;
}

@ArgsType()
export class CalendarArgs {
  @Field(() => ID) bureauId!: string;
  @Field(() => Int) year!: number;
  @Field(() => Day, { nullable: true, description: 'By which day; today when absent. 截至日期，默认为今天。' })
  today?: string | null;
}
