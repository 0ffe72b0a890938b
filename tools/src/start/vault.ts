import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { StartOptions } from './options';

const VAULT_FILES = ['person_vault.sqlite', 'person_vault.sqlite-wal', 'person_vault.sqlite-shm'];

type VaultOptions = Pick<StartOptions, 'dataDir' | 'vault'>;

/** The vault beside the read models, which may be thrown away; the first versions kept it among them. */
export const vaultOf = async ({ dataDir, vault }: VaultOptions, readModels: string): Promise<string> => {
  if (vault !== undefined) return vault;
  if (!readModels.startsWith('sqlite:')) return readModels;
  const [earlier, folder] = [readModels.slice('sqlite:'.length), join(dataDir, 'vault')];
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, 'person_vault.sqlite')))
    for (const file of VAULT_FILES)
      if (existsSync(join(earlier, file))) await rename(join(earlier, file), join(folder, file));
  return `sqlite:${folder}`;
};
