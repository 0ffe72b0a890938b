import { ArgsType, Field, ID, Int } from 'type-graphql';
import { trainingAudience, trainingStage } from '@zhudian/facts';
import { Day, PageArgs, enumTypeOf } from '@zhudian/framework/service';

const Audience = enumTypeOf(trainingAudience);
const TrainingStage = enumTypeOf(trainingStage);

@ArgsType()
export class TrainingsArgs extends PageArgs {
  @Field(() => Audience, { nullable: true }) audience?: string | null;
  @Field(() => TrainingStage, { nullable: true }) stage?: string | null;
  @Field(() => ID, { nullable: true }) bureauId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Planned for this year. 计划年度。' }) year?: number | null;
  @Field(() => Day, { nullable: true, description: 'Planned for this day or later. 计划日不早于。' })
  plannedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for before this day. 计划日早于。' })
  plannedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for before this day and not closed. 该日逾期未完成。' })
  overdueOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'Attended by this person. 该人参加过的。' }) personId?: string | null;
}
