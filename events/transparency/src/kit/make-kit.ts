import { entryOf, inclusionProof, leafHash, MemoryTree, type Hash } from '@zhudian/proofs';
import { documentsOf, type RecordedFact } from '@zhudian/facts';
import { signedOf, type PublishedLog } from '../published-log';
import { archiveOf } from './archive';
import { NOT_AS_SIGNED } from './prove-facts';
import type { ZippedFile } from './zip';

interface Chosen {
  readonly id: string;
  readonly index: number;
  readonly entry: Buffer;
  /** The hashes of the documents that it names. */
  readonly documents: readonly string[];
}

const chosenOf = async (facts: AsyncIterable<RecordedFact>, isWanted: (fact: RecordedFact) => boolean) => {
  const leaves: Hash[] = [];
  const chosen: Chosen[] = [];
  for await (const fact of facts) {
    const entry = entryOf(fact);
    if (isWanted(fact)) chosen.push({ id: fact.id, index: leaves.length, entry, documents: documentsOf(fact) });
    leaves.push(leafHash(entry));
  }
  return { leaves, chosen };
};

interface Kit {
  readonly archive: Buffer;
  readonly facts: number;
  /** How many documents that they name it holds, and which it does not: erased, never brought, or damaged. */
  readonly documents: number;
  readonly missing: readonly string[];
}

/** Reads a document by its hash; `undefined` for one that is not there as it was. */
type ReadDocument = (sha256: string) => Promise<Buffer | undefined>;

const filesOf = async (facts: readonly Chosen[], read: ReadDocument) => {
  const files: ZippedFile[] = [];
  const missing: string[] = [];
  for (const sha256 of new Set(facts.flatMap(({ documents }) => documents))) {
    const content = await read(sha256);
    if (content) files.push({ name: `evidence/${sha256}`, content });
    else missing.push(sha256);
  }
  return { files, missing };
};

/** A kit of the wanted facts out of the whole log, whose tree is computed anew. */
export const makeKit = async (
  facts: AsyncIterable<RecordedFact>,
  published: PublishedLog,
  isWanted: (fact: RecordedFact) => boolean,
  readDocument: ReadDocument = async () => undefined,
): Promise<Kit> => {
  // The checkpoint first: it is over no more facts than are read afterwards.
  const newest = await signedOf(published);
  const { size, root } = newest.checkpoint;
  const { leaves, chosen } = await chosenOf(facts, isWanted);
  const tree = new MemoryTree(leaves.slice(0, size));
  if (tree.size < size || !(await tree.rootAt(size)).equals(root)) throw new Error(NOT_AS_SIGNED);
  const below = chosen.filter(({ index }) => index < size);
  const proved = await Promise.all(
    below.map(async (fact) => ({ ...fact, path: await inclusionProof(fact.index, size, tree) })),
  );
  const { files, missing } = await filesOf(below, readDocument);
  const archive = await archiveOf(newest, proved, files);
  return { archive, facts: proved.length, documents: files.length, missing };
};
