import type { EventEmitter } from 'node:events';

/** The work that both clients are measured by; each runs in a process of its own. */
export interface Work {
  readonly what: 'append' | 'readAll' | 'readStream' | 'catchUp' | 'pointRead';
  /** Events in all, or reads. */
  readonly count: number;
  /** Events in each append. */
  readonly each?: number;
  readonly inFlight?: number;
}

interface Client {
  appendToStream(stream: string, events: readonly unknown[]): Promise<unknown>;
  readAll(options: unknown): AsyncIterable<unknown>;
  readStream(stream: string, options: unknown): AsyncIterable<unknown>;
  subscribeToAll(options: unknown): EventEmitter & { unsubscribe(): Promise<void> };
}

/** What is taken from a client's package. */
export interface Kit {
  readonly client: Client;
  readonly jsonEvent: (event: { type: string; data: unknown; metadata: unknown }) => unknown;
}

const STREAM = 'client-bench';
const event = ({ jsonEvent }: Kit) =>
  jsonEvent({
    type: 'ReadingTaken',
    data: { station: 'harbour-17', amount: 1234.5, day: '2031-01-01', note: 'x'.repeat(60) },
    metadata: { actor: 'secretary-204', unit: 'county-3' },
  });

const append = async (kit: Kit, { count, each = 1, inFlight = 1 }: Work): Promise<number> => {
  let left = count / each;
  const writer = async (n: number): Promise<void> => {
    while (left-- > 0)
      await kit.client.appendToStream(
        `${STREAM}-${n}`,
        Array.from({ length: each }, () => event(kit)),
      );
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, (_, n) => writer(n)));
  return count / ((performance.now() - began) / 1000);
};

const drain = async (events: AsyncIterable<unknown>, count: number): Promise<number> => {
  const began = performance.now();
  let read = 0;
  for await (const _ of events) if (++read === count) break;
  return read / ((performance.now() - began) / 1000);
};

/** In the faster of the client's two ways: events, not an iterator. */
const catchUp = async ({ client }: Kit, { count }: Work): Promise<number> => {
  const began = performance.now();
  const subscription = client.subscribeToAll({ fromPosition: 'start' });
  let read = 0;
  await new Promise<void>((resolve, reject) => {
    subscription.on('error', reject).on('data', () => {
      if (++read === count) resolve();
    });
  });
  const seconds = (performance.now() - began) / 1000;
  await subscription.unsubscribe();
  return count / seconds;
};

const pointRead = async ({ client }: Kit, { count }: Work): Promise<number> => {
  const taken: number[] = [];
  for (let n = 0; n < count; n++) {
    const began = performance.now();
    await drain(client.readStream(`bench-${(n * 7) % 1000}`, { maxCount: 10 }), 10);
    taken.push(performance.now() - began);
  }
  return taken.toSorted((a, b) => a - b)[count >> 1] ?? Number.NaN;
};

/** Events per second; for point reads the median in milliseconds. */
export const perform = (kit: Kit, work: Work): Promise<number> => {
  if (work.what === 'append') return append(kit, work);
  if (work.what === 'readAll') return drain(kit.client.readAll({ maxCount: work.count }), work.count);
  if (work.what === 'readStream')
    return drain(kit.client.readStream('bench-long', { maxCount: work.count }), work.count);
  return work.what === 'catchUp' ? catchUp(kit, work) : pointRead(kit, work);
};
