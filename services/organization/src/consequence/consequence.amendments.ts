import { amendmentsOf } from '@zhudian/programme';
import { consequence } from './consequence.decider';
import { consequenceFold } from './consequence.state';

/** Who settled it wrongly annuls that: then it is pending again. */
export const consequenceAmendments = amendmentsOf(consequence, consequenceFold, {
  correctable: { ConsequenceSettled: ['how'] },
  scope: ({ unitId }) => unitId,
});
