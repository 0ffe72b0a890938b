import { isAddress } from '@zhudian/evidence';
import { checkPlaces, folderOf } from '@zhudian/settings';
import type { StartOptions } from './options';

/** Looks at what all processes need of this machine before the first one starts. @throws an error that names the setting. */
export const checkMachine = async (options: StartOptions): Promise<void> => {
  const { dataDir, readModels, vault, evidence, tokens, host, port, storePort, leastFreeMb } = options;
  const folders = {
    DATA_DIR: dataDir,
    READ_MODELS: readModels && folderOf(readModels),
    VAULT: vault && folderOf(vault),
    EVIDENCE: evidence && !isAddress(evidence) ? evidence : undefined,
  };
  await checkPlaces({ listen: { host, port } });
  await checkPlaces({ folders, files: { JWT_KEYS: tokens?.keys }, leastFreeMb });
  await checkPlaces({ listen: { host: '127.0.0.1', port: storePort, name: 'STORE_PORT' } });
};
