import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allSchemas, catalogue, categoryOfStream, metadataSchema, type RecordedFact } from '@zhudian/facts';
import { assertFact } from '../support';
import { exampleOf } from '../support/example-of';
import { factMetadata } from '../support/new-facts';

/**
 * One recorded fact of every type that was ever released. They are never changed: whatever was written once must be
 * readable for ever. `RECORD_FACTS=1` records the types that have none yet.
 */
const FOLDER = join(__dirname, '../fixtures/facts');
const types = catalogue.flatMap((family) =>
  Object.entries(allSchemas(family)).map(([type, schema]) => ({ category: family.category, type, schema })),
);
const fileOf = (type: string) => join(FOLDER, `${type}.json`);

if (process.env['RECORD_FACTS']) {
  for (const { category, type, schema } of types.filter(({ type }) => !existsSync(fileOf(type)))) {
    const fact = {
      id: '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d11',
      type,
      data: exampleOf(schema, type),
      metadata: factMetadata(),
      stream: `${category}-1`,
      revision: 0,
      position: 0,
      prepare: 0,
      recordedAt: '2016-03-01T08:00:00.000Z',
    };
    writeFileSync(fileOf(type), `${JSON.stringify(fact, null, 2)}\n`);
  }
}

const recorded = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as RecordedFact,
);

describe('Recorded facts', () => {
  it('exist for every type of the catalogue', () => {
    const known = recorded.map(({ type }) => type);
    const missing = types.map(({ type }) => type).filter((type) => !known.includes(type));
    const remedy =
      missing.length > 0 ? 'RECORD_FACTS=1 npx jest test/catalogue/recorded-facts, and commit the new files' : '';
    expect({ missing, remedy }).toStrictEqual({ missing: [], remedy: '' });
  });

  it.each(recorded)('are readable for ever: $type', (fact) => {
    const family = catalogue.find(({ category }) => category === categoryOfStream(fact.stream));
    if (!family) throw new Error(`Nobody knows ${fact.stream} any more.`);
    assertFact(family, fact);
    expect(metadataSchema.parse(fact.metadata)).toStrictEqual(fact.metadata);
  });
});
