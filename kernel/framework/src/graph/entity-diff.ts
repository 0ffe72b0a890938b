import { isDeepStrictEqual } from 'node:util';
import { Args, Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import { encodePosition, type Position } from '@zhudian/facts';
import {
  entityFactsOf,
  entityOf,
  type Columns,
  type EntityFactRow,
  type EntityFacts,
  type ReadModel,
} from '@zhudian/projections';
import type { Filters } from './connection';
import { DiffArgs, FieldChange } from './entity-diff.types';
import { spanOf } from './moments';
import { recordedFactOf, RecordedFact } from './recorded-fact';
import type { HiddenFacts, RequestContext } from './request-context';
import { allRows } from './rows';

/** An entity whose changes can be queried. */
export interface Tracked<C extends Columns = Columns> {
  readonly model: ReadModel<C>;
}

/** The types of facts that tell what the caller does not see of a row; `undefined` when there is no row to be seen. */
export const hiddenOf = async <C extends Columns>(context: RequestContext, { model }: Tracked<C>, id: string) => {
  const row = await context.find(model, id);
  return row && context.hiddenFacts(model, row);
};

@Directive('@shareable')
@ObjectType({
  description:
    'What differs of an entity between two positions or two days, and by which facts. 两个位置或者两个日期之间的变化。',
})
export class EntityDiff {
  @Field(() => String, { description: 'The position or the day that was compared from. 起始位置或日期。' })
  from!: string;
  @Field(() => String, { description: 'The position or the day that was compared to. 终止位置或日期。' }) to!: string;
  @Field(() => [FieldChange], { description: 'Fields that differ, in their order. 有变化的字段。' })
  fields!: FieldChange[];
  readonly read!: () => Promise<RecordedFact[]>;

  @Field(() => [RecordedFact], {
    description: 'Facts after `from`, up to `to`, in the order in which they were recorded. 其间的事实。',
  })
  facts(): Promise<RecordedFact[]> {
    return this.read();
  }
}

/** A resolver of `changesBetween(from, to)` for an entity: field by field, with the facts between. */
export const changesBetweenOf = <C extends Columns>(type: () => ClassType, tracked: Tracked<C>): ClassType => {
  @Resolver(() => type())
  class ChangesBetween {
    @FieldResolver(() => EntityDiff, {
      description: 'What changed between two moments, and by which facts. 两个时点之间的变化与事实。',
    })
    async changesBetween(
      @Root() { id }: { readonly id: string },
      @Args(() => DiffArgs) asked: DiffArgs,
      @Ctx() context: RequestContext,
    ): Promise<Omit<EntityDiff, 'facts'>> {
      const entity = entityOf(tracked.model, id);
      const { from, to } = await spanOf(context, entityFactsOf(tracked.model.context), {
        entity,
        from: asked.from,
        to: asked.to,
      });
      return {
        from: encodePosition(from),
        to: encodePosition(to),
        fields: await changesOf(context, tracked, id, { from, to }),
        read: () => factsAmong(context, tracked, id, { position: { after: from, to } }),
      };
    }
  }
  return ChangesBetween;
};

/** The facts of an entity among those of a filter, oldest first, as this caller may see them. */
export const factsAmong = async <C extends Columns>(
  context: RequestContext,
  tracked: Tracked<C>,
  id: string,
  among: Filters<EntityFacts['columns']>,
): Promise<RecordedFact[]> => {
  const hidden = await hiddenOf(context, tracked, id);
  if (!hidden) return [];
  const where = { entity: entityOf(tracked.model, id), ...among };
  const rows = await allRows(context, entityFactsOf(tracked.model.context), where);
  const inOrder = rows.toSorted((one, other) => one.position - other.position || one.prepare - other.prepare);
  return inOrder.map((row) => factOf(context, tracked, { id, hidden }, row) as RecordedFact);
};

/** A fact of an entity, with what it changed of its row. */
export const factOf = <C extends Columns>(
  context: RequestContext,
  tracked: Tracked<C>,
  { id, hidden }: { readonly id: string; readonly hidden: HiddenFacts },
  row: EntityFactRow,
) =>
  recordedFactOf(context, row, {
    hidden,
    changes: () => changesOf(context, tracked, id, { from: row.position - 1, to: row.position }),
  });

/** What differs in a row between two positions, as this caller may see it. */
export const changesOf = async <C extends Columns>(
  context: RequestContext,
  { model }: Tracked<C>,
  id: string,
  { from, to }: { readonly from: Position; readonly to: Position },
): Promise<FieldChange[]> => {
  const { reader } = context.ports;
  const [before, after] = await Promise.all([from, to].map((position) => reader.at(position).find(model, id)));
  return differing(before, after);
};

type SeenRow = Readonly<Record<string, unknown>>;

/** What differs between two states of a row, field by field; a row that is not there has no fields. */
export const differing = ({ id: _, ...before }: SeenRow = {}, { id: __, ...after }: SeenRow = {}): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
