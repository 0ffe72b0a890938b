import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeSignerKey, leafHash, entryOf, keysFrom, openByKeys, type Checkpoint, type Hash } from '@zhudian/proofs';
import { readIfThere, SIGNER_FILES } from '@zhudian/transparency';
import { factsOf, openFolder } from '../audit/recorded-facts';
import { differenceFrom } from '../audit/verify';
import { keepName, makeDurable } from './durable';
import { BackupDamaged, MANIFEST, verifiedManifest, type Manifest } from './manifest';

export interface Verified {
  readonly manifest: Manifest;
  readonly facts: number;
  /** The head that was signed last; `undefined` when nothing was signed yet. */
  readonly checkpoint: Checkpoint | undefined;
}

const signedIn = async (folder: string): Promise<Checkpoint | undefined> => {
  const own = join(folder, 'own', 'transparency');
  if (!existsSync(join(own, 'checkpoint'))) return undefined;
  const { verifier } = decodeSignerKey(await readFile(join(own, 'log.key'), 'utf8'));
  const keys = keysFrom(verifier, (await readIfThere(join(own, SIGNER_FILES.successions))) ?? '');
  return openByKeys(await readFile(join(own, 'checkpoint'), 'utf8'), keys);
};

/** There are no published tiles in a backup: the place of a difference is for `npm run audit`. */
const noTiles = (): Promise<never> => Promise.reject(new Error('no tiles'));

/** @throws BackupDamaged unless every file is as it was and the log folds to the root that was signed. */
export const verified = async (folder: string): Promise<Verified> => {
  const manifest = await verifiedManifest(folder);
  const checkpoint = await signedIn(folder);
  const { log, close } = await openFolder(join(folder, 'log'));
  try {
    const leaves: Hash[] = [];
    let last = -1;
    for await (const fact of factsOf(log)) {
      leaves.push(leafHash(entryOf(fact)));
      last = fact.position;
    }
    if (manifest.position >= 0 && last < manifest.position)
      throw new BackupDamaged('log：缺少备份时已有的事件。 Facts are missing that were there when it was taken.');
    if (checkpoint && (await differenceFrom(checkpoint, leaves, noTiles)))
      throw new BackupDamaged(
        'log：与已签署的检查点不符。 The log does not fold to the root of the checkpoint that was signed.',
      );
    return { manifest, facts: leaves.length, checkpoint };
  } finally {
    await close();
  }
};

/** Makes a data folder of a backup that holds; the read models and the tree are folded anew at its first start. */
export const restore = async (from: string, into: string): Promise<Verified> => {
  if (existsSync(into)) throw new Error(`${into}：已经存在，请另选目录。 It exists already: name another folder.`);
  const unfinished = `${into}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await cp(from, unfinished, { recursive: true });
  // What was copied is what is verified.
  const found = await verified(unfinished);
  await rm(join(unfinished, MANIFEST));
  await makeDurable(unfinished);
  await rename(unfinished, into);
  await keepName(into);
  return found;
};
