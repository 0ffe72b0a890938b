import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { RecordedFact } from '@zhudian/facts';
import { persons, postings, snapshotOn, type ReadModel, type Snapshot } from '@zhudian/projections';
import { patience } from '../support/patience';
import { foldInMemory } from '../support/read-model-of';
import { trials } from '../support/trials';
import { DAYS, folded, isInForce, KEPT_BY_DAYS, placed, streamIn, type FactTexts } from './in-force';
import { someLog } from './some-log';

const PER_MODEL = trials('valid-on', { test: 15, soak: 2_000 });

let home: string;
beforeAll(() => (home = mkdtempSync(join(tmpdir(), 'zhudian-valid-on-'))));
afterAll(() => rmSync(home, { recursive: true }));

type At = (position: number, day: string) => Snapshot;

/** What is known at a position, and of that what is in force on a day. */
const reading = <T>(model: ReadModel, facts: readonly RecordedFact[], use: (at: At) => Promise<T>): Promise<T> =>
  folded({ home, model, facts }, (reader) => {
    const now = async () => reader.at(await reader.position());
    return use((position, day) => snapshotOn({ seen: reader.at(position), now, day, factsOf: streamIn(facts) }));
  });
type Order = readonly { readonly column: string; readonly direction: 'asc' | 'desc' }[];

const everyPage = async (
  at: Snapshot,
  model: ReadModel,
  asked: { where?: object; orderBy: Order },
  end: 'first' | 'last',
) => {
  const pages: (readonly { readonly id: string }[])[] = [];
  for (let bounds = {}, hasMore = true; hasMore;) {
    const page = await at.page(model, { ...asked, [end]: 1, ...bounds } as never);
    pages.push(page.rows);
    bounds = end === 'first' ? { after: page.cursors.at(0) } : { before: page.cursors.at(0) };
    hasMore = page.hasMore;
  }
  return (end === 'first' ? pages : pages.toReversed()).flat();
};

const compared = (one: unknown, other: unknown): number => {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
};
const inOrder = (order: Order) => (one: object, other: object) => {
  for (const { column, direction } of [...order, { column: 'id', direction: order.at(-1)?.direction ?? 'asc' }]) {
    const found = compared((one as FactTexts)[column] ?? null, (other as FactTexts)[column] ?? null);
    if (found !== 0) return direction === 'asc' ? found : -found;
  }
  return 0;
};

describe.each(KEPT_BY_DAYS.map((model) => [model.name, model] as const))('What was in force, of %s', (_name, model) => {
  const columns = model.indexes.flat().filter((column) => model.columns[column]?.type !== 'boolean');
  const someOrder = fc
    .uniqueArray(fc.constantFrom(...columns), { maxLength: 2 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((column) =>
          fc.record({ column: fc.constant(column), direction: fc.constantFrom('asc' as const, 'desc' as const) }),
        ),
      ),
    );
  const asked = fc.record({
    facts: someLog([model], 160).map(placed),
    cut: fc.integer({ min: 300, max: 1_000 }),
    day: fc.constantFrom(...DAYS),
    order: someOrder,
    column: fc.constantFrom(...columns),
  });

  it(
    'is what a fresh fold of what was recorded by then and in force then gives',
    async () => {
      let shown = 0;
      await fc.assert(
        fc.asyncProperty(asked, ({ facts, cut, day, order, column }) =>
          reading(model, facts, async (at) => {
            const position = Math.floor((cut * (facts.at(-1)?.position ?? 0)) / 1_000);
            const held = facts.filter((fact) => fact.position <= position && isInForce(fact, day));
            const expected = foldInMemory(model, held) as readonly ({ readonly id: string } & FactTexts)[];
            const snapshot = at(position, day);
            const ids = [...new Set(facts.map(({ stream }) => stream.slice(stream.indexOf('-') + 1)))];
            const byId = ids.map((id) => expected.find((row) => row.id === id));
            expect(await snapshot.findMany(model, ids)).toStrictEqual(byId);
            const sorted = expected.toSorted(inOrder(order));
            for (const end of ['first', 'last'] as const)
              expect(await everyPage(snapshot, model, { orderBy: order }, end)).toStrictEqual(sorted);
            const wanted = sorted[0]?.[column] ?? null;
            const where = { [column]: wanted };
            const among = sorted.filter((row) => (row[column] ?? null) === wanted);
            expect(await everyPage(snapshot, model, { where, orderBy: order }, 'first')).toStrictEqual(among);
            expect(await snapshot.count(model, where as never)).toBe(among.length);
            shown += expected.length;
          }),
        ),
        { ...PER_MODEL, endOnFailure: true },
      );
      expect(shown).toBeGreaterThan(0);
    },
    patience(Math.max(120_000, PER_MODEL.numRuns * 5_000)),
  );
});

describe('Where days say nothing', () => {
  it('names are as known, and what is not kept by days is refused', async () => {
    const missing = { ...postings, name: 'elsewhere', validity: undefined } as unknown as ReadModel;
    const registered = { stream: 'Person-b', type: 'PersonRegistered', data: { unitId: 'a', membership: 'FULL' } };
    const facts = [
      {
        ...registered,
        revision: 0,
        position: 0,
        prepare: 0,
        recordedAt: '2031-01-01T00:00:00Z',
        metadata: { occurredOn: '2031-01-01' },
      },
    ];
    await reading(persons as unknown as ReadModel, facts as unknown as readonly RecordedFact[], async (at) => {
      expect(await at(0, '2016-01-04').find(persons, 'b')).toMatchObject({ unitId: 'a' });
      await expect(at(0, '2016-01-04').find(missing, 'a')).rejects.toMatchObject({ name: 'ValidOnUnsupported' });
      await expect(at(0, '2016-01-04').page(missing, { first: 1 })).rejects.toMatchObject({ model: 'elsewhere' });
    });
  });
});
