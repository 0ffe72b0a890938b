import type { KurrentDBClient } from '@kurrent/kurrentdb-client';

/** What the official client reads by. */
export type Reading = KurrentDBClient['rustClient'];

const hasNoServer = (error: unknown): boolean => error instanceof Error && error.name === 'UnavailableError';

/**
 * What the official client reads by looks for the server once; where it finds none, it answers nothing for good, whatever
 * comes later. (Once it has been connected it finds a server that was away.) Until the server was found, another one is
 * made after each that failed.
 */
export const readingUntilFound = (first: Reading, connect: () => Reading): Reading => {
  let current = first;
  let isFound = false;
  const watched = <T>(open: (reading: Reading) => AsyncIterable<T>): AsyncIterable<T> => {
    const reading = current;
    const iterable = open(reading);
    return {
      [Symbol.asyncIterator]: () => {
        const iterator = iterable[Symbol.asyncIterator]();
        const next = async () => {
          try {
            const result = await iterator.next();
            isFound = true;
            return result;
          } catch (error) {
            if (!isFound && hasNoServer(error) && current === reading) current = connect();
            throw error;
          }
        };
        return { next };
      },
    };
  };
  return {
    readStream: (...given) => watched((reading) => reading.readStream(...given)),
    readAll: (...given) => watched((reading) => reading.readAll(...given)),
  };
};
