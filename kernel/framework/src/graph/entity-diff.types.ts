import { ArgsType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Day, Instant, Json } from './scalars';

@ArgsType()
export class DiffArgs {
  @Field(() => String, { description: 'A position, as answers name it. 起始位置。' }) from!: string;
  @Field(() => String, {
    description: 'A position, not before `from` and not after that of the answer. 终止位置，不晚于本次查询的位置。',
  })
  to!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'One field that differs between two positions. 有变化的字段。' })
export class FieldChange {
  @Field(() => String) field!: string;
  @Field(() => Json, { nullable: true, description: 'Null when it was not there. 变化前的值。' }) before?: unknown;
  @Field(() => Json, { nullable: true, description: 'Null when it is not there. 变化后的值。' }) after?: unknown;
}

@Directive('@shareable')
@ObjectType({ description: 'The envelope of a fact: that it is, not what it tells. 事实的信封，不含内容。' })
export class FactEnvelope {
  @Field(() => ID) id!: string;
  @Field(() => String) position!: string;
  @Field(() => String) type!: string;
  @Field(() => String) stream!: string;
  @Field(() => Int) revision!: number;
  @Field(() => Day, { description: 'Business date. 发生日期。' }) occurredOn!: string;
  @Field(() => Instant, { description: 'When it was recorded. 记录时间。' }) recordedAt!: Date;
  @Field(() => ID, { nullable: true, description: 'Null when you may not know who. 无权查看时为空。' })
  actorId?: string | null;
  @Field(() => String, { nullable: true }) actorRole?: string | null;
}

@Directive('@shareable')
@ObjectType({
  description: 'What changed of an entity between two positions, and by which facts. 两个位置之间的变化。',
})
export class EntityDiff {
  @Field(() => String) from!: string;
  @Field(() => String) to!: string;
  @Field(() => [FieldChange], { description: 'Fields that differ, in their order. 有变化的字段。' })
  fields!: FieldChange[];
  readonly read!: () => Promise<FactEnvelope[]>;

  // Read from the log only when selected.
  @Field(() => [FactEnvelope], { description: 'Facts after `from`, up to `to`, oldest first. 其间的事实。' })
  facts(): Promise<FactEnvelope[]> {
    return this.read();
  }
}
