import { EMPTY_ROOT, nodeHash, type Hash } from './hashing';

/** Leaves from `start` up to, without, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A complete subtree: the `index`-th of those with 2^level leaves. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** Where the hashes of complete subtrees are read: tiles in a folder, tiles of a server, a tree in memory. */
export interface TreeReader {
  hashOf(subtree: Subtree): Promise<Hash>;
}

/** The largest power of two that is smaller than a number of leaves: where RFC 6962 splits them. */
export const splitOf = (leaves: number): number => {
  let split = 1;
  while (split * 2 < leaves) split *= 2;
  return split;
};

/** The complete subtrees that make up a range, the largest first; its start is a multiple of each. */
export const subtreesOf = ({ start, end }: Range): readonly Subtree[] => {
  const subtrees: Subtree[] = [];
  for (let from = start; from < end;) {
    let level = 0;
    while (from % 2 ** (level + 1) === 0 && from + 2 ** (level + 1) <= end) level += 1;
    subtrees.push({ level, index: from / 2 ** level });
    from += 2 ** level;
  }
  return subtrees;
};

/** The hash of a range out of those of its subtrees. */
export const foldSubtrees = (hashes: readonly Hash[]): Hash =>
  hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));

export const hashOfRange = async (range: Range, tree: TreeReader): Promise<Hash> =>
  foldSubtrees(await Promise.all(subtreesOf(range).map((subtree) => tree.hashOf(subtree))));

export const rootOf = (size: number, tree: TreeReader): Promise<Hash> => hashOfRange({ start: 0, end: size }, tree);
