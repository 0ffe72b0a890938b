import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ORIGIN } from '@zhudian/facts';

/** As long as it is there, the demonstration is still to be loaded, or to be loaded further. */
export const loadingMark = (folder: string): string => join(folder, 'loading');

/** An empty log is to be loaded. To be asked before a service starts: the first begins the log with the law. */
export const markWhenEmpty = async (folder: string, eventStore: string): Promise<void> => {
  const { connectLog } = await import('@zhudian/log');
  const log = connectLog(eventStore);
  try {
    if ((await log.head()) === ORIGIN) await writeFile(loadingMark(folder), '');
  } finally {
    await log.close();
  }
};
