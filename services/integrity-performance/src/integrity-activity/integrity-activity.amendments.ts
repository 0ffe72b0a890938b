import { refuse } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { integrityActivity } from './integrity-activity.decider';
import { integrityActivityFold } from './integrity-activity.state';

/** Numbers are corrected as well; those who took part willingly never come to more than took part. */
export const integrityActivityAmendments = amendmentsOf(integrityActivity, integrityActivityFold, {
  correctable: {
    ActivityPlanned: ['medium', 'carrier', 'topic'],
    ActivityHeld: ['participants', 'voluntary', 'account', 'sha256'],
    ActivityCancelled: ['reason'],
  },
  scope: ({ stationId }) => stationId,
  unless: ({ participants, voluntary }) =>
    voluntary > participants ? refuse('VOLUNTARY_EXCEED', { participants, voluntary }) : undefined,
});
