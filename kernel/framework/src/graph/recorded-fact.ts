import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { encodePosition, isAmendment, type Amendment, type RecordedFact as Recorded } from '@zhudian/facts';
import { decision, evidenceOf, reasonsOf, type DecisionView, type EntityFactRow } from '@zhudian/projections';
import { FieldChange } from './entity-diff.types';
import { objectTypeOf } from './object-type';
import { Day, Instant, Json } from './scalars';
import type { HiddenFacts, RequestContext } from './request-context';

const Reason = objectTypeOf(decision.shape.reasons.element);
const Evidence = objectTypeOf(decision.shape.evidence.element);

/** What this caller may see of a fact beside that it is there, and what it changed. */
export interface VisibleFact {
  readonly hidden: HiddenFacts;
  readonly changes: () => Promise<FieldChange[]>;
}

@Directive('@shareable')
@ObjectType({
  description: 'A fact of the log: who, when, what, on which ground, and what it changed. 日志中的一条事实。',
})
export class RecordedFact {
  @Field(() => ID, { description: 'Decisions that rest on it cite this id. 事实编号，可供引用。' }) id!: string;
  @Field(() => String, { description: 'Its place in the log. 在日志中的位置。' }) position!: string;
  @Field(() => String, { description: 'As the catalogue of facts names it. 事实类型。' }) type!: string;
  @Field(() => String, { description: 'The stream that holds it. 所在事件流。' }) stream!: string;
  @Field(() => Int, { description: 'Its number in the stream, from 0. 流内序号。' }) revision!: number;
  @Field(() => Day, { description: 'Business date. 发生日期。' }) occurredOn!: string;
  @Field(() => Instant, { description: 'When it was recorded. 记录时间。' }) recordedAt!: Date;
  @Field(() => ID, { nullable: true, description: 'Null when you may not know who. 办理人，无权查看时为空。' })
  async actorId(): Promise<string | null> {
    return (await isNameless(this)) ? null : this.told.actorId;
  }
  @Field(() => String, { nullable: true, description: 'The role in which it was done. 办理角色。' })
  async actorRole(): Promise<string | null> {
    return (await isNameless(this)) ? null : this.told.actorRole;
  }
  @Field(() => ID, {
    nullable: true,
    description: 'Whose office it was, when a deputy acted. 代理何人办理，本人办理或者无权查看时为空。',
  })
  async actingFor(): Promise<string | null> {
    return (await isNameless(this)) ? null : ((await this.read()).metadata.actingFor ?? null);
  }

  readonly shown!: VisibleFact;
  readonly told!: Pick<EntityFactRow, 'actorId' | 'actorRole'>;
  readonly read!: () => Promise<Recorded>;

  @Field(() => Json, {
    nullable: true,
    description: 'What it tells; null when you may not see it. 事实内容，无权查看时为空。',
  })
  async data(): Promise<unknown> {
    return isHiddenBy(this.shown.hidden.data, await this.read()) ? null : (await this.read()).data;
  }

  @Field(() => [Reason], { description: 'Given for going on in spite of warnings. 对警告的说明。' })
  async reasons(): Promise<DecisionView['reasons']> {
    return (await isNameless(this)) ? [] : reasonsOf((await this.read()).metadata);
  }

  @Field(() => [Evidence], { description: 'Documents that prove it. 佐证材料。' })
  async evidence(): Promise<DecisionView['evidence']> {
    return (await isNameless(this)) ? [] : evidenceOf((await this.read()).metadata);
  }

  @Field(() => [FieldChange], { description: 'What it changed, before and after. 变化前后的值。' })
  changes(): Promise<FieldChange[]> {
    return this.shown.changes();
  }
}

/** Whether a fact is of hidden types: an amendment repeats what it amends. */
export const isHiddenBy = (types: readonly string[], fact: Recorded): boolean =>
  types.includes(fact.type) || (isAmendment(fact) && types.includes((fact.data as Amendment).factType));

/** The log is read for it only where the type does not tell. */
const isNameless = async ({ type, shown: { hidden }, read }: Pick<RecordedFact, 'type' | 'shown' | 'read'>) =>
  hidden.actor.includes(type) ||
  (hidden.actor.length > 0 && /(Corrected|Annulled)$/.test(type) && isHiddenBy(hidden.actor, await read()));

/** A fact of the index as the graph shows it; what it tells is read from the log when it is asked for. */
export const recordedFactOf = (
  context: RequestContext,
  row: EntityFactRow,
  shown: VisibleFact,
): Omit<RecordedFact, Lazy> => ({
  id: row.factId,
  position: encodePosition(row.position),
  type: row.type,
  stream: row.stream,
  revision: row.revision,
  occurredOn: row.occurredOn,
  recordedAt: new Date(row.recordedAt),
  told: row,
  shown,
  read: () => context.factAt(row.stream, row.revision),
});
type Lazy = 'actorId' | 'actorRole' | 'actingFor' | 'data' | 'reasons' | 'evidence' | 'changes';
