import { randomUUID } from 'node:crypto';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { field, flag, framed, text } from '../../bench/store/wire';
import { BatchAppendResp } from '../../../events/embedded-store/src/protocol/streams';
import { openAccess } from '../../../events/embedded-store/src/security/open-access';
import { Following } from '../../../events/embedded-store/src/serving/following';
import { openGuard } from '../../../events/embedded-store/src/security/route-rights';
import { answerHttp } from '../../../events/embedded-store/src/server/http1';
import { timeoutOf } from '../../../events/embedded-store/src/server/deadline';
import { listen, type Listener } from '../../../events/embedded-store/src/server/listener';
import { Router } from '../../../events/embedded-store/src/server/router';
import type { Call } from '../../../events/embedded-store/src/server/call';
import { append } from '../../../events/embedded-store/src/services/append';
import { batchAppend } from '../../../events/embedded-store/src/services/batch-append';
import type { EventStore } from '../../../events/embedded-store/src/store/event-store';
import { RawClient } from '../support/raw-call';

const STREAMS = '/event_store.client.streams.Streams';
const DEADLINE_EXCEEDED = '4';
const NOTHING = Buffer.alloc(0);
const streamField = (name: string): Buffer => field(1, field(3, text(name)));
const entry = (key: string, value: string): Buffer =>
  field(2, Buffer.concat([field(1, text(key)), field(2, text(value))]));
const event = (): Buffer =>
  Buffer.concat([
    field(1, field(2, text(randomUUID()))),
    entry('type', 'Late'),
    entry('content-type', 'application/json'),
  ]);
const appendOptions = (name: string): Buffer => framed(field(1, Buffer.concat([streamField(name), field(4, NOTHING)])));
const anAppend = (name: string): Buffer => Buffer.concat([appendOptions(name), framed(field(2, event()))]);
const aBatch = (name: string, deadline: Buffer, isFinal = true): Buffer =>
  framed(
    Buffer.concat([
      field(1, field(2, text(randomUUID()))),
      field(2, Buffer.concat([streamField(name), field(4, NOTHING), deadline])),
      field(3, event()),
      ...(isFinal ? [flag(4, 1)] : []),
    ]),
  );
const seconds = (number: number, count: number): Buffer => field(number, flag(1, count));
const inSeconds = (count: number): Buffer => seconds(7, count);
const IN_30_MS = field(7, flag(2, 30_000_000));
const atSecond = (count: number): Buffer => seconds(6, count);
const aRead = (name: string, count: Buffer): Buffer =>
  framed(
    field(
      1,
      Buffer.concat([field(1, Buffer.concat([streamField(name), field(3, NOTHING)])), count, field(8, NOTHING)]),
    ),
  );

const errorsIn = (messages: readonly Buffer[]) =>
  messages
    .map((message) => BatchAppendResp.decode(message))
    .map(({ error }) => error && [error.code, error.details?.typeUrl]);
const LATE = [[4, 'type.googleapis.com/event_store.client.Timeout']];

