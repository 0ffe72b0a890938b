import type { OfType, PostingRosterEvent } from '@zhudian/facts';
import { postingId } from './posting.story';

type Enrolled = OfType<PostingRosterEvent, 'PostingEnrolled'>;

/** Wei at Luobo, in the roster of the bureau. */
export const weiEnrolled: Enrolled = {
  type: 'PostingEnrolled',
  data: { bureauId: 'bureau', postingId, personId: 'wei', stationId: 'luobo', startOn: '2016-03-01' },
};
export const enrolled = (id: string, changes: Partial<Enrolled['data']> = {}): Enrolled => ({
  type: 'PostingEnrolled',
  data: { ...weiEnrolled.data, postingId: id, personId: `person-${id}`, stationId: `station-${id}`, ...changes },
});
export const struckOff = (id: string, endOn: string): OfType<PostingRosterEvent, 'PostingStruckOff'> => ({
  type: 'PostingStruckOff',
  data: { bureauId: 'bureau', postingId: id, endOn },
});
