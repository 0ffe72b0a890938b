import { ArgsType, Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Day, Instant, Json } from '../scalars';

const note = (description: string, nullable = false) => ({ description, nullable });

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'An entity that a fact is about. 事件所涉对象。' })
export class OwnTouched {
  @Field(() => String, note('Its type. 对象类型。')) type!: string;
  @Field(() => ID, note('Its key. 对象编号。')) id!: string;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'A fact of one context, as its reader may see it. 本业务域的一条事件。' })
export class OwnChange {
  @Field(() => String, note('Where the log holds it. 在日志中的位置。')) position!: string;
  @Field(() => Float, note('Its place among those of the same position. 同一位置内的次序。')) place!: number;
  @Field(() => ID, note('Its id. 事件编号。')) id!: string;
  @Field(() => String, note('As the catalogue names it. 事件类型。')) type!: string;
  @Field(() => String, note('The stream that holds it. 所在事件流。')) stream!: string;
  @Field(() => Int, note('Its number in the stream. 流内序号。')) revision!: number;
  @Field(() => Day, note('Business date. 发生日期。')) occurredOn!: string;
  @Field(() => Instant, note('When it was recorded. 记录时间。')) recordedAt!: Date;
  @Field(() => ID, note('Who recorded it. 办理人编号。', true)) actorId!: string | null;
  @Field(() => String, note('In which role. 办理角色。', true)) actorRole!: string | null;
  @Field(() => ID, note('For which unit. 办理单位编号。', true)) actorUnit!: string | null;
  @Field(() => Json, note('What it tells. 事件内容。', true)) data!: unknown;
  @Field(() => [OwnTouched], note('What it is about. 所涉对象。')) touched!: OwnTouched[];
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'A part of the facts of one context. 本业务域的一段事件。' })
export class OwnChanges {
  @Field(() => [OwnChange], note('In the order of the log. 依日志次序。')) facts!: OwnChange[];
  @Field(() => String, note('Up to here nothing else is to be seen. 截至该位置再无其他可见事件。')) reached!: string;
}

@ArgsType()
export class OwnChangesArgs {
  @Field(() => String, note('A position; from the first fact when absent. 起始位置，默认自首条起。', true))
  after?: string | null;
  @Field(() => [String], note('Of these types. 事件类型。', true)) types?: string[] | null;
  @Field(() => ID, note('About what belongs to this unit or to one below it. 该单位及其全部下级。', true))
  under?: string | null;
  @Field(() => [ID], note('About these entities, by their nodeId. 所涉对象的全局标识。', true))
  entities?: string[] | null;
}
