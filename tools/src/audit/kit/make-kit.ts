import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  encodeVerifierKey,
  entryOf,
  inclusionProof,
  leafHash,
  MemoryTree,
  type Checkpoint,
  type Hash,
} from '@zhudian/proofs';
import type { RecordedFact } from '@zhudian/facts';
import { newestOf, type PublishedLog } from '../published-log';
import { zipOf, type ZippedFile } from './zip';

/** What lies beside the facts in every kit. */
const STATIC = join(__dirname, '../../../audit-kit');
const STATIC_FILES = ['README.md', 'verify.mjs', 'verify.go'];

interface Chosen {
  readonly id: string;
  readonly index: number;
  readonly entry: Buffer;
}

const chosenOf = async (facts: AsyncIterable<RecordedFact>, isWanted: (fact: RecordedFact) => boolean) => {
  const leaves: Hash[] = [];
  const chosen: Chosen[] = [];
  for await (const fact of facts) {
    const entry = entryOf(fact);
    if (isWanted(fact)) chosen.push({ id: fact.id, index: leaves.length, entry });
    leaves.push(leafHash(entry));
  }
  return { leaves, chosen };
};

const lines = (all: readonly string[]): Buffer => Buffer.from(all.map((line) => `${line}\n`).join(''));

/** For each fact the line with its index and its inclusion proof. */
const proofLines = (chosen: readonly Chosen[], { size }: Checkpoint, tree: MemoryTree): Promise<readonly string[]> =>
  Promise.all(
    chosen.map(async ({ index }) => {
      const path = await inclusionProof(index, size, tree);
      return [index, ...path.map((hash) => hash.toString('base64'))].join(' ');
    }),
  );

/** What a kit was made from, for those who lay more files beside it. */
export interface KitParts {
  readonly key: string;
  readonly checkpoint: string;
  /** The facts in it by their ids, in the order of the log: where each is in the tree. */
  readonly indexes: ReadonlyMap<string, number>;
}

export interface Kit {
  readonly archive: Buffer;
  readonly facts: number;
  readonly indexes: KitParts['indexes'];
}

/** One archive: facts, their proofs, the checkpoint, the key, and programs that verify them without us. */
export const makeKit = async (
  facts: AsyncIterable<RecordedFact>,
  published: PublishedLog,
  isWanted: (fact: RecordedFact) => boolean,
  beside: (kit: KitParts) => readonly ZippedFile[] = () => [],
): Promise<Kit> => {
  // The checkpoint first: it is over no more facts than are read afterwards.
  const { note: checkpoint, checkpoint: head, successions } = await newestOf(published);
  const key = `${encodeVerifierKey(head.key)}\n`;
  const { leaves, chosen } = await chosenOf(facts, isWanted);
  const proved = chosen.filter(({ index }) => index < head.size);
  const tree = new MemoryTree(leaves.slice(0, head.size));
  if (tree.size < head.size || !(await tree.rootAt(head.size)).equals(head.root))
    throw new Error('日志与检查点不符，请先运行 verify。 The log does not fit its checkpoint: run verify first.');
  const indexes = new Map(proved.map(({ id, index }) => [id, index]));
  const files: ZippedFile[] = [
    ...beside({ key, checkpoint, indexes }),
    { name: 'facts.ndjson', content: Buffer.concat(proved.flatMap(({ entry }) => [entry, Buffer.from('\n')])) },
    { name: 'proofs.txt', content: lines(await proofLines(proved, head, tree)) },
    { name: 'checkpoint', content: Buffer.from(checkpoint) },
    { name: 'log.pub', content: Buffer.from(key) },
    ...(successions === '' ? [] : [{ name: 'log.keys', content: Buffer.from(successions) }]),
  ];
  for (const name of STATIC_FILES) files.push({ name, content: await readFile(join(STATIC, name)) });
  return { archive: zipOf(files), facts: proved.length, indexes };
};
