import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { servesWithin } from '@zhudian/facts';
import { hearings, postings, problems, rosters, workReports, type HearingRow } from '@zhudian/projections';
import { Day, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { Posting } from '../posting/posting.types';
import { both, earliest, some, span } from '../shared/filters.args';
import { HearingsArgs } from './hearing.args';
import { Hearing, HearingConnection, HearingProblem, WorkReport } from './hearing.types';

export const NEWEST = [
  { column: 'month', direction: 'desc' },
  { column: 'number', direction: 'desc' },
] as const;

const hearingsWhere = (args: HearingsArgs) => {
  const { bureauId, year, month, stage, plannedFrom, plannedBefore, heldFrom, heldBefore, overdueOn } = args;
  return {
    bureauId,
    year,
    month,
    stage: both(stage, overdueOn ? 'SCHEDULED' : undefined),
    plannedOn: span(plannedFrom, earliest(plannedBefore, overdueOn)),
    heldOn: span(heldFrom, heldBefore),
    openProblems: some(args.openProblems),
  };
};

const postingsOf = async (context: RequestContext, ids: readonly string[]) =>
  (await Promise.all(ids.map((id) => context.find(postings, id)))).filter((row) => row !== undefined);

const activeIds = async (context: RequestContext, bureauId: string, on: string): Promise<readonly string[]> => {
  const roster = await context.find(rosters, bureauId);
  return (roster?.postings ?? []).flatMap((posting) => (servesWithin(posting, on, on) ? [posting.postingId] : []));
};

@Resolver(() => Hearing)
export class HearingResolver {
  @Query(() => Hearing, { nullable: true, description: 'One hearing. 一次专题会议。' })
  hearing(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(hearings, id);
  }

  @Query(() => HearingConnection, { description: 'Hearings, newest first. 专题会议，新的在前。' })
  hearings(@Args(() => HearingsArgs) args: HearingsArgs, @Ctx() context: RequestContext) {
    return connect(context, hearings, { where: hearingsWhere(args), orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Int, { description: 'Problems raised. 提出的问题数。' })
  problemCount(@Root() { problems: count }: HearingRow): number {
    return count;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who chaired it. 主持人。' })
  chair(@Root() { chairId }: HearingRow, @Ctx() context: RequestContext) {
    return chairId ? personOf(context, chairId) : null;
  }

  @FieldResolver(() => [Posting], { description: 'Whose report was heard. 已汇报的第一书记。' })
  heard(@Root() { heard }: HearingRow, @Ctx() context: RequestContext) {
    return postingsOf(context, heard);
  }

  @FieldResolver(() => [Posting], {
    description:
      'Active on the day, neither heard nor excused, as far as is known now. 当日在任而既未听取也未请假的任职。',
  })
  async missing(@Root() { bureauId, heldOn, heard, excused }: HearingRow, @Ctx() context: RequestContext) {
    if (!heldOn) return [];
    const accounted = new Set([...heard, ...excused.map(({ postingId }) => postingId)]);
    const active = await activeIds(context, bureauId, heldOn);
    return postingsOf(
      context,
      active.filter((postingId) => !accounted.has(postingId)),
    );
  }

  @FieldResolver(() => [Posting], {
    description: 'Active on a day, as far as is known now: who is to be heard. 某日在任、应当听取汇报的任职。',
  })
  async expected(@Root() { bureauId }: HearingRow, @Arg('on', () => Day) on: string, @Ctx() context: RequestContext) {
    return postingsOf(context, await activeIds(context, bureauId, on));
  }

  @FieldResolver(() => [Posting], {
    description: 'Active on the day, as was known when it was held or closed. 会议召开（办结）时所知的在任任职。',
  })
  active(@Root() { active }: HearingRow, @Ctx() context: RequestContext) {
    return postingsOf(context, active);
  }

  @FieldResolver(() => [WorkReport], { description: 'Reports handed in. 已提交的工作汇报。' })
  async reports(@Root() { id: hearingId }: HearingRow, @Ctx() { snapshot }: RequestContext) {
    return (await snapshot.page(workReports, { where: { hearingId }, first: 200 })).rows;
  }

  @FieldResolver(() => [HearingProblem], { description: 'In the order in which they were raised. 按提出顺序。' })
  async problems(@Root() { id: hearingId }: HearingRow, @Ctx() { snapshot }: RequestContext) {
    return (await snapshot.page(problems, { where: { hearingId }, orderBy: ['raisedOn'], first: 200 })).rows;
  }
}
