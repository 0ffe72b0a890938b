import {
  entryOf,
  HASH_BYTES,
  leafHash,
  MemoryTree,
  TILE_WIDTH,
  widthIn,
  type Checkpoint,
  type Hash,
  type ReadTile,
} from '@zhudian/proofs';
import type { RecordedFact } from '@zhudian/facts';
import { compareLeaves, type Finding } from './compare-leaves';

export const leavesOf = async (facts: AsyncIterable<RecordedFact>): Promise<readonly Hash[]> => {
  const leaves: Hash[] = [];
  for await (const fact of facts) leaves.push(leafHash(entryOf(fact)));
  return leaves;
};

/** The leaves that the published tiles tell; `undefined` unless they are those of the checkpoint. */
const publishedLeaves = async ({ size, root }: Checkpoint, read: ReadTile): Promise<readonly Hash[] | undefined> => {
  try {
    const leaves: Hash[] = [];
    for (let index = 0; index < Math.ceil(size / TILE_WIDTH); index++) {
      const tile = await read({ level: 0, index, width: widthIn(size, { level: 0, index }) });
      for (let at = 0; at < tile.length; at += HASH_BYTES) leaves.push(tile.subarray(at, at + HASH_BYTES));
    }
    return (await new MemoryTree(leaves).rootAt(size)).equals(root) ? leaves : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Compares the facts of a log with a checkpoint: the root over them is computed anew. Where it differs, the published hashes
 * tell the place, if they still give the root of the checkpoint.
 * @returns `undefined` when every fact is as it was.
 */
export const differenceFrom = async (
  checkpoint: Checkpoint,
  leaves: readonly Hash[],
  read: ReadTile,
): Promise<Finding | undefined> => {
  const { size, root } = checkpoint;
  const isWhole = size <= leaves.length && (await new MemoryTree(leaves.slice(0, size)).rootAt(size)).equals(root);
  if (isWhole) return undefined;
  const kept = await publishedLeaves(checkpoint, read);
  if (kept) return compareLeaves(kept, leaves);
  return { difference: leaves.length < size ? 'CUT' : 'UNLOCATED', places: [], found: leaves.length, kept: size };
};
