import { COUNTY, EVERYONE, MANAGERS, OBSERVERS, SELECTION } from '../access/audiences';
import { always, grant, self, within, type Access, type Role } from '../access/policy';

const inBureau = <C extends string>(column: C, ...why: readonly [string, string]) =>
  grant(EVERYONE, within('bureau', column), ...why);

const diagnosed = [
  grant(
    [...MANAGERS, ...OBSERVERS],
    always,
    '供电所薄弱环节限工作人员掌握。',
    'Where a station is weak is for those who work on it.',
  ),
];
export const roundAccess: Access<'bureauId' | 'analyses' | 'diagnoses'> = {
  rows: [
    inBureau('bureauId', '选派批次对全局公开，以便报名。', 'A round is public in the bureau, so that people apply.'),
  ],
  masks: [
    { column: 'analyses', to: diagnosed, told: ['EnterpriseAnalysed'] },
    { column: 'diagnoses', to: diagnosed, told: ['StationDiagnosed'] },
  ],
};
export const matchingAccess: Access<'id'> = {
  rows: [
    grant(
      SELECTION,
      within('under', 'id', 'round'),
      '匹配建议限选拔机构和审计。',
      'The matching is for those who select and those who audit it.',
    ),
  ],
};
export const outcomeAccess: Access<'bureauId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS],
      within('bureau', 'bureauId'),
      '工作指标，不涉及个人。',
      'Figures of the programme, about no person.',
    ),
  ],
};
export const programmeYearAccess: Access<'bureauId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS],
      within('bureau', 'bureauId'),
      '本局选派工作的合计数，不涉及个人。',
      'Sums over the programme of a bureau, about no person.',
    ),
  ],
};

const NOMINATING: readonly Role[] = [
  'PARTY_WORK',
  'PARTY_COMMITTEE',
  'DISCIPLINE',
  'GENERAL_MANAGEMENT',
  'AUDITOR',
  ...COUNTY,
];
const nominating = [
  grant(NOMINATING, always, '提名和推荐限评选机构。', 'Who is nominated or recommended is for those who decide on it.'),
];
export const commendationAccess: Access<'bureauId' | 'nominations' | 'promotions'> = {
  rows: [inBureau('bureauId', '评选表彰在局内公开。', 'Commendations are public in the bureau.')],
  masks: [
    { column: 'nominations', to: nominating, told: ['PostingNominated'] },
    { column: 'promotions', to: nominating, told: ['PromotionPriorityRecommended'] },
  ],
};
export const nominationAccess: Access<'stationId' | 'personId'> = {
  rows: [
    grant(NOMINATING, within('under', 'stationId'), '评选机构在本级办理。', 'Those who decide, in their area.'),
    grant(EVERYONE, self('personId'), '本人的提名。', 'The own nomination.'),
  ],
};
export const practiceAccess: Access<'stationId'> = {
  rows: [inBureau('stationId', '经验做法公开推广。', 'Practices are published to be adopted.')],
};
export const stationEnterpriseAccess: Access<'id'> = {
  rows: [inBureau('id', '机构设置在局内公开。', 'How a bureau is made up is known inside it.')],
};
