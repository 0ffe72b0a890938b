import { mkdir } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  decodeSignerKey,
  ED25519,
  encodeVerifierKey,
  keysFrom,
  newSignerKey,
  openByKeys,
  signCheckpoint,
  type Checkpoint,
  type Hash,
  type SignerKey,
} from '@zhudian/proofs';
import { readIfThere, writeWhole } from '../storing/whole-file';
import { LogDiffers } from '../log-differs';
import { BESIDE, type Beside } from './beside';
import { FILES, followNext, type KeyState } from './rotation';

type Signed = Pick<Checkpoint, 'size' | 'root'>;

/** A tree whose head is to be signed. */
export interface SignableTree {
  readonly size: number;
  root(): Hash;
  /** The root that it had when it was of a size. */
  rootAt(size: number): Promise<Hash>;
}

const keyIn = async (folder: string, origin: string | undefined): Promise<SignerKey> => {
  const path = join(folder, FILES.key);
  const kept = await readIfThere(path);
  if (kept !== undefined) return decodeSignerKey(kept);
  const made = newSignerKey(origin ?? `zhudian/${randomBytes(4).toString('hex')}`, ED25519);
  await writeWhole(path, `${made}\n`);
  return decodeSignerKey(made);
};

/** A key that signs beside the first, under the same name. */
const besideIn = async (folder: string, name: string, beside: Beside): Promise<SignerKey> => {
  const path = join(folder, `log.${beside}.key`);
  const kept = await readIfThere(path);
  const key = kept ?? newSignerKey(name, BESIDE[beside]);
  if (kept === undefined) await writeWhole(path, `${key}\n`);
  return decodeSignerKey(key);
};

/**
 * Signs the heads of one tree with a key of its own, and with the next one once there is one. It remembers the last head that it signed, beside the key and apart
 * from the tree, and signs no other that does not go on from there.
 */
export class Signer {
  private isCompared = false;

  private constructor(
    private readonly folder: string,
    private keys: KeyState,
    private last: Signed | undefined,
    private readonly beside: ReadonlyMap<string, SignerKey>,
  ) {}

  /**
   * @param origin the name of a key that is made now.
   * @param algorithms by what keys it signs beside the first.
   */
  static async open(folder: string, origin: string | undefined, algorithms: readonly Beside[] = []): Promise<Signer> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const key = await keyIn(folder, origin);
    const keys = { key, successions: (await readIfThere(join(folder, FILES.successions))) ?? '' };
    const last = await readIfThere(join(folder, FILES.checkpoint));
    const trusted = keysFrom(key.verifier, keys.successions);
    const beside = new Map<string, SignerKey>();
    for (const one of algorithms) beside.set(one, await besideIn(folder, key.verifier.name, one));
    return new Signer(folder, keys, last === undefined ? undefined : openByKeys(last, trusted), beside);
  }

  get verifierKey(): string {
    return encodeVerifierKey(this.keys.key.verifier);
  }

  /** The key by which it signs beside the first with an algorithm, if it does. */
  keyBeside(algorithm: string): string | undefined {
    const key = this.beside.get(algorithm);
    return key && encodeVerifierKey(key.verifier);
  }

  /** The notes on keys that followed one another, oldest first. */
  get successions(): string {
    return this.keys.successions;
  }

  /**
   * The checkpoint of a tree; `undefined` while the tree is being folded anew and is smaller than it was.
   * @throws LogDiffers when the tree does not begin with the last one that was signed.
   */
  async sign(tree: SignableTree): Promise<string | undefined> {
    const { size } = tree;
    if (this.last && size < this.last.size) return undefined;
    if (this.last && !this.isCompared) await goesOnFrom(this.last, (at) => tree.rootAt(at));
    this.isCompared = true;
    const root = tree.root();
    this.keys = await followNext(this.folder, this.keys, this.last);
    const { key } = this.keys;
    const note = signCheckpoint({ origin: key.verifier.name, size, root }, key, ...this.beside.values());
    await writeWhole(join(this.folder, FILES.checkpoint), note);
    this.last = { size, root };
    return note;
  }
}

const goesOnFrom = async ({ size, root }: Signed, rootAt: (size: number) => Promise<Hash>): Promise<void> => {
  if (!(await rootAt(size)).equals(root))
    throw new LogDiffers(`The first ${size} facts of the log are not those whose checkpoint was signed.`);
};
