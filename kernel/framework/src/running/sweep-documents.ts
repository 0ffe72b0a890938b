import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@zhudian/runtime';
import type { Vault } from '../vault/vault';

const DAY_MS = 24 * 3_600_000;
const EVERY_MS = 3_600_000;

/** Removes, now and every hour, documents that no fact names: a day after they were brought, or at once where the name was erased. */
export const sweepDocuments = async (
  { vault, logger }: { readonly vault: Vault; readonly logger: Logger },
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    // Files tell the time of the machine, whatever clock the programme goes by.
    const sweeping = vault.sweepDocuments(Date.now() - DAY_MS);
    await sweeping.catch((error: unknown) => logger.error({ error }, 'Documents that no fact names are not removed'));
    await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
};
