import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  branchPeople,
  dutyLists,
  type DutyAdoptionView,
  type DutyEntryView,
  type DutyListRow,
} from '@zhudian/projections';
import { Day, connect, dayOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Branch, Meeting, type BranchReference, type MeetingReference } from '../branch/branch.types';
import { Person, type PersonReference } from '../person/person.types';
import { StationsArgs, stationsFilter } from '../station/stations.args';
import { Station, type StationReference } from '../station/station.types';
import { coverageOf } from './coverage';
import { DutyCoverage, DutyList, DutyListAdoption, DutyListConnection, DutyListEntry } from './duty-list.types';

const NEWEST = [{ column: 'year', direction: 'desc' }] as const;
const MOST_SHOWN = 20;

@ArgsType()
class DutyListsArgs extends StationsArgs {
  @Field(() => Int, { nullable: true }) year?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that a meeting has carried, or not. 是否已通过。' })
  adopted?: boolean | null;
  @Field(() => Day, {
    nullable: true,
    description: 'With an entry that was due before this day. 该日有逾期未落实事项。',
  })
  overdueOn?: string | null;
}

@Resolver(() => DutyList)
export class DutyListResolver {
  @Query(() => DutyList, {
    nullable: true,
    description: 'The lists of a branch for a year, `<branch>.<year>`. “两个清单”。',
  })
  dutyList(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(dutyLists, id);
  }

  @Query(() => DutyListConnection, {
    description: 'The lists of the branches, newest first. 各支部“两个清单”，新的在前。',
  })
  async dutyLists(@Args(() => DutyListsArgs) args: DutyListsArgs, @Ctx() context: RequestContext) {
    const { year, adopted, overdueOn } = args;
    const performBy = overdueOn ? { before: overdueOn } : undefined;
    const where = { stationId: await stationsFilter(context, args), year, adopted, performBy };
    return connect(context, dutyLists, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Branch, { description: 'Whose they are. 所属党支部。' })
  branch(@Root() { branchId: id }: DutyListRow): BranchReference {
    return { id };
  }

  @FieldResolver(() => Station, { description: 'Where the branch is. 所属供电所。' })
  station(@Root() { stationId: id }: DutyListRow): StationReference {
    return { id };
  }

  @FieldResolver(() => DutyCoverage, {
    nullable: true,
    description: 'Whom the lists reach; null to those who may not see the roll. 覆盖情况；无权查看名册的为空。',
  })
  async coverage(
    @Root() row: DutyListRow,
    @Arg('today', () => Day, { nullable: true }) today: string | null | undefined,
    @Ctx() context: RequestContext,
  ) {
    const people = await context.find(branchPeople, row.branchId);
    return people ? coverageOf(row, people, dayOf(context, today)) : null;
  }
}

@Resolver(() => DutyCoverage)
export class DutyCoverageResolver {
  @FieldResolver(() => [Person], { description: 'Cadres and members without an entry. 没有事项的干部和党员。' })
  uncovered(@Root() { uncoveredIds }: DutyCoverage): readonly PersonReference[] {
    return uncoveredIds.map((id) => ({ id }));
  }
}

@Resolver(() => DutyListEntry)
export class DutyListEntryResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Whose entry it is. 责任人。' })
  person(@Root() { personId: id }: DutyEntryView): PersonReference | null {
    return id === null ? null : { id };
  }
}

@Resolver(() => DutyListAdoption)
export class DutyListAdoptionResolver {
  @FieldResolver(() => Meeting, { description: 'The meeting. 会议。' })
  meeting(@Root() { meetingId: id }: DutyAdoptionView): MeetingReference {
    return { id };
  }
}

@Resolver(() => Branch)
export class BranchDutyListsResolver {
  @FieldResolver(() => [DutyList], { description: 'Its two lists, newest year first. “两个清单”，新的年度在前。' })
  async dutyLists(@Root() { id: branchId }: BranchReference, @Ctx() context: RequestContext) {
    const { rows } = await context.snapshot.page(dutyLists, {
      where: { branchId },
      orderBy: NEWEST,
      first: MOST_SHOWN,
    });
    return rows;
  }
}
