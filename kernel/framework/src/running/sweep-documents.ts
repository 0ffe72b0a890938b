import { setTimeout as pause } from 'node:timers/promises';
import { documentsOf, ORIGIN, personsOfFact, sealsIn, type RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import type { Logger } from '@zhudian/runtime';
import type { DocumentOfFact } from '../vault/kept-documents';
import type { Vault } from '../vault/vault';

const DAY_MS = 24 * 3_600_000;
const EVERY_MS = 3_600_000;

interface Means {
  readonly vault: Vault;
  readonly log: Pick<EventLog, 'head' | 'follow'>;
  readonly logger: Logger;
}

/** Removes, now and every hour, documents that no fact names: a day after they were brought, or at once where the name was erased. */
export const sweepDocuments = async ({ vault, log, logger }: Means, signal: AbortSignal): Promise<void> => {
  const namesIn = (documents: ReadonlySet<string>) => namesInLog(log, documents, signal);
  while (!signal.aborted) {
    // Files tell the time of the machine, whatever clock the programme goes by.
    const sweeping = vault.sweepDocuments({ before: Date.now() - DAY_MS, namesIn });
    await sweeping.catch((error: unknown) => logger.error({ error }, 'Documents that no fact names are not removed'));
    await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
};

/** How the facts of the log name some documents. @throws when it does not come to the end of the log. */
export const namesInLog = async (
  log: Means['log'],
  documents: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<readonly DocumentOfFact[]> => {
  const head = await log.head();
  if (head === ORIGIN) return [];
  const found: DocumentOfFact[] = [];
  for await (const { facts, checkpoint } of log.follow({ signal })) {
    for (const fact of facts) found.push(...namesIn(fact, documents));
    if (checkpoint.commit >= head) return found;
  }
  throw new Error('The log was not read to its end.');
};

const namesIn = (fact: RecordedFact, documents: ReadonlySet<string>): readonly DocumentOfFact[] => {
  const named = documentsOf(fact).filter((sha256) => documents.has(sha256));
  if (named.length === 0) return [];
  const { stream, recordedAt, data, metadata } = fact;
  const seals = sealsIn(JSON.stringify([data, metadata]));
  return named.map((sha256) => ({ sha256, stream, persons: personsOfFact(fact), seals, at: Date.parse(recordedAt) }));
};
