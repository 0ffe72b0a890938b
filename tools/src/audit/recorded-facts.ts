import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORIGIN, type RecordedFact } from '@zhudian/facts';
import { startStore } from '@zhudian/embedded-store';
import { connectRecordedLog, type EventLog } from '@zhudian/log';

/** Every fact that is recorded now, in order. */
export async function* factsOf(log: EventLog): AsyncGenerator<RecordedFact> {
  const head = await log.head();
  if (head === ORIGIN) return;
  for await (const { facts, checkpoint } of log.follow()) {
    yield* facts.filter(({ position }) => position <= head);
    if (checkpoint.commit >= head) return;
  }
}

export interface OpenedLog {
  readonly log: EventLog;
  readonly close: () => Promise<void>;
}

export const openRunning = (eventStore: string): OpenedLog => {
  const log = connectRecordedLog(eventStore);
  return { log, close: () => log.close() };
};

/** A log in a folder that nobody has opened: what is looked at is a copy, so that looking changes nothing. */
export const openFolder = async (folder: string): Promise<OpenedLog> => {
  const copy = await mkdtemp(join(tmpdir(), 'zhudian-audit-'));
  await cp(folder, copy, { recursive: true });
  const store = await startStore({ data: copy, acceptLoss: true });
  const { log, close } = openRunning(store.connectionString);
  return {
    log,
    close: async () => {
      await close();
      await store.stop();
      await rm(copy, { recursive: true, force: true });
    },
  };
};
