import { unitsBelow } from '@zhudian/framework/service';
import { openReadModels, openReader, orgUnitPaths } from '@zhudian/projections';
import fc from 'fast-check';
import type { RecordedFact } from '@zhudian/facts';
import { pageOf, recordedAs } from '../projections/harbour-facts';
import { onEveryStore } from '../support/read-model-stores';

const context = 'personnel';
const models = [orgUnitPaths(context)];

/** Ids that begin like each other, and with what sorts before and after a slash. */
const ids = ['a', 'a-b', 'a.b', 'a0', 'ab', 'b', 'ba', '县', '县企'];

/** A tree over the ids: each but the first lies below one of those before it. */
const trees = fc.tuple(
  fc.shuffledSubarray(ids, { minLength: 1 }),
  fc.array(fc.nat(), { minLength: ids.length, maxLength: ids.length }),
);

const pathsOf = ([units, above]: readonly [readonly string[], readonly number[]]): ReadonlyMap<string, string> => {
  const paths = new Map<string, string>();
  for (const [at, id] of units.entries()) {
    const parent = at === 0 ? undefined : units[(above[at] ?? 0) % at];
    paths.set(id, `${parent === undefined ? '/' : (paths.get(parent) ?? '/')}${id}/`);
  }
  return paths;
};

const registered = (paths: ReadonlyMap<string, string>): readonly RecordedFact[] => {
  const places = recordedAs([...paths.keys()].map((key) => ({ type: 'OrgUnitRegistered', data: { key } })));
  return [...paths].flatMap(([id, path], at) => {
    const place = places[at];
    return place ? [{ ...place, stream: `OrgUnit-${id}`, data: { type: 'BUREAU', name: id, path } }] : [];
  });
};

onEveryStore('The units below a unit', (fresh) => {
  it('are itself and all that have it in their path, whatever their ids look like', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (tree) => {
        const paths = pathsOf(tree);
        const facts = registered(paths);
        const url = await fresh();
        const store = await openReadModels({ url, context, models });
        await store.fold(pageOf(facts));
        const reader = await openReader({ url, context, models });
        const snapshot = reader.at(await reader.position());
        try {
          for (const id of ids)
            expect((await unitsBelow({ snapshot }, context, id)).toSorted()).toStrictEqual(
              [...paths].flatMap(([one, path]) => (path.includes(`/${id}/`) ? [one] : [])).toSorted(),
            );
        } finally {
          await reader.close();
          await store.close();
        }
      }),
      { numRuns: 4 },
    );
  });
});
