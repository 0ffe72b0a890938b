import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTEXTS } from '@zhudian/facts';
import { seenDecisions } from '../support/seen-decisions';
import { specificationsOf } from '../support/specifications';
import { aggregatesOf, services } from '../../tools/src/generate/services';
import { pageText } from './page-text';

const ROOT = join(__dirname, '../..');
const FOLDER = 'docs/aggregates';
const isWriting = process.env['PAGES'] === 'write';

for (const spec of CONTEXTS.flatMap(specificationsOf))
  describe(spec, () => void jest.requireActual(join(ROOT, 'test', spec)));

describe('The pages of the aggregates', () => {
  const aggregates = services.flatMap(aggregatesOf);
  const name = (category: string) => `${category}.md`;

  it.each(aggregates.map((aggregate) => [`${FOLDER}/${name(aggregate.decider.family.category)}`, aggregate] as const))(
    '%s is what the specs show: else npm run generate, and commit it',
    (path, aggregate) => {
      const { category } = aggregate.decider.family;
      const text = pageText(
        aggregate,
        seenDecisions.filter(({ decider }) => decider.family.category === category),
      );
      if (isWriting) {
        mkdirSync(join(ROOT, FOLDER), { recursive: true });
        writeFileSync(join(ROOT, path), text);
      }
      expect(existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : '').toBe(text);
    },
  );

  it('are of the aggregates that there are', () =>
    expect(readdirSync(join(ROOT, FOLDER)).toSorted()).toStrictEqual(
      aggregates.map(({ decider }) => name(decider.family.category)).toSorted(),
    ));
});
