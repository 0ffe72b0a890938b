import { startStore } from '@zhudian/embedded-store';
import { connectLog } from '@zhudian/log';
import { specifyEventLog } from './event-log.contract';

specifyEventLog('The log through the official client, on the embedded store', async () => {
  const store = await startStore({ memory: true });
  const log = connectLog(store.connectionString);
  const close = async () => {
    await log.close();
    await store.stop();
  };
  return { log, close };
});
