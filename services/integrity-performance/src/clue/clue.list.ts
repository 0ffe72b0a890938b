import type { StationCluesEvent } from '@zhudian/facts';
import { elsewhere } from '@zhudian/framework';
import { stationCluesFold } from './clue.state';

/** What changes the list of a station's open clues. */
export const inList = (stationId: string | undefined, event: StationCluesEvent) =>
  elsewhere(stationCluesFold, stationId ?? '', event);