describe('A deadline', () => {
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
  const isThere = async (name: string): Promise<boolean> => {
    const { messages } = await client.call(`${STREAMS}/Read`, aRead(name, flag(5, 1)));
    // A `ReadResp` with an event begins with field 1; that a stream was not found is field 4.
    return messages.some((message) => message[0] === 0x0a);
  };

  it.each([
    ['1H', 3_600_000],
    ['2M', 120_000],
    ['3S', 3000],
    ['40m', 40],
    ['5000u', 5],
    ['0n', 0],
    ['99999999H', undefined],
    ['1x', undefined],
    ['123456789m', undefined],
    [undefined, undefined],
  ])('of %s is so many milliseconds: %s', (header, milliseconds) => {
    expect(timeoutOf(header)).toBe(milliseconds);
  });

  it('that has passed keeps an append from being written', async () => {
    expect((await client.call(`${STREAMS}/Append`, anAppend('late'), '0m')).status).toBe(DEADLINE_EXCEEDED);
    expect(await isThere('late')).toBe(false);
    expect((await client.call(`${STREAMS}/Append`, anAppend('late'), '1H')).status).toBe('0');
    expect(await isThere('late')).toBe(true);
  });

  it('that has passed keeps a stream from being deleted', async () => {
    await client.call(`${STREAMS}/Append`, anAppend('kept'));
    const deletion = appendOptions('kept');
    expect((await client.call(`${STREAMS}/Delete`, deletion, '0m')).status).toBe(DEADLINE_EXCEEDED);
    expect(await isThere('kept')).toBe(true);
    expect((await client.call(`${STREAMS}/Delete`, deletion)).status).toBe('0');
    expect(await isThere('kept')).toBe(false);
  });

  it('ends an append that the client never finishes, and nothing is written', async () => {
    const stream = client.open(`${STREAMS}/Append`, '30m');
    stream.write(anAppend('unfinished'));
    expect((await client.answer(stream)).status).toBe(DEADLINE_EXCEEDED);
    expect(await isThere('unfinished')).toBe(false);
  });

  it('ends a subscription', async () => {
    const subscription = aRead('late', field(6, NOTHING));
    expect((await client.call(`${STREAMS}/Read`, subscription, '30m')).status).toBe(DEADLINE_EXCEEDED);
  });

  it.each([
    ['in no time', inSeconds(0)],
    ['at a time that has passed', atSecond(1_000_000)],
  ])('of a batch, %s, keeps it from being written', async (_, deadline) => {
    const name = `batch-${randomUUID()}`;
    const { status, messages } = await client.call(`${STREAMS}/BatchAppend`, aBatch(name, deadline));
    expect([status, errorsIn(messages)]).toStrictEqual(['0', LATE]);
    expect(await isThere(name)).toBe(false);
  });

  it.each([
    ['in an hour', inSeconds(3600)],
    ['at a later time', atSecond(Math.floor(Date.now() / 1000) + 3600)],
    ['never', NOTHING],
  ])('of a batch, %s, lets it be written', async (_, deadline) => {
    const name = `batch-${randomUUID()}`;
    const { messages } = await client.call(`${STREAMS}/BatchAppend`, aBatch(name, deadline));
    expect(errorsIn(messages)).toStrictEqual([undefined]);
    expect(await isThere(name)).toBe(true);
  });
});

describe('The deadline of a batch', () => {
  let listener: Listener;
  let client: RawClient;
  beforeAll(async () => {
    const store = { append: () => new Promise<never>(() => undefined) } as unknown as EventStore;
    const context = { store, access: openAccess, following: new Following(), maxAppendSize: 1024, now: Date.now };
    const method = {
      service: 'event_store.client.streams.Streams',
      name: 'BatchAppend',
      handle: batchAppend(context),
    };
    listener = await listen(new Router([method], openAccess), answerHttp([], openGuard), {
      host: '127.0.0.1',
      port: 0,
    });
    client = new RawClient(listener.port);
  });
  afterAll(async () => {
    client.close();
    await listener.close();
  });

  it.each([
    ['while the disk does not answer', true],
    ['while its parts do not all arrive', false],
  ])('is kept %s', async (_, isFinal) => {
    const stream = client.open(`${STREAMS}/BatchAppend`);
    const answered = new Promise<Buffer>((resolve) => stream.once('data', resolve));
    stream.write(aBatch('stuck', IN_30_MS, isFinal));
    const frame = await answered;
    expect(errorsIn([frame.subarray(5)])).toStrictEqual(LATE);
    stream.close();
  });
});

describe('A deadline that passes while access is looked up', () => {
  it('keeps the append from being begun', async () => {
    let begun = 0;
    let allow = (): void => undefined;
    const allowed = new Promise<void>((resolve) => (allow = resolve));
    const store = { append: () => Promise.resolve(void begun++) } as unknown as EventStore;
    const access = { ...openAccess, require: () => allowed };
    const handled = append({ store, access, following: new Following(), maxAppendSize: 1024, now: Date.now });
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const handle = (call: Call): Promise<void> => handled(call).finally(finish);
    const method = { service: 'event_store.client.streams.Streams', name: 'Append', handle };
    const listener = await listen(new Router([method], openAccess), answerHttp([], openGuard), {
      host: '127.0.0.1',
      port: 0,
    });
    const client = new RawClient(listener.port);
    expect((await client.call(`${STREAMS}/Append`, anAppend('late'), '30m')).status).toBe(DEADLINE_EXCEEDED);
    allow();
    await finished;
    expect(begun).toBe(0);
    client.close();
    await listener.close();
  });
});
