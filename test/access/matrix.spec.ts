import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTEXTS, type Context } from '@zhudian/facts';
import {
  openReader,
  openReadModels,
  ownGroundsOf,
  readModelsOf,
  sees,
  type ReadModel,
  type Reader,
} from '@zhudian/projections';
import { ownCases } from './own-cases';
import { roleSchema } from '@zhudian/programme';
import { factsOf } from '../demo/support/facts-of';
import { onEveryStore } from '../support/read-model-stores';
import { atPosition, type FactOfStory } from '../support/recorded';
import { oracleOf, type Oracle } from './oracle';
import { placesIn, type Places } from './places';

const TODAY = '2026-11-28';
const ROLES = roleSchema.options.filter((role) => role !== 'POLICY');
const PAGE = 200;

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

let facts: readonly FactOfStory[];
let places: Places;
let oracle: Oracle;
beforeAll(async () => {
  facts = await factsOf(TODAY);
  places = placesIn(facts);
  oracle = oracleOf(readFileSync(join(__dirname, '../../docs/access.md'), 'utf8'), places);
});

/** Units at every level, one of another county, and one that nobody registered. */
const units = (): readonly string[] => {
  const [station = ''] = places.stationsWithPostings;
  const county = places.parentOf(station);
  const bureau = places.parentOf(county);
  const foreign = places.unitsOf('COUNTY_ENTERPRISE').find((unit) => unit !== county) ?? '';
  return [station, county, bureau, foreign, 'nowhere'];
};

type Viewer = Awaited<ReturnType<Reader['viewerOf']>>;

const allRows = async (reader: Reader, model: ReadModel): Promise<readonly Row[]> => {
  const snapshot = reader.at(await reader.position());
  const rows: Row[] = [];
  for (let after: string | undefined, more = true; more;) {
    const page = await snapshot.page(model, { first: PAGE, after });
    rows.push(...(page.rows as unknown as readonly Row[]));
    after = page.cursors.at(-1);
    more = page.hasMore;
  }
  return rows;
};

/** The first page of what a viewer sees, and how many rows it is all in all. */
const shownTo = async (reader: Reader, model: ReadModel, viewer: Viewer) => {
  const snapshot = reader.at(await reader.position(), viewer);
  const { rows } = await snapshot.page(model, { first: PAGE });
  return { ids: rows.map(({ id }) => id), count: await snapshot.count(model) };
};

let cells = 0;

describe.each(CONTEXTS)('Who sees what of %s', (context: Context) => {
  onEveryStore('by its declaration, by the store and by docs/access.md', (fresh) => {
    const models = readModelsOf(context);
    let reader: Reader;
    let close: () => Promise<void>;
    let viewers: readonly Viewer[];
    beforeAll(async () => {
      const at = { url: await fresh(), context, models };
      const store = await openReadModels(at);
      const last = facts.length - 1;
      await store.fold({ facts: facts.map(atPosition), checkpoint: { commit: last, prepare: last } });
      reader = await openReader(at);
      const claimed = ROLES.flatMap((role) => units().map((unit) => ({ roles: [role], unit })));
      viewers = await Promise.all(
        claimed.map((one) => reader.viewerOf({ personId: places.personWithPosting, ...one }, TODAY)),
      );
      close = async () => {
        await reader.close();
        await store.close();
      };
    });
    afterAll(() => close());

    it.each(models.map((model) => [model.name, model] as const))('%s', async (_, declared) => {
      const model = declared as unknown as ReadModel;
      const whole = await allRows(reader, model);
      const found: string[] = [];
      for (const viewer of viewers) {
        cells += 1;
        const { ids, count } = await shownTo(reader, model, viewer);
        const asker = { role: viewer.roles[0] ?? '', unit: viewer.unit, personId: viewer.personId };
        const judged = [
          whole.filter((row) => sees(declared.access, row, viewer)),
          whole.filter(oracle.judgeOf(declared.name, asker)),
        ];
        const isSame = judged.every(
          (rows) => rows.length === count && rows.slice(0, PAGE).every(({ id }, at) => ids[at] === id),
        );
        const counts = judged.map(({ length }) => length).join(' and ');
        if (!isSame) found.push(`${asker.role} of ${asker.unit}: ${count} of ${whole.length}, not ${counts}`);
      }
      expect(found).toStrictEqual([]);
    });

    it.each(models.map((model) => [model.name, model] as const))(
      '%s: whose case it is knows that nobody else sees the same',
      async (_, declared) => {
        const whole = await allRows(reader, declared as unknown as ReadModel);
        for (const personId of ownCases(declared.access, whole, places.personOf)) {
          const viewer = await reader.viewerOf({ personId, roles: ['STAFF'], unit: 'nowhere' }, TODAY);
          const { grounds } = await reader.classOf(viewer);
          const own = new Set(ownGroundsOf(declared));
          expect({ personId, shared: !grounds.some((ground) => own.has(ground)) }).toStrictEqual({
            personId,
            shared: false,
          });
        }
      },
    );
  });
});

it('It is told of at least 2,000 cells', () => expect(cells).toBeGreaterThanOrEqual(2_000));
