import { ArgsType, Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { decision, type DecisionView } from '@zhudian/projections';
import { objectTypeOf } from '../object-type';
import { Day, Instant, Json } from '../scalars';

const note = (description: string, nullable = false) => ({ description, nullable });
const Reason = objectTypeOf(decision.shape.reasons.element);
const Evidence = objectTypeOf(decision.shape.evidence.element);

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'An entity that a fact is about. 事件所涉对象。' })
export class OwnTouched {
  @Field(() => String, note('Its type. 对象类型。')) type!: string;
  @Field(() => ID, note('Its key. 对象编号。')) id!: string;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'One field of an entity that a fact changed. 事件改变的一个字段。' })
export class OwnFieldChange {
  @Field(() => String, note('Type of the entity. 对象类型。', true)) type!: string | null;
  @Field(() => ID, note('Key of the entity. 对象编号。')) id!: string;
  @Field(() => String, note('Name of the field. 字段名。')) field!: string;
  @Field(() => Json, note('Before. 变化前的值。', true)) before?: unknown;
  @Field(() => Json, note('After. 变化后的值。', true)) after?: unknown;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'A fact with its ground and its effect. 一条事件及其依据与结果。' })
export class OwnTimelineFact {
  @Field(() => String, note('Where the log holds it. 在日志中的位置。')) position!: string;
  @Field(() => Float, note('Its place among those of the same position. 同一位置内的次序。')) place!: number;
  @Field(() => ID, note('Its id. 事件编号。')) id!: string;
  @Field(() => String, note('As the catalogue names it. 事件类型。')) type!: string;
  @Field(() => String, note('The stream that holds it. 所在事件流。')) stream!: string;
  @Field(() => Int, note('Its number in the stream. 流内序号。')) revision!: number;
  @Field(() => Day, note('Business date. 发生日期。')) occurredOn!: string;
  @Field(() => Instant, note('When it was recorded. 记录时间。')) recordedAt!: string;
  @Field(() => ID, note('Who recorded it. 办理人编号。', true)) actorId!: string | null;
  @Field(() => String, note('In which role. 办理角色。', true)) actorRole!: string | null;
  @Field(() => ID, note('For which unit. 办理单位编号。', true)) actorUnit!: string | null;
  @Field(() => ID, note('Whose office it was. 代理何人办理。', true)) actingFor!: string | null;
  @Field(() => Json, note('What it tells. 事件内容。', true)) data!: unknown;
  @Field(() => [OwnTouched], note('What it is about. 所涉对象。')) touched!: readonly OwnTouched[];
  @Field(() => Day, note('Day of recording. 记录日期。')) recordedOn!: string;
  @Field(() => String, note('The rule set it was judged by. 适用的规则版本。')) ruleSet!: string;
  @Field(() => [Reason], note('Given for warnings. 对警告的说明。')) reasons!: DecisionView['reasons'];
  @Field(() => [Evidence], note('Documents that prove it. 佐证材料。')) evidence!: DecisionView['evidence'];
  @Field(() => ID, note('The fact that it corrects or annuls. 所更正或者撤销的事件编号。', true))
  corrects!: string | null;
  @Field(() => [OwnFieldChange], note('What it changed. 变化前后的值。')) changes!: OwnFieldChange[];
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'A part of a timeline. 本业务域的一段时间线。' })
export class OwnTimeline {
  @Field(() => [OwnTimelineFact], note('In order. 依次排列。')) facts!: OwnTimelineFact[];
  @Field(() => String, note('Up to here nothing else is to be seen. 截至该位置再无其他可见事件。')) reached!: string;
}

@ArgsType()
export class OwnTimelineArgs {
  @Field(() => String, note('Where to go on. 起始位置。', true)) after?: string | null;
  @Field(() => Boolean, note('Newest first. 新的在前。', true)) newestFirst?: boolean | null;
  @Field(() => Boolean, note('Whether effects are told. 是否列出变化。', true)) details?: boolean | null;
  @Field(() => ID, note('About this entity, by its nodeId. 对象的全局标识。', true)) of?: string | null;
  @Field(() => Boolean, note('And what it is made of. 连同其组成部分。', true)) whole?: boolean | null;
  @Field(() => ID, note('Recorded by this person. 办理人编号。', true)) by?: string | null;
  @Field(() => ID, note('About what belongs to this unit or to one below it. 该单位及其全部下级。', true))
  under?: string | null;
  @Field(() => [String], note('Of these types. 事件类型。', true)) types?: string[] | null;
  @Field(() => Day, note('Business day from. 发生日期不早于。', true)) occurredFrom?: string | null;
  @Field(() => Day, note('Business day to. 发生日期不晚于。', true)) occurredTo?: string | null;
  @Field(() => Day, note('Recorded from. 记录日期不早于。', true)) recordedFrom?: string | null;
  @Field(() => Day, note('Recorded to. 记录日期不晚于。', true)) recordedTo?: string | null;
  @Field(() => Int, note('How many facts. 条数。')) most!: number;
}
