import { INVESTIGATORS } from '@zhudian/facts';
import type { Act } from '@zhudian/framework';
import { personOfPosting } from '../posting/station-posting.state';
import type { Clue } from './clue.state';

/** A referred clue is there for those alone who look into it, and for nobody in the own case. */
export const isConcealed = ({ isReferred, personId, measure, postingId }: Clue, { role, by }: Act): boolean => {
  if (!isReferred) return false;
  const concerned = [personId, measure?.ownerId, postingId && personOfPosting(postingId)];
  return !INVESTIGATORS.some((one) => one === role) || concerned.includes(by);
};
