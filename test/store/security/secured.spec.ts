/** @jest-environment ./test/harness/isolated.js */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { all, failureOf } from '../support/collect';
import { UserApi } from '../support/user-api';
import { patient } from '../../support/patience';

const fixture = (name: string): string => join(__dirname, '../fixtures', name);
const event = () => jsonEvent({ type: 'Said', data: {} });

describe('A store that asks for users', () => {
  let store: RunningStore;
  const clients: EventStoreDBClient[] = [];
  const as = (login: string | undefined): EventStoreDBClient => {
    const address =
      login === undefined ? store.connectionString : store.connectionString.replace('://', `://${login}@`);
    const client = EventStoreDBClient.connectionString(patient(`${address}&tlsCAFile=${fixture('ca.pem')}`));
    clients.push(client);
    return client;
  };
  beforeAll(async () => {
    const tls = {
      certificate: readFileSync(fixture('server.pem'), 'utf8'),
      privateKey: readFileSync(fixture('server.key'), 'utf8'),
    };
    store = await startStore({ memory: true, host: 'localhost', tls, password: 'right' });
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.dispose()));
    await store.stop();
  });

  it('lets in who knows the password, and nobody else', async () => {
    expect((await as('admin:right').appendToStream('s', event())).success).toBe(true);
    for (const login of ['admin:wrong', 'nobody:right', undefined]) {
      expect((await failureOf(as(login).appendToStream('s', event())))['type']).toBe('access-denied');
      expect((await failureOf(all(as(login).readStream('s') as never)))['type']).toBe('access-denied');
    }
  });

  it('grants what a stream grants, to users and to their groups', async () => {
    const users = new UserApi(store.port, 'admin:right', readFileSync(fixture('ca.pem'), 'utf8'));
    expect(await users.create('reader', 'pw', ['readers'])).toBe('0');
    expect(await users.create('reader', 'pw', [])).toBe('9');
    const admin = as('admin:right');
    await admin.appendToStream('granted', event());
    await admin.setStreamMetadata('granted', {
      acl: { readRoles: ['readers'], writeRoles: ['writers'], metaReadRoles: ['reader'] },
    });
    const reader = as('reader:pw');
    expect(await all(reader.readStream('granted') as never)).toHaveLength(1);
    expect((await reader.getStreamMetadata('granted')).metadata?.acl).toBeDefined();
    expect((await failureOf(reader.appendToStream('granted', event())))['type']).toBe('access-denied');
    expect((await failureOf(all(reader.readAll() as never)))['type']).toBe('access-denied');
    expect((await failureOf(all(reader.readStream('$user-admin') as never)))['type']).toBe('access-denied');
    expect((await failureOf(reader.enableProjection('$streams')))['type']).toBe('access-denied');
    users.close();
  });

  it('lets nobody in who is disabled, and only the new password after a change', async () => {
    const users = new UserApi(store.port, 'admin:right', readFileSync(fixture('ca.pem'), 'utf8'));
    await users.create('guest', 'old', []);
    const tries = async (login: string) =>
      (await as(login)
        .appendToStream('open', event())
        .catch((error: { type: string }) => error)) as { success?: boolean };
    expect((await tries('guest:old')).success).toBe(true);
    expect(await users.resetPassword('guest', 'new')).toBe('0');
    expect([(await tries('guest:old')).success, (await tries('guest:new')).success]).toStrictEqual([undefined, true]);
    expect(await users.disable('guest')).toBe('0');
    expect((await tries('guest:new')).success).toBeUndefined();
    expect(await users.disable('missing')).toBe('5');
    users.close();
  });
});

describe('A store without a password', () => {
  it.each(['0.0.0.0', '::', '192.168.1.1', 'example.org'])('refuses to listen on %s', async (host) => {
    await expect(startStore({ memory: true, host })).rejects.toThrow(`refusing to listen on ${host}`);
  });
});
