import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { isAddress } from '@zhudian/evidence';
import { copyDatabase, copyOver } from './copying';
import { keepName, makeDurable } from './durable';
import { logSourceIn } from './log-source';
import { writeManifest, type Manifest } from './manifest';

export interface BackupOptions {
  readonly dataDir: string;
  readonly to: string;
  /** Where the words about persons are when they are not in the data folder. */
  readonly vault: string | undefined;
  /** Where the documents are when they are not in the data folder: a folder, or a bucket, which has a backup of its own. */
  readonly evidence: string | undefined;
  readonly now: () => number;
}

/** Not kept: what is folded anew from the log, and what only a running system needs. */
const LEFT_OUT = ['log', 'vault', 'evidence', 'read-models', 'proofs', 'running.json'];
const VAULT_FILE = 'person_vault.sqlite';
/** Who read the words. */
const READINGS_FILE = 'word_readings.sqlite';
/** Documents that still arrive. */
const ON_THEIR_WAY = ['incoming'];
/** What was signed is copied before the log and not again: a log that is shorter than its checkpoint is never signed. */
const SIGNED = ['transparency'];

const copyVault = async ({ dataDir, vault }: BackupOptions, to: string): Promise<Manifest['vault']> => {
  const folder = vault?.startsWith('sqlite:') ? vault.slice('sqlite:'.length) : join(dataDir, 'vault');
  if (vault?.startsWith('postgres')) return 'elsewhere';
  const file = join(folder, VAULT_FILE);
  if (!existsSync(file)) return 'elsewhere';
  await mkdir(join(to, 'vault'), { mode: 0o700 });
  copyDatabase(file, join(to, 'vault', VAULT_FILE));
  const readings = join(folder, READINGS_FILE);
  if (existsSync(readings)) copyDatabase(readings, join(to, 'vault', READINGS_FILE));
  return 'here';
};

/** Documents in a bucket are backed up where it is. */
export const isElsewhere = (evidence: string | undefined): boolean => evidence !== undefined && isAddress(evidence);

/**
 * Copies the data folder while the system goes on, into a folder that is there only when it is whole. What is in no log comes
 * first, so that no answer of a survey is lost that is closed meanwhile; then the log; then what came to the first, and the
 * documents and words, which are on disk before the facts that they belong to.
 */
export const backUp = async (options: BackupOptions): Promise<Manifest> => {
  const { dataDir, to, now, evidence } = options;
  if (existsSync(to)) throw new Error(`${to}：已经存在，请另选目录。 It exists already: name another folder.`);
  if (`${resolve(to)}${sep}`.startsWith(`${resolve(dataDir)}${sep}`))
    throw new Error(`${to}：不能放在数据目录之中。 A backup cannot lie in the folder that it is of.`);
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const log = await logSourceIn(dataDir);
  try {
    const position = await log.head();
    await copyOver(dataDir, unfinished, LEFT_OUT);
    await log.copy(resolve(unfinished, 'log'));
    await copyOver(join(dataDir, 'own'), join(unfinished, 'own'), SIGNED);
    if (!isElsewhere(evidence))
      await copyOver(evidence ?? join(dataDir, 'evidence'), join(unfinished, 'evidence'), ON_THEIR_WAY);
    const vault = await copyVault(options, unfinished);
    await makeDurable(unfinished);
    const takenAt = new Date(now()).toISOString();
    const manifest = await writeManifest(unfinished, { takenAt, position, vault });
    await makeDurable(unfinished);
    await rename(unfinished, to);
    await keepName(to);
    return manifest;
  } finally {
    await log.close();
  }
};
