import type { EventLog } from '@zhudian/log';

export interface OpenLog {
  readonly log: EventLog;
  close(): Promise<void>;
}
/** The log of the test that runs now. */
export type LogNow = () => EventLog;
