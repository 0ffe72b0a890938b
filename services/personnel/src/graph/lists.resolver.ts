import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { postings } from '@zhudian/projections';
import { connect, connectionOf, type RequestContext, given, pageOf } from '@zhudian/framework/service';
import { connectDue } from '../posting/due';
import { span, stationsAsked } from './filters';
import { PostingsArgs } from './lists.types';
import { Posting } from './types';

const PostingConnection = connectionOf('Posting', () => Posting);

const POSTING_ORDERS = {
  PLANNED_END: ['plannedEndOn'],
  START: ['startOn'],
  LATEST_START: [{ column: 'startOn', direction: 'desc' }],
} as const;
const postingsWhere = async (args: PostingsArgs, context: RequestContext) => {
  const { stage, personId, activeOn, startFrom, startBefore, plannedEndFrom, plannedEndBefore } = args;
  return given({
    stage,
    personId,
    stationId: await stationsAsked(context, args),
    startOn: activeOn ? { ...span(startFrom, startBefore), to: activeOn } : span(startFrom, startBefore),
    endedOn: activeOn ? { from: activeOn, orNone: true } : undefined,
    plannedEndOn: span(plannedEndFrom, plannedEndBefore),
  });
};

@Resolver()
export class ListsResolver {
  @Query(() => PostingConnection, { description: 'Postings, filtered and ordered. 任职列表。' })
  async postings(@Args(() => PostingsArgs) args: PostingsArgs, @Ctx() context: RequestContext) {
    const { dueBefore, orderBy } = args;
    const request = { where: await postingsWhere(args, context), orderBy: POSTING_ORDERS[orderBy] };
    if (dueBefore) return connectDue(context, request, { ...pageOf(args), dueBefore });
    return connect(context, postings, { ...request, ...pageOf(args) });
  }
}
