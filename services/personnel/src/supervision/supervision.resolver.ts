import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { servesWithin, supervisionMonthIdOf } from '@zhudian/facts';
import { spanOfMonth } from '@zhudian/programme';
import {
  postings,
  rosters,
  supervisionMonths,
  unsupervised,
  type PostingRow,
  type SupervisionMonthRow,
} from '@zhudian/projections';
import { Day, PageArgs, connect, type RequestContext, dayOf, pageOf } from '@zhudian/framework/service';
import { monthsDue, type MonthDue } from './supervision-months-of';
import { OF_ENTERPRISE, monthsOfYear, oneWithin, span, stationsAsked, within } from '../shared/filters';
import { Posting } from '../posting/posting.types';
import { SupervisionMonth, SupervisionMonthConnection } from './supervision.types';
import { Station, type StationReference } from '../station/station.types';

@ArgsType()
class SupervisionMonthsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) postingId?: string | null;
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM. 月份。' }) month?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Those with something missing. 记录不齐的。' })
  incomplete?: boolean | null;
  @Field(() => ID, { nullable: true, description: OF_ENTERPRISE }) countyEnterpriseId?: string | null;
  @Field(() => Int, { nullable: true }) year?: number | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM, this month or later. 月份不早于。' })
  monthFrom?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM, before this month. 月份早于。' })
  monthBefore?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Closed, or not yet. 是否已结束。' }) closed?: boolean | null;
}

const monthsWhere = async (args: SupervisionMonthsArgs, context: RequestContext) => {
  const { postingId, month, incomplete, year, monthFrom, monthBefore, closed } = args;
  return {
    postingId,
    stationId: await stationsAsked(context, args),
    complete: incomplete === null || incomplete === undefined ? undefined : !incomplete,
    month: oneWithin(month, within(monthsOfYear(year), span(monthFrom, monthBefore))),
    closedOn: closed ? {} : closed === false ? [null] : undefined,
  };
};

@ArgsType()
class MatrixArgs {
  @Field(() => ID) bureauId!: string;
  @Field(() => String, { description: 'YYYY-MM. 月份。' }) month!: string;
}

/** As it was noted, or with everything missing. */
const noted = async (context: RequestContext, due: MonthDue): Promise<SupervisionMonthRow> =>
  (await context.find(supervisionMonths, due.id)) ?? unsupervised(due.id, due);

/** A month by its key: as it was noted, or with everything missing when the posting was served in it. */
export const supervisionMonthOf = async (
  context: RequestContext,
  id: string,
): Promise<SupervisionMonthRow | undefined> => {
  const row = await context.find(supervisionMonths, id);
  const [, postingId, month] = /^(.+)\.(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(id) ?? [];
  if (row || !postingId || !month) return row;
  const posting = await context.find(postings, postingId);
  const { first, last } = spanOfMonth(month);
  if (!posting || !servesWithin({ startOn: posting.startOn, endOn: posting.endedOn }, first, last)) return undefined;
  return unsupervised(id, { postingId, stationId: posting.stationId, month });
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
    description: 'Months on which something was noted, newest first. 已有记录的监督月份,新的在前。',
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
    description: 'Every posting of a bureau in a month, noted or not, by station. 一个局一个月的监督矩阵,按供电所。',
  })
  async supervisionMatrix(@Args(() => MatrixArgs) { bureauId, month }: MatrixArgs, @Ctx() context: RequestContext) {
    const { first, last } = spanOfMonth(month);
    const roster = await context.find(rosters, bureauId);
    const served = (roster?.postings ?? []).filter((posting) => servesWithin(posting, first, last));
    const inOrder = served.toSorted((one, other) => (one.stationId < other.stationId ? -1 : 1));
    return Promise.all(
      inOrder.map(({ postingId, stationId }) =>
        noted(context, { id: supervisionMonthIdOf(postingId, month), postingId, stationId, month }),
      ),
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
    description: 'Every month of the posting up to today, noted or not, newest first. 任职以来每月的监督,新的在前。',
  })
  supervision(
    @Root() { id: postingId, stationId, startOn, endedOn: endOn }: PostingRow,
    @Arg('today', () => Day, { nullable: true }) today: string | undefined,
    @Ctx() context: RequestContext,
  ) {
    const due = monthsDue({ postingId, stationId, startOn, endOn }, dayOf(context, today));
    return Promise.all(due.map((one) => noted(context, one)));
  }
}
