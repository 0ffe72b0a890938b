import { AT_STATION, EVERYONE, MANAGERS, OBSERVERS } from '../access/audiences';
import { always, grant, ownPosting, self, within, type Access } from '../access/policy';

const inArea = grant(
  [...MANAGERS, ...OBSERVERS, ...AT_STATION],
  within('under', 'stationId'),
  '督查由上级开展，被督查单位掌握本单位情况。',
  'Inspections are held by those above a station and known at the station.',
);
const notAnalysts = grant(
  [...MANAGERS, 'AUDITOR', ...AT_STATION, 'STAFF'],
  always,
  '分析只需督查结果，不需文字说明。',
  'Analysts need what came of it, not the words.',
);

export const inspectionAccess: Access<'stationId' | 'postingId' | 'account'> = {
  rows: [
    inArea,
    grant(
      ['FIRST_SECRETARY', 'STAFF'],
      ownPosting('postingId'),
      '对本人任职的督查。',
      'Inspections of the own posting.',
    ),
  ],
  masks: [
    { column: 'account', to: [notAnalysts], told: ['InspectionConducted'] },
    { to: [notAnalysts], told: ['FindingRaised', 'FindingRectified', 'FindingVerified', 'FindingReopened'] },
  ],
};

const WORDS = [
  ['text', 'FindingRaised'],
  ['result', 'FindingRectified'],
  ['opinion', 'FindingVerified'],
  ['returns', 'FindingReopened'],
] as const;

export const findingAccess: Access<'stationId' | 'ownerId' | (typeof WORDS)[number][0]> = {
  rows: [
    inArea,
    grant(EVERYONE, self('ownerId'), '整改责任人须办理整改。', 'Who answers for a finding has to rectify it.'),
  ],
  masks: WORDS.map(([column, told]) => ({ column, to: [notAnalysts], told: [told] })),
};
