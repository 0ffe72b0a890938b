import { AT_STATION, MANAGERS, OBSERVERS } from '../access/audiences';
import { grant, within, type Access } from '../access/policy';

export const twinningAccess: Access<'stationId' | 'headquartersId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION],
      within('under', 'stationId'),
      '结对共建由供电所和上级掌握。',
      'A twinning is for the station and for those above it.',
    ),
    grant(
      ['SENDING_UNIT'],
      within('under', 'headquartersId'),
      '本部机构了解本机构参与的结对共建。',
      'A unit of the headquarters sees the twinnings in which it is.',
    ),
  ],
};
