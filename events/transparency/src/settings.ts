import type { TracingSettings } from '@zhudian/runtime';
import { checkPlaces, readSettings, transparencyVariables } from '@zhudian/settings';
import type { Beside } from './signing/beside';

export interface Settings {
  readonly eventStore: string;
  readonly folder: string;
  readonly ownFolder: string;
  readonly gatewaySecret: string;
  readonly origin: string | undefined;
  /** By what checkpoints are signed beside Ed25519. */
  readonly beside: readonly Beside[];
  readonly host: string;
  readonly port: number;
  readonly leastFreeMb: number;
  readonly tracing: TracingSettings;
}

/** @throws an error that names every variable that is missing or not valid. */
export const settingsOf = (env: NodeJS.ProcessEnv): Settings => {
  const given = readSettings(transparencyVariables, env);
  return {
    eventStore: given.EVENT_STORE,
    folder: given.PROOFS,
    ownFolder: given.OWN_FOLDER,
    gatewaySecret: given.GATEWAY_SECRET,
    origin: given.LOG_ORIGIN,
    beside: [...(given.LOG_ML_DSA ? (['ml-dsa-44'] as const) : []), ...(given.LOG_SM2 ? (['sm2'] as const) : [])],
    host: given.HOST,
    port: given.PORT,
    leastFreeMb: given.LEAST_FREE_DISK_MB,
    tracing: given,
  };
};

/** Looks at what the transparency log needs of its machine before anything starts. @throws an error that names the setting. */
export const checkMachine = ({ folder, ownFolder, host, port, leastFreeMb }: Settings): Promise<void> =>
  checkPlaces({ folders: { PROOFS: folder, OWN_FOLDER: ownFolder }, listen: { host, port }, leastFreeMb });
