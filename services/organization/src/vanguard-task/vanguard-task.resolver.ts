import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  branches,
  stations,
  vanguardTasks,
  type BranchRow,
  type VanguardTaskRow,
  type VanguardTaskVerificationView,
} from '@zhudian/projections';
import { PageArgs, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Branch, Person } from '../branch/branch.types';
import { Station } from '../station/station.types';
import { VanguardTasksArgs, vanguardTasksWhere } from './vanguard-task.args';
import { VanguardTask, VanguardTaskConnection, VanguardTaskVerification } from './vanguard-task.types';

const NEWEST = [{ column: 'assignedOn', direction: 'desc' }] as const;

@Resolver(() => VanguardTask)
export class VanguardTaskResolver {
  @Query(() => VanguardTask, { nullable: true, description: 'One vanguard task. 一项先锋任务。' })
  vanguardTask(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(vanguardTasks, id);
  }

  @Query(() => VanguardTaskConnection, { description: 'Vanguard tasks, newest first. 先锋任务，新的在前。' })
  async vanguardTasks(@Args(() => VanguardTasksArgs) args: VanguardTasksArgs, @Ctx() context: RequestContext) {
    const where = await vanguardTasksWhere(args, context);
    return connect(context, vanguardTasks, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'Of which branch. 所属党支部。' })
  branch(@Root() { branchId }: VanguardTaskRow, @Ctx() context: RequestContext) {
    return context.find(branches, branchId);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'At which station. 所在供电所。' })
  station(@Root() { stationId }: VanguardTaskRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => Person, { description: 'Who answers for it. 责任人。' })
  owner(@Root() { ownerId: id }: VanguardTaskRow) {
    return { id };
  }

  @FieldResolver(() => [Person], { description: 'Who does it. 承担任务的党员。' })
  members(@Root() { memberIds }: VanguardTaskRow) {
    return memberIds.map((id) => ({ id }));
  }
}

@Resolver(() => VanguardTaskVerification)
export class VanguardTaskVerificationResolver {
  @FieldResolver(() => Person, { description: 'Who verified it. 核实人。' })
  verifiedBy(@Root() { verifiedById: id }: VanguardTaskVerificationView) {
    return { id };
  }
}

@Resolver(() => Branch)
export class BranchVanguardTasksResolver {
  @FieldResolver(() => VanguardTaskConnection, {
    description: 'Its vanguard tasks, newest first. 先锋任务，新的在前。',
  })
  vanguardTasks(
    @Root() { id: branchId }: BranchRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return connect(context, vanguardTasks, { where: { branchId }, orderBy: NEWEST, ...pageOf(page) });
  }
}
