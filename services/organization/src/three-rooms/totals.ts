import { z } from 'zod';
import { id, roomAcceptance } from '@zhudian/facts';
import { internal, type ThreeRoomsRow } from '@zhudian/projections';
import { objectTypeOf } from '@zhudian/framework/service';

const totals = z
  .object({
    countyEnterpriseId: internal(id.nullable()),
    stations: z.int().describe('Stations. 供电所数。'),
    planned: z.int().describe('Stations that have planned a room at least. 已列入计划的供电所数。'),
    accepted: z
      .int()
      .describe(
        'Stations of which all parts are accepted, complete ones included. 全部通过验收的供电所数，含已建成的。',
      ),
    completed: z.int().describe('Stations whose three rooms are complete. 三室合一已建成的供电所数。'),
    missing: z
      .int()
      .describe('Acceptances that are missing, six of a station that has none. 尚缺的验收项数，每所六项。'),
  })
  .meta({
    id: 'ThreeRoomsTotals',
    description:
      'The three rooms of the stations of a county enterprise, or of all. 一个县级供电企业或者全局三室合一建设合计。',
  });
export type RoomTotals = Readonly<z.output<typeof totals>>;
export const ThreeRoomsTotals = objectTypeOf(totals);

type Rooms = Pick<ThreeRoomsRow, 'stage' | 'missing' | 'rooms'>;

/** Of so many stations, those without a row have everything before them. */
export const roomTotalsOf = (
  countyEnterpriseId: string | null,
  stations: number,
  rows: readonly Rooms[],
): RoomTotals => {
  const counted = (of: (rooms: Rooms) => boolean) => rows.filter(of).length;
  const missing = rows.reduce((sum, one) => sum + one.missing.length, 0);
  return {
    countyEnterpriseId,
    stations,
    planned: counted(({ rooms }) => rooms.length > 0),
    accepted: counted(({ stage }) => stage === 'ACCEPTED' || stage === 'COMPLETED'),
    completed: counted(({ stage }) => stage === 'COMPLETED'),
    missing: missing + (stations - rows.length) * roomAcceptance.options.length,
  };
};
