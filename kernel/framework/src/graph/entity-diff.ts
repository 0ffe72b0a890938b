import { isDeepStrictEqual } from 'node:util';
import { Args, Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import { encodePosition, type Position } from '@zhudian/facts';
import {
  entityFactsOf,
  entityOf,
  type Columns,
  type EntityFactRow,
  type ReadModel,
  type RowOf,
} from '@zhudian/projections';
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
  description: 'What changed of an entity between two positions, and by which facts. 两个位置之间的变化。',
})
class EntityDiff {
  @Field(() => String, { description: 'The position that was compared from. 起始位置。' }) from!: string;
  @Field(() => String, { description: 'The position that was compared to. 终止位置。' }) to!: string;
  @Field(() => [FieldChange], { description: 'Fields that differ, in their order. 有变化的字段。' })
  fields!: FieldChange[];
  readonly read!: () => Promise<RecordedFact[]>;

  @Field(() => [RecordedFact], { description: 'Facts after `from`, up to `to`, oldest first. 其间的事实。' })
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
        read: async () => {
          const where = { entity, position: { after: from, to } };
          const hidden = await hiddenOf(context, tracked, id);
          if (!hidden) return [];
          const rows = await allRows(context, entityFactsOf(tracked.model.context), where);
          const inOrder = rows.toSorted((one, other) => one.position - other.position || one.prepare - other.prepare);
          return inOrder.map((row) => factOf(context, tracked, { id, hidden }, row) as RecordedFact);
        },
      };
    }
  }
  return ChangesBetween;
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
  const visible = (row: RowOf<C> | undefined): VisibleFields => {
    if (!row) return {};
    const { id: _id, ...fields } = row;
    return fields;
  };
  return differing(visible(before), visible(after));
};

type VisibleFields = Readonly<Record<string, unknown>>;

const differing = (before: VisibleFields, after: VisibleFields): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
