import fc from 'fast-check';
import { openReadModels, openReader } from '@zhudian/projections';
import { onEveryStore } from '../support/read-model-stores';
import { expectFreshFold, lastPosition, someRequest } from './harbour-answers';
import { pagesOf, recordedAs, someFacts } from './harbour-facts';
import { harbourModels } from './harbours.story';
import { longLog } from './killed/long-log';
import { trials } from '../support/trials';

const context = 'personnel';

const someCuts = fc.array(fc.nat(600), { maxLength: 6 });
const someMoments = fc.array(fc.nat(2_000), { minLength: 1, maxLength: 3 });

/** So many harbours of which one alone goes on changing, so many times. */
const standing = (harbours: number, changes: number) =>
  recordedAs([
    ...Array.from({ length: harbours }, (_, nth) => ({
      type: 'Moored',
      data: { key: `h${nth}`, port: nth % 2 === 0 ? 'north' : '港', size: nth % 5 },
    })),
    ...Array.from({ length: changes }, (_, nth) => ({ type: 'Moored', data: { key: 'h0', size: nth % 7 } })),
  ]);

onEveryStore('Any answer at any position', (fresh) => {
  it('is what a fresh fold of the log up to there gives, also while the log goes on, and if a page comes twice', () =>
    fc.assert(
      fc.asyncProperty(someFacts(450), someCuts, someMoments, someRequest, async (facts, cuts, moments, request) => {
        const url = await fresh();
        const store = await openReadModels({ url, context, models: harbourModels });
        const reader = await openReader({ url, context, models: harbourModels });
        try {
          let known = 0;
          for (const page of pagesOf(facts, cuts)) {
            await store.fold(page);
            await store.fold(page);
            known += page.facts.length;
            const folded = facts.slice(0, known);
            const reached = await reader.position();
            expect(reached).toBe(lastPosition(folded));
            await expectFreshFold(reader.at(reached), folded, request);
            for (const moment of moments) await expectFreshFold(reader.at(moment % (reached + 1)), folded, request);
          }
        } finally {
          await reader.close();
          await store.close();
        }
      }),
      trials('fresh-fold', { test: 12, soak: 10_000 }),
    ));

  it.each([
    ['few rows are still where they were', longLog(900).facts],
    ['many are', standing(260, 250)],
  ])('is so far behind the head as well as just behind it, where %s', async (_, facts) => {
    const url = await fresh();
    const store = await openReadModels({ url, context, models: harbourModels });
    for (const page of pagesOf(facts, [100, 107, 500, 899])) await store.fold(page);
    const reader = await openReader({ url, context, models: harbourModels });
    const property = fc.asyncProperty(fc.nat(lastPosition(facts)), someRequest, (position, request) =>
      expectFreshFold(reader.at(position), facts, request),
    );
    await fc.assert(property, trials('far-behind', { test: 15, soak: 100_000 }));
    await reader.close();
    await store.close();
  });
});
