import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { entityFactsOf, entityOf, type Columns } from '@zhudian/projections';
import { connect, connectionOf, mapNodes, type Connection } from './connection';
import { PageArgs, pageOf } from './page';
import { factOf, type Tracked } from './entity-diff';
import { RecordedFact } from './recorded-fact';
import type { RequestContext } from './request-context';

export const RecordedFactConnection = connectionOf<object>('RecordedFact', () => RecordedFact, { shareable: true });

/** A resolver of `timeline` for an entity: the facts of its row, oldest first, each with what it changed. */
export const timelineOf = <C extends Columns>(type: () => ClassType, tracked: Tracked<C>): ClassType => {
  @Resolver(() => type())
  class Timeline {
    @FieldResolver(() => RecordedFactConnection, {
      description: 'Every change, oldest first: who, when, on what ground, before and after. 变更记录，先发生的在前。',
    })
    async timeline(
      @Root() { id }: { readonly id: string },
      @Args(() => PageArgs) args: PageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<object>> {
      const rows = await connect(context, entityFactsOf(tracked.model.context), {
        where: { entity: entityOf(tracked.model, id) },
        orderBy: ['position', 'prepare'],
        ...pageOf(args),
      });
      return mapNodes(rows, (row) => factOf(context, tracked, id, row));
    }
  }
  return Timeline;
};
