import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startStore } from '@zhudian/embedded-store';
import { connectRecordedLog } from '@zhudian/log';
import { logRunningIn } from '../running-log';
import { authorizationOf } from '../start/embedded-log';

/** The embedded log of a data folder, whether it runs or not. */
export interface LogSource {
  /** The position of its newest fact. */
  readonly head: () => Promise<number>;
  /** Copies it, up to that fact at the least, into a folder that is not there yet. */
  readonly copy: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const headOf = async (connectionString: string): Promise<number> => {
  const log = connectRecordedLog(connectionString);
  try {
    return await log.head();
  } finally {
    await log.close();
  }
};

const NOT_OURS =
  '没有内置日志。外部事件库请用其自身的备份方法，见 docs/operations.md。 ' +
  'There is no embedded log. A log of your own is backed up by its own means, see docs/operations.md.';

const running = (connectionString: string): LogSource => ({
  head: () => headOf(connectionString),
  copy: async (folder) => {
    const url = new URL(`http://${new URL(connectionString).host}/admin/backup`);
    url.searchParams.set('to', folder);
    const answer = await fetch(url, { method: 'POST', headers: authorizationOf(connectionString) });
    if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status} ${await answer.text()}`);
  },
  close: async () => undefined,
});

/** Nobody else opens it meanwhile. */
const atRest = async (data: string): Promise<LogSource> => {
  const store = await startStore({ data });
  return {
    head: () => headOf(store.connectionString),
    copy: (folder) => store.backup(folder),
    close: () => store.stop(),
  };
};

export const logSourceIn = async (dataDir: string): Promise<LogSource> => {
  const folder = join(dataDir, 'log');
  if (!existsSync(folder)) throw new Error(`${folder}：${NOT_OURS}`);
  const connectionString = logRunningIn(dataDir);
  return connectionString === undefined ? atRest(folder) : running(connectionString);
};
