import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  hearings,
  postings,
  problems,
  problemStanding,
  workReports,
  type PostingRow,
  type ProblemRow,
  type WorkReportRow,
} from '@zhudian/projections';
import { Day, PageArgs, connect, enumTypeOf, type RequestContext, dayOf, pageOf } from '@zhudian/framework/service';
import { ageOf, daysOverdue } from './problem-age';
import { OF_ENTERPRISE, both, earliest, postingsAsked, span } from '../shared/filters';
import { Posting } from '../posting/posting.types';
import { Hearing, HearingProblem, HearingProblemConnection, WorkReport } from './hearing.types';
import { OrgUnit, type OrgUnitReference } from './org-unit.types';

const ProblemStanding = enumTypeOf(problemStanding);

@ArgsType()
class ProblemsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Not resolved, or reopened. 未解决的。' }) open?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Owned by this unit. 责任单位。' }) ownerOrgId?: string | null;
  @Field(() => ID, { nullable: true }) postingId?: string | null;
  @Field(() => ID, { nullable: true }) hearingId?: string | null;
  @Field(() => ProblemStanding, { nullable: true }) standing?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the postings at this station. 仅该供电所。' })
  stationId?: string | null;
  @Field(() => ID, { nullable: true, description: OF_ENTERPRISE }) countyEnterpriseId?: string | null;
  @Field(() => Day, { nullable: true, description: 'Raised on this day or later. 提出日不早于。' })
  raisedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Raised before this day. 提出日早于。' }) raisedBefore?:
    string | null;
  @Field(() => Day, { nullable: true, description: 'Due before this day. 期限早于。' }) dueBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Open and past due on this day. 该日逾期未解决。' })
  overdueOn?: string | null;
}

@ArgsType()
class TodayArgs {
  @Field(() => Day, { nullable: true, description: 'By which day; today when absent. 截至日期,缺省为今天。' })
  today?: string | null;
}

const problemsWhere = async (args: ProblemsArgs, context: RequestContext) => {
  const { open, ownerOrgId, hearingId, standing, raisedFrom, raisedBefore, dueBefore, overdueOn } = args;
  return {
    ownerOrgId,
    hearingId,
    standing,
    postingId: await postingsAsked(context, args),
    open: both(open, overdueOn ? true : undefined),
    dueOn: span(null, earliest(dueBefore, overdueOn)),
    raisedOn: span(raisedFrom, raisedBefore),
  };
};

@Resolver(() => HearingProblem)
export class ProblemResolver {
  @Query(() => HearingProblemConnection, {
    description: 'Problems by due date, those without one first. 问题,按期限,未定期限的在前。',
  })
  async hearingProblems(@Args(() => ProblemsArgs) args: ProblemsArgs, @Ctx() context: RequestContext) {
    const where = await problemsWhere(args, context);
    return connect(context, problems, { where, orderBy: ['dueOn'], ...pageOf(args) });
  }

  @FieldResolver(() => Int, { description: 'Days from raised to resolved, or to today. 已历天数。' })
  ageDays(
    @Root() row: ProblemRow,
    @Args(() => TodayArgs) { today }: TodayArgs,
    @Ctx() context: RequestContext,
  ): number {
    return ageOf(row, dayOf(context, today));
  }

  @FieldResolver(() => Int, { description: 'Days past the due date while open; 0 when not late. 逾期天数。' })
  daysOverdue(
    @Root() row: ProblemRow,
    @Args(() => TodayArgs) { today }: TodayArgs,
    @Ctx() context: RequestContext,
  ): number {
    return daysOverdue(row, dayOf(context, today));
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit that owns it. 责任单位。' })
  owner(@Root() { ownerOrgId: id }: ProblemRow): OrgUnitReference | null {
    return id ? { id } : null;
  }

  @FieldResolver(() => Posting, { nullable: true })
  posting(@Root() { postingId }: ProblemRow, @Ctx() context: RequestContext) {
    return context.find(postings, postingId);
  }

  @FieldResolver(() => Hearing, { nullable: true })
  hearing(@Root() { hearingId }: ProblemRow, @Ctx() context: RequestContext) {
    return context.find(hearings, hearingId);
  }
}

@Resolver(() => WorkReport)
export class WorkReportResolver {
  @FieldResolver(() => ID)
  id(@Root() { id }: WorkReportRow): string {
    return id;
  }

  @FieldResolver(() => Posting, { nullable: true })
  posting(@Root() { postingId }: WorkReportRow, @Ctx() context: RequestContext) {
    return context.find(postings, postingId);
  }

  @FieldResolver(() => Hearing, { nullable: true })
  hearing(@Root() { hearingId }: WorkReportRow, @Ctx() context: RequestContext) {
    return context.find(hearings, hearingId);
  }
}

@Resolver(() => Posting)
export class PostingHearingResolver {
  @FieldResolver(() => [WorkReport], { description: 'Reports to the hearings, newest first. 工作汇报,新的在前。' })
  async workReports(@Root() { id: postingId }: PostingRow, @Ctx() { snapshot }: RequestContext) {
    const orderBy = [{ column: 'month', direction: 'desc' }] as const;
    return (await snapshot.page(workReports, { where: { postingId }, orderBy, first: 100 })).rows;
  }

  @FieldResolver(() => [HearingProblem], { description: 'Problems raised, oldest first. 提出的问题,先提的在前。' })
  async problems(@Root() { id: postingId }: PostingRow, @Ctx() { snapshot }: RequestContext) {
    return (await snapshot.page(problems, { where: { postingId }, orderBy: ['raisedOn'], first: 200 })).rows;
  }
}
