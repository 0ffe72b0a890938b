import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { integrityActivities, stationPlaces, type IntegrityActivityRow } from '@zhudian/projections';
import { allRows, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Branch, type BranchReference } from '../branch/branch.types';
import { OrgUnit, type OrgUnitReference } from '../org-unit/org-unit.types';
import { Station, type StationReference } from '../station/station.types';
import { stationsFilter } from '../station/stations.args';
import { IntegrityActivitiesArgs, ParticipationArgs, activitiesFilter, trendFilter } from './integrity-activity.args';
import { IntegrityActivity, IntegrityActivityConnection, ParticipationTrend } from './integrity-activity.types';
import { trendOf } from './trend';

const NEWEST = [{ column: 'plannedOn', direction: 'desc' }] as const;

@Resolver(() => IntegrityActivity)
export class IntegrityActivityResolver {
  @Query(() => IntegrityActivity, { nullable: true, description: 'One integrity activity. 一次廉洁教育活动。' })
  integrityActivity(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(integrityActivities, id);
  }

  @Query(() => IntegrityActivityConnection, {
    description: 'Integrity activities, the last planned first. 廉洁教育活动，计划日期新的在前。',
  })
  async integrityActivities(
    @Args(() => IntegrityActivitiesArgs) args: IntegrityActivitiesArgs,
    @Ctx() context: RequestContext,
  ) {
    const where = await activitiesFilter(context, args);
    return connect(context, integrityActivities, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Branch, { description: 'Whose it is. 所属党支部。' })
  branch(@Root() { branchId: id }: IntegrityActivityRow): BranchReference {
    return { id };
  }

  @FieldResolver(() => Station, { description: 'Where the branch is. 所属供电所。' })
  station(@Root() { stationId: id }: IntegrityActivityRow): StationReference {
    return { id };
  }
}

@Resolver(() => ParticipationTrend)
export class ParticipationTrendResolver {
  @Query(() => [ParticipationTrend], {
    description:
      'How many take part in integrity activities willingly, by unit and month or quarter. 主动参与廉洁文化建设的趋势，按单位和月份或季度。',
  })
  async participationTrend(@Args(() => ParticipationArgs) args: ParticipationArgs, @Ctx() context: RequestContext) {
    const asked = trendFilter(args);
    const stationId = await stationsFilter(context, { under: args.under ?? null });
    const [stations, rows] = await Promise.all([
      allRows(context, stationPlaces, { id: stationId }),
      allRows(context, integrityActivities, { stationId, stage: 'HELD' }),
    ]);
    return trendOf(rows, stations, asked);
  }

  @FieldResolver(() => OrgUnit, { description: 'The station, or the unit above it. 单位。' })
  unit(@Root() { unitId: id }: ParticipationTrend): OrgUnitReference {
    return { id };
  }
}

/** A dashboard shows the newest; all of them are pages of `integrityActivities`. */
const MOST_SHOWN = 50;

@Resolver(() => Station)
export class StationActivitiesResolver {
  @FieldResolver(() => [IntegrityActivity], {
    description: 'Its newest integrity activities. 最近的廉洁教育活动。',
  })
  async integrityActivities(@Root() { id: stationId }: StationReference, @Ctx() context: RequestContext) {
    const request = { where: { stationId }, orderBy: NEWEST, first: MOST_SHOWN };
    return (await context.snapshot.page(integrityActivities, request)).rows;
  }
}
