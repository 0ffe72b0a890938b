import { join } from 'node:path';
import { CONTEXTS } from '@zhudian/facts';

// All specs of a unit as one file: every mutant runs them, and loading each by itself costs most of the time.
const specs = (process.env['MUTATION_SPECS'] ?? '').split(',').filter(Boolean);
const ROOT = join(__dirname, '../..');

// The graph takes longer to load than a mutant to be found, and most specs do without.
if (!specs.some((spec) => /graph|changes|lists|programme-year|gateway/.test(spec)))
  for (const context of CONTEXTS) jest.doMock(join(ROOT, 'services', context, 'src/context'), () => ({}));

// A server of PostgreSQL takes longer than a mutant may, unless it is what is mutated.
const stores = join(ROOT, 'test/support/read-model-stores');
if (process.env['MUTATION_STORES'] === 'sqlite')
  jest.doMock(stores, () => {
    const { onSqlite } = jest.requireActual<typeof import('../support/read-model-stores')>(stores);
    return { onEveryStore: onSqlite };
  });

for (const spec of specs) describe(spec, () => void jest.requireActual(join(ROOT, spec)));
