import { AT_STATION, MANAGERS } from '../access/audiences';
import { grant, within, type Access } from '../access/policy';

const ofTheHouse = (zh: string, en: string) =>
  grant([...MANAGERS, 'AUDITOR', ...AT_STATION, 'STAFF'], within('under', 'stationId'), zh, en);

export const groupingAccess: Access<'stationId'> = {
  rows: [
    ofTheHouse(
      '党小组的划分由本支部和上级党组织掌握。',
      'How the members are divided into groups is for the branch and for those above it.',
    ),
  ],
};

export const pairAccess: Access<'stationId'> = {
  rows: [ofTheHouse('结对帮带由本支部和上级党组织掌握。', 'Who leads whom is for the branch and for those above it.')],
};
