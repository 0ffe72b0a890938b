import { Field, Int, ObjectType } from 'type-graphql';
import { Day } from '@zhudian/framework/service';
import { CandidacyStage } from '../graph/types';

@ObjectType({
  description: 'How many candidacies of a round stand at a stage, and for how long. 各步骤人选数与停留时间。',
})
export class PipelineStage {
  @Field(() => CandidacyStage) stage!: string;
  @Field(() => Int) count!: number;
  @Field(() => Day, {
    nullable: true,
    description: 'Since when the one that waits longest stands there. 停留最久者的起始日。',
  })
  oldestSince?: string | null;
  @Field(() => Int, { nullable: true, description: 'Days that one has waited. 停留最久者的天数。' })
  longestDays?: number | null;
}

@ObjectType({ description: 'An open notice, counted in working days of its calendar. 公示倒计时(工作日)。' })
export class NoticeCountdown {
  @Field(() => Int, { description: 'The day after publication is day 1. 次日起算。' }) workingDaysDone!: number;
  @Field(() => Int) workingDaysLeft!: number;
  @Field(() => Day, { description: 'First day on which it may close. 最早结束日。' }) earliestEnd!: string;
  @Field(() => Int, { description: 'Objections not yet resolved; each keeps the notice open. 未处理的异议数。' })
  openObjections!: number;
  @Field(() => Boolean, { description: 'Whether it may be closed on that day. 当日能否结束公示。' }) mayClose!: boolean;
}
