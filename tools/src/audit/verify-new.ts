import { ORIGIN, type RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { entryOf, GrowingTree, leafHash, subtreesOf, type Checkpoint } from '@zhudian/proofs';
import { lossAt, readIfThere, writeWhole } from '@zhudian/transparency';
import { z } from 'zod';

const schema = z.object({
  origin: z.string(),
  size: z.int().positive(),
  /** The hashes of the complete subtrees that make up the tree, the largest first. */
  peaks: z.array(z.base64()),
  /** Of its last fact in the log. */
  place: z.object({ commit: z.int(), prepare: z.int() }),
});

/** What an auditor has verified up to a checkpoint, to go on from the next time. */
export type VerifiedPart = z.infer<typeof schema>;

/** @throws when the file is there and is not such a part. */
export const readPart = async (file: string): Promise<VerifiedPart | undefined> => {
  const text = await readIfThere(file);
  return text === undefined ? undefined : schema.parse(JSON.parse(text));
};

export const writePart = (file: string, part: VerifiedPart): Promise<void> => writeWhole(file, JSON.stringify(part));

const treeOf = async (part: VerifiedPart | undefined): Promise<GrowingTree> => {
  if (!part) return new GrowingTree();
  const { size, peaks } = part;
  const keyOf = ({ level, index }: { readonly level: number; readonly index: number }) => `${level}/${index}`;
  const subtrees = subtreesOf({ start: 0, end: size });
  const hashes = new Map(subtrees.map((one, at) => [keyOf(one), Buffer.from(peaks[at] ?? '', 'base64')]));
  return GrowingTree.from(size, { hashOf: async (one) => hashes.get(keyOf(one)) ?? Buffer.of() });
};

/** The facts that are recorded now, after a place. */
async function* factsAfter(log: EventLog, after: VerifiedPart['place'] | undefined): AsyncGenerator<RecordedFact> {
  const head = await log.head();
  if (head === ORIGIN || head <= (after?.commit ?? ORIGIN)) return;
  for await (const { facts, checkpoint } of log.follow({ after })) {
    yield* facts.filter(({ position }) => position <= head);
    if (checkpoint.commit >= head) return;
  }
}

interface VerifiedNew {
  /** What is verified now. */
  readonly part: VerifiedPart;
  /** How many facts there are in the log. */
  readonly found: number;
}

const partOf = (
  origin: string,
  { size, peakHashes }: GrowingTree,
  { position, prepare }: RecordedFact,
): VerifiedPart => ({
  origin,
  size,
  peaks: peakHashes.map((hash) => hash.toString('base64')),
  place: { commit: position, prepare },
});

/** Whether the head can go on from the part, and the log still reaches as far and has what was recorded there. */
const leadsTo = async (
  log: EventLog,
  before: VerifiedPart | undefined,
  { origin, size }: Pick<Checkpoint, 'origin' | 'size'>,
): Promise<boolean> => {
  if (!before) return true;
  const { commit } = before.place;
  if (before.origin !== origin || before.size > size || (await log.head()) < commit) return false;
  return (await lossAt(log, commit)) === undefined;
};

/**
 * Verifies what was recorded after a part that was verified before, or everything, against a checkpoint.
 * @returns `undefined` when it does not fit: then the whole log is looked at, which tells where it differs.
 */
export const verifyNew = async (
  log: EventLog,
  before: VerifiedPart | undefined,
  { origin, size, root }: Checkpoint,
): Promise<VerifiedNew | undefined> => {
  if (!(await leadsTo(log, before, { origin, size }))) return undefined;
  const tree = await treeOf(before);
  let part = tree.size === size && tree.root().equals(root) ? before : undefined;
  for await (const fact of factsAfter(log, before?.place)) {
    tree.append(leafHash(entryOf(fact)));
    if (tree.size !== size) continue;
    if (!tree.root().equals(root)) return undefined;
    part = partOf(origin, tree, fact);
  }
  return part && { part, found: tree.size };
};
