import type { EventLog } from '@zhudian/log';
import type { Reader } from '@zhudian/projections';
import type { Logger } from '@zhudian/runtime';
import type { Vault } from '../vault/vault';
import type { Service } from './service';

interface Compared {
  readonly log: EventLog;
  readonly reader: Reader;
  readonly vault: Vault;
  readonly logger: Logger;
  readonly now: () => number;
  readonly begin: Service['begin'];
}

export interface VaultCheck {
  /** Why the vault cannot be trusted yet. */
  unready(): string | undefined;
  /** Resolves however it ends. */
  readonly done: Promise<void>;
}

/** Compares the vault with the log, beside everything else: words whose fact never came go, and so does what was erased. */
export const compareWithLog = (compared: Compared, signal: AbortSignal): VaultCheck => {
  let unready: string | undefined = 'The vault is not compared with the log yet.';
  const done = compare(compared, signal).then(
    () => (unready = undefined),
    (error: unknown) => {
      if (signal.aborted) return;
      unready = 'The vault could not be compared with the log.';
      compared.logger.error({ error }, unready);
    },
  );
  return { unready: () => unready, done: done.then(() => undefined) };
};

/** A command that is still under way keeps its words for less. */
const UNDER_WAY_MS = 10 * 60_000;

const compare = async ({ log, reader, vault, now, begin }: Compared, signal: AbortSignal): Promise<void> => {
  await vault.sweep(now() - UNDER_WAY_MS, async (stream, seal) =>
    JSON.stringify(await log.readStream(stream)).includes(seal),
  );
  if (!begin) return;
  const head = await log.head();
  while (!(await reader.reach(head, { timeoutMs: 1_000, signal }))) signal.throwIfAborted();
  await begin({ reader, vault });
};
