import { specifyAppends } from './event-log.appends';
import { specifyFollowing } from './event-log.following';
import { specifyNotes } from './event-log.notes';
import type { LogNow, OpenLog } from './event-log.opened';
import { specifyReads } from './event-log.reads';
import { specifyStretches } from './event-log.stretches';

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
    specifyStretches(log);
    specifyAppends(log);
    specifyFollowing(log);
    specifyNotes(log);
  });
};
