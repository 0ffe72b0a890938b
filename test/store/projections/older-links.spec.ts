/** @jest-environment ./test/harness/isolated.js */
import { binaryEvent, jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { startStore } from '@zhudian/embedded-store';
import { all, eventually } from '../support/collect';
import { temporaryFolders } from '../support/folders';
import { patient } from '../../support/patience';

const CHECKPOINT = '$projections-$by_category-checkpoint';

const linkTo = (target: string) => binaryEvent({ type: '$>', data: Buffer.from(target) });

describe('Links of an older version, whose metadata does not say where they come from', () => {
  const folder = temporaryFolders();

  it('are not doubled either when their projection is reset', async () => {
    const data = folder();
    const on = async (work: (client: KurrentDBClient) => Promise<void>) => {
      const store = await startStore({ data });
      const client = KurrentDBClient.connectionString(patient(store.connectionString));
      await work(client);
      await client.dispose();
      await store.stop();
    };
    const opened = () => jsonEvent({ type: 'Opened', data: {} });
    await on(async (client) => {
      await client.appendToStream('old-1', opened());
      await client.appendToStream('old-2', opened());
      await client.appendToStream('gone-1', opened());
      const links = ['0@old-1', '0@old-2'].map(linkTo);
      await client.appendToStream('$ce-old', links);
      const { position } = await client.appendToStream('$ce-gone', linkTo('0@gone-1'));
      await client.tombstoneStream('gone-1');
      await client.appendToStream(
        CHECKPOINT,
        jsonEvent({ type: '$ProjectionCheckpoint', data: { next: Number(position?.commit) } }),
      );
    });
    await on(async (client) => {
      await client.resetProjection('$by_category');
      await client.enableProjection('$by_category');
      await client.appendToStream('old-3', opened());
      await client.appendToStream('gone-3', opened());
      const targets = async (stream: string) =>
        (await all(client.readStream(stream) as never)).map(({ event }) => String(event?.data));
      const last = await eventually(
        () => targets('$ce-gone'),
        (links) => links.includes('0@gone-3'),
      );
      expect(await targets('$ce-old')).toStrictEqual(['0@old-1', '0@old-2', '0@old-3']);
      expect(last).toStrictEqual(['0@gone-1', expect.stringMatching(/^\d+@gone-1$/), '0@gone-3']);
    });
  });
});
