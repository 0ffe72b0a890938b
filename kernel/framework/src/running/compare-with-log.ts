import { setTimeout as delay } from 'node:timers/promises';
import type { EventLog } from '@zhudian/log';
import { Backoff, retryUntil, type Logger } from '@zhudian/runtime';
import type { Service, ServicePorts } from './service';

interface Compared extends Pick<ServicePorts, 'reader' | 'vault' | 'readings'> {
  readonly begin: Service['begin'];
  readonly upkeep: Service['upkeep'];
  readonly log: EventLog;
  readonly logger: Logger;
  readonly now: () => number;
}

export interface VaultCheck {
  /** Why the vault cannot be trusted yet. */
  unready(): string | undefined;
  /** Resolves however it ends. */
  readonly done: Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Compares the vault with the log, beside everything else: words whose fact never came go, and so does what was erased. What
 * fails is tried again, since what it reads may not be there yet.
 */
export const compareWithLog = (compared: Compared, signal: AbortSignal): VaultCheck => {
  let unready: string | undefined = 'The vault is not compared with the log yet.';
  const onFailure = (error: unknown) => {
    if (signal.aborted) return;
    unready = 'The vault could not be compared with the log.';
    compared.logger.error({ error }, unready);
  };
  const backoff = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  const done = retryUntil(signal, () => compare(compared, signal), { backoff, onFailure }).then(async () => {
    if (signal.aborted) return;
    unready = undefined;
    await keepUp(compared, signal);
  });
  return { unready: () => unready, done };
};

/** A command that is still under way keeps its words for less. */
const UNDER_WAY_MS = 10 * 60_000;

const portsOf = ({ log, reader, vault, readings }: Compared): ServicePorts => ({
  reader,
  vault,
  readings,
  readStream: log.readStream.bind(log),
});

const compare = async (compared: Compared, signal: AbortSignal): Promise<void> => {
  const { log, reader, vault, now, begin, upkeep } = compared;
  await vault.sweep(now() - UNDER_WAY_MS, async (stream, seal) =>
    JSON.stringify(await log.readStream(stream)).includes(seal),
  );
  if (!begin && !upkeep) return;
  const head = await log.head();
  while (!(await reader.reach(head, { timeoutMs: 1_000, signal }))) signal.throwIfAborted();
  const ports = portsOf(compared);
  await begin?.(ports);
  await upkeep?.(ports);
};

const EVERY_MS = 30_000;

/** What fails is tried again. */
const keepUp = async (compared: Compared, signal: AbortSignal): Promise<void> => {
  const { upkeep, logger } = compared;
  const ports = portsOf(compared);
  while (upkeep && !signal.aborted) {
    await delay(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    if (!signal.aborted) await upkeep(ports).catch((error: unknown) => logger.error({ error }, 'Upkeep failed'));
  }
};
