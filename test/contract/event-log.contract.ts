import type { EventLog } from '@zhudian/log';
import { specifyAppends } from './event-log.appends';
import { specifyFollowing } from './event-log.following';
import { specifyReads } from './event-log.reads';

export interface OpenLog {
  readonly log: EventLog;
  close(): Promise<void>;
}
/** The log of the test that runs now. */
export type LogNow = () => EventLog;

/** What every event log does; each test has an empty log of its own. */
export const specifyEventLog = (name: string, open: () => Promise<OpenLog>): void => {
  let opened: OpenLog;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  describe(name, () => {
    const log: LogNow = () => opened.log;
    specifyReads(log);
    specifyAppends(log);
    specifyFollowing(log);
  });
};
