import { EMPTY_ROOT, HASH_BYTES, nodeHash, type Hash } from './hashing';
import { splitOf } from './ranges';

/** What an inclusion proof claims. */
export interface Inclusion {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly path: readonly Hash[];
}

/** What a consistency proof claims. */
export interface Consistency {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Hash;
  readonly secondRoot: Hash;
  readonly path: readonly Hash[];
}

const half = (number: number): number => Math.floor(number / 2);
const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;
const areHashes = (hashes: readonly Hash[]): boolean => hashes.every(({ length }) => length === HASH_BYTES);

/** Climbs from a node to the root: which neighbours are on its left, and when the right edge has been passed. */
class Climb {
  constructor(
    private node: number,
    private last: number,
  ) {}

  get isAtRoot(): boolean {
    return this.last === 0;
  }

  get hasLeftNeighbour(): boolean {
    return this.node % 2 === 1 || this.node === this.last;
  }

  up(): void {
    this.node = half(this.node);
    this.last = half(this.last);
  }

  /** A last node without a neighbour on its right is carried up unhashed. */
  skipLone(): void {
    while (this.node % 2 === 0 && this.node !== 0) this.up();
  }

  skipRight(): void {
    while (this.node % 2 === 1) this.up();
  }
}

/** RFC 9162, section 2.1.3.2. */
export const isIncluded = ({ leaf, index, size, root, path }: Inclusion): boolean => {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leaf, root, ...path])) return false;
  const climb = new Climb(index, size - 1);
  let hash = leaf;
  for (const neighbour of path) {
    if (climb.isAtRoot) return false;
    if (climb.hasLeftNeighbour) {
      hash = nodeHash(neighbour, hash);
      climb.skipLone();
    } else hash = nodeHash(hash, neighbour);
    climb.up();
  }
  return climb.isAtRoot && hash.equals(root);
};

/** RFC 9162, section 2.1.4.2; everything begins with the empty tree. */
export const isConsistent = (claim: Consistency): boolean => {
  const { first, second, firstRoot, secondRoot, path } = claim;
  if (!isCount(first) || !isCount(second) || first > second || !areHashes([firstRoot, secondRoot, ...path]))
    return false;
  if (first === 0) return path.length === 0 && firstRoot.equals(EMPTY_ROOT);
  if (first === second) return path.length === 0 && firstRoot.equals(secondRoot);
  return climbsToBoth(claim);
};

const isPowerOfTwo = (number: number): boolean => number === 1 || splitOf(number) * 2 === number;

const climbsToBoth = ({ first, second, firstRoot, secondRoot, path }: Consistency): boolean => {
  const [start, ...rest] = isPowerOfTwo(first) ? [firstRoot, ...path] : path;
  if (!start) return false;
  const climb = new Climb(first - 1, second - 1);
  climb.skipRight();
  let [before, after] = [start, start];
  for (const neighbour of rest) {
    if (climb.isAtRoot) return false;
    if (climb.hasLeftNeighbour) {
      before = nodeHash(neighbour, before);
      after = nodeHash(neighbour, after);
      climb.skipLone();
    } else after = nodeHash(after, neighbour);
    climb.up();
  }
  return climb.isAtRoot && before.equals(firstRoot) && after.equals(secondRoot);
};
