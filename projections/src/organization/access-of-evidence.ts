import { MANAGERS } from '../access/audiences';
import { grant, within, type Access } from '../access/policy';

export const evidenceRequestAccess: Access<'unitId'> = {
  rows: [
    grant(
      [...MANAGERS, 'AUDITOR', 'STATION', 'BRANCH_SECRETARY'],
      within('under', 'unitId'),
      '佐证要求由被要求的单位、其上级和审计、纪检人员掌握。',
      'A request for evidence is for the unit that is asked, those above it, auditors and discipline inspectors.',
    ),
  ],
};
