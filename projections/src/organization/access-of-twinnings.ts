import { AT_STATION, MANAGERS, OBSERVERS } from '../access/audiences';
import { grant, some, within, type Access } from '../access/policy';

export const twinningAccess: Access<'stationId' | 'headquartersId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION],
      some(within('under', 'stationId'), within('under', 'headquartersId')),
      '结对共建由供电所、本部机构及其上级掌握。',
      'A twinning is for both sides, the station and the unit of the headquarters, and for those above them.',
    ),
    grant(
      ['SENDING_UNIT'],
      within('under', 'headquartersId'),
      '本部机构了解本机构参与的结对共建。',
      'A unit of the headquarters sees the twinnings in which it is.',
    ),
  ],
};
