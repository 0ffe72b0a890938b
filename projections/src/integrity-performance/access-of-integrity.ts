import { AT_STATION, EVERYONE, MANAGERS, OBSERVERS } from '../access/audiences';
import { grant, self, within, type Access } from '../access/policy';

export const riskPointAccess: Access<'stationId' | 'ownerId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION],
      within('under', 'stationId'),
      '廉洁风险点由本单位管控，由上级监督。',
      'Integrity risks are controlled by the house and supervised by those above it.',
    ),
    grant(
      EVERYONE,
      self('ownerId'),
      '管控责任人须办理。',
      'Who is responsible for the control of a risk has to work on it.',
    ),
  ],
};

/** Where the stations are that one may be asked about. */
export const stationPlaceAccess: Access<'id'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS, ...AT_STATION],
      within('under', 'id'),
      '本单位及其下级的供电所。',
      'The own station and those below.',
    ),
  ],
};

const ofTheStation = (column: 'stationId') =>
  grant(
    [...MANAGERS, ...OBSERVERS, ...AT_STATION, 'STAFF'],
    within('under', column),
    '“两个清单”对本单位人员和上级公开。',
    'The two lists are known to the house and to those above it.',
  );
export const dutyListAccess: Access<'stationId'> = { rows: [ofTheStation('stationId')] };

/** Whom the lists are to reach. */
export const branchPeopleAccess: Access<'stationId'> = {
  rows: [
    grant(
      [...MANAGERS, 'AUDITOR', ...AT_STATION],
      within('under', 'stationId'),
      '本支部和上级掌握党员名册。',
      'The roll of a branch is for the branch and for those above it.',
    ),
  ],
};
