import type { LocateFact } from './citations';
import type { HoldsFact } from './command-ids';

/** What the read models know of recorded facts. It may be behind; what it answers is confirmed by the log. */
export interface FactIndex {
  readonly locate: LocateFact;
  readonly holds: HoldsFact;
}

/** No fact can be cited, and ids used in other streams are known only while they are remembered. */
export const NO_INDEX: FactIndex = {
  locate: () => Promise.resolve(undefined),
  holds: () => Promise.resolve(false),
};
