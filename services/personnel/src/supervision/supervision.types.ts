import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { supervisionBody, supervisionRating, supervisionScope } from '@zhudian/facts';
import { Day, enumTypeOf } from '@zhudian/framework/service';

const Body = enumTypeOf(supervisionBody);
const Scope = enumTypeOf(supervisionScope);
const Rating = enumTypeOf(supervisionRating);

@ObjectType({ description: 'One field of the month’s matrix: a body and a scope. 监督矩阵中的一格:机构与方面。' })
export class SupervisionCell {
  @Field(() => Body) body!: string;
  @Field(() => Scope) scope!: string;
}

@ObjectType({ description: 'What one body found on one scope. 一个机构对一个方面的监督记录。' })
export class SupervisionNote extends SupervisionCell {
  @Field(() => Rating) rating!: string;
  @Field(() => String) note!: string;
  @Field(() => Day, { description: 'Business date of the note. 记录日期。' }) notedOn!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'The double supervision of one posting in one month. 一次任职一个月的双重监督。' })
export class SupervisionMonth {
  @Field(() => ID) id!: string;
  @Field(() => ID) postingId!: string;
  @Field(() => String, { description: 'YYYY-MM. 月份。' }) month!: string;
  @Field(() => [SupervisionNote], { description: 'In the order of the matrix. 按矩阵顺序。' })
  notes!: SupervisionNote[];
  @Field(() => [SupervisionCell], { description: 'Still to be noted, never one side alone. 尚缺的记录。' })
  missing!: SupervisionCell[];
  @Field(() => Boolean, { description: 'Both bodies have noted both scopes. 四项齐全。' }) complete!: boolean;
  @Field(() => Day, { nullable: true }) closedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was closed although something is missing. 不齐而结束的理由。',
  })
  reason?: string | null;
}
