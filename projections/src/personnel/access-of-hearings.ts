import { AT_STATION, EVERYONE, MANAGERS, OBSERVERS, OFFICES } from '../access/audiences';
import { grant, ownPosting, self, within, type Access } from '../access/policy';

const inBureau = <C extends string>(column: C, ...why: readonly [string, string]) =>
  grant(EVERYONE, within('bureau', column), ...why);

const posted = within('under', 'postingId', 'posting');
const aboutPostings = grant(
  [...MANAGERS, ...OBSERVERS, ...AT_STATION],
  posted,
  '本级及下级供电所的任职事项。',
  'Matters of postings at the own station and below.',
);
const own = grant(
  ['FIRST_SECRETARY', 'STAFF'],
  ownPosting('postingId'),
  '本人任职事项。',
  'Matters of the own posting.',
);

export const problemAccess: Access<'postingId' | 'ownerOrgId'> = {
  rows: [
    aboutPostings,
    own,
    grant(
      EVERYONE,
      within('under', 'ownerOrgId'),
      '责任单位须解决问题。',
      'The unit that owns a problem has to solve it.',
    ),
  ],
};
export const workReportAccess: Access<'postingId'> = {
  rows: [
    grant([...MANAGERS, 'AUDITOR'], posted, '听取汇报的机构和审计。', 'Those who hear the reports, and their audit.'),
    own,
  ],
};
export const hearingAccess: Access<'bureauId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION],
      within('bureau', 'bureauId'),
      '专题会议与各级办理人有关。',
      'The hearings concern all levels that work for them.',
    ),
  ],
};

export const trainingAccess: Access<'bureauId'> = {
  rows: [inBureau('bureauId', '培训安排在局内公开。', 'What training there is, is known in the bureau.')],
};
const trained = <C extends string>(area: Access<C>['rows'][number]['where']) =>
  grant([...OFFICES, ...OBSERVERS], area, '培训管理、审计和分析。', 'Management of training, its audit and analysis.');
export const attendanceAccess: Access<'trainingId' | 'personId'> = {
  rows: [
    trained(within('under', 'trainingId', 'training')),
    grant(EVERYONE, self('personId'), '本人的培训。', 'The own training.'),
  ],
};
export const personTrainingAccess: Access<'id' | 'unitId'> = {
  rows: [trained(within('under', 'unitId')), grant(EVERYONE, self('id'), '本人的培训。', 'The own training.')],
};
