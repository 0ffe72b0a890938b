import { setTimeout as delay } from 'node:timers/promises';
import type { BenchProgramme } from './programme';
import { subscribe, type Opened } from './reading';

/** One may have so many streams open. */
export const STREAMS_EACH = 32;
const AT_ONCE = 50;
const MOST_TRIES = 300;

export const tokenOf = ({ tokens }: BenchProgramme, nth: number): string =>
  tokens[Math.floor(nth / STREAMS_EACH)] ?? '';

/** The streams of the case before may not have been noticed to be closed. */
const admitted = async (programme: BenchProgramme, nth: number, query: string): Promise<Opened> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await subscribe(programme.system.url, tokenOf(programme, nth), query);
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await delay(100);
    }
  }
};

/** So many streams of one query, some at a time: who waits too long to be heard is sent away. */
export const admittedAll = async (programme: BenchProgramme, readers: number, query: string) => {
  const streams: Opened[] = [];
  while (streams.length < readers) {
    const next = Array.from({ length: Math.min(AT_ONCE, readers - streams.length) }, (_, nth) => nth + streams.length);
    streams.push(...(await Promise.all(next.map((nth) => admitted(programme, nth, query)))));
  }
  return streams;
};

export const closeAll = (streams: readonly Opened[]): void => {
  for (const { close } of streams) close();
};
