import { connect, RequestContext, type Ports } from '@zhudian/framework/service';
import { persons, type Reader, type Snapshot } from '@zhudian/projections';
import { loneViewer } from '../support/viewers';

/** People as of positions, and who of them were looked up one by one. */
const people = () => {
  const asked: string[][] = [];
  const rowOf = (id: string, position: number) => ({ id, position });
  const at = (position: number) =>
    ({
      position,
      page: () =>
        Promise.resolve({
          rows: [rowOf('lan', position), rowOf('wei', position)],
          cursors: ['a', 'b'],
          hasMore: false,
        }),
      findMany: (_: unknown, ids: readonly string[]) => {
        asked.push([...ids]);
        return Promise.resolve(ids.map((id) => rowOf(id, position)));
      },
    }) as unknown as Snapshot;
  const viewer = loneViewer({ personId: 'mei', roles: [], unit: 'bureau' });
  const reader = { at, reach: () => Promise.resolve(true), viewerOf: () => Promise.resolve(viewer) };
  const ports = { reader: reader as unknown as Reader, today: () => '2016-03-10' } as Ports;
  return { context: new RequestContext(ports, viewer, 1), asked };
};

describe('A row that a list has read', () => {
  it('is not read again one by one', async () => {
    const { context, asked } = people();
    await connect(context, persons, { first: 2 });
    expect(await Promise.all(['lan', 'feng'].map((id) => context.find(persons, id)))).toStrictEqual([
      { id: 'lan', position: 1 },
      { id: 'feng', position: 1 },
    ]);
    expect(asked).toStrictEqual([['feng']]);
  });

  it('is read again where a command has gone on', async () => {
    const { context, asked } = people();
    await connect(context, persons, { first: 2 });
    await context.advanceTo(2);
    expect(await context.find(persons, 'lan')).toStrictEqual({ id: 'lan', position: 2 });
    expect(asked).toStrictEqual([['lan']]);
  });
});
