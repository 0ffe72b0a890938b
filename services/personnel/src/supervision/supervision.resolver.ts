import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { servesWithin, supervisionMonthIdOf } from '@zhudian/facts';
import { postings, rosters, supervisionMonths, type PostingRow, type SupervisionMonthRow } from '@zhudian/projections';
import { spanOfMonth } from '@zhudian/programme';
import { Day, connect, dayOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Posting } from '../posting/posting.types';
import { monthsOfYear, oneWithin, span, stationsFilter, within } from '../shared/filters.args';
import { Station, type StationReference } from '../station/station.types';
import { MatrixArgs, SupervisionMonthsArgs } from './supervision.args';
import { SupervisionMonth, SupervisionMonthConnection } from './supervision.types';
import { noted } from './supervision-month-of';
import { monthsDue } from './supervision-months-of';

/** Those that are closed, or those that are not. */
const closedWhere = (closed: boolean | null | undefined) => (closed ? {} : closed === false ? [null] : undefined);

const monthsWhere = async (args: SupervisionMonthsArgs, context: RequestContext) => {
  const { postingId, month, incomplete, year, monthFrom, monthBefore, closed } = args;
  return {
    postingId,
    stationId: await stationsFilter(context, args),
    complete: typeof incomplete === 'boolean' ? !incomplete : undefined,
    month: oneWithin(month, within(monthsOfYear(year), span(monthFrom, monthBefore))),
    closedOn: closedWhere(closed),
  };
};

@Resolver(() => SupervisionMonth)
export class SupervisionMonthResolver {
  @Query(() => SupervisionMonth, {
    nullable: true,
    description: 'One month of one posting, once noted. 一个月的监督。',
  })
  supervisionMonth(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(supervisionMonths, id);
  }

  @Query(() => SupervisionMonthConnection, {
    description: 'Months on which something was noted, newest first. 已有记录的监督月份，新的在前。',
  })
  async supervisionMonths(
    @Args(() => SupervisionMonthsArgs) args: SupervisionMonthsArgs,
    @Ctx() context: RequestContext,
  ) {
    const where = await monthsWhere(args, context);
    const orderBy = [{ column: 'month', direction: 'desc' }] as const;
    return connect(context, supervisionMonths, { where, orderBy, ...pageOf(args) });
  }

  @Query(() => [SupervisionMonth], {
    description: 'Every posting of a bureau in a month, noted or not, by station. 一个局一个月的监督矩阵，按供电所。',
  })
  async supervisionMatrix(@Args(() => MatrixArgs) { bureauId, month }: MatrixArgs, @Ctx() context: RequestContext) {
    const { first, last } = spanOfMonth(month);
    const roster = await context.find(rosters, bureauId);
    const served = (roster?.postings ?? []).filter((posting) => servesWithin(posting, first, last));
    const inOrder = served.toSorted((one, other) => (one.stationId < other.stationId ? -1 : 1));
    return noted(
      context,
      inOrder.map(({ postingId, stationId }) => ({
        id: supervisionMonthIdOf(postingId, month),
        postingId,
        stationId,
        month,
      })),
    );
  }

  @FieldResolver(() => Posting, { nullable: true })
  posting(@Root() { postingId }: SupervisionMonthRow, @Ctx() context: RequestContext) {
    return context.find(postings, postingId);
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: SupervisionMonthRow): StationReference {
    return { id };
  }
}

@Resolver(() => Posting)
export class PostingSupervisionResolver {
  @FieldResolver(() => [SupervisionMonth], {
    description: 'Every month of the posting up to today, noted or not, newest first. 任职以来每月的监督，新的在前。',
  })
  supervision(
    @Root() { id: postingId, stationId, recordedFrom, endedOn: endOn }: PostingRow,
    @Arg('today', () => Day, { nullable: true }) today: string | undefined,
    @Ctx() context: RequestContext,
  ) {
    return noted(context, monthsDue({ postingId, stationId, recordedFrom, endOn }, dayOf(context, today)));
  }
}
