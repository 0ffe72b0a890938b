import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { servesWithin } from '@zhudian/facts';
import {
  hearings,
  hearingStage,
  postings,
  problems,
  rosters,
  workReports,
  type HearingRow,
} from '@zhudian/projections';
import { Day, PageArgs, connect, enumTypeOf, type RequestContext, dayOf, pageOf } from '@zhudian/framework/service';
import { hearingsOwed } from './hearing-calendar';
import { both, earliest, some, span } from '../shared/filters';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { Posting } from '../posting/posting.types';
import {
  Hearing,
  HearingConnection,
  HearingMonth,
  HearingProblem,
  WorkReport,
  type HearingMonthView,
} from './hearing.types';

const HearingStage = enumTypeOf(hearingStage);
const NEWEST = [
  { column: 'month', direction: 'desc' },
  { column: 'number', direction: 'desc' },
] as const;

@ArgsType()
class HearingsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) bureauId?: string | null;
  @Field(() => Int, { nullable: true }) year?: number | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM. 月份。' }) month?: string | null;
  @Field(() => HearingStage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for this day or later. 计划日不早于。' })
  plannedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for before this day. 计划日早于。' })
  plannedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Held on this day or later. 召开日不早于。' }) heldFrom?:
    string | null;
  @Field(() => Day, { nullable: true, description: 'Held before this day. 召开日早于。' }) heldBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for before this day and not held. 该日逾期未召开。' })
  overdueOn?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'With problems not resolved, or without. 有无未解决的问题。' })
  openProblems?: boolean | null;
}

@ArgsType()
class CalendarArgs {
  @Field(() => ID) bureauId!: string;
  @Field(() => Int) year!: number;
  @Field(() => Day, { nullable: true, description: 'By which day; today when absent. 截至日期,缺省为今天。' })
  today?: string | null;
}

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

@Resolver(() => Hearing)
export class HearingResolver {
  @Query(() => Hearing, { nullable: true, description: 'One hearing. 一次专题会议。' })
  hearing(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(hearings, id);
  }

  @Query(() => HearingConnection, { description: 'Hearings, newest first. 专题会议,新的在前。' })
  hearings(@Args(() => HearingsArgs) args: HearingsArgs, @Ctx() context: RequestContext) {
    return connect(context, hearings, { where: hearingsWhere(args), orderBy: NEWEST, ...pageOf(args) });
  }

  @Query(() => [HearingMonth], {
    description: 'The months of a year, each with its hearings and whether it had one. 一年各月专题会议的完成情况。',
  })
  async hearingCalendar(
    @Args(() => CalendarArgs) args: CalendarArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly HearingMonthView[]> {
    const { bureauId, year } = args;
    const { rows } = await context.snapshot.page(hearings, { where: { bureauId, year }, orderBy: NEWEST, first: 200 });
    const roster = await context.find(rosters, bureauId);
    const held = new Set(rows.flatMap(({ month, heldOn }) => (heldOn ? [month] : [])));
    const today = dayOf(context, args.today);
    return hearingsOwed(year, { served: roster?.postings ?? [], held, today }).map((owed) => ({
      ...owed,
      hearings: rows.filter(({ month }) => month === owed.month),
    }));
  }

  @FieldResolver(() => Int, { description: 'Problems raised. 提出的问题数。' })
  problemCount(@Root() { problems: count }: HearingRow): number {
    return count;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who chaired it. 主持人。' })
  chair(@Root() { chairId }: HearingRow, @Ctx() context: RequestContext) {
    return chairId ? personOf(context, chairId) : null;
  }

  @FieldResolver(() => [Posting], { description: 'Whose report was heard. 已听取汇报的任职。' })
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
    const roster = await context.find(rosters, bureauId);
    const active = (roster?.postings ?? []).filter((posting) => servesWithin(posting, heldOn, heldOn));
    return postingsOf(
      context,
      active.flatMap(({ postingId }) => (accounted.has(postingId) ? [] : [postingId])),
    );
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

@Resolver(() => HearingMonth)
export class HearingMonthResolver {
  @FieldResolver(() => [Hearing])
  hearings(@Root() { hearings }: HearingMonthView) {
    return hearings;
  }
}
