import { AT_STATION, MANAGERS } from '../access/audiences';
import { grant, within, type Access } from '../access/policy';

const membersOfTheHouse = grant(
  [...MANAGERS, 'AUDITOR', ...AT_STATION, 'STAFF'],
  within('under', 'stationId'),
  '支部委员会的组成和选举结果由本支部和上级党组织掌握。',
  'Who sits in the committee, and how it was elected, is for the branch and for those above it.',
);
export const committeeAccess: Access<'stationId'> = { rows: [membersOfTheHouse] };

export const meetingAccess: Access<'stationId' | 'criticisms'> = {
  rows: [
    grant(
      [...MANAGERS, 'AUDITOR', ...AT_STATION, 'STAFF'],
      within('under', 'stationId'),
      '组织生活由本支部和上级党组织掌握。',
      'The meetings of a branch are for the branch and for those above it.',
    ),
  ],
  masks: [
    {
      column: 'criticisms',
      to: [
        grant(
          ['PARTY_WORK', 'PARTY_COMMITTEE', 'DISCIPLINE', 'COUNTY_PARTY_COMMITTEE', ...AT_STATION],
          within('under', 'stationId'),
          '批评与自我批评限于党组织内部。',
          'Criticism stays within the Party organisation.',
        ),
      ],
      told: ['CriticismRecorded'],
    },
  ],
};
