/** @jest-environment ./test/harness/isolated.js */
import {
  binaryEvent,
  jsonEvent,
  KurrentDBClient,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
} from '@kurrent/kurrentdb-client';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { join } from 'node:path';
import { certified } from '../support/certified';
import { all, failureOf, take } from '../support/collect';
import type { OfficialClient } from '../support/official-client';
import { UserApi } from '../support/user-api';
import { patient } from '../../support/patience';

const DONE = '0';
const DENIED = '7';
const CA = join(__dirname, '../fixtures/ca.pem');

const event = () => jsonEvent({ type: 'Said', data: {} });
const linkTo = (target: string) => binaryEvent({ type: '$>', data: Buffer.from(target) });

interface Checking {
  appendRecords(records: readonly object[], checks: readonly object[]): Promise<unknown>;
}

describe('On a store that asks for users', () => {
  let store: RunningStore;
  const open: Array<{ close(): void } | { dispose(): Promise<void> }> = [];
  const as = (login: string): OfficialClient & Checking => {
    const address = store.connectionString.replace('esdb://', `kurrentdb://${login}@`);
    const client = KurrentDBClient.connectionString(patient(`${address}&tlsCAFile=${CA}`));
    open.push(client);
    return client as unknown as OfficialClient & Checking;
  };
  const users = (login: string): UserApi => {
    const api = new UserApi(store.port, login, certified.ca);
    open.push(api);
    return api;
  };

  beforeAll(async () => {
    store = await startStore({ memory: true, host: 'localhost', ...certified });
    const admin = users('admin:right');
    await admin.create('user', 'pw', ['readers']);
    await admin.create('other', 'pw', []);
    await admin.create('operator', 'pw', ['$ops']);
    const client = as('admin:right');
    await client.appendToStream('secret', [event(), event()]);
    await client.setStreamMetadata('secret', { acl: { readRoles: ['$admins'] } });
    await client.appendToStream('open', event());
    await client.appendToStream('links', [linkTo('1@secret'), linkTo('0@open')]);
  });
  afterAll(async () => {
    for (const one of open) await ('close' in one ? one.close() : one.dispose());
    await store.stop();
  });

  it('an operator changes no user, least of all an administrator', async () => {
    const operator = users('operator:pw');
    expect(await operator.resetPassword('admin', 'taken')).toBe(DENIED);
    expect(await operator.create('mine', 'pw', ['$admins'])).toBe(DENIED);
    for (const method of ['Update', 'Disable', 'Enable', 'Delete'] as const)
      for (const name of ['admin', 'other', 'operator'])
        expect(await operator.about(method, name, ['$admins'])).toBe(DENIED);
    expect(await users('admin:right').about('Details', 'mine')).toBe('5');
    expect(await users('admin:right').about('Details', 'admin')).toBe(DONE);
  });

  it('a user reads the own details and changes the own password, and nobody else’s', async () => {
    const user = users('user:pw');
    expect(await user.about('Details', 'user')).toBe(DONE);
    for (const name of ['other', 'admin', 'nobody', '']) expect(await user.about('Details', name)).toBe(DENIED);
    expect(await user.changePassword('other', 'pw', 'new')).toBe(DENIED);
    expect(await user.changePassword('user', 'wrong', 'new')).toBe(DENIED);
    expect(await users('other:pw').changePassword('other', 'pw', 'new')).toBe(DONE);
    expect(await users('other:new').about('Details', 'other')).toBe(DONE);
    expect(await users('admin:right').about('Details', '')).toBe(DONE);
  });

  it('a check tells how a stream stands to those only who may read or write it', async () => {
    const record = (streamName: string) => ({ streamName, record: event() });
    const check = (streamName: string) => ({ streamName, expectedState: 7n });
    const typeOf = async (login: string, streamName: string, checked: string) =>
      (await failureOf(as(login).appendRecords([record(streamName)], [check(checked)])))['type'];
    expect(await typeOf('user:pw', 'mine', 'secret')).toBe('access-denied');
    expect(await typeOf('user:pw', 'mine', 'never-was')).toBe('append-consistency-violation');
    expect(await typeOf('user:pw', 'mine', 'open')).toBe('append-consistency-violation');
    expect(await typeOf('user:pw', 'secret', 'secret')).toBe('append-consistency-violation');
    expect(await typeOf('admin:right', 'mine', 'secret')).toBe('append-consistency-violation');
  });

  it('a link is given without its event to those who may not read that', async () => {
    const targets = async (login: string) =>
      (await all(as(login).readStream('links', { resolveLinkTos: true }))).map(({ event }) => event?.streamId);
    expect(await targets('admin:right')).toStrictEqual(['secret', 'open']);
    expect(await targets('user:pw')).toStrictEqual([undefined, 'open']);
    const followed = await take(
      as('user:pw').subscribeToStream('links', { fromRevision: START, resolveLinkTos: true }),
      2,
    );
    expect(followed.map(({ event, link }) => [event?.streamId, link?.revision])).toStrictEqual([
      [undefined, 0n],
      ['open', 1n],
    ]);
  });

  it('a group resolves links for each consumer, and knows the consumers by name', async () => {
    const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START, resolveLinkTos: true });
    await as('operator:pw').createPersistentSubscriptionToStream('links', 'group', settings);
    const subscription = as('user:pw').subscribeToPersistentSubscriptionToStream('links', 'group');
    const names: Array<readonly string[]> = [];
    const seen = await take(subscription, 2, async () => {
      const { connections } = await as('user:pw').getPersistentSubscriptionToStreamInfo('links', 'group');
      names.push(connections.map(({ username }) => username));
    });
    expect(seen.map(({ event, link }) => [event?.streamId, link?.revision])).toStrictEqual([
      [undefined, 0n],
      ['open', 1n],
    ]);
    expect(names).toStrictEqual([['user'], ['user']]);
    const again = as('admin:right').subscribeToPersistentSubscriptionToStream('links', 'group');
    expect((await take(again, 2)).map(({ event }) => event?.streamId)).toStrictEqual(['secret', 'open']);
  });

  it('a group gives nothing of a stream to those who may not read it', async () => {
    const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START });
    await as('operator:pw').createPersistentSubscriptionToStream('secret', 'group', settings);
    const subscription = as('user:pw').subscribeToPersistentSubscriptionToStream('secret', 'group');
    expect((await failureOf(take(subscription, 1)))['type']).toBe('access-denied');
    expect((await failureOf(as('user:pw').deletePersistentSubscriptionToStream('secret', 'group')))['type']).toBe(
      'access-denied',
    );
  });
});
