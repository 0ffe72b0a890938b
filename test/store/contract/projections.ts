import { all, eventually, failureOf } from '../support/collect';
import type { Part } from './subject';

export const projections: Part = ({ kit, client, name }) => {
  const linked = async (stream: string) => {
    try {
      return (await all(client().readStream(stream, { resolveLinkTos: true }))).map(
        ({ event }) => `${event?.revision}@${event?.streamId}`,
      );
    } catch {
      return [];
    }
  };

  describe('standard projections', () => {
    it('link events by category, type and correlation, each once', async () => {
      const category = name('category').replaceAll('-', '');
      const type = `${category}Opened`;
      const metadata = { $correlationId: category };
      const event = () => kit.jsonEvent({ type, data: {}, metadata });
      for (const projection of ['$by_category', '$by_event_type', '$by_correlation_id'])
        await client().enableProjection(projection);
      await client().appendToStream(`${category}-1`, [event(), event()]);
      await client().appendToStream(`${category}-2`, event());
      const wanted = [`0@${category}-1`, `1@${category}-1`, `0@${category}-2`];
      for (const stream of [`$ce-${category}`, `$et-${type}`, `$bc-${category}`]) {
        expect(
          await eventually(
            () => linked(stream),
            (links) => links.length >= 3,
          ),
        ).toStrictEqual(wanted);
      }
    });

    it('can be stopped and started', async () => {
      await client().enableProjection('$streams');
      await client().disableProjection('$streams');
      const status = () => client().getProjectionStatus('$streams');
      expect((await eventually(status, (known) => known.status.startsWith('Stopped'))).status).toMatch(/^Stopped/);
      await client().enableProjection('$streams');
      expect((await eventually(status, (known) => known.status.startsWith('Running'))).status).toMatch(/^Running/);
      await client().disableProjection('$streams');
    });

    it('are not found under other names', async () => {
      expect((await failureOf(client().getProjectionStatus(name('none'))))['type']).toBe('not-found');
    });
  });
};
