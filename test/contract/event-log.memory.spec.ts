import { MemoryLog } from '@zhudian/log';
import { specifyEventLog } from './event-log.contract';

specifyEventLog('The log in memory', () => {
  const log = new MemoryLog();
  return Promise.resolve({ log, close: () => log.close() });
});
