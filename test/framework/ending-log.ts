import type { EventLog, MemoryLog } from '@zhudian/log';

export class Crash extends Error {}
export const ENDINGS = ['before it happens', 'after it has happened', 'by its signal'] as const;
/** How a process ends at an operation. */
export type Ending = (typeof ENDINGS)[number];

/** The log of a process that ends at its operation number `at`, counted from 0. */
export const endingAt = (log: MemoryLog, at: number, kind: Ending, leaving: AbortController): EventLog => {
  let operations = 0;
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    const ends = operations++ === at;
    if (ends && kind === 'before it happens') throw new Crash();
    if (ends && kind === 'by its signal') leaving.abort();
    const result = await work();
    if (ends && kind === 'after it has happened') throw new Crash();
    return result;
  };
  return {
    readStream: (...given) => step(() => log.readStream(...given)),
    append: (given) => step(() => log.append(given)),
    head: () => step(() => log.head()),
    close: () => log.close(),
    notes: {
      read: (name) => step(() => log.notes.read(name)),
      write: (name, noted) => step(() => log.notes.write(name, noted)),
    },
    follow: async function* (options) {
      for await (const page of log.follow(options)) {
        await step(() => Promise.resolve());
        yield page;
      }
    },
  };
};
