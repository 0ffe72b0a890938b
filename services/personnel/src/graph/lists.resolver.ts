import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { candidacies, persons, postings } from '@zhudian/projections';
import { connect, connectionOf, type RequestContext } from '@zhudian/kernel/server';
import { connectByName } from './by-name';
import { CandidaciesArgs, PersonsArgs, PostingsArgs } from './lists.types';
import { asked, pageOf } from './paging';
import { CandidacyConnection } from './round.resolver';
import { Person, Posting } from './types';

const PostingConnection = connectionOf('Posting', () => Posting);
const PersonConnection = connectionOf('Person', () => Person);

const POSTING_ORDERS = {
  PLANNED_END: ['plannedEndOn'],
  START: ['startOn'],
  LATEST_START: [{ column: 'startOn', direction: 'desc' }],
} as const;
const CANDIDACY_ORDERS = {
  STAGE: ['step', 'stageSince'],
  SCORE: [{ column: 'matchScore', direction: 'desc' }],
  APPLIED: ['appliedOn'],
} as const;

@Resolver()
export class ListsResolver {
  @Query(() => PostingConnection, { description: 'Postings, filtered and ordered. 任职列表。' })
  postings(@Args(() => PostingsArgs) args: PostingsArgs, @Ctx() context: RequestContext) {
    const { stage, stationId, personId, orderBy } = args;
    const request = { where: asked({ stage, stationId, personId }), orderBy: POSTING_ORDERS[orderBy], ...pageOf(args) };
    return connect(context, postings, request, (row) => row);
  }

  @Query(() => CandidacyConnection, { description: 'Candidacies, filtered and ordered. 人选列表。' })
  candidacies(@Args(() => CandidaciesArgs) args: CandidaciesArgs, @Ctx() context: RequestContext) {
    const { roundId, stage, stationId, personId, orderBy } = args;
    const where = asked({ roundId, stage, stationId, personId });
    if (orderBy === 'NAME')
      return connectByName(context, { model: candidacies, where, personOf: (row) => row.personId }, args);
    return connect(context, candidacies, { where, orderBy: CANDIDACY_ORDERS[orderBy], ...pageOf(args) }, (row) => row);
  }

  @Query(() => PersonConnection, { description: 'People, filtered and ordered. 人员列表。' })
  persons(@Args(() => PersonsArgs) args: PersonsArgs, @Ctx() context: RequestContext) {
    const { unitId, membership, orderBy } = args;
    const where = asked({ unitId, membership });
    if (orderBy === 'NAME') return connectByName(context, { model: persons, where, personOf: (row) => row.id }, args);
    return connect(context, persons, { where, ...pageOf(args) }, (row) => row);
  }
}
