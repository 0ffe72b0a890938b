import { randomUUID } from 'node:crypto';
import { excludeSystemEvents, KurrentDBClient, START } from '@kurrent/kurrentdb-client';
import { connectLog, type NewFact } from '@zhudian/log';
import { factMetadata } from '../../support/new-facts';
import { keyOf, readingAt } from '../fold/readings';

const PER_APPEND = 1_000;

export const readingFact = (nth: number): NewFact => ({
  id: randomUUID(),
  type: 'ReadingTaken',
  data: readingAt(nth),
  metadata: factMetadata(),
});

/** Readings in a log, as services write them. */
export const fillLog = async (connectionString: string, count: number): Promise<void> => {
  const log = connectLog(connectionString);
  for (let from = 0; from < count; from += PER_APPEND) {
    const facts = Array.from({ length: Math.min(PER_APPEND, count - from) }, (_, at) => readingFact(from + at));
    await log.append([{ stream: `indicator-${keyOf(readingAt(from))}.${from}`, expected: 'no_stream', facts }]);
  }
  await log.close();
};

/** Through our client, as a projector reads. */
export const catchUp = async (connectionString: string, count: number): Promise<void> => {
  const log = connectLog(connectionString);
  const ending = new AbortController();
  let read = 0;
  for await (const { facts } of log.follow({ pageSize: 2_000, signal: ending.signal })) {
    read += facts.length;
    if (read >= count) break;
  }
  ending.abort();
  await log.close();
};

/** The official client, which sends a password without TLS only when it is put into its hand. */
const bareClient = (connectionString: string): KurrentDBClient => {
  const client = KurrentDBClient.connectionString(connectionString.replace(/^esdb\b/, 'kurrentdb'));
  const { username, password } = new URL(connectionString);
  if (username === '') return client;
  const said = [username, password].map(decodeURIComponent).join(':');
  const callArguments = client['callArguments'];
  client['callArguments'] = (...given) => {
    const [metadata, options] = callArguments(...given);
    metadata.set('authorization', `Basic ${Buffer.from(said).toString('base64')}`);
    return [metadata, options];
  };
  return client;
};

/** The official client shares connections between its instances, and may be given one that is being closed. */
const isClosedBefore = (error: unknown, read: number): boolean =>
  read === 0 && error instanceof Error && error.message.includes('UNAVAILABLE');

/** The official client alone, asked for the same, in the faster of its two ways: events, not an iterator. */
export const catchUpBare = async (connectionString: string, count: number, isAgain = false): Promise<void> => {
  const client = bareClient(connectionString);
  const subscription = client.subscribeToAll({ fromPosition: START, filter: excludeSystemEvents() });
  let read = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      subscription.on('error', reject).on('data', ({ event }) => {
        if (event && ++read === count) resolve();
      });
    });
  } catch (error) {
    if (isAgain || !isClosedBefore(error, read)) throw error;
    return catchUpBare(connectionString, count, true);
  }
  await subscription.unsubscribe();
  await client.dispose();
};
