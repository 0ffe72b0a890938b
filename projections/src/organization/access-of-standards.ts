import { AT_STATION, MANAGERS, OBSERVERS } from '../access/audiences';
import { grant, within, type Access } from '../access/policy';

export const standardAccess: Access<'stationId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION, 'STAFF'],
      within('under', 'stationId'),
      '标准制度约束本单位职工，向职工和上级公开。',
      'A standard binds those of the station: it is open to them, and to those above.',
    ),
  ],
};
