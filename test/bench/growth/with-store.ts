import { join } from 'node:path';
import { connectLog, type EventLog } from '@zhudian/log';
import type { System } from '../../scenario/support/system';
import { startStoreProcess } from '../commands/store-process';

/** The store of the system, while it is down, in a process of its own. */
export const withStore = async <T>({ folder }: System, work: (log: EventLog) => Promise<T>): Promise<T> => {
  const store = await startStoreProcess(join(folder, 'data/log'));
  const log = connectLog(store.connectionString);
  try {
    return await work(log);
  } finally {
    await log.close();
    await store.stop();
  }
};
