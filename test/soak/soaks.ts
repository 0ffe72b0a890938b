import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Soak {
  readonly name: string;
  /** Specs, by their paths from the root. */
  readonly specs: readonly string[];
  /** Trials in `npm test` and in a soak, as the first of them says. */
  readonly test: string;
  readonly soak: string;
}

const TRIALS = /\btrials\(\s*'([a-z-]+)',\s*\{\s*test: ([\d_]+),\s*soak: ([\d_]+),?\s*\}\s*\)/g;

/** All that can be soaked, by name. */
export const soaksIn = (root: string): readonly Soak[] => {
  const found = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(spec|contract)\.ts$/.test(path))
    .flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(TRIALS)].map(([, name = '', test = '', soak = '']) => ({
        name,
        path,
        test,
        soak,
      })),
    );
  return Object.entries(Object.groupBy(found, ({ name }) => name))
    .map(([name, all = []]) => ({
      name,
      specs: [...new Set(all.map(({ path }) => path))].toSorted(),
      test: all[0]?.test ?? '',
      soak: all[0]?.soak ?? '',
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
};
