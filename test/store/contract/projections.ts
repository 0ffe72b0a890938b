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

    it('say in the metadata of a link where it comes from', async () => {
      const category = name('origin').replaceAll('-', '');
      const correlated = kit.jsonEvent({ type: 'Opened', data: {}, metadata: { $correlationId: category } });
      await client().enableProjection('$by_category');
      const { position } = await client().appendToStream(`${category}-1`, correlated);
      const [link] = await eventually(
        () => all(client().readStream(`$ce-${category}`)).catch(() => []),
        (links) => links.length > 0,
      );
      expect(link?.event?.metadata ?? {}).toStrictEqual({
        $v: expect.stringMatching(/^\d+:-?\d+:\d+:\d+$/),
        $c: Number(position?.commit),
        $p: Number(position?.prepare),
        $o: `${category}-1`,
        $causedBy: correlated.id,
        $correlationId: category,
      });
    });

    it('do not double their links when they are reset, and make anew what was deleted', async () => {
      const category = name('again').replaceAll('-', '');
      await client().enableProjection('$by_category');
      const append = (stream: string) => client().appendToStream(stream, kit.jsonEvent({ type: 'Opened', data: {} }));
      const linkedWith = (count: number, stream: string) =>
        eventually(
          () => linked(stream),
          (links) => links.length >= count,
        );
      await append(`${category}-1`);
      await append(`${category}-2`);
      await append(`${category}gone-1`);
      await linkedWith(2, `$ce-${category}`);
      await linkedWith(1, `$ce-${category}gone`);
      await client().deleteStream(`$ce-${category}gone`);
      await client().resetProjection('$by_category');
      await append(`${category}-3`);
      expect(await linkedWith(3, `$ce-${category}`)).toStrictEqual(
        [1, 2, 3].map((number) => `0@${category}-${number}`),
      );
      expect(await linkedWith(1, `$ce-${category}gone`)).toStrictEqual([`0@${category}gone-1`]);
    });

    it('are not found under other names', async () => {
      const none = name('none');
      const calls = [
        () => client().getProjectionStatus(none),
        () => client().getProjectionState(none),
        () => client().getProjectionResult(none),
        () => client().enableProjection(none),
        () => client().disableProjection(none),
        () => client().resetProjection(none),
        () => client().updateProjection(none, ''),
        () => client().deleteProjection(none),
      ];
      for (const call of calls) expect([String(call), (await failureOf(call()))['type']]).toContain('not-found');
    });
  });
};
