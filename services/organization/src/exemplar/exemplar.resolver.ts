import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  branches,
  exemplars,
  meetings,
  stations,
  vanguardTasks,
  type BranchRow,
  type ExemplarApprovalView,
  type ExemplarRow,
} from '@zhudian/projections';
import { PageArgs, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Branch, Person } from '../branch/branch.types';
import { Meeting } from '../meeting/meeting.types';
import { Station } from '../station/station.types';
import { VanguardTask } from '../vanguard-task/vanguard-task.types';
import { ExemplarsArgs, exemplarsWhere } from './exemplar.args';
import { Exemplar, ExemplarApproval, ExemplarConnection } from './exemplar.types';

const NEWEST = [{ column: 'proposedOn', direction: 'desc' }] as const;

@Resolver(() => Exemplar)
export class ExemplarResolver {
  @Query(() => Exemplar, { nullable: true, description: 'One exemplar. 一个先进典型。' })
  exemplar(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(exemplars, id);
  }

  @Query(() => ExemplarConnection, { description: 'Exemplars, newest proposal first. 先进典型，新推荐的在前。' })
  async exemplars(@Args(() => ExemplarsArgs) args: ExemplarsArgs, @Ctx() context: RequestContext) {
    const where = await exemplarsWhere(args, context);
    return connect(context, exemplars, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'Of which branch. 所属党支部。' })
  branch(@Root() { branchId }: ExemplarRow, @Ctx() context: RequestContext) {
    return context.find(branches, branchId);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'At which station. 所在供电所。' })
  station(@Root() { stationId }: ExemplarRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => Person, { description: 'Who leads by example. 典型人员。' })
  person(@Root() { personId: id }: ExemplarRow) {
    return { id };
  }

  @FieldResolver(() => VanguardTask, { nullable: true, description: 'The task in which it showed. 相关先锋任务。' })
  vanguardTask(@Root() { vanguardTaskId }: ExemplarRow, @Ctx() context: RequestContext) {
    return vanguardTaskId === null ? null : context.find(vanguardTasks, vanguardTaskId);
  }
}

@Resolver(() => ExemplarApproval)
export class ExemplarApprovalResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that carried it. 通过的会议。' })
  meeting(@Root() { meetingId }: ExemplarApprovalView, @Ctx() context: RequestContext) {
    return context.find(meetings, meetingId);
  }
}

@Resolver(() => Branch)
export class BranchExemplarsResolver {
  @FieldResolver(() => ExemplarConnection, { description: 'Its exemplars, newest first. 先进典型，新的在前。' })
  exemplars(@Root() { id: branchId }: BranchRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return connect(context, exemplars, { where: { branchId }, orderBy: NEWEST, ...pageOf(page) });
  }
}
