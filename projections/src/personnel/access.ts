import { AT_STATION, COUNTY, EVERYONE, MANAGERS, OBSERVERS, SELECTION } from '../access/audiences';
import { always, every, grant, is, ownPosting, self, within, type Access, type Role } from '../access/policy';

const inBureau = <C extends string>(column: C, ...why: readonly [string, string]) =>
  grant(EVERYONE, within('bureau', column), ...why);

const fromStation = <C extends string>(roles: readonly Role[], column: C, ...why: readonly [string, string]) =>
  grant(roles, within('under', column), ...why);

const whole = [
  grant(SELECTION, always, '选拔机构和审计查阅全部材料。', 'Who selects, or audits it, reads it all.'),
  grant(
    ['SENDING_UNIT'],
    within('under', 'unitId'),
    '派出单位对所荐人选负责。',
    'The sending unit answers for whom it recommends.',
  ),
  grant(EVERYONE, self('personId'), '本人的材料。', 'The own papers.'),
];
const investigated = [
  grant(
    ['DISCIPLINE', 'PARTY_COMMITTEE'],
    always,
    '异议内容及提出人保密。',
    'Who objected to what is for those who investigate and decide.',
  ),
];

export const candidacyAccess: Access<
  | 'unitId'
  | 'personId'
  | 'stationId'
  | 'stage'
  | 'statement'
  | 'recommendation'
  | 'review'
  | 'objections'
  | 'withdrawal'
> = {
  rows: [
    fromStation([...SELECTION, 'ANALYST'], 'unitId', '选拔工作。', 'Selection, its audit and its analysis.'),
    fromStation(['SENDING_UNIT'], 'unitId', '推荐本单位人员。', 'It recommends its own people.'),
    fromStation(COUNTY, 'stationId', '拟驻本企业供电所的人选。', 'Who is to come to one of its stations.'),
    grant(EVERYONE, self('personId'), '本人的人选程序。', 'The own candidacy.'),
    grant(
      EVERYONE,
      every(within('bureau', 'unitId'), is('stage', 'NOTICE_OPEN', 'NOTICE_CLOSED', 'APPOINTED')),
      '任前公示对全局公开。',
      'A notice before appointment is public in the bureau.',
    ),
  ],
  masks: [
    { column: 'statement', to: whole, told: ['ApplicationSubmitted'] },
    { column: 'recommendation', to: whole, told: ['OrganisationRecommended'] },
    { column: 'review', to: whole, told: ['ReviewPassed', 'ReviewRejected'] },
    { column: 'withdrawal', to: whole, told: ['CandidacyWithdrawn'] },
    {
      column: 'objections',
      fields: ['summaryRef', 'finding', 'raised', 'resolved'],
      to: investigated,
      told: ['ObjectionRaised', 'ObjectionResolved'],
      isAnonymous: true,
    },
  ],
};

const assessed = [
  grant(
    [...MANAGERS, 'AUDITOR'],
    always,
    '培养使用须了解能力素质。',
    'Who develops people knows what they are able to do.',
  ),
  grant(EVERYONE, self('personId'), '本人的评估。', 'The own assessment.'),
];
export const postingAccess: Access<'stationId' | 'personId' | 'competencies' | 'fit' | 'endReason'> = {
  rows: [
    fromStation(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION, 'STAFF'],
      'stationId',
      '本级及下级供电所的驻点任职。',
      'Postings at the own station and at those below.',
    ),
    grant(EVERYONE, self('personId'), '本人的任职。', 'The own posting.'),
  ],
  masks: [
    { column: 'competencies', to: assessed, told: ['CompetencyAssessed'] },
    { column: 'fit', to: assessed, told: ['FitReviewed'] },
    { column: 'endReason', to: assessed, told: ['PostingEnded', 'PostingRecalled'] },
  ],
};
export const stationPostingAccess: Access<'id'> = {
  rows: [inBureau('id', '供电所是否有第一书记在局内公开。', 'Whether a station has a First Secretary is known.')],
};
export const rosterAccess: Access<'id'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION],
      within('bureau', 'id'),
      '据以推算本级应办事项；名册本身不展示。',
      'What is due is reckoned from it; it is not shown itself.',
    ),
  ],
};

export const supervisionAccess: Access<'stationId' | 'postingId'> = {
  rows: [
    fromStation(
      [...MANAGERS, ...OBSERVERS],
      'stationId',
      '双重监督的两方、上级和审计。',
      'Both supervisors, those above them and the auditors.',
    ),
    grant(
      ['FIRST_SECRETARY', 'STAFF'],
      ownPosting('postingId'),
      '监督意见须反馈本人。',
      'What was noted is told to the person concerned.',
    ),
  ],
};
