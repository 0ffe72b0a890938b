import { AT_STATION, MANAGERS, OBSERVERS } from '../access/audiences';
import { grant, within, type Access } from '../access/policy';

export const serviceMatterAccess: Access<'stationId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION, 'STAFF'],
      within('under', 'stationId'),
      '服务群众事项由本单位职工办理，由上级和监督人员查看。',
      'Service to the masses is done by the house, and looked at by those above it and those who observe it.',
    ),
  ],
};
