import { AT_STATION, MANAGERS, OBSERVERS } from '../access/audiences';
import { grant, within, type Access } from '../access/policy';

export const selfRunningAccess: Access<'stationId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION],
      within('under', 'stationId'),
      '撤回后的检查由本单位和上级掌握，审计、分析人员可查。',
      'Checks after the withdrawal are for the station and those above it, auditors and analysts included.',
    ),
  ],
};
