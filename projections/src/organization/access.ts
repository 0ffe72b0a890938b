import { AT_STATION, EVERYONE, INVESTIGATORS, MANAGERS } from '../access/audiences';
import { every, grant, is, some, within, type Access, type Role } from '../access/policy';

const ofBureau = <C extends string>(column: C) =>
  grant(EVERYONE, within('bureau', column), '本局机构设置在局内公开。', 'How a bureau is made up is known inside it.');

export const orgUnitAccess: Access<'id'> = { rows: [ofBureau('id')] };
export const stationAccess: Access<'id'> = { rows: [ofBureau('id')] };

const membersSeen = [
  grant(
    [...MANAGERS, 'AUDITOR', ...AT_STATION, 'STAFF'],
    within('under', 'orgUnitId'),
    '党员名册由本级和上级党组织掌握。',
    'The roll of members is for the branch and for those above it.',
  ),
];
export const branchAccess: Access<'orgUnitId' | 'members' | 'formerMembers' | 'standings'> = {
  rows: [ofBureau('orgUnitId')],
  masks: [
    {
      column: 'members',
      to: membersSeen,
      told: ['MemberJoined', 'MemberConfirmed', 'MemberVoteSuspended', 'MemberVoteRestored'],
    },
    { column: 'standings', to: membersSeen, told: [] },
    { column: 'formerMembers', to: membersSeen, told: ['MemberLeft'] },
  ],
};

/** The law of the programme and of the own bureau. */
export const lawAccess: Access<'bureauId'> = {
  rows: [
    grant(
      EVERYONE,
      some(is('bureauId', null), within('bureau', 'bureauId')),
      '规则和日历对适用者公开。',
      'Rules and calendars are known to all to whom they apply.',
    ),
  ],
};

const READERS: readonly Role[] = ['AUDITOR', 'ADMINISTRATOR', 'PARTY_WORK'];
const inArea = some(is('unitId', null), within('under', 'unitId'));
/** Categories whose corrections everybody may see who keeps or audits the register. */
const OPEN_CATEGORIES = [
  'Branch',
  'Calendar',
  'Candidacy',
  'Commendation',
  'Committee',
  'Consequence',
  'Deputation',
  'Disclosure',
  'DutyList',
  'SelfRunning',
  'Evaluation',
  'EvidenceRequest',
  'Exemplar',
  'Grouping',
  'Hearing',
  'Indicator',
  'IntegrityActivity',
  'Meeting',
  'ModelStation',
  'MemberReview',
  'OrgUnit',
  'Pair',
  'Person',
  'Pledge',
  'Posting',
  'RiskPoint',
  'RuleSet',
  'Standard',
  'Twinning',
  'Scheme',
  'SelectionRound',
  'ServiceMatter',
  'SupervisionMonth',
  'Survey',
  'ThreeRooms',
  'Training',
  'VanguardTask',
] as const;

export const correctionAccess: Access<'unitId' | 'category'> = {
  rows: [
    grant(
      READERS,
      every(inArea, is('category', ...OPEN_CATEGORIES)),
      '登记簿由维护和审计人员查阅；线索除外，移送属于秘密。',
      'The register is for those who keep and audit it; not for clues, whose referral is secret.',
    ),
    grant(
      INVESTIGATORS,
      inArea,
      '核查和决定需要了解全部更正。',
      'Who investigates and decides has to know every correction.',
    ),
  ],
};

export const leftoverAccess: Access<'unitId'> = {
  rows: [
    grant(
      [...READERS, ...INVESTIGATORS],
      inArea,
      '起因撤销后须人工处理。',
      'What is left of annulled facts has to be dealt with.',
    ),
  ],
};
