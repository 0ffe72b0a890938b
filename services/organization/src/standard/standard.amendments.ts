import { idsIn } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { standard } from './standard.decider';
import { standardFold } from './standard.state';

/** The corrections and annulments of a standard. What was adopted is not corrected but annulled and adopted anew. */
export const standardAmendments = amendmentsOf(standard, standardFold, {
  correctable: {
    StandardDrafted: ['kind', 'area', 'title', 'sha256'],
    StandardRevised: ['title', 'sha256', 'reason'],
    ShortfallRectified: ['result', 'evidenceRefs'],
    ShortfallVerified: ['opinion'],
    ShortfallReopened: ['reason', 'dueOn'],
    StandardRepealed: ['reason'],
  },
  scope: ({ stationId }) => stationId,
  subject: ({ shortfalls }, _read, _id, { data }) => {
    const shortfall = shortfalls.get(String(data['shortfallId']));
    return [...idsIn(data, 'ownerId'), shortfall?.ownerId, shortfall?.rectifiedById];
  },
});
