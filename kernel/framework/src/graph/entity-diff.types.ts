import { ArgsType, Directive, Field, ObjectType } from 'type-graphql';
import { Json } from './scalars';

@ArgsType()
export class DiffArgs {
  @Field(() => String, {
    description: 'A position, as answers name it, or an instant (RFC 3339). 起始位置或时刻。',
  })
  from!: string;
  @Field(() => String, {
    description:
      'A position or an instant, not before `from` and not after the answer. 终止位置或时刻，不晚于本次查询的位置。',
  })
  to!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'One field that differs between two positions. 有变化的字段。' })
export class FieldChange {
  @Field(() => String, { description: 'Name of the field. 字段名。' }) field!: string;
  @Field(() => Json, { nullable: true, description: 'Null when it was not there. 变化前的值。' }) before?: unknown;
  @Field(() => Json, { nullable: true, description: 'Null when it is not there. 变化后的值。' }) after?: unknown;
}
