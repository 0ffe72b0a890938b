import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventLog } from '@zhudian/log';
import { decodeVerifierKey, openCheckpoint, type Checkpoint } from '@zhudian/proofs';
import { logInFolder, showKeys, Signer, type Beside, type PublishedLog } from '@zhudian/transparency';
import { foldUpTo, type Folders } from '../../transparency/support/folding';

/** Folds a log and publishes it in its folder, as the process does. */
export const publish = async (
  size: number,
  log: EventLog,
  folders: Folders,
  beside: readonly Beside[] = [],
): Promise<{ readonly published: PublishedLog; readonly note: string; readonly checkpoint: Checkpoint }> => {
  const note = (await foldUpTo(size, log, folders, beside)) ?? '';
  await showKeys(folders.proofs, await Signer.open(folders.own, undefined, beside));
  await writeFile(join(folders.proofs, 'checkpoint'), note);
  const published = logInFolder(folders.proofs);
  return { published, note, checkpoint: openCheckpoint(note, decodeVerifierKey(await published.key())) };
};
