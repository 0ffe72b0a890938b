import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const GUIDES = join(__dirname, '../../docs/guides');
const PICTURES = join(GUIDES, 'pictures');
const MOST_BYTES = 1_000_000;

const guides = readdirSync(GUIDES).filter((name) => name.endsWith('.md'));
const shownIn = (guide: string) =>
  [...readFileSync(join(GUIDES, guide), 'utf8').matchAll(/\]\(pictures\/([^)]+)\)/g)].map(([, name]) => name);

describe('The pictures of the guides', () => {
  const kept = readdirSync(PICTURES);

  it.each(guides)('stand in %s', (guide) => expect(shownIn(guide).length).toBeGreaterThan(0));

  it('are there, and none beside', () =>
    expect([...new Set(guides.flatMap(shownIn))].toSorted()).toStrictEqual(kept.toSorted()));

  it('are light', () =>
    expect(kept.reduce((sum, name) => sum + statSync(join(PICTURES, name)).size, 0)).toBeLessThan(MOST_BYTES));
});
