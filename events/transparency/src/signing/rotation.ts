import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  decodeSignerKey,
  ED25519,
  EMPTY_ROOT,
  encodeVerifierKey,
  keysFrom,
  newSignerKey,
  successionNote,
  type Checkpoint,
  type SignerKey,
} from '@zhudian/proofs';
import { readIfThere, writeWhole } from '../storing/whole-file';

/** What the signer has in its folder. */
export const FILES = {
  key: 'log.key',
  /** The key that is to sign from the next checkpoint on. */
  next: 'log.key.next',
  /** The notes on keys that followed one another. */
  successions: 'log.keys',
  checkpoint: 'checkpoint',
} as const;

export interface KeyState {
  readonly key: SignerKey;
  readonly successions: string;
}

const NO_KEY = '没有签名密钥：请先启动系统。 There is no key here that signs: start the log first.';
const WAITS =
  '已有新密钥待启用，下一个检查点起由其签署。 A new key is waiting already: it signs from the next checkpoint on.';

/** Makes the key that is to follow: who signs takes it up before the next checkpoint. @returns its public half. */
export const makeNextKey = async (folder: string): Promise<string> => {
  const current = await readIfThere(join(folder, FILES.key));
  if (current === undefined) throw new Error(NO_KEY);
  const path = join(folder, FILES.next);
  if ((await readIfThere(path)) !== undefined) throw new Error(WAITS);
  const next = newSignerKey(decodeSignerKey(current).verifier.name, ED25519);
  await writeWhole(path, `${next}\n`);
  return encodeVerifierKey(decodeSignerKey(next).verifier);
};

/**
 * Takes up the key that waits, if one does. First the note by which the one follows the other, from the last head that was
 * signed on, then the key: whoever is killed between the two goes on from there.
 */
export const followNext = async (
  folder: string,
  { key, successions }: KeyState,
  last: Pick<Checkpoint, 'size' | 'root'> = { size: 0, root: EMPTY_ROOT },
): Promise<KeyState> => {
  const waiting = await readIfThere(join(folder, FILES.next));
  if (waiting === undefined) return { key, successions };
  const next = decodeSignerKey(waiting);
  const isTold = keysFrom(next.verifier, successions).length > 1;
  const told = isTold ? successions : successions + successionNote(key, next, last);
  if (!isTold) await writeWhole(join(folder, FILES.successions), told);
  await writeWhole(join(folder, FILES.key), waiting);
  await rm(join(folder, FILES.next));
  return { key: next, successions: told };
};
