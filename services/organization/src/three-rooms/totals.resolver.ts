import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { orgUnits, threeRooms } from '@zhudian/projections';
import { allRows, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit } from '../org-unit/org-unit.types';
import { OR_BUREAU, countyRollUp } from '../shared/county-roll-up';
import { roomTotalsOf, ThreeRoomsTotals, type RoomTotals } from './totals';

@Resolver(() => ThreeRoomsTotals)
export class ThreeRoomsTotalsResolver {
  @Query(() => [ThreeRoomsTotals], {
    description:
      'The three rooms of the bureau and of each county enterprise, stations that have planned none included. 全局及各县级供电企业三室合一建设合计，含未列入计划的供电所。',
  })
  async threeRoomsTotals(
    @Arg('countyEnterpriseId', () => ID, { nullable: true, description: 'Of this one only. 仅该县级供电企业。' })
    countyEnterpriseId: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<readonly RoomTotals[]> {
    const rolled = await countyRollUp(countyEnterpriseId, context);
    const rows = await allRows(context, threeRooms, { stationId: rolled.flatMap(({ stationIds }) => stationIds) });
    return rolled.map(({ countyEnterpriseId: county, stationIds }) => {
      const here = new Set(stationIds);
      return roomTotalsOf(
        county,
        here.size,
        rows.filter(({ stationId }) => here.has(stationId)),
      );
    });
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: OR_BUREAU,
  })
  countyEnterprise(@Root() { countyEnterpriseId }: RoomTotals, @Ctx() context: RequestContext) {
    return countyEnterpriseId === null ? null : context.find(orgUnits, countyEnterpriseId);
  }
}
