import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { hearings, postings, problems, workReports, type ProblemRow, type WorkReportRow } from '@zhudian/projections';
import { Day, PageArgs, connect, connectionOf, type RequestContext } from '@zhudian/kernel/server';
import { ageOf, daysOverdue } from '../hearing/problem-age';
import { Hearing, HearingProblem, WorkReport } from './hearing.types';
import { OrgUnitReference } from './org-unit.types';
import { asked, dayAsked, pageOf } from './paging';
import { Posting } from './types';

const HearingProblemConnection = connectionOf('HearingProblem', () => HearingProblem);

@ArgsType()
class ProblemsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Not resolved, or reopened. 未解决的。' }) open?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Owned by this unit. 责任单位。' }) ownerOrgId?: string | null;
  @Field(() => ID, { nullable: true }) postingId?: string | null;
  @Field(() => ID, { nullable: true }) hearingId?: string | null;
}

@ArgsType()
class TodayArgs {
  @Field(() => Day, { nullable: true, description: 'By which day; today when absent. 截至日期,缺省为今天。' })
  today?: string | null;
}

@Resolver(() => HearingProblem)
export class ProblemResolver {
  @Query(() => HearingProblemConnection, {
    description: 'Problems by due date, those without one first. 问题,按期限,未定期限的在前。',
  })
  hearingProblems(@Args(() => ProblemsArgs) args: ProblemsArgs, @Ctx() context: RequestContext) {
    const { open, ownerOrgId, postingId, hearingId } = args;
    const where = asked({ open, ownerOrgId, postingId, hearingId });
    return connect(context, problems, { where, orderBy: ['dueOn'], ...pageOf(args) }, (row) => row);
  }

  @FieldResolver(() => Int, { description: 'Days from raised to resolved, or to today. 已历天数。' })
  ageDays(
    @Root() row: ProblemRow,
    @Args(() => TodayArgs) { today }: TodayArgs,
    @Ctx() context: RequestContext,
  ): number {
    return ageOf(row, dayAsked(context, today));
  }

  @FieldResolver(() => Int, { description: 'Days past the due date while open; 0 when not late. 逾期天数。' })
  daysOverdue(
    @Root() row: ProblemRow,
    @Args(() => TodayArgs) { today }: TodayArgs,
    @Ctx() context: RequestContext,
  ): number {
    return daysOverdue(row, dayAsked(context, today));
  }

  @FieldResolver(() => OrgUnitReference, { nullable: true, description: 'The unit that owns it. 责任单位。' })
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
  async workReports(@Root() { id: postingId }: Posting, @Ctx() { snapshot }: RequestContext) {
    const orderBy = [{ column: 'month', direction: 'desc' }] as const;
    return (await snapshot.page(workReports, { where: { postingId }, orderBy, first: 100 })).rows;
  }

  @FieldResolver(() => [HearingProblem], { description: 'Problems raised, oldest first. 提出的问题,先提的在前。' })
  async problems(@Root() { id: postingId }: Posting, @Ctx() { snapshot }: RequestContext) {
    return (await snapshot.page(problems, { where: { postingId }, orderBy: ['raisedOn'], first: 200 })).rows;
  }
}
