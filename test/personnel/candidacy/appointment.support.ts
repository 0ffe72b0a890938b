import { elsewhere } from '@zhudian/framework';
import { candidacyFold, personDecider, personPosting, roundDecider, stationPosting } from '@zhudian/personnel';
import { actAs, stateAfter } from '../../support';
import { appointed, uptoNoticeClosed } from '../../support/candidacy.story';
import { weiRegistered } from '../../support/person.story';
import { postingId, started } from '../../support/posting.story';
import { roundOpened } from '../../support/round.story';

const { plannedEndOn: _, ...document } = started.data;
const read = {
  candidacy: stateAfter(candidacyFold, ...uptoNoticeClosed),
  round: stateAfter(roundDecider, roundOpened),
  member: stateAfter(personDecider, weiRegistered),
  person: personPosting.initial,
  station: stationPosting.initial,
  branch: { unitId: 'luobo' },
};
/** Wei is appointed as announced, on 16 February 2016 by the Party committee. */
export const appoint = (changes: Partial<typeof read> = {}, { on = '2016-02-16', by = 'party-committee' } = {}) => ({
  type: 'AppointSecretary' as const,
  data: document as Omit<typeof document, 'startOn' | 'stationId' | 'personId'> &
    Record<'startOn' | 'stationId' | 'personId', string>,
  act: actAs('PARTY_COMMITTEE', { on, by }),
  read: { ...read, ...changes },
});
/** What follows: the posting, the end of the candidacy, and both reservations. */
export const decision = (plannedEndOn = '2018-02-28') =>
  [
    { ...started, data: { ...started.data, plannedEndOn } },
    elsewhere(candidacyFold, postingId, appointed),
    elsewhere(personPosting, 'wei', { type: 'PersonReserved', data: { postingId } }),
    elsewhere(stationPosting, 'luobo', { type: 'StationReserved', data: { postingId } }),
  ] as const;
