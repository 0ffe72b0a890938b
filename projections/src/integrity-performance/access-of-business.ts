import { AT_STATION, EVERYONE, MANAGERS, OBSERVERS } from '../access/audiences';
import { grant, self, within, type Access } from '../access/policy';

const ofTheStation = <C extends string>(column: C) =>
  grant(
    [...MANAGERS, ...OBSERVERS, ...AT_STATION, 'STAFF'],
    within('under', column),
    '业务标准、抽查、计划和评价对本单位人员和上级公开。',
    'Standards, audits, plans and scores are known to the house and to those above it.',
  );

export const stationBusinessAccess: Access<'id'> = { rows: [ofTheStation('id')] };
export const businessPartAccess: Access<'stationId'> = { rows: [ofTheStation('stationId')] };
export const deviationAccess: Access<'stationId' | 'ownerId'> = {
  rows: [
    ofTheStation('stationId'),
    grant(EVERYONE, self('ownerId'), '偏差的责任人须办理整改。', 'Who answers for a deviation has to rectify it.'),
  ],
};
