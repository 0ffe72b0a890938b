import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { commendations, nominations, practices, type CommendationRow } from '@zhudian/projections';
import { allRows, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { stationsFilter, type FilterIds } from '../shared/filters.args';
import { CommendationsArgs } from './commendation.args';
import { Commendation, CommendationConnection, Practice } from './commendation.types';

/** The commendations for which somebody, or somebody of a station, was nominated; `undefined` when nobody was named. */
const commendationsFilter = async (context: RequestContext, args: CommendationsArgs): Promise<FilterIds> => {
  const { personId, postingId } = args;
  const stationId = await stationsFilter(context, args);
  if (!personId && !postingId && stationId === undefined) return undefined;
  const found = await allRows(context, nominations, { personId, postingId, stationId });
  return [...new Set(found.map(({ commendationId }) => commendationId))];
};

@Resolver(() => Commendation)
export class CommendationResolver {
  @Query(() => Commendation, { nullable: true, description: 'One commendation. 一次评选表彰。' })
  commendation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(commendations, id);
  }

  @Query(() => CommendationConnection, { description: 'Commendations, newest first. 评选表彰，新的在前。' })
  async commendations(@Args(() => CommendationsArgs) args: CommendationsArgs, @Ctx() context: RequestContext) {
    const orderBy = [{ column: 'openedOn', direction: 'desc' }] as const;
    const { year, bureauId } = args;
    const where = { year, bureauId, id: await commendationsFilter(context, args) };
    return connect(context, commendations, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => [Practice], { description: 'Practices published with it. 一并发布的经验做法。' })
  async practices(@Root() { id: commendationId }: CommendationRow, @Ctx() { snapshot }: RequestContext) {
    return (await snapshot.page(practices, { where: { commendationId }, first: 100 })).rows;
  }
}
