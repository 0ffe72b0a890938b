import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeVerifierKey, type Hash } from '@zhudian/proofs';
import type { SignedHead } from '../published-log';
import { zipOf, type ZippedFile } from './zip';

/** What lies beside the facts in every kit. */
const STATIC = join(__dirname, '../../audit-kit');
const STATIC_FILES = ['README.md', 'verify.mjs', 'beside.mjs', 'verify.go'];

/** A fact as its leaf is the hash of it, with the proof that the tree holds it. */
export interface ProvedFact {
  readonly id: string;
  readonly index: number;
  readonly entry: Buffer;
  readonly path: readonly Hash[];
}

const proofLine = ({ index, path }: ProvedFact): string =>
  `${[index, ...path.map((hash) => hash.toString('base64'))].join(' ')}\n`;

/** One archive: facts, their proofs, the checkpoint, the keys that signed it, and programs that verify them without us. */
export const archiveOf = async (
  { note, successions, checkpoint, beside: keys }: SignedHead,
  proved: readonly ProvedFact[],
  beside: readonly ZippedFile[] = [],
): Promise<Buffer> => {
  const files: ZippedFile[] = [
    ...beside,
    { name: 'facts.ndjson', content: Buffer.concat(proved.flatMap(({ entry }) => [entry, Buffer.from('\n')])) },
    { name: 'proofs.txt', content: Buffer.from(proved.map(proofLine).join('')) },
    { name: 'checkpoint', content: Buffer.from(note) },
    { name: 'log.pub', content: Buffer.from(`${encodeVerifierKey(checkpoint.key)}\n`) },
    ...[...keys].map(([algorithm, key]) => ({ name: `log.${algorithm}.pub`, content: Buffer.from(key) })),
    ...(successions === '' ? [] : [{ name: 'log.keys', content: Buffer.from(successions) }]),
  ];
  for (const name of STATIC_FILES) files.push({ name, content: await readFile(join(STATIC, name)) });
  return zipOf(files);
};
