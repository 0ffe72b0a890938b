import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { candidacies, candidacyStages, persons, postings, type Range } from '@zhudian/projections';
import { connect, connectionOf, type RequestContext, given, pageOf } from '@zhudian/framework/service';
import { connectByName } from '../person/by-name';
import { connectDue } from '../posting/due';
import { span, stationsAsked } from './filters';
import { CandidaciesArgs, PersonsArgs, PostingsArgs } from './lists.types';
import { CandidacyConnection } from '../round/round.resolver';
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

/** The last step before the ways in and out: whoever stands there or before is under way. */
const LAST_UNDER_WAY = candidacyStages.indexOf('NOTICE_CLOSED') + 1;
const steps = (underWay: boolean | null | undefined): Range | undefined => {
  if (underWay === null || underWay === undefined) return undefined;
  return underWay ? { to: LAST_UNDER_WAY } : { after: LAST_UNDER_WAY };
};

const candidaciesWhere = async (args: CandidaciesArgs, context: RequestContext) => {
  const { roundId, stage, personId, unitId, underWay, appliedFrom, appliedBefore } = args;
  return given({
    roundId,
    stage,
    personId,
    unitId,
    stationId: await stationsAsked(context, args),
    step: steps(underWay),
    appliedOn: span(appliedFrom, appliedBefore),
    stageSince: span(null, args.waitingSinceBefore),
    noticeEarliestEnd: span(null, args.noticeEndsBefore),
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

  @Query(() => CandidacyConnection, { description: 'Candidacies, filtered and ordered. 人选列表。' })
  async candidacies(@Args(() => CandidaciesArgs) args: CandidaciesArgs, @Ctx() context: RequestContext) {
    const { orderBy } = args;
    const where = await candidaciesWhere(args, context);
    if (orderBy === 'NAME')
      return connectByName(context, { model: candidacies, where, personOf: (row) => row.personId }, args);
    return connect(context, candidacies, { where, orderBy: CANDIDACY_ORDERS[orderBy], ...pageOf(args) });
  }

  @Query(() => PersonConnection, { description: 'People, filtered and ordered. 人员列表。' })
  persons(@Args(() => PersonsArgs) args: PersonsArgs, @Ctx() context: RequestContext) {
    const { unitId, membership, orderBy } = args;
    const where = given({ unitId, membership });
    if (orderBy === 'NAME') return connectByName(context, { model: persons, where, personOf: (row) => row.id }, args);
    return connect(context, persons, { where, ...pageOf(args) });
  }
}
