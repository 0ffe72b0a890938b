import { z } from 'zod';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { trainingAudience, trainingResult } from '@zhudian/facts';
import { Day, enumTypeOf } from '@zhudian/framework/service';

export const Audience = enumTypeOf(trainingAudience);
const Result = enumTypeOf(trainingResult);
export const TrainingStage = enumTypeOf(z.enum(['PLANNED', 'CLOSED']).meta({ id: 'TrainingStage' }));

@ObjectType({ description: 'One person at one training. 一人参加一次培训。' })
export class TrainingAttendance {
  @Field(() => ID) id!: string;
  @Field(() => ID) trainingId!: string;
  @Field(() => String) topic!: string;
  @Field(() => Float) hours!: number;
  @Field(() => Result) result!: string;
  @Field(() => Day) attendedOn!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A training. 教育培训。' })
export class Training {
  @Field(() => ID) id!: string;
  @Field(() => ID) bureauId!: string;
  @Field(() => String) topic!: string;
  @Field(() => Audience) audience!: string;
  @Field(() => Float, { description: 'Planned hours. 计划学时。' }) hours!: number;
  @Field(() => TrainingStage) stage!: string;
  @Field(() => Day) plannedOn!: string;
  @Field(() => Day, { nullable: true }) closedOn?: string | null;
  @Field(() => Int, { description: 'How many attended. 参加人数。' }) attended!: number;
  @Field(() => Float, { description: 'Hours of all who attended. 总学时。' }) attendedHours!: number;
}
