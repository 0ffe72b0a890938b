import { randomUUID } from 'node:crypto';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { field, flag, framed, text } from '../../bench/store/wire';
import { RawClient } from '../support/raw-call';

const STREAMS = '/event_store.client.streams.Streams';
const GROUPS = '/event_store.client.persistent_subscriptions.PersistentSubscriptions';
const NOTHING = Buffer.alloc(0);
const named = (name: string): Buffer => field(1, field(3, text(name)));
const options = (...fields: readonly Buffer[]): Buffer => framed(field(1, Buffer.concat(fields)));
const one = flag(5, 1);
const follow = field(6, NOTHING);
const unfiltered = field(8, NOTHING);
const fromStart = field(2, NOTHING);
const stream = (name: string): Buffer => field(1, Buffer.concat([named(name), field(3, NOTHING)]));
const filtered = (...expression: readonly Buffer[]): Buffer =>
  field(7, Buffer.concat([field(1, Buffer.concat(expression)), flag(3, 32), flag(5, 1)]));
const event = (): Buffer => {
  const entry = (key: string, value: string): Buffer =>
    field(2, Buffer.concat([field(1, text(key)), field(2, text(value))]));
  const id = field(1, field(2, text(randomUUID())));
  return framed(field(2, Buffer.concat([id, entry('type', 'Written'), entry('content-type', 'application/json')])));
};
const settings = Buffer.concat([flag(10, 500), flag(11, 20), flag(12, 500), field(16, text('RoundRobin'))]);
const group = (name: string): Buffer =>
  options(field(2, text('group')), field(3, settings), field(4, Buffer.concat([named(name), field(3, NOTHING)])));

const UNIMPLEMENTED = '12';
const INVALID = '3';
const OK = '0';

/** The same request for what is not there, and for what is. */
const ASKED: ReadonlyArray<readonly [what: string, path: string, ask: (name: string) => Buffer, refused: string]> = [
  ['a read of', `${STREAMS}/Read`, (name) => options(stream(name), one, unfiltered), UNIMPLEMENTED],
  [
    'a filter for',
    `${STREAMS}/Read`,
    (name) => options(field(2, fromStart), one, filtered(field(2, text(name)))),
    UNIMPLEMENTED,
  ],
  ['a group on', `${GROUPS}/Create`, group, UNIMPLEMENTED],
  [
    'an append to',
    `${STREAMS}/Append`,
    (name) => Buffer.concat([options(named(name), field(4, NOTHING)), event()]),
    INVALID,
  ],
];

describe('What the real server has and this store has not', () => {
  let store: RunningStore;
  let client: RawClient;
  beforeAll(async () => {
    store = await startStore({ memory: true });
    client = new RawClient(store.port);
  });
  afterAll(async () => {
    client.close();
    await store.stop();
  });

  it.each(ASKED)('is told by %s a secondary index', async (_, path, ask, refused) => {
    expect((await client.call(path, ask('$idx-all'))).status).toBe(refused);
    expect((await client.call(path, ask('$idx-ce-order'))).status).toBe(refused);
    expect((await client.call(path, ask('order-idx-1'))).status).toBe(OK);
  });

  it('is told by a subscription to a secondary index', async () => {
    const subscribe = options(stream('$idx-et-Written'), follow, unfiltered);
    expect((await client.call(`${STREAMS}/Read`, subscribe)).status).toBe(UNIMPLEMENTED);
  });

  it.each([
    '/kurrentdb.protocol.v2.indexes.IndexesService/ListIndexes',
    '/kurrentdb.protocol.v2.registry.SchemaRegistryService/ListSchemas',
    '/event_store.client.redaction.Redaction/GetEventPositions',
  ])('is told by a call of %s', async (path) => {
    expect((await client.call(path, framed(NOTHING))).status).toBe(UNIMPLEMENTED);
  });

  it.each([
    ['^order\\-[0-9]+', OK],
    ['(?i)^ORDER', OK],
    ['(?>a+)', INVALID],
    ['[', INVALID],
  ])('is told of a filter with the regular expression %s: %s', async (pattern, status) => {
    const read = options(field(2, fromStart), one, filtered(field(1, text(pattern))));
    expect((await client.call(`${STREAMS}/Read`, read)).status).toBe(status);
  });
});
