import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  consistencyProof,
  cosignatureOf,
  encodeVerifierKey,
  isConsistent,
  keysIn,
  noteOf,
  openByKeys,
  parseNote,
  TileTree,
  type Checkpoint,
  type KeyPeriod,
} from '@zhudian/proofs';
import { readIfThere, writeWhole, type PublishedLog } from '@zhudian/transparency';
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

const FORGOTTEN = 'log.keys：不再显示已公布的更换密钥记录。 A note on a new key is not shown any more';

/** The log's key as it was the first time, and what it has signed of those that follow: that is not forgotten again. */
const logKeysIn = async (folder: string, published: PublishedLog): Promise<readonly KeyPeriod[]> => {
  const [keyPath, notesPath] = [join(folder, 'log.pub'), join(folder, 'log.keys')];
  const [key, notes] = [await readIfThere(keyPath), (await readIfThere(notesPath)) ?? ''];
  const shown = { key: key ?? (await published.key()), notes: await published.keys() };
  const keys = keysIn(`${shown.key.trim()}\n${shown.notes}`);
  if (!shown.notes.startsWith(notes)) throw new Error(FORGOTTEN);
  if (key === undefined) await writeWhole(keyPath, shown.key);
  if (notes !== shown.notes) await writeWhole(notesPath, shown.notes);
  return keys;
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
  const [shown, signer] = [await published.checkpoint(), await witnessKeyIn(folder, name)];
  // After the checkpoint: a key that followed meanwhile is among them.
  const keys = await logKeysIn(folder, published);
  const path = join(folder, 'checkpoint');
  const kept = await readIfThere(path);
  const [before, after] = [kept === undefined ? undefined : openByKeys(kept, keys), openByKeys(shown, keys)];
  if (before && !(await goesOn(before, after, published))) {
    await writeWhole(join(folder, 'conflict'), shown);
    throw new Inconsistent(`${before.size} → ${after.size}`);
  }
  const { text, signatures } = parseNote(shown);
  const cosignature = cosignatureOf(text, Math.floor(now() / 1_000), signer);
  await writeWhole(path, noteOf({ text, signatures: [...signatures, cosignature] }));
  return { size: after.size, before: before?.size ?? 0, verifierKey: encodeVerifierKey(signer.verifier) };
};
