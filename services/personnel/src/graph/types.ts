import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { taskCategory } from '@zhudian/facts';
import { Day, enumTypeOf } from '@zhudian/framework/service';
import { z } from 'zod';

const TaskCategory = enumTypeOf(taskCategory);
export const PostingStage = enumTypeOf(z.enum(['ACTIVE', 'ENDED', 'RECALLED']).meta({ id: 'PostingStage' }));

@ObjectType({ description: 'A target task of the term. 任期目标任务。' })
export class TargetTask {
  @Field(() => ID) taskId!: string;
  @Field(() => TaskCategory) category!: string;
  @Field(() => String) goal!: string;
  @Field(() => String, { description: 'How it is measured. 衡量标准。' }) measure!: string;
  @Field(() => Float, { description: 'Per cent of the whole. 权重。' }) weight!: number;
  @Field(() => Day) dueOn!: string;
  @Field(() => Float, { description: 'Progress, per cent. 进度。' }) percent!: number;
  @Field(() => [String], { description: 'Reasons of its revisions, oldest first. 历次修订理由。' })
  revisions!: string[];
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A posting of a First Secretary at a station. 驻点任职。' })
export class Posting {
  @Field(() => ID) id!: string;
  @Field(() => PostingStage) stage!: string;
  @Field(() => Day) startOn!: string;
  @Field(() => Day) plannedEndOn!: string;
  @Field(() => Day, { nullable: true }) endedOn?: string | null;
  @Field(() => String) documentNo!: string;
  @Field(() => [TargetTask]) tasks!: TargetTask[];
  @Field(() => Int, { description: '0 until ratified. 审定版本,0 为未审定。' }) tasksVersion!: number;
  @Field(() => Boolean) handedOver!: boolean;
  @Field(() => Day, {
    nullable: true,
    description: 'When the Party relation moved to the host branch. 组织关系转入日期。',
  })
  relationMovedOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it ended or was recalled. 结束或召回原因。' })
  endReason?: string | null;
}
