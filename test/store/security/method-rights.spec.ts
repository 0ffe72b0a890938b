import { METHOD_RIGHTS } from '../../../events/embedded-store/src/security/method-rights';
import { openAccess } from '../../../events/embedded-store/src/security/open-access';
import { secure } from '../../../events/embedded-store/src/security/secure-access';
import { Users } from '../../../events/embedded-store/src/security/users';
import type { Access } from '../../../events/embedded-store/src/server/access';
import { listen, type Listener } from '../../../events/embedded-store/src/server/listener';
import { Router, type Method } from '../../../events/embedded-store/src/server/router';
import { allMethods } from '../../../events/embedded-store/src/services/all';
import { advertise } from '../../../events/embedded-store/src/services/cluster';
import { EventStore } from '../../../events/embedded-store/src/store/event-store';
import { RawClient } from '../support/raw-call';

const REACHED = '0';
const DENIED = '7';
const UNAUTHENTICATED = '16';
const NO_MESSAGE = Buffer.alloc(5);

const PARTS = [allMethods({} as never, {} as never), {}, Date.now] as unknown;
const REGISTERED = advertise(...(PARTS as Parameters<typeof advertise>));
const pathOf = ({ service, name }: Method): string => `/${service}/${name}`;
const LOGINS = [undefined, 'user:pw', 'operator:pw', 'admin:right'];
/** What the four of them are answered where a method is for one of them and those after it. */
const ANSWERS = {
  anonymous: [REACHED, REACHED, REACHED, REACHED],
  user: [DENIED, REACHED, REACHED, REACHED],
  $ops: [DENIED, DENIED, REACHED, REACHED],
  $admins: [DENIED, DENIED, DENIED, REACHED],
};

/** All registered methods, which do nothing but answer, and one that nobody listed. */
const serve = (access: Access): Promise<Listener> => {
  const unlisted = { service: 'event_store.client.users.Users', name: 'Unlisted' };
  const methods = [...REGISTERED, unlisted].map((method) => ({ ...method, handle: (call) => call.end() }) as Method);
  return listen(new Router(methods, access), () => undefined, { host: '127.0.0.1', port: 0 });
};

describe('Who may call what', () => {
  let store: EventStore;
  let listener: Listener;
  let client: RawClient;
  const statusOf = async (path: string, login?: string) =>
    (await client.call(path, NO_MESSAGE, undefined, login)).status;

  beforeAll(async () => {
    store = await EventStore.open({ directory: undefined, segmentSize: 2 ** 20, now: Date.now });
    const users = new Users(store);
    const { access } = await secure(store, users, { password: 'right' });
    const user = { fullName: '', password: 'pw' };
    await users.create({ ...user, loginName: 'user', groups: ['somebody'] });
    await users.create({ ...user, loginName: 'operator', groups: ['$ops'] });
    await users.create({ ...user, loginName: 'gone', groups: ['$admins'] });
    await users.setDisabled('gone', true);
    listener = await serve(access);
    client = new RawClient(listener.port);
  });
  afterAll(async () => {
    client.close();
    await listener.close();
    await store.close();
  });

  it('is listed for every method, and for nothing else', () => {
    expect(REGISTERED.map(pathOf).toSorted()).toStrictEqual([...METHOD_RIGHTS.keys()].toSorted());
  });

  it.each([...METHOD_RIGHTS])('%s: %s', async (path, right) => {
    const statuses = await Promise.all(LOGINS.map((login) => statusOf(path, login)));
    expect(statuses).toStrictEqual(ANSWERS[right]);
    for (const login of ['user:wrong', 'nobody:pw', 'gone:pw', ':'])
      expect(await statusOf(path, login)).toBe(UNAUTHENTICATED);
  });

  it('is nobody where a method is not listed, on an open store too', async () => {
    const path = '/event_store.client.users.Users/Unlisted';
    expect(await Promise.all(LOGINS.map((login) => statusOf(path, login)))).toStrictEqual(Array(4).fill(DENIED));
    const open = await serve(openAccess);
    const caller = new RawClient(open.port);
    expect((await caller.call(path, NO_MESSAGE)).status).toBe(DENIED);
    expect((await caller.call('/event_store.client.users.Users/Create', NO_MESSAGE)).status).toBe(REACHED);
    caller.close();
    await open.close();
  });

  it('is anonymous for what clients need before they log in, and $admins for what concerns other users', () => {
    const listed = (wanted: string) => [...METHOD_RIGHTS].filter(([, right]) => right === wanted).map(([path]) => path);
    expect(listed('anonymous')).toStrictEqual([
      '/event_store.client.gossip.Gossip/Read',
      '/event_store.client.server_features.ServerFeatures/GetSupportedMethods',
    ]);
    expect(listed('$admins')).toStrictEqual(
      ['Create', 'Update', 'Delete', 'Enable', 'Disable', 'ResetPassword'].map(
        (name) => `/event_store.client.users.Users/${name}`,
      ),
    );
    expect(listed('user').map((path) => path.slice(path.lastIndexOf('.') + 1))).toStrictEqual([
      'Streams/Read',
      'Streams/Append',
      'Streams/BatchAppend',
      'Streams/Delete',
      'Streams/Tombstone',
      'StreamsService/AppendRecords',
      'StreamsService/AppendSession',
      'PersistentSubscriptions/Read',
      'PersistentSubscriptions/GetInfo',
      'PersistentSubscriptions/List',
      'Projections/Statistics',
      'Projections/State',
      'Projections/Result',
      'Users/Details',
      'Users/ChangePassword',
      'Monitoring/Stats',
    ]);
  });
});
