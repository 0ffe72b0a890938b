import { INVESTIGATORS } from '@zhudian/facts';
import type { Act } from '@zhudian/framework';
import type { Clue } from './clue.state';

/** A posting has the id of its candidacy, which is made of the round and the person. */
const personOfPosting = (postingId: string): string => postingId.slice(postingId.indexOf('.') + 1);

/** A referred clue is there for those alone who look into it, and for nobody in the own case. */
export const isConcealed = ({ isReferred, personId, measure, postingId }: Clue, { role, by }: Act): boolean => {
  if (!isReferred) return false;
  const concerned = [personId, measure?.ownerId, postingId && personOfPosting(postingId)];
  return !INVESTIGATORS.some((one) => one === role) || concerned.includes(by);
};
