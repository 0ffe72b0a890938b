import {
  entryOf,
  HASH_BYTES,
  inclusionProof,
  isIncluded,
  leafHash,
  TILE_WIDTH,
  TileTree,
  widthIn,
  type Checkpoint,
  type Hash,
  type ReadTile,
} from '@zhudian/proofs';
import type { RecordedFact } from '@zhudian/facts';
import type { ProvedFact } from './archive';

export const NOT_AS_SIGNED =
  '日志与检查点不符，请先运行 verify。 The log does not fit its checkpoint: run verify first.';

type Head = Pick<Checkpoint, 'size' | 'root'>;

const keyOf = (hash: Hash): string => hash.toString('latin1');

/** Where leaves are in a tree, by their hashes, searched from its end; what the tree does not hold is not among them. */
const indexesOf = async (
  leaves: ReadonlySet<string>,
  size: number,
  read: ReadTile,
): Promise<ReadonlyMap<string, number>> => {
  const found = new Map<string, number>();
  for (let index = Math.ceil(size / TILE_WIDTH) - 1; index >= 0 && found.size < leaves.size; index--) {
    const tile = await read({ level: 0, index, width: widthIn(size, { level: 0, index }) });
    for (let at = 0; at * HASH_BYTES < tile.length; at++) {
      const key = keyOf(tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
      if (leaves.has(key)) found.set(key, index * TILE_WIDTH + at);
    }
  }
  return found;
};

/**
 * Facts with the proofs that they are below a checkpoint, in the order of the log, out of the tiles alone; those that are not are not among them.
 * @throws when the tiles do not give the root of the checkpoint.
 */
export const proveFacts = async (
  facts: readonly RecordedFact[],
  { size, root }: Head,
  read: ReadTile,
): Promise<readonly ProvedFact[]> => {
  const entries = new Map(facts.map((fact) => [fact.id, entryOf(fact)]));
  const leaves = new Map([...entries].map(([id, entry]) => [id, leafHash(entry)]));
  const indexes = await indexesOf(new Set([...leaves.values()].map(keyOf)), size, read);
  const tree = new TileTree(size, read);
  const proved: ProvedFact[] = [];
  for (const [id, entry] of entries) {
    const leaf = leaves.get(id) ?? leafHash(entry);
    const index = indexes.get(keyOf(leaf));
    if (index === undefined) continue;
    const path = await inclusionProof(index, size, tree);
    if (!isIncluded({ leaf, index, size, root, path })) throw new Error(NOT_AS_SIGNED);
    proved.push({ id, index, entry, path });
  }
  return proved.toSorted((one, other) => one.index - other.index);
};
