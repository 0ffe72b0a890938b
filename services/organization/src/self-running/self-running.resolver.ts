import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { selfRunningStage } from '@zhudian/facts';
import { branches, selfRunnings, stations, type SelfRunningRow, type StationRow } from '@zhudian/projections';
import { Day, PageArgs, connect, enumTypeOf, pageOf, span, type RequestContext } from '@zhudian/framework/service';
import { Branch, Posting } from '../branch/branch.types';
import { Station } from '../station/station.types';
import { stationsFilter } from '../station/stations-filter';
import { SelfRunning, SelfRunningConnection } from './self-running.types';

const Stage = enumTypeOf(selfRunningStage);
const NEWEST = [{ column: 'withdrawnOn', direction: 'desc' }] as const;
const BEST = [{ column: 'standing', direction: 'desc' }] as const;

@ArgsType()
class SelfRunningsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。',
  })
  countyEnterpriseId?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Withdrawn on this day or later. 撤回日不早于。' })
  withdrawnFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Withdrawn before this day. 撤回日早于。' })
  withdrawnBefore?: string | null;
}

@ArgsType()
class LeagueArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this county enterprise only. 仅该县级供电企业。' })
  countyEnterpriseId?: string | null;
}

@Resolver(() => SelfRunning)
export class SelfRunningResolver {
  @Query(() => SelfRunning, {
    nullable: true,
    description: 'How a station runs after one posting, by the id of the posting. 一次任职结束后的自行运转情况。',
  })
  selfRunning(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(selfRunnings, id);
  }

  @Query(() => SelfRunningConnection, {
    description: 'Stations after the withdrawal, the last withdrawn first. 撤回后的供电所，最近撤回的在前。',
  })
  async selfRunnings(@Args(() => SelfRunningsArgs) args: SelfRunningsArgs, @Ctx() context: RequestContext) {
    const where = {
      stationId: await stationsFilter(args, context),
      stage: args.stage,
      withdrawnOn: span(args.withdrawnFrom, args.withdrawnBefore),
    };
    return connect(context, selfRunnings, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @Query(() => SelfRunningConnection, {
    description:
      'The same by the score of the last check, the best first: of stations, not of persons. 自行运转排位，按最近一次检查得分；只排供电所，不排个人。',
  })
  async selfRunningLeague(@Args(() => LeagueArgs) args: LeagueArgs, @Ctx() context: RequestContext) {
    const where = { stationId: await stationsFilter(args, context), standing: { from: 0 } };
    return connect(context, selfRunnings, { where, orderBy: BEST, ...pageOf(args) });
  }

  @FieldResolver(() => Station, { nullable: true, description: 'Which station. 供电所。' })
  station(@Root() { stationId }: SelfRunningRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'Its branch. 党支部。' })
  branch(@Root() { branchId }: SelfRunningRow, @Ctx() context: RequestContext) {
    return context.find(branches, branchId);
  }

  @FieldResolver(() => Posting, { description: 'The posting that is over. 已结束的任职。' })
  posting(@Root() { id }: SelfRunningRow) {
    return { id };
  }
}

@Resolver(() => Station)
export class StationSelfRunningResolver {
  @FieldResolver(() => SelfRunningConnection, {
    description: 'How it ran after each posting, the last withdrawn first. 历次撤回后的自行运转，最近的在前。',
  })
  selfRunnings(
    @Root() { id: stationId }: StationRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return connect(context, selfRunnings, { where: { stationId }, orderBy: NEWEST, ...pageOf(page) });
  }
}
