import { ArgsType, Directive, Field, ObjectType } from 'type-graphql';
import { Day, Json } from './scalars';

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

@ArgsType()
export class DayDiffArgs {
  @Field(() => Day, { description: 'The day that is compared from. 起始日期。' }) from!: string;
  @Field(() => Day, { description: 'The day that is compared to, not before `from`. 终止日期，不早于起始日期。' })
  to!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'One field that differs between two moments. 有变化的字段。' })
export class FieldChange {
  @Field(() => String, { description: 'Name of the field. 字段名。' }) field!: string;
  @Field(() => Json, { nullable: true, description: 'Null when it was not there. 变化前的值。' }) before?: unknown;
  @Field(() => Json, { nullable: true, description: 'Null when it is not there. 变化后的值。' }) after?: unknown;
}
