/** @jest-environment ./test/harness/isolated.js */
import {
  jsonEvent,
  KurrentDBClient,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@kurrent/kurrentdb-client';
import { startStore, type RunningStore, type StartOptions } from '@zhudian/embedded-store';
import { networkInterfaces } from 'node:os';
import { ClusterInfo } from '../../../events/embedded-store/src/protocol/server';
import { all, eventually, failureOf } from '../support/collect';
import { certified } from '../support/certified';
import { RawClient } from '../support/raw-call';
import { patient } from '../../support/patience';

const EMPTY = Buffer.alloc(5);

const gossipOf = async ({ port }: RunningStore, origin: string, ca?: string) => {
  const client = new RawClient(port, origin, ca);
  const { messages } = await client.call('/event_store.client.gossip.Gossip/Read', EMPTY);
  client.close();
  return ClusterInfo.decode(messages[0] ?? Buffer.alloc(0)).members[0]?.endPoint;
};

describe('The address that clients are told', () => {
  const told = async (options: StartOptions) => {
    const store = await startStore({ memory: true, ...certified, ...options });
    try {
      const endPoint = await gossipOf(store, 'https://localhost', certified.ca);
      return { connectionString: store.connectionString, endPoint, port: store.port };
    } finally {
      await store.stop();
    }
  };

  it('is the one that is advertised', async () => {
    const { endPoint, connectionString } = await told({ host: '0.0.0.0', advertise: 'store.example:4113' });
    expect(endPoint).toStrictEqual({ address: 'store.example', port: 4113 });
    expect(connectionString).toBe('esdb://store.example:4113?tls=true');
  });

  it('has the port that is listened on where the advertised has none', async () => {
    const { endPoint, port, connectionString } = await told({ host: '0.0.0.0', advertise: '[fd00::1]' });
    expect(endPoint).toStrictEqual({ address: 'fd00::1', port });
    expect(connectionString).toBe(`esdb://[fd00::1]:${port}?tls=true`);
  });

  it('is never that of all addresses', async () => {
    const { endPoint } = await told({ host: '0.0.0.0' });
    const own = Object.values(networkInterfaces()).flatMap((each) => (each ?? []).map(({ address }) => address));
    expect(own).toContain(endPoint?.address);
  });

  it.each(['', 'a b', 'host:0', 'host:70000', 'host:x', 'user@host:1', 'http://host:1', '[::1'])(
    'is not %j',
    async (advertise) => {
      await expect(startStore({ memory: true, advertise })).rejects.toThrow('is no address to advertise');
    },
  );
});

describe('A node', () => {
  let store: RunningStore;
  let client: KurrentDBClient;
  beforeAll(async () => {
    store = await startStore({ memory: true, startStandardProjections: true });
    client = KurrentDBClient.connectionString(patient(store.connectionString));
  });
  afterAll(async () => {
    await client.dispose();
    await store.stop();
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${store.port}${path}`, { headers });
  const jsonOf = async (path: string) => (await (await get(path)).json()) as unknown;
  const member = () => ({
    instanceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    timeStamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    state: 'Leader',
    isAlive: true,
    httpEndPointIp: '127.0.0.1',
    httpEndPointPort: store.port,
    esVersion: '26.1.0',
  });

  it('answers a ping', async () => {
    expect(await jsonOf('/ping')).toMatchObject({ text: 'Ping request successfully handled' });
  });

  it('gossips over HTTP', async () => {
    const gossip = { members: [expect.objectContaining(member())], serverIp: '127.0.0.1', serverPort: store.port };
    expect(await jsonOf('/gossip')).toStrictEqual(gossip);
  });

  it('tells its options, and no secret', async () => {
    const options = (await jsonOf('/info/options')) as ReadonlyArray<Record<string, string>>;
    const valueOf = (name: string) => options.find((option) => option['name'] === name);
    expect(valueOf('MemDb')).toStrictEqual({
      name: 'MemDb',
      description: 'Keep everything in memory.',
      group: 'DatabaseOptions',
      value: 'true',
      configurationSource: 'Start Options',
      deprecationMessage: null,
      schema: null,
    });
    expect(valueOf('Db')).toMatchObject({ value: '', configurationSource: '<DEFAULT>' });
    const secured = await startStore({ ...certified, memory: true, host: 'localhost', password: 'a secret' });
    const answer = await certified.get(secured.port, '/info/options', 'admin:a secret');
    expect(answer.status).toBe(200);
    expect(answer.body).not.toMatch(/a secret|BEGIN/);
    await secured.stop();
  });

  it('has its state and its gossip as streams', async () => {
    const [state] = await all(client.readStream('$mem-node-state') as never);
    expect(state?.event).toMatchObject({
      type: '$NodeStateChanged',
      revision: 0n,
      isJson: true,
      data: { State: 'Leader' },
    });
    const [gossip] = await all(
      client.readStream('$mem-gossip', { direction: 'backwards', fromRevision: 'end' }) as never,
    );
    const { NodeId, Members } = gossip?.event?.data as { NodeId: string; Members: readonly object[] };
    expect(gossip?.event).toMatchObject({ type: '$GossipUpdated', isJson: true });
    expect(Members).toStrictEqual([
      expect.objectContaining({
        InstanceId: NodeId,
        State: 'Leader',
        HttpEndPointPort: store.port,
        ESVersion: '26.1.0',
      }),
    ]);
  });

  it('hands the streams that it is told by to subscribers, once', async () => {
    const subscription = client.subscribeToStream('$mem-node-state');
    for await (const { event } of subscription) {
      expect(event).toMatchObject({ type: '$NodeStateChanged', streamId: '$mem-node-state' });
      break;
    }
    await subscription.unsubscribe();
    const fromEnd = client.subscribeToStream('$mem-node-state', { fromRevision: 'end' });
    const seen: unknown[] = [];
    fromEnd.on('data', (event) => seen.push(event));
    await new Promise((resolve) => fromEnd.once('caughtUp', resolve as never));
    expect(seen).toStrictEqual([]);
    await fromEnd.unsubscribe();
  });

  it('lets nobody write to them, has no others, and keeps them out of $all', async () => {
    expect(await failureOf(client.appendToStream('$mem-gossip', jsonEvent({ type: 'Said', data: {} })))).toBeDefined();
    expect((await failureOf(all(client.readStream('$mem-none') as never)))['type']).toBe('stream-not-found');
    // No part of this log was ever lost.
    const losses = all(client.readStream('$mem-lost-positions') as never);
    expect((await failureOf(losses))['type']).toBe('stream-not-found');
    const streams = (await all(client.readAll() as never)).map(({ event }) => event?.streamId ?? '');
    expect(streams.filter((stream) => stream.startsWith('$mem-'))).toStrictEqual([]);
  });

  it('measures itself for Prometheus, whatever the names of streams and groups are', async () => {
    const hostile = 'a"} 1\nfake_metric{x="\\';
    const settings = persistentSubscriptionToStreamSettingsFromDefaults();
    await client.createPersistentSubscriptionToStream(hostile, 'group', settings);
    await client.appendToStream('measured-1', jsonEvent({ type: 'Said', data: {} }));
    const scrape = async () => (await get('/metrics')).text();
    const text = await eventually(scrape, (metrics) => /progress\{projection="\$by_category"\} 1\n/.test(metrics));
    const line =
      /^(# TYPE [a-z_]+ (gauge|counter|histogram)|[a-z_]+(\{([a-z_]+="([^"\\\n]|\\["\\n])*",?)*\})? -?[0-9.e+-]+)?$/;
    expect(text.split('\n').filter((each) => !line.test(each))).toStrictEqual([]);
    expect(text).not.toMatch(/^fake_metric/m);
    expect(text).toContain('_connections{event_stream_id="a\\"} 1\\nfake_metric{x=\\"\\\\",group_name="group"} 0');
    for (const name of [
      'kurrentdb_checkpoints{name="writer",read="non-flushed"}',
      'kurrentdb_io_events_total{activity="written"}',
      'kurrentdb_incoming_grpc_calls_total{kind="total"}',
      'kurrentdb_current_incoming_grpc_calls',
      'kurrentdb_projection_status{projection="$by_category",status="Running"} 1',
      'kurrentdb_proc_mem_bytes{kind="working-set"}',
      'embedded_store_writes_accepted 1',
    ])
      expect(text).toContain(`\n${name}`);
    expect((await get('/metrics')).headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  });
});
