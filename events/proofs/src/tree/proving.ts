import type { Hash } from './hashing';
import { hashOfRange, splitOf, type Range, type TreeReader } from './ranges';

const hashesOf = (ranges: readonly Range[], tree: TreeReader): Promise<readonly Hash[]> =>
  Promise.all(ranges.map((range) => hashOfRange(range, tree)));

/** PATH of RFC 6962, section 2.1.1, as the ranges whose hashes it is made of. */
const pathOf = (index: number, { start, end }: Range): readonly Range[] => {
  if (end - start === 1) return [];
  const middle = start + splitOf(end - start);
  return index < middle
    ? [...pathOf(index, { start, end: middle }), { start: middle, end }]
    : [...pathOf(index, { start: middle, end }), { start, end: middle }];
};

/** SUBPROOF of RFC 6962, section 2.1.2. @param isKnown whether the verifier has the hash of the range already. */
const subproofOf = (first: number, { start, end }: Range, isKnown: boolean): readonly Range[] => {
  if (first === end) return isKnown ? [] : [{ start, end }];
  const middle = start + splitOf(end - start);
  return first <= middle
    ? [...subproofOf(first, { start, end: middle }, isKnown), { start: middle, end }]
    : [...subproofOf(first, { start: middle, end }, false), { start, end: middle }];
};

/** The proof that a tree holds a leaf at an index. @throws RangeError when the tree is too small for it. */
export const inclusionProof = (index: number, size: number, tree: TreeReader): Promise<readonly Hash[]> => {
  if (index < 0 || index >= size) throw new RangeError(`A tree of ${size} leaves has none at ${index}.`);
  return hashesOf(pathOf(index, { start: 0, end: size }), tree);
};

/** The proof that the first leaves of a tree are those of a smaller one. @throws RangeError when it is not smaller. */
export const consistencyProof = (first: number, second: number, tree: TreeReader): Promise<readonly Hash[]> => {
  if (first < 0 || first > second) throw new RangeError(`A tree of ${second} leaves does not begin with ${first}.`);
  return hashesOf(first === 0 ? [] : subproofOf(first, { start: 0, end: second }, true), tree);
};
