import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { stations, threeRooms, type StationRow, type ThreeRoomsRow } from '@zhudian/projections';
import { connect, pageOf, span, type RequestContext } from '@zhudian/framework/service';
import { Person } from '../branch/branch.types';
import { Station } from '../station/station.types';
import { stationsFilter } from '../station/stations-filter';
import { ThreeRoomsArgs } from './three-rooms.args';
import { CoachingSession, RoomInspection, RoomState, ThreeRooms, ThreeRoomsConnection } from './three-rooms.types';

const byStation = [{ column: 'stationId', direction: 'asc' }] as const;
const byCoaching = [{ column: 'lastCoachedOn', direction: 'desc' }] as const;

@Resolver(() => ThreeRooms)
export class ThreeRoomsResolver {
  @Query(() => ThreeRooms, { nullable: true, description: 'The three rooms of a station. 一个供电所的三室合一。' })
  threeRooms(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(threeRooms, id);
  }

  @Query(() => ThreeRoomsConnection, {
    description:
      'Three rooms by station; where days of coaching are asked for, the latest first. 三室合一，按供电所排列；按辅导日期查询时，新的在前。',
  })
  async allThreeRooms(@Args(() => ThreeRoomsArgs) args: ThreeRoomsArgs, @Ctx() context: RequestContext) {
    const lastCoachedOn = span(args.coachedFrom, args.coachedBefore);
    const where = { stationId: await stationsFilter(args, context), stage: args.stage, lastCoachedOn };
    return connect(context, threeRooms, { where, orderBy: lastCoachedOn ? byCoaching : byStation, ...pageOf(args) });
  }

  @FieldResolver(() => Station, { nullable: true, description: 'Of which station. 所属供电所。' })
  station(@Root() { stationId }: ThreeRoomsRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }
}

@Resolver(() => RoomState)
export class RoomStateResolver {
  @FieldResolver(() => Person, { description: 'Who planned it. 计划人。' })
  plannedBy(@Root() { plannedById: id }: { readonly plannedById: string }) {
    return { id };
  }
}

@Resolver(() => RoomInspection)
export class RoomInspectionResolver {
  @FieldResolver(() => Person, { description: 'Who inspected it. 检查人。' })
  inspectedBy(@Root() { inspectedById: id }: { readonly inspectedById: string }) {
    return { id };
  }
}

@Resolver(() => CoachingSession)
export class CoachingSessionResolver {
  @FieldResolver(() => Person, { description: 'Who coached. 辅导人。' })
  coach(@Root() { coachId: id }: { readonly coachId: string }) {
    return { id };
  }

  @FieldResolver(() => [Person], { description: 'Who was coached. 参加辅导的员工。' })
  staff(@Root() { staffIds }: { readonly staffIds: readonly string[] }) {
    return staffIds.map((id) => ({ id }));
  }
}

@Resolver(() => Station)
export class StationThreeRoomsResolver {
  @FieldResolver(() => ThreeRooms, { nullable: true, description: 'Its three rooms in one. 三室合一。' })
  threeRooms(@Root() { id }: StationRow, @Ctx() context: RequestContext) {
    return context.find(threeRooms, id);
  }
}
