import type { Position } from '@zhudian/facts';
import type { EventLog, StreamAppend } from '@zhudian/log';
import { enrolled, monthOf, MONTHS, startOf, stationsFor } from './facts';

const STATIONS_OF_AN_APPEND = 50;
const AT_ONCE = 4;

export interface LogContent {
  readonly facts: number;
  readonly stations: number;
  /** A place in the log at which half of the months were recorded. */
  readonly middle: Position;
}

/** Some stations at a time, in order. */
function* someOf(stations: number): Generator<readonly number[]> {
  for (let from = 0; from < stations; from += STATIONS_OF_AN_APPEND)
    yield Array.from({ length: Math.min(STATIONS_OF_AN_APPEND, stations - from) }, (_, nth) => from + nth);
}

/** About as many facts as years of the programme record: month by month, over all stations. */
export const fill = async (log: EventLog, atLeast: number): Promise<LogContent> => {
  const stations = stationsFor(atLeast);
  let facts = 0;
  let middle: Position = 0;
  const append = async (appends: readonly StreamAppend[]) => {
    const position = await log.append(appends);
    facts += appends.reduce((sum, { facts: told }) => sum + told.length, 0);
    return position;
  };
  const each = async (of: (nth: number) => readonly StreamAppend[]) => {
    const left = someOf(stations);
    const work = async () => {
      for (const some of left) await append(some.flatMap(of));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  };
  await each(startOf);
  for (const some of someOf(stations)) await append([enrolled(some)]);
  for (let month = 0; month < MONTHS; month++) {
    await each((nth) => monthOf(nth, month));
    if (month === MONTHS / 2 - 1) middle = await log.head();
  }
  return { facts, stations, middle };
};
