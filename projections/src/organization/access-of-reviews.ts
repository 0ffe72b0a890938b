import { AT_STATION, EVERYONE, MANAGERS } from '../access/audiences';
import { grant, self, within, type Access, type Role } from '../access/policy';

/** The Party organisation of the branch and those above it. */
const PARTY: readonly Role[] = [
  'BRANCH_SECRETARY',
  'FIRST_SECRETARY',
  'COUNTY_PARTY_COMMITTEE',
  'PARTY_WORK',
  'PARTY_COMMITTEE',
  'DISCIPLINE',
  'AUDITOR',
];
const ofTheParty = grant(
  PARTY,
  within('under', 'stationId'),
  '对党员的评议由本支部和上级党组织掌握。',
  'What is said of a member is for the branch and the Party organisations above it.',
);

export const memberReviewAccess: Access<'stationId' | 'leaders'> = {
  rows: [
    grant(
      [...MANAGERS, 'AUDITOR', ...AT_STATION, 'STAFF'],
      within('under', 'stationId'),
      '评议是否开展、各等次人数，本单位和上级均可看；不涉及个人。',
      'Whether the review is held, and how many are of each grade, is known in the house and above; nobody is named.',
    ),
  ],
  masks: [
    { column: 'leaders', to: [ofTheParty], told: ['LeaderRoleAssessed'] },
    {
      to: [ofTheParty],
      told: [
        'MemberReviewOpened',
        'SelfAssessed',
        'ReviewMemberExcused',
        'PeersTallied',
        'ReviewVoteTallied',
        'MemberReviewFinalised',
        'MemberRectificationOpened',
        'MemberRectificationReported',
        'MemberRectificationVerified',
      ],
    },
  ],
};

export const reviewedMemberAccess: Access<'stationId' | 'personId'> = {
  rows: [ofTheParty, grant(EVERYONE, self('personId'), '本人的评议结果。', 'What came of the review for oneself.')],
};
