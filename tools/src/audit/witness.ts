import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  consistencyProof,
  cosignatureOf,
  decodeVerifierKey,
  encodeVerifierKey,
  isConsistent,
  noteOf,
  openCheckpoint,
  parseNote,
  TileTree,
  type Checkpoint,
} from '@zhudian/proofs';
import { readIfThere, writeWhole } from '@zhudian/transparency';
import type { PublishedLog } from './published-log';
import { witnessKeyIn } from './witness-keys';

export interface Witnessed {
  readonly size: number;
  /** The size that was kept before; 0 at the first time. */
  readonly before: number;
  /** The key of the witness, for those who want to verify what it signed. */
  readonly verifierKey: string;
}

/** The log shows a head that does not go on from the one that was kept. */
export class Inconsistent extends Error {}

/** The log's key as it was the first time. */
const logKeyIn = async (folder: string, published: PublishedLog) => {
  const path = join(folder, 'log.pub');
  const kept = await readIfThere(path);
  const key = kept ?? (await published.key());
  const decoded = decodeVerifierKey(key);
  if (kept === undefined) await writeWhole(path, key);
  return decoded;
};

const goesOn = async (from: Checkpoint, to: Checkpoint, { readTile }: PublishedLog): Promise<boolean> => {
  if (to.size < from.size) return false;
  const path = await consistencyProof(from.size, to.size, new TileTree(to.size, readTile));
  return isConsistent({ first: from.size, second: to.size, firstRoot: from.root, secondRoot: to.root, path });
};

/**
 * Takes the newest checkpoint of a log, sees that it goes on from the one in the folder, and keeps it with a signature of
 * its own. @throws Inconsistent when it does not; what was shown is kept as `conflict`.
 */
export const witness = async (
  published: PublishedLog,
  { folder, name, now }: { readonly folder: string; readonly name: string; readonly now: () => number },
): Promise<Witnessed> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [logKey, signer] = [await logKeyIn(folder, published), await witnessKeyIn(folder, name)];
  const path = join(folder, 'checkpoint');
  const kept = await readIfThere(path);
  const shown = await published.checkpoint();
  const [before, after] = [
    kept === undefined ? undefined : openCheckpoint(kept, logKey),
    openCheckpoint(shown, logKey),
  ];
  if (before && !(await goesOn(before, after, published))) {
    await writeWhole(join(folder, 'conflict'), shown);
    throw new Inconsistent(`${before.size} → ${after.size}`);
  }
  const { text, signatures } = parseNote(shown);
  const cosignature = cosignatureOf(text, Math.floor(now() / 1_000), signer);
  await writeWhole(path, noteOf({ text, signatures: [...signatures, cosignature] }));
  return { size: after.size, before: before?.size ?? 0, verifierKey: encodeVerifierKey(signer.verifier) };
};
