import { MANAGERS, OBSERVERS } from '../access/audiences';
import { grant, within, type Access } from '../access/policy';

export const schemeDraftAccess: Access<'bureauId'> = {
  rows: [
    grant(
      [...MANAGERS, ...OBSERVERS],
      within('bureau', 'bureauId'),
      '草案供考评机构讨论，发布以前不对外公开。',
      'Drafts are for those who evaluate to talk over; until they are issued nobody else sees them.',
    ),
  ],
};
