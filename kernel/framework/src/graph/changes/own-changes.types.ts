import { ArgsType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Json } from '../scalars';

const note = (description: string, nullable = false) => ({ description, nullable });

/** An entity that a fact is about. */
interface Touched {
  readonly type: string;
  readonly id: string;
}

/** A fact of one context, as its reader may see it. It is told as it is: there are as many of them as in no other answer. */
export interface OwnChange {
  readonly position: string;
  /** Tells apart the facts of one position. */
  readonly place: number;
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly actingFor: string | null;
  readonly data: unknown;
  readonly touched: readonly Touched[];
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'A part of the facts of one context. 本业务域的一段事件。' })
export class OwnChanges {
  @Field(() => Json, note('In the order of the log. 依日志次序。')) facts!: readonly OwnChange[];
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
  @Field(() => Int, note('How many facts, more where they have one position. 条数。')) most!: number;
}
