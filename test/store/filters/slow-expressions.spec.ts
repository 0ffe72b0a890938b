/** @jest-environment ./test/harness/isolated.js */
import fc from 'fast-check';
import {
  EventStoreDBClient,
  eventTypeFilter,
  jsonEvent,
  persistentSubscriptionToAllSettingsFromDefaults,
  streamNameFilter,
} from '@eventstore/db-client';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { InvalidRequestError } from '../../../events/embedded-store/src/store/errors';
import { boundedMatch } from '../../../events/embedded-store/src/store/regex/bounded-match';
import { costOf } from '../../../events/embedded-store/src/store/regex/cost';
import { field, flag, framed, text } from '../../bench/store/wire';
import { patience, patient } from '../../support/patience';
import { RawClient } from '../support/raw-call';

const A_WHILE = 'a'.repeat(60);
const HOSTILE = [
  '^(a+)+$',
  '(a|a)*b',
  '^(a|aa)+$',
  '^(?:a*)*$',
  '(x+x+)+y|^(a*a*)*b',
  '^([a-z]+)*b!$',
  '^(a?){60}a{60}b$',
  `${'a?'.repeat(16)}${'a'.repeat(16)}b`,
  `^${'(?:a|a)'.repeat(18)}b`,
  '^(?=(a+)+b)a',
  '(?i)^(A+)+$',
  "^(?'x'a+)+$",
  '^(a+)\\1+b$',
  `${'.*'.repeat(12)}b`,
  '^((a{2,9}){2,9}){2,9}b',
];
/** Those take long before any text is looked at. */
const MANIFOLD = [
  `${'a?'.repeat(40)}${'a'.repeat(40)}b`,
  `${'.?'.repeat(30)}b`,
  `^${'(?:a|a)'.repeat(40)}b`,
  `${'(?:|a)'.repeat(40)}b`,
  `${'a??'.repeat(20)}b`,
  `${'a{0,1}'.repeat(30)}b`,
];
const USUAL = [
  '^order-[0-9]+$',
  '^[^$].*',
  '^[^\\$].*',
  '(?i)^(order|invoice|订单)-',
  '-\\d{4}-\\d{2}-\\d{2}$',
  '^Person-.*-archived$',
  '(Opened|Closed)$',
  '\\bposting\\b',
  '^(?:Survey|Posting)-[a-z]{2,8}',
  '^(ab)+$',
  `^(${Array.from({ length: 60 }, (_, at) => `type-${at}`).join('|')})$`,
  '^[|?*+(){0,1}]+$',
  '^\\?\\?\\?\\?\\?\\?\\?\\?\\?\\?\\?\\?\\?\\?\\?\\?\\?\\?\\?\\?$',
];

/** How long it took, and what was said: an answer, or that it takes too long. */
const timed = (pattern: string, text: string) => {
  const began = performance.now();
  const said = (() => {
    try {
      return boundedMatch(pattern)(text);
    } catch (error) {
      if (error instanceof InvalidRequestError) return error.message;
      throw error;
    }
  })();
  return { said, took: performance.now() - began };
};
const LONGEST = patience(2_000);

describe('A regular expression that takes for ever', () => {
  it.each(HOSTILE)('%s is given up, named, and refused at once the next time', (pattern) => {
    const { said, took } = timed(pattern, `${A_WHILE}!`);
    expect(took).toBeLessThan(LONGEST);
    expect(said === false || String(said).includes(`'${pattern.slice(0, 200)}' takes too long`)).toBe(true);
  });

  it('is recognised before it runs; what people write runs as it is', () => {
    const watched = (pattern: string, length: number) => costOf(pattern).steps(length) > 1e6;
    expect(HOSTILE.filter((pattern) => !watched(pattern, A_WHILE.length))).toStrictEqual([]);
    expect(USUAL.filter((pattern) => watched(pattern, 100))).toStrictEqual([]);
  });

  it('may be any: a match is over in a moment, answered or not', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('a', 'b', '.', '(a', '(', ')', '|', '*', '+', '?', '{2,5}', '[ab]', '\\1', '(?=', '$'),
          {
            minLength: 3,
            maxLength: 24,
          },
        ),
        (parts) => {
          const { said, took } = timed(parts.join(''), `${A_WHILE}!`);
          expect([typeof said, took < LONGEST]).toStrictEqual([expect.stringMatching(/boolean|string/), true]);
        },
      ),
      { numRuns: 2_000 },
    ));

  it('takes no more than a share of the time, however many are tried', () => {
    const began = performance.now();
    for (let at = 0; at < 200; at++) timed(`^(a+)+${at}$`, A_WHILE);
    expect(performance.now() - began).toBeLessThan(patience(6_000));
  });

  it.each(MANIFOLD)('%s is not prepared at all, and named', (pattern) => {
    const began = performance.now();
    expect(() => boundedMatch(pattern)).toThrow(`'${pattern.slice(0, 200)}' leaves too many choices`);
    expect(performance.now() - began).toBeLessThan(LONGEST);
  });

  it('is not read when it is longer than anybody writes', () =>
    expect(() => boundedMatch('a'.repeat(5_000))).toThrow('is too long: 5000 characters, at most 4096'));
});

describe('A store that is given one', () => {
  let store: RunningStore;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    store = await startStore({ memory: true });
    client = EventStoreDBClient.connectionString(patient(`esdb://127.0.0.1:${store.port}?tls=false`));
    for (const stream of [`${A_WHILE}!`, 'order-1'])
      await client.appendToStream(stream, jsonEvent({ type: `${A_WHILE}!`, data: {} }));
  });
  afterAll(async () => {
    await client.dispose();
    await store.stop();
  });

  const ended = async (subscription: AsyncIterable<unknown>) => {
    for await (const _ of subscription);
  };
  const stillThere = async () => {
    const seen: string[] = [];
    for await (const { event } of client.readStream('order-1')) seen.push(event?.streamId ?? '');
    return seen;
  };

  it.each(['(a+)+$', '^(a|aa)+$'])('ends a subscription, and serves the others: %s', async (regex) => {
    for (const filter of [streamNameFilter({ regex }), eventTypeFilter({ regex })]) {
      const asked = ended(client.subscribeToAll({ filter }));
      const others = stillThere();
      await expect(asked).rejects.toThrow(`'${regex}' takes too long`);
      expect(await others).toStrictEqual(['order-1']);
    }
  });

  it('ends a read', async () => {
    const expression = field(7, Buffer.concat([field(1, field(1, text('^(a+)+!?b$'))), flag(3, 32), flag(5, 1)]));
    const fromStart = field(2, field(2, Buffer.alloc(0)));
    const raw = new RawClient(store.port);
    const read = framed(field(1, Buffer.concat([fromStart, flag(5, 1), expression])));
    expect((await raw.call('/event_store.client.streams.Streams/Read', read)).status).toBe('3');
    raw.close();
    expect(await stillThere()).toStrictEqual(['order-1']);
  });

  it('ends the consumers of a group, which come to the same event again', async () => {
    const filter = streamNameFilter({ regex: '^(a+)+b$' });
    const settings = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: 'start' });
    await client.createPersistentSubscriptionToAll('slow', settings, { filter });
    for (let turn = 0; turn < 2; turn++)
      await expect(ended(client.subscribeToPersistentSubscriptionToAll('slow'))).rejects.toThrow('takes too long');
    expect(await stillThere()).toStrictEqual(['order-1']);
  });
});
