import { AT_STATION, MANAGERS, OBSERVERS } from '../access/audiences';
import { grant, within, type Access } from '../access/policy';

export const integrityActivityAccess: Access<'stationId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION, 'STAFF'],
      within('under', 'stationId'),
      '廉洁教育活动对本单位职工和上级公开，以便参加。',
      'Integrity activities are known to the house, so that people take part, and to those above it.',
    ),
  ],
};
