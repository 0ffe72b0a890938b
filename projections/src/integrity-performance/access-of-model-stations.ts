import { AT_STATION, MANAGERS, OBSERVERS } from '../access/audiences';
import { grant, within, type Access } from '../access/policy';

export const modelStationAccess: Access<'stationId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION, 'STAFF'],
      within('under', 'stationId'),
      '廉洁示范供电所的创建情况对本单位人员和上级公开。',
      'Whether a station is a model is known to the house and to those above it.',
    ),
  ],
};
