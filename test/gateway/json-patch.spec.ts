import fc from 'fast-check';
import { patchOf } from '../../gateway/src/live/json-patch';
import { trials } from '../support/trials';
import { patched } from './support/live';

describe('A JSON patch', () => {
  it('makes one value of any other', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(JSON.stringify(sorted(patched(before, patchOf(before, after))))).toBe(JSON.stringify(sorted(after)));
      }),
      trials('json-patch', { test: 500, soak: 100_000 }),
    ));

  it('makes one list of any other', () => {
    const list = fc.array(
      fc.integer({ min: 0, max: 3 }).map((id) => ({ id })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(patched(before, patchOf(before, after))).toStrictEqual(after);
      }),
      trials('json-patch', { test: 500, soak: 100_000 }),
    );
  });

  it('is empty for what is the same', () => {
    expect(patchOf({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toStrictEqual([]);
  });

  it('names what has come, what has gone and what has changed, by escaped keys', () => {
    expect(patchOf({ 'a/b': 1, '~': 2, gone: 3 }, { 'a/b': 2, '~': 2, come: 4 })).toStrictEqual([
      { op: 'remove', path: '/gone' },
      { op: 'replace', path: '/a~1b', value: 2 },
      { op: 'add', path: '/come', value: 4 },
    ]);
  });

  it('puts in and takes out rows where they are', () => {
    expect(patchOf([1, 2, 4], [1, 2, 3, 4])).toStrictEqual([{ op: 'add', path: '/2', value: 3 }]);
    expect(patchOf([1, 2, 3, 4], [1, 4])).toStrictEqual([
      { op: 'remove', path: '/1' },
      { op: 'remove', path: '/1' },
    ]);
  });
});

/** The same with keys in order: the order of keys is no part of a JSON object. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
};
