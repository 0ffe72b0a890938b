import { randomUUID } from 'node:crypto';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import type { ClientPackage, OfficialClient } from '../support/official-client';
import { appending } from './appending';
import { deleting } from './deleting';
import { metadata } from './metadata';
import { persistentSubscriptions } from './persistent-subscriptions';
import { projections } from './projections';
import { reading } from './reading';
import type { Part, Subject } from './subject';
import { subscribing } from './subscribing';

/** A store's contract, told by one official client; `STORE_UNDER_TEST` names a store, else one is started. */
export const storeContract = (title: string, kit: ClientPackage, more: readonly Part[] = []): void => {
  describe(title, () => {
    let store: RunningStore | undefined;
    let client: OfficialClient | undefined;
    beforeAll(async () => {
      const given = process.env['STORE_UNDER_TEST'];
      if (given === undefined) store = await startStore({ memory: true });
      client = kit.connect(given ?? store?.connectionString ?? '');
    });
    afterAll(async () => {
      await client?.dispose();
      await store?.stop();
    });
    const connected = (): OfficialClient => {
      if (!client) throw new Error('not connected');
      return client;
    };
    const subject: Subject = { kit, client: connected, name: (hint) => `${hint}-${randomUUID()}` };
    for (const part of [
      appending,
      reading,
      metadata,
      deleting,
      subscribing,
      persistentSubscriptions,
      projections,
      ...more,
    ])
      part(subject);
  });
};
