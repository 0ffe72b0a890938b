import { elsewhere } from '@zhudian/framework';
import { stationPosting } from '@zhudian/personnel';
import { stateAfter } from '../../support';
import { candidacyId } from '../../support/candidacy.story';

/** The station Luobo, announced for a candidacy. */
export const announcedFor = (of: string) =>
  stateAfter(stationPosting, { type: 'StationAnnounced', data: { candidacyId: of } });

/** Told with the notice, and with what ends it without an appointment. */
export const stationAnnounced = elsewhere(stationPosting, 'luobo', {
  type: 'StationAnnounced',
  data: { candidacyId },
});
export const announcementEnded = elsewhere(stationPosting, 'luobo', {
  type: 'StationAnnouncementEnded',
  data: { candidacyId },
});
