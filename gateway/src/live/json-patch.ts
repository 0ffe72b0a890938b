/** A change of a JSON document, as RFC 6902 writes it. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const below = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));

const ofObjects = (before: Json, after: Json, path: string): readonly PatchOperation[] => [
  ...Object.keys(before)
    .filter((key) => !Object.hasOwn(after, key))
    .map((key) => ({ op: 'remove' as const, path: below(path, key) })),
  ...Object.entries(after).flatMap(([key, value]) =>
    Object.hasOwn(before, key)
      ? patchOf(before[key], value, below(path, key))
      : [{ op: 'add' as const, path: below(path, key), value }],
  ),
];

/** How many entries are the same from one end on, of so many at most. */
const sameFrom = (most: number, isSameAt: (at: number) => boolean): number => {
  let same = 0;
  while (same < most && isSameAt(same)) same += 1;
  return same;
};

/** What lies between the same beginning and the same end: changed, taken out, or put in. */
const ofLists = (before: readonly unknown[], after: readonly unknown[], path: string): readonly PatchOperation[] => {
  const shorter = Math.min(before.length, after.length);
  const begin = sameFrom(shorter, (at) => isSame(before[at], after[at]));
  const end = sameFrom(shorter - begin, (at) => isSame(before.at(-1 - at), after.at(-1 - at)));
  const both = shorter - end;
  const changed = Array.from({ length: both - begin }, (_, at) => begin + at);
  const removed = Array.from({ length: Math.max(0, before.length - end - both) }, () => below(path, both));
  return [
    ...changed.flatMap((at) => patchOf(before[at], after[at], below(path, at))),
    ...removed.map((each) => ({ op: 'remove' as const, path: each })),
    ...after.slice(both, Math.max(both, after.length - end)).map((value, at) => ({
      op: 'add' as const,
      path: below(path, both + at),
      value,
    })),
  ];
};

/** What makes one JSON value of another. */
export const patchOf = (before: unknown, after: unknown, path = ''): readonly PatchOperation[] => {
  if (isSame(before, after)) return [];
  if (isObject(before) && isObject(after)) return ofObjects(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, path);
  return [{ op: 'replace', path, value: after }];
};
