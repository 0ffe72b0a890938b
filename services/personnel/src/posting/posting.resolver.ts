import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { postings, stationPostings, type PostingRow } from '@zhudian/projections';
import { connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { span, stationsFilter } from '../shared/filters.args';
import { Station, type StationReference } from '../station/station.types';
import { connectDue } from './due';
import { Posting, PostingConnection } from './posting.types';
import { PostingsArgs } from './postings.args';

const ORDERS = {
  PLANNED_END: ['plannedEndOn'],
  START: ['startOn'],
  LATEST_START: [{ column: 'startOn', direction: 'desc' }],
} as const;

const postingsWhere = async (args: PostingsArgs, context: RequestContext) => {
  const { stage, personId, activeOn, startFrom, startBefore, plannedEndFrom, plannedEndBefore } = args;
  return {
    stage,
    personId,
    stationId: await stationsFilter(context, args),
    startOn: activeOn ? { ...span(startFrom, startBefore), to: activeOn } : span(startFrom, startBefore),
    endedOn: activeOn ? { from: activeOn, orNone: true } : undefined,
    plannedEndOn: span(plannedEndFrom, plannedEndBefore),
  };
};

/** Who was posted there on the day that is asked about. */
const activeOn = async ({ snapshot }: RequestContext, stationId: string) => {
  const { rows } = await snapshot.page(postings, {
    where: { stationId, stage: 'ACTIVE' },
    orderBy: ['startOn'],
    last: 1,
  });
  return rows[0] ?? null;
};

@Resolver(() => Posting)
export class PostingResolver {
  @Query(() => Posting, { nullable: true, description: 'One posting. 一次任职。' })
  posting(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(postings, id);
  }

  @Query(() => PostingConnection, { description: 'Postings, filtered and ordered. 任职列表。' })
  async postings(@Args(() => PostingsArgs) args: PostingsArgs, @Ctx() context: RequestContext) {
    const { dueBefore, orderBy } = args;
    const request = { where: await postingsWhere(args, context), orderBy: ORDERS[orderBy] };
    if (dueBefore) return connectDue(context, request, { ...pageOf(args), dueBefore });
    return connect(context, postings, { ...request, ...pageOf(args) });
  }

  @FieldResolver(() => Person)
  person(@Root() { personId: id }: PostingRow, @Ctx() context: RequestContext) {
    return personOf(context, id);
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: PostingRow): StationReference {
    return { id };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The named local successor. 基层带头人。' })
  successor(@Root() { successorId }: PostingRow, @Ctx() context: RequestContext) {
    return successorId ? personOf(context, successorId) : null;
  }
}

@Resolver(() => Station)
export class StationPostingResolver {
  @FieldResolver(() => Posting, { nullable: true, description: 'The active posting. 在任第一书记。' })
  async currentPosting(@Root() { id }: StationReference, @Ctx() context: RequestContext) {
    if (context.validOn !== undefined) return activeOn(context, id);
    const held = await context.find(stationPostings, id);
    return held?.postingId ? context.find(postings, held.postingId) : null;
  }

  @FieldResolver(() => [Posting], { description: 'All postings, oldest first. 历任。' })
  async postings(@Root() { id }: StationReference, @Ctx() { snapshot }: RequestContext) {
    const { rows } = await snapshot.page(postings, { where: { stationId: id }, orderBy: ['startOn'], first: 100 });
    return rows;
  }
}
