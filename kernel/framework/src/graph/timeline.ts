import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { entityFactsOf, entityOf, type Columns } from '@zhudian/projections';
import { connect, connectionOf, mapNodes, type Connection } from './connection';
import { PageArgs, pageOf } from './page';
import { factOf, hiddenOf, type Tracked } from './entity-diff';
import { RecordedFact } from './recorded-fact';
import type { RequestContext } from './request-context';

/** Of no fact at all. */
const ALL_SHOWN = { data: [], actor: [] };

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
      const hidden = await hiddenOf(context, tracked, id);
      const rows = await connect(context, entityFactsOf(tracked.model.context), {
        where: { entity: hidden ? entityOf(tracked.model, id) : [] },
        orderBy: ['position', 'prepare'],
        ...pageOf(args),
      });
      return mapNodes(rows, (row) => factOf(context, tracked, { id, hidden: hidden ?? ALL_SHOWN }, row));
    }
  }
  return Timeline;
};
