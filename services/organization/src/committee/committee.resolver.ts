import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  branches,
  committees,
  meetings,
  stations,
  type BranchRow,
  type CommitteeRow,
  type ElectionView,
  type SeatView,
} from '@zhudian/projections';
import { Day, PageArgs, connect, pageOf, span, type RequestContext } from '@zhudian/framework/service';
import { Branch, Person } from '../branch/branch.types';
import { Meeting } from '../meeting/meeting.types';
import { Station } from '../station/station.types';
import { stationsFilter } from '../station/stations-filter';
import {
  Committee,
  CommitteeConnection,
  CommitteeElection,
  CommitteeSeat,
  ProcedureRules,
  VacatedSeat,
} from './committee.types';

@ArgsType()
class CommitteesArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。',
  })
  countyEnterpriseId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'With seats to fill, or without. 是否有空缺。' })
  hasVacancy?: boolean | null;
  @Field(() => Day, { nullable: true, description: 'Whose term ends on this day or later. 任期届满日不早于。' })
  termEndsFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Whose term ends before this day. 任期届满日早于。' })
  termEndsBefore?: string | null;
}

const committeesWhere = async (args: CommitteesArgs, context: RequestContext) => ({
  stationId: await stationsFilter(args, context),
  hasVacancy: args.hasVacancy,
  termEndsOn: span(args.termEndsFrom, args.termEndsBefore),
});

const persons = (ids: readonly string[]) => ids.map((id) => ({ id }));

@Resolver(() => Committee)
export class CommitteeResolver {
  @Query(() => Committee, { nullable: true, description: 'One committee, by the id of its branch. 一个支部委员会。' })
  committee(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(committees, id);
  }

  @Query(() => CommitteeConnection, { description: 'Committees of branches. 支部委员会列表。' })
  async committees(@Args(() => CommitteesArgs) args: CommitteesArgs, @Ctx() context: RequestContext) {
    const where = await committeesWhere(args, context);
    return connect(context, committees, { where, orderBy: ['stationId'], ...pageOf(args) });
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'Its branch. 所属党支部。' })
  branch(@Root() { id }: CommitteeRow, @Ctx() context: RequestContext) {
    return context.find(branches, id);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'The station of the branch. 所在供电所。' })
  station(@Root() { stationId }: CommitteeRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => [Person], { description: 'Between whom a vote is to be taken again. 须再次投票的候选人。' })
  runOff(@Root() { runOff }: CommitteeRow) {
    return persons(runOff);
  }
}

@Resolver(() => CommitteeSeat)
export class CommitteeSeatResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId: id }: SeatView) {
    return { id };
  }
}

@Resolver(() => VacatedSeat)
export class VacatedSeatResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId: id }: { readonly personId: string }) {
    return { id };
  }
}

@Resolver(() => ProcedureRules)
export class ProcedureRulesResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that adopted them. 通过的会议。' })
  meeting(@Root() { meetingId }: { readonly meetingId: string }, @Ctx() context: RequestContext) {
    return context.find(meetings, meetingId);
  }
}

@Resolver(() => CommitteeElection)
export class CommitteeElectionResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting in which it was held. 所在会议。' })
  meeting(@Root() { meetingId }: ElectionView, @Ctx() context: RequestContext) {
    return context.find(meetings, meetingId);
  }

  @FieldResolver(() => [Person], { description: 'Who was elected. 当选人。' })
  elected(@Root() { elected }: ElectionView) {
    return persons(elected);
  }

  @FieldResolver(() => [Person], {
    description: 'Who received equal votes for the last seats. 得票相等须再次投票的候选人。',
  })
  tied(@Root() { tied }: ElectionView) {
    return persons(tied);
  }

  @FieldResolver(() => [Person], { description: 'Who counted. 监票人、计票人。' })
  tellers(@Root() { tellers }: ElectionView) {
    return persons(tellers);
  }
}

@Resolver(() => Branch)
export class BranchCommitteeResolver {
  @FieldResolver(() => Committee, {
    nullable: true,
    description: 'Its committee; null before the first election. 支部委员会；未选举时为空。',
  })
  committee(@Root() { id }: BranchRow, @Ctx() context: RequestContext) {
    return context.find(committees, id);
  }
}
