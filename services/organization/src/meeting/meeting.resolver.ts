import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { branches, meetings, stations, type BranchRow, type MeetingRow } from '@zhudian/projections';
import { PageArgs, connect, pageOf, span, type RequestContext } from '@zhudian/framework/service';
import { Branch, Person } from '../branch/branch.types';
import { Station } from '../station/station.types';
import { stationsFilter } from '../station/stations-filter';
import { MeetingsArgs } from './meeting.args';
import { Meeting, MeetingConnection } from './meeting.types';

const NEWEST = [{ column: 'plannedOn', direction: 'desc' }] as const;
const meetingsWhere = async (args: MeetingsArgs, context: RequestContext) => ({
  branchId: args.branchId,
  stationId: await stationsFilter(args, context),
  groupId: args.groupId,
  kind: args.kind,
  stage: args.stage,
  plannedOn: span(args.plannedFrom, args.plannedBefore),
  heldOn: span(args.heldFrom, args.heldBefore),
});

const persons = (ids: readonly string[]) => ids.map((id) => ({ id }));

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: 'One meeting. 一次会议。' })
  meeting(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(meetings, id);
  }

  @Query(() => MeetingConnection, { description: 'Meetings of branches, newest first. 党支部会议，新的在前。' })
  async meetings(@Args(() => MeetingsArgs) args: MeetingsArgs, @Ctx() context: RequestContext) {
    return connect(context, meetings, { where: await meetingsWhere(args, context), orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'The branch that meets. 所属党支部。' })
  branch(@Root() { branchId }: MeetingRow, @Ctx() context: RequestContext) {
    return context.find(branches, branchId);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'The station of the branch. 所在供电所。' })
  station(@Root() { stationId }: MeetingRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who chaired it. 主持人。' })
  chair(@Root() { chairId: id }: MeetingRow) {
    return id ? { id } : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who took the minutes. 记录人。' })
  recorder(@Root() { recorderId: id }: MeetingRow) {
    return id ? { id } : null;
  }

  @FieldResolver(() => [Person], { description: 'Who came of those expected. 实到会人员。' })
  present(@Root() { present }: MeetingRow) {
    return persons(present);
  }

  @FieldResolver(() => [Person], { description: 'Who was there without a seat in it. 列席人员。' })
  observers(@Root() { observers }: MeetingRow) {
    return persons(observers);
  }

  @FieldResolver(() => [Person], { description: 'Who was expected by the roll of the day. 应到会人员。' })
  expected(@Root() { expected }: MeetingRow) {
    return persons(expected);
  }

  @FieldResolver(() => [Person], { description: 'Who may vote. 有表决权人员。' })
  entitled(@Root() { entitled }: MeetingRow) {
    return persons(entitled);
  }

  @FieldResolver(() => [Person], { description: 'Expected, neither present nor excused. 应到而未到、未请假人员。' })
  missing(@Root() { expected, present, excused }: MeetingRow) {
    const accounted = new Set([...present, ...excused.map(({ personId }) => personId)]);
    return persons(expected.filter((one) => !accounted.has(one)));
  }
}

@Resolver(() => Branch)
export class BranchMeetingsResolver {
  @FieldResolver(() => MeetingConnection, { description: 'Its meetings, newest first. 会议，新的在前。' })
  meetings(@Root() { id: branchId }: BranchRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return connect(context, meetings, { where: { branchId }, orderBy: NEWEST, ...pageOf(page) });
  }
}
