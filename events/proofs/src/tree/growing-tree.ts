import { nodeHash, type Hash } from './hashing';
import { foldSubtrees, subtreesOf, type TreeReader } from './ranges';
import { TILE_HEIGHT } from './tile';

/** A hash that belongs into the tiles: the `index`-th of a level of tiles. */
export interface TileHash {
  readonly level: number;
  readonly index: number;
  readonly hash: Hash;
}

interface Peak {
  readonly level: number;
  readonly hash: Hash;
}

/** A tree that grows leaf by leaf: of what was it remembers the complete subtrees of its right edge alone. */
export class GrowingTree {
  private readonly peaks: Peak[] = [];
  private leaves = 0;

  /** Goes on from a tree of a size that is read from its tiles. */
  static async from(size: number, reader: TreeReader): Promise<GrowingTree> {
    const tree = new GrowingTree();
    for (const subtree of subtreesOf({ start: 0, end: size }))
      tree.peaks.push({ level: subtree.level, hash: await reader.hashOf(subtree) });
    tree.leaves = size;
    return tree;
  }

  get size(): number {
    return this.leaves;
  }

  /** The hashes of the complete subtrees that make it up, the largest first. */
  get peakHashes(): readonly Hash[] {
    return this.peaks.map(({ hash }) => hash);
  }

  root(): Hash {
    return foldSubtrees(this.peakHashes);
  }

  /** Adds a leaf; the hashes that the tiles gain by it. */
  append(leaf: Hash): readonly TileHash[] {
    const gained: TileHash[] = [{ level: 0, index: this.leaves, hash: leaf }];
    this.leaves += 1;
    let peak: Peak = { level: 0, hash: leaf };
    for (let left = this.peaks.at(-1); left?.level === peak.level; left = this.peaks.at(-1)) {
      this.peaks.pop();
      peak = { level: peak.level + 1, hash: nodeHash(left.hash, peak.hash) };
      if (peak.level % TILE_HEIGHT === 0)
        gained.push({ level: peak.level / TILE_HEIGHT, index: this.leaves / 2 ** peak.level - 1, hash: peak.hash });
    }
    this.peaks.push(peak);
    return gained;
  }
}
