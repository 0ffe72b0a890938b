import fc from 'fast-check';
import type { Position } from '@zhudian/facts';
import { Areas, openReader, openReadModels, partsSeen, type Reader, type Viewer } from '@zhudian/projections';
import { every, grant, is, within } from '../../projections/src/access/policy';
import { pagesOf, recordedAs } from '../projections/harbour-facts';
import { harbours as hidden } from '../projections/harbours.story';
import { onEveryStore } from '../support/read-model-stores';
import { patience } from '../support/patience';
import { trials } from '../support/trials';

jest.setTimeout(patience(120_000));

const context = 'personnel';
const harbours = {
  ...hidden,
  access: {
    rows: [
      grant(['STAFF'], within('own', 'port'), '本港', 'The own port.'),
      grant(['PARTY_WORK'], within('under', 'port'), '下级', 'The ports below.'),
      grant(['AUDITOR'], every(is('open', true), within('bureau', 'port')), '开放', 'Those that are open.'),
    ],
  },
};
const KEY = `${harbours.name}.${harbours.version}`;

const areas = new Areas(
  [
    { id: 'coast', path: '/coast/' },
    { id: 'north', path: '/coast/north/' },
    { id: 'south', path: '/coast/south/' },
    { id: 'island', path: '/island/' },
  ],
  [],
);
const viewers = [
  ['STAFF', 'north'],
  ['STAFF', 'island'],
  ['PARTY_WORK', 'coast'],
  ['PARTY_WORK', 'south'],
  ['AUDITOR', 'island'],
  ['ADMINISTRATOR', 'coast'],
].map(([role = '', unit = '']) => areas.viewerOf({ personId: 'nobody', roles: [role], unit }, '2031-01-01'));

const BY_PORT = [{ column: 'port', direction: 'desc' }, 'size'] as const;

/** Lists of every make: by each order, filtered, from either end, behind a place, and how many there are. */
const answersTo = async (reader: Reader, position: Position, viewer: Viewer): Promise<string> => {
  const snapshot = reader.at(position, viewer);
  const first = await snapshot.page(harbours, { first: 1, orderBy: BY_PORT });
  const after = first.cursors.at(0);
  const pages = await Promise.all([
    snapshot.page(harbours, { first: 2 }),
    snapshot.page(harbours, { last: 2, orderBy: ['berth'] }),
    snapshot.page(harbours, { first: 2, where: { port: 'north', size: { from: 1 } }, orderBy: BY_PORT }),
    ...(after === undefined ? [] : [snapshot.page(harbours, { first: 2, after, orderBy: BY_PORT })]),
  ]);
  const counts = [await snapshot.count(harbours), await snapshot.count(harbours, { open: true })];
  const found = await snapshot.findMany(harbours, ['a', 'b', 'c', 'd']);
  return JSON.stringify([first, pages, counts, found]);
};

const fact = fc.record({
  type: fc.constantFrom('Moored', 'Moored', 'Moored', 'Called', 'Called', 'Noted', 'Left'),
  data: fc.record(
    {
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      others: fc.subarray(['a', 'b', 'c', 'd'], { maxLength: 2 }),
      port: fc.constantFrom('north', 'south', 'island', 'nowhere'),
      berth: fc.constantFrom('one', 'two', null),
      size: fc.integer({ min: 0, max: 3 }),
      open: fc.boolean(),
      note: fc.constantFrom('calm', 'rough'),
    },
    { requiredKeys: ['key'] },
  ),
  step: fc.integer({ min: 0, max: 2 }),
});

/** A page of the log ends where a command does. */
const cutsIn = (facts: ReturnType<typeof recordedAs>, cuts: readonly number[]) =>
  cuts.filter((cut) => facts[cut - 1]?.position !== facts[cut]?.position);

onEveryStore('What a read model tells of the parts in which it has changed', (fresh) => {
  /** What was answered before, what is answered now, and now as of then. */
  const kept: (readonly unknown[])[] = [];
  let compared = 0;
  let whole = 0;

  it('leaves every answer as it was that lies in other parts', async () => {
    const property = fc.asyncProperty(
      fc.array(fact, { minLength: 4, maxLength: 30 }),
      fc.array(fc.integer({ min: 1, max: 29 }), { minLength: 3, maxLength: 12 }),
      async (told, cuts) => {
        const facts = recordedAs(told);
        const at = { url: await fresh(), context, models: [harbours] } as const;
        const store = await openReadModels(at);
        const reader = await openReader(at);
        const before: { readonly position: Position; readonly answers: readonly string[] }[] = [];
        for (const page of pagesOf(facts, cutsIn(facts, cuts))) {
          await store.fold(page);
          const position = await reader.position();
          const answersAt = (at: Position) => Promise.all(viewers.map((viewer) => answersTo(reader, at, viewer)));
          const answers = await answersAt(position);
          for (const then of before) {
            // Facts of then, rights of now.
            const asOf = await answersAt(then.position);
            const { changedAt, changedIn } = await reader.changes(then.position);
            const parts = (changedAt.get(KEY) ?? 0) > then.position ? changedIn.get(KEY) : [];
            viewers.forEach((viewer, nth) => {
              const seen = partsSeen(harbours.access, viewer);
              const isKept = parts && seen && !parts.some((part) => seen.has(part));
              if (isKept) kept.push([then.answers[nth], answers[nth], asOf[nth]]);
              else whole += 1;
            });
          }
          before.push({ position, answers });
        }
        compared += kept.length;
        expect(kept.splice(0).filter(([given, ...others]) => others.some((other) => other !== given))).toStrictEqual(
          [],
        );
        await reader.close();
        await store.close();
      },
    );
    await fc.assert(property, { ...trials('changed-parts', { test: 8, soak: 10_000 }), endOnFailure: true });
    expect(Math.min(compared, whole)).toBeGreaterThan(0);
  });
});
