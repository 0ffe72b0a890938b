import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';

/** By item of the source: the names of what carries it. */
export type ByItem = ReadonlyMap<string, readonly string[]>;

/** The items that a source names, `S06`, or as a range `S06–S10`. */
export const itemsIn = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.matchAll(/\b([STBIPMN])(\d\d)(?:[–-]\1(\d\d))?\b/g)].flatMap(
      ([, letter = '', first = '', last = first]) =>
        Array.from(
          { length: Number(last) - Number(first) + 1 },
          (_, index) => `${letter}${String(Number(first) + index).padStart(2, '0')}`,
        ),
    ),
  );

const byItem = (named: readonly { readonly items: Iterable<string>; readonly name: string }[]): ByItem => {
  const pairs = named.flatMap(({ items, name }) => [...new Set(items)].map((item) => ({ item, name })));
  const groups = Map.groupBy(
    pairs.toSorted((one, other) => (one.item < other.item ? -1 : 1)),
    ({ item }) => item,
  );
  return new Map([...groups].map(([item, all]) => [item, all.map(({ name }) => name)]));
};

interface Spec {
  readonly path: string;
  readonly text: string;
}

/** The specs below a folder; paths from the folder. */
export const specsIn = (folder: string): readonly Spec[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.spec.ts') && !path.includes('node_modules') && !path.startsWith('dist'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }));

/** Which specs claim which item, by a line such as `// covers: S06, S10`. */
export const specsByItem = (specs: readonly Spec[]): ByItem =>
  byItem(
    specs.map(({ path, text }) => ({
      name: path,
      items: [...text.matchAll(/^\/\/ covers: (.+)$/gm)].flatMap(([, items = '']) => [...itemsIn(items)]),
    })),
  );

/** Which queries of a graph name which item in their descriptions. */
export const queriesByItem = (sdl: string): ByItem =>
  byItem(
    parse(sdl)
      .definitions.flatMap((one) =>
        one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'Query' ? (one.fields ?? []) : [],
      )
      .map(({ name, description }) => ({ name: name.value, items: itemsIn(description?.value ?? '') })),
  );

/** The specs that ask a query: it stands in one of their documents, with arguments or with fields. */
export const specsAsking =
  (specs: readonly Spec[]) =>
  (query: string): readonly string[] => {
    const asked = new RegExp(`[{}\\s:]${query}\\s*(?:\\([^)]*\\)\\s*)?\\{`);
    return specs.filter(({ text }) => asked.test(text)).map(({ path }) => path);
  };
