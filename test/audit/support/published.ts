import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventLog } from '@zhudian/log';
import { decodeSignerKey, encodeVerifierKey, openCheckpoint, type Checkpoint } from '@zhudian/proofs';
import { logInFolder, type PublishedLog } from '@zhudian/transparency';
import { foldUpTo, keyIn, type Folders } from '../../transparency/support/folding';

/** Folds a log and publishes it in its folder, as the process does. */
export const publish = async (
  size: number,
  log: EventLog,
  folders: Folders,
): Promise<{ readonly published: PublishedLog; readonly note: string; readonly checkpoint: Checkpoint }> => {
  const note = (await foldUpTo(size, log, folders)) ?? '';
  const { verifier } = decodeSignerKey(await keyIn(folders));
  await writeFile(join(folders.proofs, 'key'), `${encodeVerifierKey(verifier)}\n`);
  const successions = await readFile(join(folders.own, 'log.keys'), 'utf8').catch(() => '');
  await writeFile(join(folders.proofs, 'keys'), successions);
  await writeFile(join(folders.proofs, 'checkpoint'), note);
  return { published: logInFolder(folders.proofs), note, checkpoint: openCheckpoint(note, verifier) };
};
