import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { hearings, postings, problems, type PostingRow, type ProblemRow } from '@zhudian/projections';
import { connect, dayOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { Posting } from '../posting/posting.types';
import { both, earliest, postingsFilter, span } from '../shared/filters.args';
import { Hearing, HearingProblem, HearingProblemConnection } from './hearing.types';
import { OrgUnit } from '../shared/linked.types';
import { ageOf, daysOverdue } from './problem-age';
import { ProblemsArgs, TodayArgs } from './problem.args';

const problemsWhere = async (args: ProblemsArgs, context: RequestContext) => {
  const { open, ownerOrgId, hearingId, standing, raisedFrom, raisedBefore, dueBefore, overdueOn } = args;
  return {
    ownerOrgId,
    hearingId,
    standing,
    postingId: await postingsFilter(context, args),
    open: both(open, overdueOn ? true : undefined),
    dueOn: span(null, earliest(dueBefore, overdueOn)),
    raisedOn: span(raisedFrom, raisedBefore),
  };
};

@Resolver(() => HearingProblem)
export class ProblemResolver {
  @Query(() => HearingProblemConnection, {
    description: 'Problems by due date, those without one first. 问题，按期限，未定期限的在前。',
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
  owner(@Root() { ownerOrgId: id }: ProblemRow): { readonly id: string } | null {
    return id ? { id } : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who answers for it, where somebody was named. 责任人。',
  })
  ownerPerson(@Root() { ownerId }: ProblemRow, @Ctx() context: RequestContext) {
    return ownerId ? personOf(context, ownerId) : null;
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

@Resolver(() => Posting)
export class PostingProblemResolver {
  @FieldResolver(() => [HearingProblem], { description: 'Problems raised, oldest first. 提出的问题，先提的在前。' })
  async problems(@Root() { id: postingId }: PostingRow, @Ctx() { snapshot }: RequestContext) {
    return (await snapshot.page(problems, { where: { postingId }, orderBy: ['raisedOn'], first: 200 })).rows;
  }
}
