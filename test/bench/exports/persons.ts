import type { EventLog, StreamAppend } from '@zhudian/log';
import { begun, TOP, unit } from '../growth/facts';

const PER_APPEND = 250;
const AT_ONCE = 4;

/** Of days long ago each fact would be a late entry, and a row of that list too. */
const TODAY = new Date().toISOString().slice(0, 10);

/** So many people of one unit: of each there is one fact, and one row. */
export const fillPersons = async (log: EventLog, persons: number): Promise<void> => {
  await log.append([unit(TOP, 'BUREAU', `/${TOP}/`)]);
  let begunOnes = 0;
  const work = async () => {
    for (let from = begunOnes; from < persons; from = begunOnes) {
      begunOnes += PER_APPEND;
      const some = Array.from({ length: Math.min(PER_APPEND, persons - from) }, (_, nth) => registered(from + nth));
      await log.append(some);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};

const registered = (nth: number): StreamAppend =>
  begun(`Person-person-${nth}`, TODAY, [['PersonRegistered', { unitId: TOP, membership: 'FULL' }]]);
