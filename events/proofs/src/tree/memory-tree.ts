import { nodeHash, type Hash } from './hashing';
import { rootOf, type Subtree, type TreeReader } from './ranges';

/** A whole tree in memory, made of the hashes of its leaves. */
export class MemoryTree implements TreeReader {
  private readonly levels: Hash[][];

  constructor(leaves: readonly Hash[]) {
    this.levels = [[...leaves]];
    for (let below = this.levels[0] ?? []; below.length > 1; below = this.levels.at(-1) ?? [])
      this.levels.push(levelAbove(below));
  }

  get size(): number {
    return this.levels[0]?.length ?? 0;
  }

  hashOf({ level, index }: Subtree): Promise<Hash> {
    const hash = this.levels[level]?.[index];
    return hash ? Promise.resolve(hash) : Promise.reject(new RangeError(`There is no subtree ${level}/${index}.`));
  }

  /** The root that the tree had when it was of a size. */
  rootAt(size: number): Promise<Hash> {
    return rootOf(size, this);
  }
}

/** Nodes that are complete; a last one without a neighbour has nothing above it. */
const levelAbove = (below: readonly Hash[]): Hash[] => {
  const above: Hash[] = [];
  for (let at = 0; at + 1 < below.length; at += 2) {
    const [left, right] = [below[at], below[at + 1]];
    if (left && right) above.push(nodeHash(left, right));
  }
  return above;
};
