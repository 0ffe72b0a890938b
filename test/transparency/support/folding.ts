import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventLog } from '@zhudian/log';
import { foldLog, LogTree, Signer, type Beside } from '@zhudian/transparency';

export interface Folders {
  /** The tree, which can be thrown away. */
  readonly proofs: string;
  /** The key and the last checkpoint. */
  readonly own: string;
  readonly remove: () => void;
}

export const newFolders = (): Folders => {
  const root = mkdtempSync(join(tmpdir(), 'zhudian-transparency-'));
  return {
    proofs: join(root, 'proofs'),
    own: join(root, 'own'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};

/** Folds a log up to a number of facts, as the process does; the checkpoint that is published then. */
export const foldUpTo = async (
  size: number,
  log: EventLog,
  { proofs, own }: Folders,
  beside: readonly Beside[] = [],
): Promise<string | undefined> => {
  const [tree, signer] = [await LogTree.open(proofs), await Signer.open(own, 'zhudian.example/log', beside)];
  const stop = new AbortController();
  let published: string | undefined;
  const publish = (checkpoint: string, signed: number): Promise<void> => {
    published = checkpoint;
    if (signed >= size) stop.abort();
    return Promise.resolve();
  };
  const onTrouble = (error: unknown) => {
    throw error;
  };
  const gather = () => Promise.resolve();
  await foldLog({ log: inPages(log, 100), tree, signer, publish, onTrouble, gather }, stop.signal);
  return published;
};

const inPages = (log: EventLog, pageSize: number): EventLog =>
  Object.assign(Object.create(log) as EventLog, {
    follow: (options: object) => log.follow({ ...options, pageSize }),
  });

export const keyIn = async ({ own }: Folders): Promise<string> => readFile(join(own, 'log.key'), 'utf8');
